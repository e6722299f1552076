import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aFinding, aLine, aPlace, someProofed, someProofread } from '../../../tests/proofreading/some-proofreading.ts';
import { nobody } from '../../platform/http/departure.ts';
import type { ProofreadFile } from './proofread-file.work.ts';
import { proofreadFilePart, proofreadPage } from './proofreading.pages.ts';

const NOW = '2032-03-01T12:00:00Z';
const drawn = async (proofread: ProofreadFile, carried: string | null = 'v1.abc'): Promise<string> =>
  String(await proofreadPage({ ...proofread, carried, now: NOW }).draw(nobody));
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page of a document that does not add up', () => {
  test('tells the counts first, then the findings with the worst first, then the document', async () => {
    const text = plain(await drawn(someProofread()));
    const order = [
      '1 fel',
      '2 tabeller med tal',
      'Sidan 3 är en bild',
      'Fel (1)',
      'Troliga fel (1)',
      'Avrundningar (1)',
      'Dokumentet Texten',
    ];
    const places = order.map((words) => text.indexOf(words));
    assert.ok(!places.includes(-1), text);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  test('leads from each value of a finding to the value in the document, and back', async () => {
    const html = await drawn(someProofread());
    const links = [...html.matchAll(/href="#(plats-[\w-]+)"/g)].map((match) => match[1] ?? '');
    assert.equal(links.length, 7);
    for (const id of links) assert.ok(html.includes(`<mark class="proof-mark`) && html.includes(`id="${id}"`), id);
    for (const number of [1, 2, 3, 4]) {
      assert.ok(html.includes(`class="proof-back" href="#fynd-${number}"`));
      assert.ok(html.includes(`id="fynd-${number}"`));
    }
    assert.equal(new Set(html.match(/ id="[^"]+"/g)).size, html.match(/ id="[^"]+"/g)?.length);
  });

  test('folds the many terms of a sum after those it is about', async () => {
    const places = Array.from({ length: 12 }, () => aPlace());
    const html = await drawn(someProofread({ proofed: someProofed({ findings: [aFinding({ places })] }) }));
    assert.match(html, /<details class="proof-more"><summary>8 värden till<\/summary>/);
    assert.equal(html.match(/<q class="proof-quote">/g)?.length, 12);
  });

  test('shows both values with the words around them, the arithmetic and how sure it is', async () => {
    const html = await drawn(someProofread());
    assert.match(html, /<q class="proof-quote">Årets resultat <strong>−140 000<\/strong> 100 000<\/q>/);
    assert.match(plain(html), /Räkning: 4 200 000 − 4 350 000 = −150 000/);
    assert.match(plain(html), /Summa säkert.*Andel mycket troligt.*Lagrum osäkert/);
  });
});

test('the page tells of each comparison how it went, and which of them are only ticked off', async () => {
  const { checks } = someProofed().proofreading;
  const [first, ...rest] = checks;
  assert.ok(first);
  const ticked = someProofed({ checks: [{ ...first, isTickedOff: true }, ...rest] });
  const outcomes = (html: string): string[] => [...html.matchAll(/<td>([^<]*)<\/td><\/tr>/g)].map((match) => match[1] ?? '');
  assert.deepEqual(outcomes(await drawn(someProofread())), ['stämmer', 'stämmer inte', 'stämmer inte', 'avrundning']);
  assert.deepEqual(outcomes(await drawn(someProofread({ proofed: ticked }))), ['avprickat', 'stämmer inte', 'stämmer inte', 'avrundning']);
});

describe('the document beside the findings', () => {
  test('shows rows with cells as a table, also where a cell is missing', async () => {
    const html = await drawn(
      someProofread({ lines: [{ ...aLine(1, ['Namn', '12'], { table: 1 }), pieces: [{ text: '12', from: 2, to: 3 }] }] }),
    );
    assert.match(
      html,
      /<table class="proof-table"><tbody><tr><td class="proof-at" data-line="1"><\/td><td><\/td><td><\/td><td class="number">12<\/td><\/tr>/,
    );
  });

  test('does not mark what is hidden, and says how much of a long document is left out', async () => {
    const html = await drawn(someProofread({ lines: [aLine(40, ['Slut'])], leftOut: 12_000 }));
    assert.doesNotMatch(html, /href="#plats/);
    assert.match(plain(html), /12 000 rader är utelämnade/);
  });

  test('without findings says what was tried and shows the document alone', async () => {
    const html = await drawn(someProofread({ proofed: someProofed({ findings: [] }) }));
    assert.match(plain(html), /Inget fel är hittat i det som prövades/);
    assert.doesNotMatch(html, /proof-filter|class="proof-findings"/);
  });

  test('carries what its files are made of, or says that it is too much', async () => {
    assert.match(await drawn(someProofread()), /<input type="hidden" name="protokoll" value="v1\.abc">/);
    assert.match(plain(await drawn(someProofread(), null)), /för långt för att hämtas/);
  });
});

test('whatever somebody has written in a document, its name or round a value is shown as text', async () => {
  const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const place = aPlace({ line: 1, text: `${hostile} 5`, value: hostile, label: hostile });
  const proofed = someProofed({ findings: [aFinding({ message: hostile, arithmetic: hostile, places: [place] })], unread: [hostile] });
  const proofread = someProofread({
    proofed: { ...proofed, file: hostile },
    lines: [aLine(1, [hostile, hostile], { heading: 1 }), aLine(2, [hostile], { table: 1 })],
  });
  for (const html of [await drawn(proofread), String(await proofreadFilePart({ ...proofread, now: NOW }))]) {
    assert.doesNotMatch(html, /<script>|<img/);
    assert.ok(html.split('&lt;script&gt;alert(1)').length > 8);
  }
});
