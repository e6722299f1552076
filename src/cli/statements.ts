import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { CHART_NAMES, type ChartId } from '../features/ledger/chart.ts';
import { proposeChart } from '../features/ledger/chart-proposal.ts';
import { readSie } from '../features/ledger/sie/read-sie.ts';
import type { SieFile } from '../features/ledger/sie/sie.ts';
import { type TrialStatements, trialStatements } from '../features/ledger/trial-statements.ts';
import { hasErrors, type Problem } from '../shared/problem.ts';
import { statementsText } from './statements-text.ts';

export const STATEMENTS_HELP = `samband statements <SIE-fil> [--kontoplan PLAN] [--format text|json]

Läser en SIE-fil (typ 1, 2, 3, 4E eller 4I) och skriver resultaträkning och balansräkning
i den ordning som lag (2018:597) anger, för räkenskapsåret och året innan. Ingen databas behövs.

  --kontoplan PLAN   kommun-bas, region-bas, bas eller egen. Utan valet föreslås en plan av kontonamnen.
  --format FORMAT    text (förval) eller json
  --help             denna text

Utgångskoder:
  0  filen är läst
  1  filen är läst, men har fel som måste rättas (de står under Problem)
  2  kommandot är fel skrivet, eller filen går inte att öppna
`;

/** What the command found in one file. */
export interface StatementsResult {
  readonly file: SieFile;
  readonly chart: ChosenChart;
  readonly statements: TrialStatements;
  readonly problems: readonly Problem[];
}

/** The chart that was used: chosen by the person, proposed by the account names, or taken for want of anything better. */
export interface ChosenChart {
  readonly id: ChartId;
  readonly by: 'choice' | 'names' | 'file' | 'assumption';
  readonly reasons: readonly string[];
}

/** `samband statements …`; returns the exit code. */
export async function runStatements(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') return wrongUse(options);
  if (options.help) return print(STATEMENTS_HELP);
  const bytes = open(options.path);
  if (typeof bytes === 'string') return wrongUse(bytes);
  const result = statementsOf(bytes, basename(options.path), options.chart);
  print(options.format === 'json' ? `${JSON.stringify(asJson(result), null, 2)}\n` : statementsText(result));
  return hasErrors(result.problems) ? 1 : 0;
}

interface Options {
  readonly help: boolean;
  readonly path: string;
  readonly chart: ChartId | null;
  readonly format: 'text' | 'json';
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [path, ...others] = positionals;
  const { kontoplan, format, help } = values;
  if (help === true) return { help: true, path: '', chart: null, format: 'text' };
  if (path === undefined) return 'Ange vilken SIE-fil som ska läsas.';
  if (others.length > 0) return `En fil i taget: ”${others.join('”, ”')}” är för mycket.`;
  if (format !== 'text' && format !== 'json') return `--format ska vara text eller json, inte ”${format}”.`;
  if (kontoplan === undefined) return { help: false, path, chart: null, format };
  if (!isChart(kontoplan)) return `--kontoplan ska vara ${Object.keys(CHART_NAMES).join(', ')}, inte ”${kontoplan}”.`;
  return { help: false, path, chart: kontoplan, format };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { kontoplan: { type: 'string' }, format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    const unknown = args.find((arg) => arg.startsWith('-') && !/^--(kontoplan|format|help)(=|$)/.test(arg));
    return unknown === undefined ? 'Ett val saknar sitt värde.' : `Valet ${unknown} finns inte.`;
  }
}

const isChart = (text: string): text is ChartId => Object.hasOwn(CHART_NAMES, text);

/** A file larger than this is no bookkeeping of an association; it would only fill the memory. */
const LARGEST_MEGABYTES = 512;

/** The file's bytes, or why they can not be had. */
function open(path: string): Uint8Array | string {
  try {
    const bytes = readFileSync(path);
    if (bytes.length <= LARGEST_MEGABYTES * 1024 * 1024) return bytes;
    return `Filen ${path} är större än ${LARGEST_MEGABYTES} MB. Exportera ett räkenskapsår i taget.`;
  } catch (error) {
    return cannotOpen(path, error instanceof Error && 'code' in error ? String(error.code) : '');
  }
}

function cannotOpen(path: string, code: string): string {
  if (code === 'ENOENT') return `Filen ${path} finns inte. Kontrollera sökvägen; namn med mellanslag skrivs inom citattecken.`;
  if (code === 'EISDIR') return `${path} är en mapp. Ange en SIE-fil.`;
  if (code === 'EACCES') return `Filen ${path} får inte läsas. Kontrollera dess behörigheter.`;
  return `Filen ${path} kan inte läsas${code === '' ? '' : ` (${code})`}.`;
}

function statementsOf(bytes: Uint8Array, name: string, chosen: ChartId | null): StatementsResult {
  const { value: file, problems } = readSie(bytes, name);
  const chart = chartOf(file, chosen);
  const statements = trialStatements(file.ledger, { chart: chart.id, overrides: new Map() });
  const ofChart = chart.by === 'assumption' && file.ledger.accounts.length > 0 ? [CHART_ASSUMED] : [];
  const added = [...ofChart, ...statements.problems].map((problem) => ({ ...problem, file: name, line: null }));
  return { file, chart, statements, problems: [...problems, ...added] };
}

const CHART_ASSUMED = {
  code: 'ledger.chart-assumed',
  severity: 'warning',
  message: 'Varken filen eller kontonamnen visar vilken kontoplan som används. BAS är antagen; välj rätt plan med --kontoplan.',
} as const;

function chartOf(file: SieFile, chosen: ChartId | null): ChosenChart {
  if (chosen !== null) return { id: chosen, by: 'choice', reasons: [] };
  const proposal = proposeChart(file.ledger.accounts);
  if (proposal.chart !== null) return { id: proposal.chart, by: 'names', reasons: proposal.reasons };
  if (file.chartType === null) return { id: 'bas', by: 'assumption', reasons: proposal.reasons };
  return { id: 'bas', by: 'file', reasons: [`Filen anger kontoplanen ${file.chartType}.`] };
}

function asJson({ file, chart, statements, problems }: StatementsResult) {
  const { sieType, encoding, checksum, program, generated, company, ledger } = file;
  return {
    file: problems[0]?.file,
    sieType,
    encoding,
    checksum,
    program,
    generated,
    company,
    years: ledger.years,
    chart: { id: chart.id, by: chart.by, declared: file.chartType, reasons: chart.reasons },
    accounts: ledger.accounts.length,
    vouchers: ledger.vouchers.count,
    postings: ledger.postings.count,
    corrections: ledger.corrections.count,
    unbalancedVouchers: file.unbalancedVouchers,
    problems: problems.map(({ line, code, severity, message }) => ({ line, code, severity, message })),
    incomeStatement: statements.incomeStatement,
    balanceSheet: statements.balanceSheet,
  };
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function wrongUse(message: string): 2 {
  process.stderr.write(`${message}\nSe samband statements --help.\n`);
  return 2;
}
