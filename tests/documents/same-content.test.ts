import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { renderDocx } from '../../src/platform/documents/docx/docx.ts';
import { renderHtml } from '../../src/platform/documents/html/html.ts';
import { closePdf, renderPdf } from '../../src/platform/documents/pdf/pdf.ts';
import { assertSays } from './reading/assert-says.ts';
import { described } from './reading/described.ts';
import type { ReadBack } from './reading/read-back.ts';
import { readDocx } from './reading/read-docx.ts';
import { readHtml } from './reading/read-html.ts';
import { readPdf } from './reading/read-pdf.ts';
import { sampleDocument } from './sample-document.ts';

after(closePdf);

const document = sampleDocument();
const said = described(document);
const readings: readonly (readonly [string, () => Promise<ReadBack> | ReadBack])[] = [
  ['HTML', () => readHtml(renderHtml(document))],
  ['PDF', async () => (await readPdf(await renderPdf(document))).readBack],
  ['DOCX', async () => readDocx(await renderDocx(document))],
];

for (const [format, read] of readings) {
  test(`${format} says everything the description says, in its order`, async () => {
    const readBack = await read();
    assert.ok(said.headings.length > 15 && said.cells.length > 600 && said.alternatives.length === 5 && said.footnotes.length === 2);
    assertSays(readBack, said);
  });
}
