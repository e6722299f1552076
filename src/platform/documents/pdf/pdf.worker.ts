import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './fonts.ts';

/** What the worker is sent: the document as the template reads it. */
export interface PdfJob {
  readonly data: string;
}

/** What it answers. The memory it holds afterwards lets the caller decide when to start a fresh one. */
export type PdfAnswer =
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array; readonly memory: number }
  | { readonly kind: 'refused'; readonly reasons: string; readonly memory: number };

const template = fileURLToPath(new URL('report.typ', import.meta.url));
const folder = dirname(template);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: fontFiles.map((file) => ({ fontPaths: [file] })) });

process.on('message', (job: PdfJob) => {
  const answer = answerTo(job);
  process.send?.(answer, () => setImmediate(tidyUp));
});

process.on('disconnect', () => process.exit());

function answerTo(job: PdfJob): PdfAnswer {
  try {
    return { ...compiled(job), memory: process.memoryUsage.rss() };
  } catch (error) {
    return { kind: 'refused', reasons: String(error), memory: process.memoryUsage.rss() };
  }
}

type Outcome = { readonly kind: 'pdf'; readonly pdf: Uint8Array } | { readonly kind: 'refused'; readonly reasons: string };

/** Warnings refuse too: Typst only warns about a font that is missing, and the letters would then be gone. */
function compiled(job: PdfJob): Outcome {
  compiler.mapShadow(join(folder, 'document.json'), Buffer.from(job.data));
  const result = compiler.compile({ mainFilePath: template });
  const complaints = result.takeDiagnostics();
  if (result.result === null || complaints !== null) return { kind: 'refused', reasons: JSON.stringify(complaints?.shortDiagnostics) };
  return { kind: 'pdf', pdf: compiler.pdf(result.result, { pdfStandard: 'ua-1' }) };
}

/** Typst keeps what it has laid out, and a finished document is let go of only when Node collects it. */
function tidyUp(): void {
  compiler.evictCache(0);
  globalThis.gc?.();
}
