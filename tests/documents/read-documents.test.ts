import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { readDocument } from '../../src/platform/document-text/read-document.ts';
import { renderDocx } from '../../src/platform/documents/docx/docx.ts';
import { renderHtml } from '../../src/platform/documents/html/html.ts';
import { closePdf, renderPdf } from '../../src/platform/documents/pdf/pdf.ts';
import type { DocumentText } from '../../src/shared/document-text.ts';
import { openBrowser } from '../support/browser.ts';
import { printedTables } from './printed-tables.ts';
import { sampleDocument } from './sample-document.ts';

after(closePdf);

async function read(bytes: Uint8Array): Promise<DocumentText> {
  const found = await readDocument(bytes);
  assert.ok(found.ok);
  return found.value;
}

const cellsOf = ({ lines }: DocumentText): string[][] =>
  lines.map(({ pieces }) => pieces.map(({ text }) => text).filter((text) => text !== ''));

describe('our own report is read back with its tables', () => {
  const rows = [
    ['Verksamhetens intäkter', '8 450', '8 450', '8 210', '7 980', '7 980'],
    ['Årets resultat', '−215', '154', '298', '377', '−140'],
    ['Soliditet', '61,4 %', '64,0 %', '60,2 %', '57,7 %', '48,9 %'],
  ];
  const formats: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    pdf: () => renderPdf(sampleDocument()),
    docx: async () => renderDocx(sampleDocument()),
    html: async () => Buffer.from(String(renderHtml(sampleDocument()))),
  };
  for (const [kind, render] of Object.entries(formats)) {
    test(`from ${kind}`, async () => {
      const document = await read(await render());
      assert.equal(document.kind, kind);
      const cells = cellsOf(document);
      for (const row of rows)
        assert.ok(
          cells.some((each) => JSON.stringify(each) === JSON.stringify(row)),
          `${row.join(' | ')} is missing`,
        );
      assert.ok(cells.every((each) => !/^Sida \d+ av \d+$/.test(each.at(-1) ?? '')));
    });
  }
});

/** How many of the amounts are pieces by themselves. */
function found(cells: readonly string[], document: DocumentText): number {
  const left = cellsOf(document).flat();
  return cells.filter((cell) => {
    const at = left.indexOf(cell);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

test('amounts in tables that a browser has printed come back as pieces of their own', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const margin = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' };
  let [printed, back] = [0, 0];
  for (const { html, cells } of printedTables(12)) {
    await page.setContent(html);
    await page.evaluate('document.fonts.ready.then(() => null)');
    printed += cells.length;
    back += found(cells, await read(await page.pdf({ format: 'A4', margin })));
  }
  await browser.close();
  assert.ok(printed > 1000, `only ${printed} were printed`);
  assert.ok(back / printed > 0.995, `${back} of ${printed} came back`);
});
