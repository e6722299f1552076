import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureText, footnote, heading, link, paragraph, text } from '../../src/platform/documents/compose.ts';
import { renderHtml } from '../../src/platform/documents/html/html.ts';
import { renderHtmlPage } from '../../src/platform/documents/html/page.ts';
import { attribute, elements, parsed, textOf } from './reading/tree.ts';
import { sampleDocument } from './sample-document.ts';

const html = (...blocks: Parameters<typeof withBlocks>[0]) =>
  parsed(renderHtml(withBlocks(blocks), { linkTo: (key) => `/tal/${key}` }), false);
const withBlocks = (blocks: ReturnType<typeof sampleDocument>['blocks']) => sampleDocument({ blocks });
const whole = parsed(
  renderHtml(sampleDocument({ draft: true }), { linkTo: (key) => (key.startsWith('rr.') ? `/tal/${key}` : null) }),
  false,
);

test('a figure leads to the page about it', () => {
  const [anchor] = elements(html(paragraph([figureText('rr.resultat@2023', '\u2212214\u00a0560')])), 'a');
  assert.equal(attribute(anchor, 'href'), '/tal/rr.resultat@2023');
  assert.equal(anchor === undefined ? '' : textOf(anchor), '\u2212214\u00a0560');
});

test('a figure without a page of its own is plain text', () => {
  const figures = elements(whole, 'span').filter((span) => attribute(span, 'data-figure').startsWith('Eget kapital'));
  assert.ok(figures.length >= 5);
});

test('nothing that somebody wrote becomes markup', () => {
  const evil = '<script>alert(1)</script>"\' onload=x';
  const root = html(heading(1, evil, { id: evil }), paragraph([text(evil), link('javascript:alert(1)', 'tryck'), figureText(evil, evil)]));
  assert.equal(elements(root, 'script').length, 0);
  assert.deepEqual(
    elements(root, 'a').map((anchor) => attribute(anchor, 'href')),
    [`/tal/${evil}`],
  );
});

test('a link within the document leads to its heading, and one to nowhere is plain text', () => {
  const root = html(heading(1, 'Noter', { id: 'not-1' }), paragraph([link('#not-1', 'not 1'), link('#not-9', 'not 9')]));
  assert.deepEqual(
    elements(root, 'a').map((anchor) => attribute(anchor, 'href')),
    ['#not-1'],
  );
});

test('a footnote and its place in the text lead to each other', () => {
  const anchors = elements(html(paragraph([text('Se lagen'), footnote('Lag (2003:1210)')])), 'a');
  assert.deepEqual(
    anchors.map((anchor) => attribute(anchor, 'href').slice(1)),
    [...anchors].reverse().map((anchor) => attribute(anchor, 'id') || 'fotnot-1'),
  );
});

test('a draft says so first of all', () => {
  const [cover] = elements(whole, 'header');
  const [first] = cover === undefined ? [] : elements(cover, 'p');
  assert.equal(first === undefined ? '' : textOf(first), 'Utkast');
  assert.doesNotMatch(renderHtml(sampleDocument()), /Utkast/);
});

test('every identifier is used once and every reference leads to one', () => {
  const all = everyElement(whole);
  const ids = all.flatMap((element) => ('id' in element.attribs ? [attribute(element, 'id')] : []));
  assert.equal(new Set(ids).size, ids.length);
  const labels = all.flatMap((element) => attribute(element, 'aria-labelledby').split(' ').filter(Boolean));
  const places = elements(whole, 'a').flatMap((anchor) =>
    attribute(anchor, 'href').startsWith('#') ? [attribute(anchor, 'href').slice(1)] : [],
  );
  assert.ok(labels.length > 20 && places.length > 20);
  assert.deepEqual(
    [...labels, ...places].filter((id) => !ids.includes(id)),
    [],
  );
});

test('tables have captions, headers with scopes, and a frame that the keyboard can scroll', () => {
  const tables = elements(whole, 'table');
  assert.ok(tables.length > 15);
  for (const table of tables) {
    assert.equal(elements(table, 'caption').length, 1);
    for (const header of elements(table, 'th')) assert.match(attribute(header, 'scope'), /^(col|row|colgroup|rowgroup)$/);
  }
  const regions = elements(whole, 'div').filter((division) => attribute(division, 'role') === 'group');
  assert.ok(regions.length >= tables.length);
  assert.ok(regions.every((region) => attribute(region, 'tabindex') === '0'));
});

test('a header above several columns spans them', () => {
  const table = elements(whole, 'table').find((one) => attribute(one, 'id') === 'drift-tabell');
  const rows = table === undefined ? [] : elements(table, 'thead').flatMap((head) => elements(head, 'tr'));
  const spans = rows.map((row) => elements(row, 'th').map((header) => `${attribute(header, 'colspan')}/${attribute(header, 'rowspan')}`));
  assert.deepEqual(spans, [['/2', '3/', '3/', '3/'], Array.from({ length: 9 }, () => '/')]);
});

test('the page stands alone: language, title and looks are in the file', () => {
  const page = renderHtmlPage(sampleDocument());
  const root = parsed(page, false);
  assert.equal(attribute(elements(root, 'html')[0], 'lang'), 'sv');
  assert.equal(elements(root, 'title').map((title) => textOf(title))[0], 'Årsredovisning 2023 – Samordningsförbundet Älvsjöåsen');
  assert.equal(elements(root, 'link').length, 0);
  assert.match(page, /@media print/);
});

function everyElement(of: Parameters<typeof elements>[0]): ReturnType<typeof elements> {
  return of.children.flatMap((child) => ('attribs' in child ? [child, ...everyElement(child)] : []));
}
