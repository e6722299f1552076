import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { figureText, heading, link, paragraph, row, text, textColumn } from '../../src/platform/documents/compose.ts';
import type { Block } from '../../src/platform/documents/document.ts';
import { closePdf, renderPdf } from '../../src/platform/documents/pdf/pdf.ts';
import { readPdf } from './reading/read-pdf.ts';
import { sampleDocument } from './sample-document.ts';

after(closePdf);

const read = async (blocks: readonly Block[], changes = {}) => readPdf(await renderPdf(sampleDocument({ blocks, ...changes })));

test('the PDF says that it is accessible, tagged, Swedish and what it is called', async () => {
  const { isTagged, xmp, title, readBack } = await read([paragraph('Hej')]);
  assert.ok(isTagged);
  assert.match(xmp, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.equal(readBack.language, 'sv-SE');
  assert.equal(title, 'Årsredovisning 2023');
});

test('a draft says so on every page, a finished document on none', async () => {
  const [draft, finished] = [await read(sampleDocument().blocks, { draft: true }), await read(sampleDocument().blocks)];
  assert.ok(draft.pages.length > 8);
  assert.ok(draft.pages.every((page) => page.includes('UTKAST')));
  assert.ok(finished.pages.every((page) => !/utkast/i.test(page)));
});

test('a sheet has its title at the top of its only page, and no cover', async () => {
  const { pages, title, readBack } = await read([paragraph('Hej')], { isSheet: true });
  assert.equal(pages.length, 1);
  assert.match(pages[0] ?? '', /Årsredovisning 2023[\s\S]*Organisationsnummer[\s\S]*Hej/);
  assert.deepEqual([title, readBack.language], ['Årsredovisning 2023', 'sv-SE']);
});

test('pages are numbered of how many, except the cover', async () => {
  const { pages } = await read(sampleDocument().blocks);
  assert.doesNotMatch(pages[0] ?? '', /Sida/);
  pages.slice(1).forEach((page, index) => {
    assert.ok(page.includes(`Sida ${index + 2} av ${pages.length}`));
  });
});

test('the header of a table is printed on each of its pages', async () => {
  const { pages } = await read(sampleDocument().blocks);
  const withVouchers = pages.filter((page) => page.includes('Månadsfaktura'));
  assert.ok(withVouchers.length >= 2);
  assert.ok(withVouchers.every((page) => /Nr\s+Datum\s+Text\s+Belopp/.test(page)));
});

test('headings that skip levels are put right instead of refused', async () => {
  const { readBack } = await read([heading(3, 'Först', { id: 'a' }), heading(4, 'Sedan', { id: 'b' }), heading(1, 'Sist', { id: 'c' })]);
  assert.deepEqual(
    readBack.headings.map((one) => one.level),
    [1, 2, 1],
  );
});

test('a heading with a long number is divided rather than printed over the edge', async () => {
  const { readBack } = await read([
    heading(1, 'Årsredovisningen', { id: 'a', number: 'Samordningsförbundets årsredovisning för räkenskapsåret' }),
  ]);
  assert.match(readBack.words.replaceAll(/\s/g, ''), /SamordningsförbundetsårsredovisningförräkenskapsåretÅrsredovisningen/);
});

test('a word may begin as a link and go on without it, also where the line ends between them', async () => {
  const columns = Array.from({ length: 12 }, () => textColumn('', 1));
  const cells = ['', '', '', '', '', '', '', '', '', '', '', [link('https://exempel.se/', 'samordningsförbund'), text('Två ')]];
  const { readBack } = await read([
    { kind: 'table', id: 'a', caption: '', unit: null, columns, groups: [], rows: [row('row', cells)], notes: [] },
  ]);
  assert.match(readBack.words, /samordningsförbundTvå/);
});

test('a heading after the contents skips no level either', async () => {
  const contents: Block = { kind: 'tableOfContents', title: 'Innehåll', depth: 2 };
  const { readBack } = await read([
    heading(1, 'Först', { id: 'a' }),
    heading(2, 'Sedan', { id: 'b' }),
    contents,
    heading(3, 'Sist', { id: 'c' }),
  ]);
  assert.deepEqual(
    readBack.headings.map((one) => one.level),
    [1, 2, 1, 2],
  );
});

test('spaces within numbers and true minus signs come through', async () => {
  const { readBack } = await read([paragraph([figureText('a', '\u22121\u00a0234\u00a0567,5')])]);
  assert.match(readBack.words, /\u22121[\u00a0 ]234[\u00a0 ]567,5/);
});

test('only the fonts of the package are used', async () => {
  const { fonts } = await read(sampleDocument().blocks);
  assert.ok(fonts.length >= 3);
  assert.deepEqual(
    fonts.filter((font) => !/^[A-Z]{6}\+SourceSans3-/.test(font)),
    [],
  );
});

test('a letter the fonts lack becomes a box, so that the document can still be made', async () => {
  const { readBack } = await read([paragraph([text('Tack 😀 från 中')])]);
  assert.match(readBack.words, /Tack \u25a1 från \u25a1/);
});

test('the same document gives the same file, also from another worker', async () => {
  const document = sampleDocument({ date: null });
  const first = await renderPdf(document);
  closePdf();
  assert.deepEqual(Buffer.from(await renderPdf(document)), Buffer.from(first));
});

test('documents asked for at the same time are all made', async () => {
  const all = await Promise.all([1, 2, 3].map((year) => read([paragraph('Hej')], { title: `År ${year}` })));
  assert.deepEqual(
    all.map((one) => one.title),
    ['År 1', 'År 2', 'År 3'],
  );
});
