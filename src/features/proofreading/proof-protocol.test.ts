import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readPdf } from '../../../tests/documents/reading/read-pdf.ts';
import { aFinding, someProofed } from '../../../tests/proofreading/some-proofreading.ts';
import { closePdf, renderPdf } from '../../platform/documents/pdf/pdf.ts';
import { proofProtocol } from './proof-protocol.ts';
import type { ProofedFile } from './proof-words.ts';

after(closePdf);

const NOW = '2032-03-01T12:00:00Z';
const read = async (proofed: ProofedFile) => readPdf(await renderPdf(proofProtocol(proofed, NOW)));
const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('the protocol is one accessible page that tells what was read, when, and what does not add up', async () => {
  const { pages, isTagged, title, xmp } = await read(someProofed());
  assert.deepEqual([pages.length, isTagged, title], [1, true, 'Granskningsprotokoll']);
  assert.match(xmp, /<pdfuaid:part>1<\/pdfuaid:part>/);
  const text = spaced(pages[0] ?? '');
  for (const words of [
    /årsredovisning 2031\.pdf/,
    /PDF, 2 sidor/,
    /1 mars 2032/,
    /1 fel, 1 troligt fel/,
    /Sidan 3 är en bild/,
    /Sidan 2, rad 7/,
  ])
    assert.match(text, words);
});

test('however much was found and however long it is, the protocol is one page and tells how much is left out', async () => {
  const long = 'Intäkterna och kostnaderna går inte ihop med årets resultat. '.repeat(20);
  for (const count of [1, 9, 400]) {
    const findings = Array.from({ length: count }, () =>
      aFinding({ message: count === 9 ? 'Kort.' : long, severity: 'troligt fel', sureness: 0.9 }),
    );
    const unread = Array.from({ length: 40 }, () => long);
    const { pages } = await read({ ...someProofed({ findings, unread }), file: `${'lång '.repeat(60)}.pdf` });
    assert.equal(pages.length, 1, `${count} findings`);
    assert.match(spaced(pages[0] ?? ''), /Och 37 till/);
    if (count === 400) assert.match(spaced(pages[0] ?? ''), /Och 39\d fynd till/);
  }
});

test('a protocol without findings says what was tried, and not that all is right', async () => {
  const { pages } = await read(someProofed({ findings: [], unread: [] }));
  assert.match(spaced(pages[0] ?? ''), /Inget fel är hittat i det som prövades: balans 1/);
  assert.doesNotMatch(pages[0] ?? '', /Kunde inte läsas/);
});
