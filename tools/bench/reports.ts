import { basename, join } from 'node:path';
import { finishReport } from '../../src/features/annual-report/finished-report.ts';
import { prepareReport } from '../../src/features/annual-report/prepare.form.ts';
import { FOLDER_LIMITS } from '../../src/features/year-folder/limits.ts';
import { readYearFolder } from '../../src/features/year-folder/year-folder.form.ts';
import type { Document } from '../../src/platform/documents/document.ts';
import { renderDocx } from '../../src/platform/documents/docx/docx.ts';
import { renderHtmlPage } from '../../src/platform/documents/html/page.ts';
import { closePdf, renderPdf } from '../../src/platform/documents/pdf/pdf.ts';
import { collectDirectory } from '../../src/platform/files/directory.ts';
import { exampleFolders, type Line, median, milliseconds, seconds, usageOf } from './measuring.ts';

const ROUNDS = 5;

/** Each example's report from its folder on disk to each format, warm, and the whole command with its start. */
export async function* benchReports(folder: string): AsyncGenerator<Line> {
  for (const path of exampleFolders()) {
    const name = basename(path);
    const document = await reportOf(path);
    const made = await median(ROUNDS, () => reportOf(path));
    const html = await median(ROUNDS, () => renderHtmlPage(document));
    const pdf = await warm(() => renderPdf(document));
    const docx = await warm(() => renderDocx(document));
    const parts = `HTML ${milliseconds(html)}, PDF ${milliseconds(pdf)}, DOCX ${milliseconds(docx)}`;
    yield { what: `${name}, läst, räknad och kontrollerad`, measured: milliseconds(made), remark: parts };
    const { wallSeconds, cpuSeconds } = await usageOf(['report', '--mapp', path, '--out', join(folder, name)]);
    yield {
      what: '  hela kommandot samband report, alla format',
      measured: seconds(wallSeconds),
      remark: `${seconds(cpuSeconds)} CPU utom sättningen`,
    };
  }
  closePdf();
}

async function warm(work: () => Promise<unknown>): Promise<number> {
  await work();
  return median(ROUNDS, work);
}

async function reportOf(path: string): Promise<Document> {
  const collected = await collectDirectory(path, { files: FOLDER_LIMITS.files, bytes: FOLDER_LIMITS.folderBytes });
  if (collected.kind !== 'files') throw new Error(`${path}: ${collected.kind}`);
  const { value, problems } = readYearFolder(collected.files);
  if (value === null) throw new Error(`${path}: ${problems[0]?.message}`);
  const prepared = prepareReport(value);
  return finishReport(prepared.input, [...problems, ...prepared.problems]).document;
}
