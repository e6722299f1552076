import { CHART_NAMES } from '../features/ledger/chart.ts';
import type { StatementRow } from '../features/ledger/trial-statements.ts';
import type { ChosenChart, TriedFile } from '../features/ledger/tried-file.ts';
import { CHECKSUM_NAMES, CHOSEN_BY, ENCODING_NAMES, yearNames } from '../features/ledger/tried-file-words.ts';
import { exact } from '../shared/exact.ts';
import type { Problem } from '../shared/problem.ts';
import { swedishNumber } from '../shared/swedish.ts';

/** The two statements as plain text, with the file's presentation before them and its problems after. */
export function statementsText(result: TriedFile): string {
  const { file, statements, problems } = result;
  const found = problemsText(problems);
  if (file.ledger.accounts.length === 0) return found;
  const columns = yearNames(result);
  return [
    presentation(result),
    table('Resultaträkning', columns, statements.incomeStatement),
    table('Balansräkning', columns, statements.balanceSheet),
    found,
  ].join('\n');
}

function presentation({ file, chart }: TriedFile): string {
  const { company, program, ledger } = file;
  const year = ledger.years.find(({ index }) => index === 0);
  const counts = [
    `${count(ledger.accounts.length)} konton`,
    `${count(ledger.vouchers.count)} verifikationer`,
    `${count(ledger.postings.count)} transaktionsrader`,
    `${count(file.unbalancedVouchers)} verifikationer som inte går jämnt ut`,
  ];
  const lines = [
    [company.name, company.organisationNumber].filter((text) => text !== '').join(', '),
    year === undefined ? 'Räkenskapsår anges inte' : `Räkenskapsår ${year.start} – ${year.end}`,
    `SIE ${file.sieType}, ${ENCODING_NAMES[file.encoding]}, ${CHECKSUM_NAMES[file.checksum]}, från ${`${program.name} ${program.version}`.trim() || 'okänt program'}`,
    counts.join(', '),
    chartText(chart),
  ];
  return `${lines.join('\n')}\n`;
}

const count = (number: number): string => swedishNumber(exact(number));

function chartText(chart: ChosenChart): string {
  const how = CHOSEN_BY[chart.by];
  const reasons = chart.by === 'choice' ? '' : `. ${chart.reasons.join(' ')} Välj annars med --kontoplan.`;
  return `Kontoplan ${CHART_NAMES[chart.id]}, ${how}${reasons}`;
}

function table(title: string, columns: readonly string[], rows: readonly StatementRow[]): string {
  const shown = rows.filter((row) => row.amountOre !== 0 || (row.previousAmountOre ?? 0) !== 0);
  const cells = shown.map((row) => ({ ...row, texts: amounts(row).slice(0, columns.length) }));
  const labelWidth = Math.max(...[title, ...shown.map((row) => row.label)].map((text) => text.length)) + 2;
  const width = Math.max(...[...columns, ...cells.flatMap((row) => row.texts)].map((text) => text.length)) + 2;
  const line = (label: string, texts: readonly string[]) => label.padEnd(labelWidth) + texts.map((text) => text.padStart(width)).join('');
  const rule = '─'.repeat(labelWidth + width * columns.length);
  return [line(title, columns), rule, ...cells.map((row) => line(row.isSum ? row.label : `  ${row.label}`, row.texts)), ''].join('\n');
}

const amounts = (row: StatementRow): string[] =>
  [row.amountOre, row.previousAmountOre].map((amount) => (amount === null ? '' : swedishNumber(exact(amount, 100), 2)));

const SHOWN_OF_A_KIND = 5;

/** Errors first, and a few of every kind: ten thousand faults of one kind are told in six lines. */
function problemsText(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Inga problem.\n';
  const kinds = Map.groupBy(problems, (problem) => problem.code);
  const ordered = [...kinds.values()].sort((a, b) => rank(a[0]) - rank(b[0]));
  return [`Problem (${count(problems.length)})`, ...ordered.flatMap(kindText), ''].join('\n');
}

const rank = (problem: Problem | undefined): number => (problem?.severity === 'error' ? 0 : 1);

function kindText(problems: readonly Problem[]): string[] {
  const shown = problems.slice(0, SHOWN_OF_A_KIND).map(problemText);
  const rest = problems.length - shown.length;
  return rest > 0 ? [...shown, `  … och ${count(rest)} till av samma slag`] : shown;
}

function problemText({ severity, line, message, file }: Problem): string {
  const kind = severity === 'error' ? 'Fel' : 'Varning';
  return `  ${kind}, ${line === null ? file : `rad ${count(line)}`}: ${message}`;
}
