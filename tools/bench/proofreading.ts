import { proofread } from '../../src/features/proofreading/proofread.ts';
import type { Proofreading } from '../../src/features/proofreading/proofreading.ts';
import { readDocument } from '../../src/platform/document-text/read-document.ts';
import { closePdf, renderPdf } from '../../src/platform/documents/pdf/pdf.ts';
import { largeDocument } from '../../tests/documents/large-document.ts';
import { bytesOf, FORMATS, type Format } from '../planted/formats.ts';
import { type Judgement, judge } from '../planted/judge.ts';
import { makeReport, type PlantedReport } from '../planted/make-report.ts';
import { closePrinter } from '../planted/printed-pdf.ts';
import { count, type Line, median, milliseconds } from './measuring.ts';

/** Seeds that are looked at one by one while the proofreader is built should be others: 1–1000. */
const FIRST_SEED = 1001;
const REPORTS = 60;
const ROUNDS = 5;

/** One report read and proofread, and how that went. */
interface Trial {
  readonly format: Format;
  readonly report: PlantedReport;
  readonly reading: Proofreading;
  readonly judgement: Judgement;
  readonly readMilliseconds: number;
  readonly proofreadMilliseconds: number;
}

/** How many of the planted errors are found, how much is said to be wrong that is not, and how long it takes. */
export async function* benchProofreading(): AsyncGenerator<Line> {
  const trials: Trial[] = [];
  const unread: string[] = [];
  await warmUp();
  for (let index = 0; index < REPORTS; index += 1) {
    const trial = await tryReport(FIRST_SEED + index, FORMATS[index % FORMATS.length] ?? 'text');
    if (typeof trial === 'string') unread.push(trial);
    else trials.push(trial);
  }
  yield* recallLines(trials);
  yield* precisionLines(trials);
  yield* timeLines(trials);
  yield await longPdf();
  for (const problem of unread) yield { what: 'kunde inte läsas', measured: '', remark: problem };
  closePdf();
  await closePrinter();
}

/** Code that is run for the first time is slow; reports that are not counted take that. */
async function warmUp(): Promise<void> {
  for (const [index, format] of FORMATS.entries()) await tryReport(index + 1, format);
}

async function tryReport(seed: number, format: Format): Promise<Trial | string> {
  const report = makeReport(seed);
  const bytes = await bytesOf(report.document, format);
  const started = performance.now();
  const read = await readDocument(bytes);
  if (!read.ok) return `frö ${seed} (${format}): ${read.problem.message}`;
  const readAt = performance.now();
  const reading = proofread(read.value);
  const ended = performance.now();
  const judgement = judge(report, reading);
  return { format, report, reading, judgement, readMilliseconds: readAt - started, proofreadMilliseconds: ended - readAt };
}

function* recallLines(trials: readonly Trial[]): Generator<Line> {
  yield { what: 'Funna fel', measured: shareOf(trials), remark: 'mål ≥ 90 %' };
  for (const format of FORMATS)
    yield { what: `  i ${format}`, measured: shareOf(trials.filter((trial) => trial.format === format)), remark: '' };
  const kinds = [...new Set(trials.flatMap(({ report }) => report.errors.map(({ kind }) => kind)))].sort();
  for (const kind of kinds) yield { what: `  ${kind}`, measured: shareOf(trials, kind), remark: missedSeeds(trials, kind) };
}

/** `12 av 14 (86 %)` */
function shareOf(trials: readonly Trial[], kind?: string): string {
  const isKind = (one: { readonly kind: string }): boolean => kind === undefined || one.kind === kind;
  const planted = trials.reduce((sum, { report }) => sum + report.errors.filter(isKind).length, 0);
  const found = trials.reduce((sum, { judgement }) => sum + judgement.found.filter(({ error }) => isKind(error)).length, 0);
  return planted === 0 ? 'inga' : `${found} av ${planted} (${Math.trunc((found * 100) / planted)} %)`;
}

/** Where to look: the seeds of the reports in which an error of the kind was missed. */
function missedSeeds(trials: readonly Trial[], kind: string): string {
  const missed = trials.filter(({ judgement }) => judgement.missed.some((error) => error.kind === kind));
  return missed.length === 0 ? '' : `missat i ${missed.slice(0, 6).map(nameOf).join(', ')}`;
}

const nameOf = ({ report, format }: Trial): string => `${report.seed} ${format}`;

function* precisionLines(trials: readonly Trial[]): Generator<Line> {
  yield falseLine('Falska ”fel” per rapport', trials, ({ falseErrors }) => falseErrors.length);
  yield falseLine('Falska ”troligt fel” per rapport', trials, ({ falseSuspicions }) => falseSuspicions.length);
  const checks = trials.flatMap(({ reading }) => reading.checks);
  const held = checks.filter(({ outcome }) => outcome !== 'failed').length;
  yield { what: 'Kontroller', measured: count(checks.length), remark: `${count(held)} höll` };
  yield { what: 'Tabeller', measured: count(trials.reduce((sum, { reading }) => sum + reading.tables, 0)), remark: '' };
}

function falseLine(what: string, trials: readonly Trial[], of: (judgement: Judgement) => number): Line {
  const total = trials.reduce((sum, { judgement }) => sum + of(judgement), 0);
  const worst = trials.filter(({ judgement }) => of(judgement) > 0).sort((a, b) => of(b.judgement) - of(a.judgement));
  const remark = worst.length === 0 ? '' : `flest i ${worst.slice(0, 6).map(nameOf).join(', ')}`;
  return { what, measured: `${total} i ${trials.length} (${hundredths(total, trials.length)})`, remark };
}

const hundredths = (part: number, whole: number): string =>
  String(whole === 0 ? 0 : Math.trunc((part * 100) / whole) / 100).replace('.', ',');

function* timeLines(trials: readonly Trial[]): Generator<Line> {
  for (const format of FORMATS) {
    const those = trials.filter((trial) => trial.format === format);
    if (those.length === 0) continue;
    const mean = (of: (trial: Trial) => number): number => those.reduce((sum, trial) => sum + of(trial), 0) / those.length;
    const [read, checked] = [mean((trial) => trial.readMilliseconds), mean((trial) => trial.proofreadMilliseconds)];
    yield {
      what: `Tid per rapport, ${format}`,
      measured: milliseconds(read + checked),
      remark: `läst ${milliseconds(read)}, granskad ${milliseconds(checked)}`,
    };
  }
}

/** A report of forty pages with forty tables, as it was set by ourselves. */
async function longPdf(): Promise<Line> {
  const bytes = await renderPdf(largeDocument());
  const what = 'En PDF med 40 sidor';
  let pages: number | null = null;
  const took = await median(ROUNDS, async () => {
    const read = await readDocument(bytes);
    if (!read.ok) throw new Error(read.problem.message);
    pages = read.value.pages;
    proofread(read.value);
  });
  return { what, measured: milliseconds(took), remark: `${pages ?? 'okänt antal'} sidor, mål ≤ 2 s` };
}
