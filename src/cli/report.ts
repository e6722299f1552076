import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FinishedReport, finishReport } from '../features/annual-report/finished-report.ts';
import { prepareReport } from '../features/annual-report/prepare.form.ts';
import type { ReportInput } from '../features/annual-report/report.ts';
import { reportJson } from '../features/annual-report/report-json.ts';
import { stopsReport } from '../features/checks/finding.ts';
import { closePdf, renderPdf } from '../platform/documents/pdf/pdf.ts';
import { makeFolder } from '../platform/files/directory.ts';
import { chosenYear } from './chosen-year.ts';
import { print, readOptions, WrongUse } from './options.ts';
import { writingIn } from './writing.ts';

export const REPORT_HELP = `samband report <förbund> <år> [--format html,pdf,docx,json] [--out KATALOG] [--mapp ÅRSMAPP]

Skriver årsredovisningen. Rapporten är ett utkast ("Utkast" på varje sida) så länge den inte är beslutad
eller har fel som ingen godkänt; kör samband check för att se vilka.

  --format LISTA    ett eller flera av html, pdf, docx, json, skilda med komma (förval html,pdf,docx,json)
  --out KATALOG     var filerna läggs (förval out); med - skrivs ett enda format ut direkt, för andra program
  --mapp ÅRSMAPP    skriv rapporten ur en årsmapp direkt, utan databas; då utelämnas förbund och år
  --help            denna text

Utgångskoder: 0 rapporten är skriven, 1 den är skriven men har fel kvar, 2 kommandot är fel skrivet
eller året finns inte. Rapporten för andra program: --format json --out -.`;

const FORMATS = ['html', 'pdf', 'docx', 'json'] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** `samband report …`; returns the exit code. */
export async function runReport(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    mapp: { type: 'string' },
    format: { type: 'string', default: FORMATS.join(',') },
    out: { type: 'string', default: 'out' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) {
    print(REPORT_HELP);
    return 0;
  }
  const formats = formatsOf(values.format);
  const { records, problems } = await chosenYear(positionals, values.mapp);
  const prepared = prepareReport(records);
  const report = finishReport(prepared.input, [...problems, ...prepared.problems]);
  const written = { input: prepared.input, report };
  if (values.out === '-') await handOver(written, formats);
  else await tellFiles(written, formats, values.out);
  closeReportWriters();
  return stopsReport(report.findings) ? 1 : 0;
}

async function tellFiles(written: WrittenReport, formats: readonly ReportFormat[], folder: string): Promise<void> {
  for (const file of await writeReportFiles(written, formats, folder)) print(file);
  if (written.report.document.draft) print(draftNotice(written.report));
}

/** One format straight to the program that asked, with nothing else among it. */
async function handOver(written: WrittenReport, formats: readonly ReportFormat[]): Promise<void> {
  const [format, ...others] = formats;
  if (format === undefined || others.length > 0)
    throw new WrongUse('Med --out - skrivs ett enda format ut. Ange det, till exempel --format json.');
  const content = await RENDERERS[format](written);
  await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()));
}

function formatsOf(list: string): ReportFormat[] {
  return list.split(',').map((word) => {
    const format = FORMATS.find((each) => each === word.trim());
    if (format === undefined) throw new WrongUse(`--format ska vara något av ${FORMATS.join(', ')}, inte "${word}".`);
    return format;
  });
}

function draftNotice({ findings }: FinishedReport): string {
  const count = findings.filter((finding) => finding.severity === 'fel' && finding.accepted === null).length;
  return count === 0
    ? 'Rapporten är ett utkast: den är ännu inte beslutad.'
    : `Rapporten är ett utkast: ${count} fel är kvar. Kör samband check för att se dem.`;
}

export interface WrittenReport {
  readonly input: ReportInput;
  readonly report: FinishedReport;
}

/** Writes the report in each format and tells the names of the files. */
export async function writeReportFiles(written: WrittenReport, formats: readonly ReportFormat[], folder: string): Promise<string[]> {
  await writingIn(folder, () => makeFolder(folder));
  const { association, year } = written.input.records;
  const files: string[] = [];
  for (const format of formats) {
    const name = join(folder, `${association.id}-arsredovisning-${year}.${format}`);
    const content = await RENDERERS[format](written);
    await writingIn(folder, () => writeFile(name, content));
    files.push(name);
  }
  return files;
}

/** Renderers are read when they are used: a report as JSON needs no typesetting. */
const RENDERERS: Record<ReportFormat, (written: WrittenReport) => Promise<string | Uint8Array>> = {
  html: async ({ report }) => (await import('../platform/documents/html/page.ts')).renderHtmlPage(report.document),
  pdf: ({ report }) => renderPdf(report.document),
  docx: async ({ report }) => (await import('../platform/documents/docx/docx.ts')).renderDocx(report.document),
  json: async ({ input, report }) => JSON.stringify(reportJson(input, report), null, 2),
};

/** Ends the typesetting process, which otherwise waits for more to do. */
export const closeReportWriters = (): void => closePdf();
