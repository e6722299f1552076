import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type DocumentText, textOf } from '../../../shared/document-text.ts';
import { readDocument } from '../read-document.ts';

async function read(html: string | Uint8Array): Promise<DocumentText> {
  const found = await readDocument(typeof html === 'string' ? Buffer.from(`<!doctype html>${html}`) : html);
  assert.ok(found.ok);
  assert.equal(found.value.kind, 'html');
  return found.value;
}

const rows = async (html: string): Promise<string[][]> =>
  (await read(html)).lines.map(({ pieces }) => pieces.map(({ text, from, to }) => `${from}-${to} ${text}`));

test('blocks are lines, headings have their level, and everything is counted in a row', async () => {
  const { lines } = await read(
    '<title>Ej med</title><h2>1 Resultat</h2><p>Årets <b>resultat</b> blev\n -214&nbsp;560<br>kronor.<ul><li>Ett<li>Två<li></li></ul>Tre',
  );
  assert.deepEqual(
    lines.map((line) => [line.place.line, line.heading, textOf(line)]),
    [
      [1, 2, '1 Resultat'],
      [2, 0, 'Årets resultat blev -214 560'],
      [3, 0, 'kronor.'],
      [4, 0, '• Ett'],
      [5, 0, '• Två'],
      [6, 0, 'Tre'],
    ],
  );
});

test('pictures and drawings that somebody sees are said to be unread', async () => {
  const { unread } = await read('<p>Se bilden.<img src="a.png" alt="Utfall"><svg><text>12</text><svg></svg></svg>');
  assert.deepEqual(unread, ['Dokumentet har 1 bild och 1 diagram. Det som står i bilder och diagram är inte läst.']);
  const ornaments = await read(
    '<p>Text<img src="a.png" alt=""><img src="b.png" width="16"><svg aria-hidden="true"></svg><img hidden src="c.png">',
  );
  assert.deepEqual(ornaments.unread, []);
});

describe('a row of a table', () => {
  test('has a piece for each cell, with the number of its column', async () =>
    assert.deepEqual(await rows('<table><tr><th>Not<td><p>Ett</p><p>två</p><td></table>'), [['0-1 Not', '1-2 Ett två', '2-3 ']]));

  test('has a wide cell in all its columns', async () =>
    assert.deepEqual(await rows('<table><tr><td colspan=2>A<td>B</table>'), [['0-2 A', '2-3 B']]));

  test('has an empty cell where a tall one from above stands', async () =>
    assert.deepEqual(await rows('<table><tr><td rowspan=2>A<td>B<td rowspan=2>C<tr><td>D</table>'), [
      ['0-1 A', '1-2 B', '2-3 C'],
      ['0-1 ', '1-2 D', '2-3 '],
    ]));

  test('is of its own table, also when one stands within another', async () => {
    const { lines } = await read('<table><tr><td>A<table><tr><td>B</table><td>C</table><table><tr><td>D</table>');
    assert.deepEqual(
      lines.map((line) => [line.table, textOf(line)]),
      [
        [2, 'B'],
        [1, 'A C'],
        [3, 'D'],
      ],
    );
  });

  test('can not be made to fill the memory', async () =>
    assert.ok((await rows('<table><tr><td colspan=999999999>A<td>B<tr><td>C</table>')).every((row) => row.length < 1000)));
});

test('a page with more levels than any page has is refused', async () => {
  const found = await readDocument(Buffer.from(`<!doctype html>${'<b>'.repeat(100_000)}${'</i>'.repeat(100_000)}`));
  assert.equal(!found.ok && found.problem.kind, 'malformed');
});

test('a page that tells of more cells than anybody has room for is refused', async () => {
  const found = await readDocument(
    Buffer.from(`<!doctype html><table><tr><td rowspan=9999 colspan=499>A${'<tr><td>B'.repeat(9_000)}</table>`),
  );
  assert.equal(!found.ok && found.problem.kind, 'tooLarge');
});

test('what is not seen is not read', async () =>
  assert.deepEqual(
    (
      await read(
        '<p>A<script>x()</script><style>p{}</style><span hidden>B</span><div style="display: none"><p>C</p></div>D<template>E</template>',
      )
    ).lines.map(textOf),
    ['A', 'D'],
  ));

describe('the letters of a page are right', () => {
  const inLatin = (html: string): Promise<string[]> => read(Buffer.from(html, 'latin1')).then(({ lines }) => lines.map(textOf));
  test('when it says which encoding it has', async () =>
    assert.deepEqual(await inLatin('<html><meta charset="iso-8859-1"><p>R\xe4kenskaps\xe5r'), ['Räkenskapsår']));
  test('when it says the wrong one', async () =>
    assert.deepEqual(await inLatin('<html><meta charset=utf-8><p>R\xe4kenskaps\xe5r'), ['Räkenskapsår']));
  test('when it says one that there is not', async () => assert.deepEqual(await inLatin('<html><meta charset=klingon><p>A'), ['A']));
});
