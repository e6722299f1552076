import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aFinding, someProofed, someProofread } from '../../tests/proofreading/some-proofreading.ts';
import { exitCodeOf } from './granska.ts';
import { proofHtml } from './granska-html.ts';
import { proofText } from './granska-text.ts';

test('the text tells the counts, each finding with its values, places and arithmetic, and what was not read', () => {
  const text = proofText(someProofed());
  assert.ok(
    text.startsWith('årsredovisning 2031.pdf (PDF, 2 sidor)\n\nFunnet: 1 fel, 1 troligt fel, 1 avrundning och 1 anmärkning.\n'),
    text,
  );
  const first = `
Fel (1)

  1. Summa, säkert
     Intäkter och kostnader ger −150 000, men årets resultat står som −140 000.
     Räkning: 4 200 000 − 4 350 000 = −150 000
     Sidan 1, rad 4: Verksamhetens intäkter 2031 4 200 000
       ”Verksamhetens intäkter 4 200 000 4 100 000”
`;
  assert.ok(text.includes(first), text);
  assert.match(text, /Det här kunde inte läsas eller prövas\n {2}Sidan 3 är en bild utan text\.\n$/);
});

test('only what is wrong whichever way it is read gives exit code 1', () => {
  assert.equal(exitCodeOf(someProofed()), 1);
  assert.equal(exitCodeOf(someProofed({ findings: [aFinding({ severity: 'troligt fel' })] })), 0);
  assert.equal(exitCodeOf(someProofed({ findings: [] })), 0);
});

test('the page as a file needs nothing else, runs nothing and fetches nothing', async () => {
  const html = await proofHtml(someProofread(), '2032-03-01T12:00:00Z');
  assert.doesNotMatch(html, /<script|<link|<form|<button|url\((?!data:)/);
  assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/);
  for (const words of ['id="fynd-1"', 'Granskningsprotokoll, PDF', '.proof-finding', 'font/woff2;base64'])
    assert.ok(html.includes(words), words);
});
