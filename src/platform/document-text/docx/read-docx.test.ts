import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { type DocumentText, textOf } from '../../../shared/document-text.ts';
import { readDocument } from '../read-document.ts';

const STYLES = `<w:styles><w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Min rubrik"/><w:basedOn w:val="Under"/></w:style>
<w:style w:type="paragraph" w:styleId="Under"><w:name w:val="Annan"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rund"><w:basedOn w:val="Rund"/></w:style></w:styles>`;

const FOOTNOTES =
  '<w:footnotes><w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote><w:p><w:r><w:t>Se lagen.</w:t></w:r></w:p></w:footnote></w:footnotes>';

const docx = (body: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(STYLES),
    'word/footnotes.xml': strToU8(FOOTNOTES),
  });

/** The document without its footnote. */
async function read(body: string): Promise<DocumentText['lines']> {
  const found = await readDocument(docx(body));
  assert.ok(found.ok);
  assert.equal(found.value.kind, 'docx');
  assert.equal(found.value.lines.map(textOf).at(-1), 'Se lagen.');
  return found.value.lines.slice(0, -1);
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${text}</w:p>`;
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const texts = async (body: string): Promise<string[]> => (await read(body)).map(textOf);
const pieces = async (body: string): Promise<string[][]> =>
  (await read(body)).map((line) => line.pieces.map(({ text, from, to }) => `${from}-${to} ${text}`));

test('paragraphs are lines, counted in a row, and empty ones are not read', async () =>
  assert.deepEqual(
    (await read(paragraph(run('Ett')) + paragraph('') + paragraph(run('Två ') + run('ord')))).map((line) => [
      line.place.line,
      line.place.page,
      textOf(line),
    ]),
    [
      [1, null, 'Ett'],
      [2, null, 'Två ord'],
    ],
  ));

test('pictures and diagrams are counted and said to be unread, each once', async () => {
  const drawing = (within: string): string =>
    `<w:r><w:drawing><a:graphic><a:graphicData>${within}</a:graphicData></a:graphic></w:drawing></w:r>`;
  const both = `<mc:AlternateContent><mc:Choice>${drawing('<pic:pic/>')}</mc:Choice><mc:Fallback><w:pict><v:imagedata/></w:pict></mc:Fallback></mc:AlternateContent>`;
  const found = await readDocument(docx(paragraph(run('Se bilden.') + both + drawing('<pic:pic/>') + drawing('<c:chart/>'))));
  assert.deepEqual(found.ok && found.value.unread, [
    'Dokumentet har 2 bilder och 1 diagram. Det som står i bilder och diagram är inte läst.',
  ]);
  const without = await readDocument(docx(paragraph(run('Ingen bild.'))));
  assert.deepEqual(without.ok && without.value.unread, []);
});

test('a document that is cut off within, or is no XML, is refused, though the archive is whole', async () => {
  const body = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });
  const whole = `<w:document><w:body>${paragraph(run('Summa 12'))}</w:body></w:document>`;
  for (const xml of [whole.slice(0, -20), whole.replace('Summa', 'a & b <')]) {
    const found = await readDocument(body(xml));
    assert.equal(found.ok ? 'read' : found.problem.kind, 'malformed', xml);
  }
  const numbered = await readDocument(zipSync({ 'word/document2.xml': strToU8(whole) }));
  assert.ok(numbered.ok);
  assert.deepEqual(numbered.value.lines.map(textOf), ['Summa 12']);
});

test('headings have the level of their style, of the one it is built on, or their own', async () =>
  assert.deepEqual(
    (
      await read(
        [
          paragraph(run('A'), '<w:pStyle w:val="Rubrik1"/>'),
          paragraph(run('B'), '<w:pStyle w:val="Egen"/>'),
          paragraph(run('C'), '<w:outlineLvl w:val="2"/>'),
          paragraph(run('D'), '<w:pStyle w:val="Rund"/>'),
        ].join(''),
      )
    ).map(({ heading }) => heading),
    [1, 2, 3, 0],
  ));

describe('a row of a table', () => {
  test('has a piece for each cell, also for empty ones, and words of several paragraphs', async () =>
    assert.deepEqual(
      await pieces(
        `<w:tbl>${row(cell(paragraph(run('Ett')) + paragraph(run('två'))), cell(paragraph('')), cell(paragraph(run('12'))))}</w:tbl>`,
      ),
      [['0-1 Ett två', '1-2 ', '2-3 12']],
    ));

  test('has wide cells in all their columns, and tall ones only at the top', async () =>
    assert.deepEqual(
      await pieces(
        `<w:tbl>${row(cell(paragraph(run('A')), '<w:gridSpan w:val="2"/>'), cell(paragraph(run('B')), '<w:vMerge w:val="restart"/>'))}${row(cell(paragraph(run('C'))), cell(paragraph(run('D'))), cell(paragraph(run('E')), '<w:vMerge/>'))}</w:tbl>`,
      ),
      [
        ['0-2 A', '2-3 B'],
        ['0-1 C', '1-2 D', '2-3 '],
      ],
    ));

  test('is of its own table', async () => {
    const table = (text: string): string => `<w:tbl>${row(cell(paragraph(run(text))))}</w:tbl>`;
    assert.deepEqual(
      (await read(table('A') + paragraph(run('B')) + table('C'))).map((line) => line.table),
      [1, null, 2],
    );
  });
});

test('tabs divide a paragraph, several in a row as one where no stops are set', async () =>
  assert.deepEqual(
    await pieces(
      paragraph(`${run('Hyra')}<w:r><w:tab/><w:tab/><w:t>12</w:t></w:r>`) +
        paragraph(`${run('El')}<w:r><w:tab/><w:tab/><w:t>7</w:t></w:r>`, '<w:tabs><w:tab w:val="right" w:pos="4000"/></w:tabs>'),
    ),
    [
      ['0-1 Hyra', '1-2 12'],
      ['0-1 El', '2-3 7'],
    ],
  ));

test('what was taken away or is hidden is not read, and what was put in is', async () =>
  assert.deepEqual(
    await texts(
      paragraph(
        `${run('A')}<w:del><w:r><w:delText>B</w:delText></w:r></w:del><w:ins>${run('C')}</w:ins><w:moveFrom>${run('D')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>E</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>F</w:t></w:r>`,
      ),
    ),
    ['ACF'],
  ));

test('a text box is read once, before the paragraph that it hangs on', async () => {
  const box = `<w:txbxContent>${paragraph(run('I rutan'))}</w:txbxContent>`;
  const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  assert.deepEqual(await texts(paragraph(run('Före ') + drawing + run('efter'))), ['I rutan', 'Före efter']);
});

test('a document that is nothing but its end is refused', async () => {
  const whole = docx(paragraph(run('Ett')));
  const found = await readDocument(whole.subarray(0, whole.length - 200));
  assert.equal(!found.ok && found.problem.kind, 'malformed');
});

test('a document that unpacks to more than anybody has room for is refused', async () => {
  const found = await readDocument(zipSync({ 'word/document.xml': new Uint8Array(120_000_000) }));
  assert.equal(!found.ok && found.problem.kind, 'tooLarge');
});
