import { writeFileSync } from 'node:fs';
import { proofread } from '../../src/features/proofreading/proofread.ts';
import type { ProofFinding } from '../../src/features/proofreading/proofreading.ts';
import { readDocument } from '../../src/platform/document-text/read-document.ts';
import { bytesOf, type Format, isFormat } from './formats.ts';
import { type Judgement, judge } from './judge.ts';
import { makeReport } from './make-report.ts';
import type { PlantedError } from './plant/plant.ts';
import { closePrinter } from './printed-pdf.ts';

const USAGE = `Användning: node tools/planted/tell.ts <frö> [text|kolumner|html|docx|pdf] [sökväg att skriva dokumentet till]`;

const [seed = '', format = 'text', path] = process.argv.slice(2);
if (!/^\d+$/.test(seed) || !isFormat(format)) {
  console.error(USAGE);
  process.exitCode = 2;
} else await tell(Number(seed), format);

/** Tells what was planted in one report, what was found, what was missed and what was found that is no error. */
async function tell(number: number, form: Format): Promise<void> {
  const report = makeReport(number);
  const bytes = await bytesOf(report.document, form);
  await closePrinter();
  if (path !== undefined) writeFileSync(path, bytes);
  console.log(`Frö ${number}, ${report.document.title}, ${report.document.author}, ${form}, ${bytes.length} byte`);
  list('Planterade fel', report.errors.map(errorLine));
  list('Ser fel ut men är rätt', report.lures);
  const started = performance.now();
  const read = await readDocument(bytes);
  if (!read.ok) return console.log(`Dokumentet lästes inte: ${read.problem.message}`);
  const reading = proofread(read.value);
  tellJudgement(judge(report, reading));
  const held = reading.checks.filter(({ outcome }) => outcome !== 'failed').length;
  const took = Math.trunc(performance.now() - started);
  console.log(
    `\n${reading.checks.length} kontroller, ${held} höll, ${reading.tables} tabeller, ${read.value.lines.length} rader, ${took} ms`,
  );
  list('Kunde inte läsas', reading.unread);
}

function tellJudgement({ found, missed, falseErrors, falseSuspicions }: Judgement): void {
  list(
    'Hittade',
    found.map(({ error, by }) => `${errorLine(error)}\n      ${by.severity}: ${by.message}`),
  );
  list('MISSADE', missed.map(errorLine));
  list('FALSKA fel', falseErrors.map(findingLine));
  list('Falska troliga fel', falseSuspicions.map(findingLine));
}

function list(title: string, lines: readonly string[]): void {
  console.log(`\n${title} (${lines.length})`);
  for (const line of lines) console.log(`  – ${line}`);
}

function errorLine({ kind, wrong, right, place }: PlantedError): string {
  return `${kind}: ${wrong} (rätt ${right}) vid ${place.join(' | ')}`;
}

function findingLine({ kind, message, arithmetic, places }: ProofFinding): string {
  const where = places.map(({ page, line, label, value, text }) => `      ${page ?? ''}:${line} ${label}: ${value} (${text})`);
  return [`${kind}: ${message}`, `      ${arithmetic}`, ...where].join('\n');
}
