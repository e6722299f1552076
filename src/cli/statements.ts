import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CHART_NAMES, type ChartId } from '../features/ledger/chart.ts';
import { type TriedFile, tryFile } from '../features/ledger/tried-file.ts';
import { hasErrors } from '../shared/problem.ts';
import { oneOf, print, readOptions, WrongUse } from './options.ts';
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

/** `samband statements …`; returns the exit code. */
export async function runStatements(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.help === true) return told(STATEMENTS_HELP);
  const [path, ...others] = positionals;
  if (path === undefined) throw new WrongUse('Ange vilken SIE-fil som ska läsas. Se samband statements --help.');
  if (others.length > 0) throw new WrongUse(`En fil i taget: ”${others.join('”, ”')}” är för mycket.`);
  const format = oneOf('format', values.format ?? 'text', ['text', 'json']);
  const chart = values.kontoplan === undefined ? null : oneOf('kontoplan', values.kontoplan, CHARTS);
  const result = tryFile(open(path), basename(path), chart);
  print(format === 'json' ? JSON.stringify(asJson(basename(path), result), null, 2) : statementsText(result));
  return hasErrors(result.problems) ? 1 : 0;
}

const OPTIONS = { kontoplan: { type: 'string' }, format: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

const CHARTS = Object.keys(CHART_NAMES) as readonly ChartId[];

/** A file larger than this is no bookkeeping of an association; it would only fill the memory. */
const LARGEST_MEGABYTES = 512;

function open(path: string): Uint8Array {
  const bytes = readFile(path);
  if (bytes.length <= LARGEST_MEGABYTES * 1024 * 1024) return bytes;
  throw new WrongUse(`Filen ${path} är större än ${LARGEST_MEGABYTES} MB. Exportera ett räkenskapsår i taget.`);
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new WrongUse(cannotOpen(path, error instanceof Error && 'code' in error ? String(error.code) : ''));
  }
}

function cannotOpen(path: string, code: string): string {
  if (code === 'ENOENT') return `Filen ${path} finns inte. Kontrollera sökvägen; namn med mellanslag skrivs inom citattecken.`;
  if (code === 'EISDIR') return `${path} är en mapp. Ange en SIE-fil.`;
  if (code === 'EACCES') return `Filen ${path} får inte läsas. Kontrollera dess behörigheter.`;
  return `Filen ${path} kan inte läsas${code === '' ? '' : ` (${code})`}.`;
}

function asJson(name: string, { file, chart, statements, problems }: TriedFile) {
  const { sieType, encoding, checksum, program, generated, company, ledger } = file;
  return {
    file: name,
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

function told(text: string): 0 {
  print(text);
  return 0;
}
