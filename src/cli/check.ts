import { finishReport } from '../features/annual-report/finished-report.ts';
import { prepareReport } from '../features/annual-report/prepare.form.ts';
import { countedFindings } from '../features/annual-report/year/year-summary.ts';
import { type CheckedFinding, SEVERITY_NAMES, stopsReport } from '../features/checks/finding.ts';
import { chosenYear } from './chosen-year.ts';
import { oneOf, print, readOptions } from './options.ts';

export const CHECK_HELP = `samband check <förbund> <år> [--mapp ÅRSMAPP] [--format text|json]

Kontrollerar att årsredovisningen inte säger emot sig själv: summor, balans, kassaflöde, noter,
budget, antal, svarsfrekvenser och mål. Fel gör rapporten till ett utkast tills de är rättade eller
godkända med skäl i godkannanden.yaml.

  --mapp ÅRSMAPP    kontrollera en årsmapp direkt, utan databas; då utelämnas förbund och år
  --format FORMAT   text (förval) eller json
  --help            denna text

Utgångskoder: 0 inga fel kvar, 1 fel kvar, 2 kommandot är fel skrivet eller året finns inte.`;

/** `samband check …`; returns the exit code. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    mapp: { type: 'string' },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(CHECK_HELP);
  const format = oneOf('format', values.format, ['text', 'json']);
  const { records, problems } = await chosenYear(positionals, values.mapp);
  const prepared = prepareReport(records);
  const { findings } = finishReport(prepared.input, [...problems, ...prepared.problems]);
  const title = `${records.association.name} ${records.year}`;
  print(
    format === 'json'
      ? JSON.stringify({ association: records.association.id, year: records.year, findings }, null, 2)
      : findingsText(title, findings),
  );
  return stopsReport(findings) ? 1 : 0;
}

function told(text: string): number {
  print(text);
  return 0;
}

function findingsText(title: string, findings: readonly CheckedFinding[]): string {
  if (findings.length === 0) return `${title}: kontrollen hittade ingenting.`;
  const left = findings.filter((finding) => finding.severity === 'fel' && finding.accepted === null).length;
  const summary = left === 0 ? 'Inget fel hindrar att årsredovisningen beslutas.' : `${left} fel gör årsredovisningen till ett utkast.`;
  return [`${title}: ${counted(findings)}. ${summary}`, '', ...findings.map(findingText)].join('\n');
}

/** `1 fel, 2 varningar, 1 godkänd`: what somebody has accepted is counted by itself. */
function counted(findings: readonly CheckedFinding[]): string {
  const open = findings.filter((finding) => finding.accepted === null);
  const left = (['fel', 'varning', 'anmarkning'] as const).flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [countedFindings(severity, count)];
  });
  const accepted = findings.length - open.length;
  return [...left, ...(accepted === 0 ? [] : [`${accepted} ${accepted === 1 ? 'godkänd' : 'godkända'}`])].join(', ');
}

function findingText({ severity, id, message, values, accepted }: CheckedFinding): string {
  const lines = [
    `${SEVERITY_NAMES[severity]}${accepted === null ? '' : ' (godkänt)'}  ${id}`,
    `  ${message}`,
    ...values.map((value) => `    ${value.label}: ${value.shown} (${value.place})`),
    ...(accepted === null ? [] : [`  Godkänt ${accepted.on} av ${accepted.by}: ${accepted.reason}`]),
  ];
  return `${lines.join('\n')}\n`;
}
