import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureText, paragraph } from '../../src/platform/documents/compose.ts';
import { renderDocx } from '../../src/platform/documents/docx/docx.ts';
import { docxParts, styleOf } from './reading/read-docx.ts';
import { attribute, elements, parsed, textOf } from './reading/tree.ts';
import { sampleDocument } from './sample-document.ts';

const parts = docxParts(await renderDocx(sampleDocument({ draft: true })));
const part = (name: string) => parsed(parts[name] ?? '', true);
const body = part('word/document.xml');
const tables = elements(body, 'w:tbl').filter((table) => elements(table, 'w:tblStyle').length > 0);

test('headings, captions, lists, footnotes and tables have styles of their own', () => {
  const used = new Set([...elements(body, 'w:p'), ...elements(part('word/footnotes.xml'), 'w:p')].map(styleOf));
  const defined = new Set(elements(part('word/styles.xml'), 'w:style').map((style) => attribute(style, 'w:styleId')));
  const expected = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption', 'ListParagraph', 'FootnoteText', 'Tabelltext', 'Tabelltal'];
  assert.deepEqual(
    expected.filter((style) => !used.has(style) || !defined.has(style)),
    [],
  );
  assert.deepEqual(
    [...used].filter((style) => style !== '' && !defined.has(style) && !/^TOC\d$/.test(style)),
    [],
  );
  assert.ok(defined.has('Tabell'));
});

test('the header rows of every table are repeated and no row is cut by the end of a page', () => {
  assert.ok(tables.length > 15);
  for (const table of tables) {
    const rows = elements(table, 'w:tr');
    assert.ok(rows.every((row) => elements(row, 'w:cantSplit').length === 1));
    const repeated = rows.map((row) => elements(row, 'w:tblHeader').length === 1);
    assert.ok(repeated[0] === true && repeated.lastIndexOf(true) <= 1);
  }
});

test('a sheet has no cover on a page of its own', async () => {
  const breaksIn = async (changes: object): Promise<number> => {
    const written = docxParts(await renderDocx(sampleDocument({ blocks: [paragraph('Hej')], ...changes })));
    return elements(parsed(written['word/document.xml'] ?? '', true), 'w:br').length;
  };
  assert.deepEqual([await breaksIn({}), await breaksIn({ isSheet: true })], [1, 0]);
});

test('numbers stand to the right', () => {
  const style = elements(part('word/styles.xml'), 'w:style').find((one) => attribute(one, 'w:styleId') === 'Tabelltal');
  assert.equal(attribute(style === undefined ? undefined : elements(style, 'w:jc')[0], 'w:val'), 'right');
});

test('the contents field is filled in with the headings', () => {
  const [contents] = elements(body, 'w:sdt');
  const instruction =
    contents === undefined
      ? ''
      : elements(contents, 'w:instrText')
          .map((one) => textOf(one))
          .join(' ');
  assert.match(instruction, /TOC/);
  assert.match(contents === undefined ? '' : textOf(contents), /1\.3\.1 Deltagare/);
});

test('the language is Swedish and words are divided by the word processor', () => {
  assert.equal(attribute(elements(part('word/styles.xml'), 'w:lang')[0], 'w:val'), 'sv-SE');
  assert.equal(elements(part('word/settings.xml'), 'w:autoHyphenation').length, 1);
});

test('pages have numbers, and a draft says so in the header of every page', () => {
  const fields = Object.keys(parts)
    .filter((name) => /footer\d+\.xml$/.test(name))
    .flatMap((name) => elements(part(name), 'w:instrText'));
  const instructions = fields.map((field) => textOf(field).trim());
  assert.ok(instructions.includes('PAGE') && instructions.includes('NUMPAGES'));
  const headers = Object.keys(parts).filter((name) => /header\d+\.xml$/.test(name));
  assert.ok(headers.length >= 2);
  assert.ok(headers.every((name) => textOf(part(name)).includes('Utkast')));
});

test('a finished document says nothing about a draft', async () => {
  const finished = docxParts(await renderDocx(sampleDocument()));
  assert.deepEqual(
    Object.values(finished).filter((xml) => xml.includes('>Utkast<')),
    [],
  );
});

test('the file tells its title and who gave it out', () => {
  const core = part('docProps/core.xml');
  assert.equal(elements(core, 'dc:title').map((one) => textOf(one))[0], 'Årsredovisning 2023');
  assert.equal(elements(core, 'dc:creator').map((one) => textOf(one))[0], 'Samordningsförbundet Älvsjöåsen');
});

test('a table that needs a turned page gets one, and the pages after it stand up again', () => {
  const turns = elements(body, 'w:pgSz').map((size) => attribute(size, 'w:orient') || 'portrait');
  assert.deepEqual(turns, ['portrait', 'landscape', 'portrait']);
});

test('spaces within numbers and true minus signs come through, with the address of the figure', async () => {
  const document = sampleDocument({ blocks: [paragraph([figureText('a', '\u22121\u00a0234')])] });
  const linked = docxParts(await renderDocx(document, { linkTo: (key) => `https://exempel.se/tal/${key}` }));
  assert.match(linked['word/document.xml'] ?? '', /\u22121\u00a0234/);
});
