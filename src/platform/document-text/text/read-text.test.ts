import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type DocumentText, textOf } from '../../../shared/document-text.ts';
import { readDocument } from '../read-document.ts';

async function read(text: string | Uint8Array): Promise<DocumentText> {
  const found = await readDocument(typeof text === 'string' ? Buffer.from(text) : text);
  assert.ok(found.ok);
  return found.value;
}

const texts = async (text: string | Uint8Array): Promise<string[]> => (await read(text)).lines.map(textOf);
const cells = async (text: string): Promise<string[][]> => (await read(text)).lines.map((line) => line.pieces.map((piece) => piece.text));

describe('a line of a text', () => {
  test('has its number in the file, and empty lines are not read', async () => {
    const { lines, kind, pages } = await read('Ett\r\n\r\n  Två  \n\f\nTre');
    assert.deepEqual([kind, pages], ['text', null]);
    assert.deepEqual(
      lines.map((line) => [line.place.line, textOf(line)]),
      [
        [1, 'Ett'],
        [3, 'Två'],
        [5, 'Tre'],
      ],
    );
  });

  test('with tabs is a row with a cell between them, also for empty ones', async () =>
    assert.deepEqual(await cells('IT-spåret\t0\t\t4\t'), [['IT-spåret', '0', '', '4', '']]));

  test('is divided where there are two spaces or more, and tells in which column', async () => {
    const [line] = (await read('Summa intäkter     5 673 188  -12')).lines;
    assert.deepEqual(line?.pieces, [
      { text: 'Summa intäkter', from: 0, to: 14 },
      { text: '5 673 188', from: 19, to: 28 },
      { text: '-12', from: 30, to: 33 },
    ]);
    assert.equal(line?.table, null);
  });
});

test('rows with tabs are of the same table until there are two empty lines or text between', async () => {
  const { lines } = await read('a\t1\nb\t2\n\nc\t3\n\n\nd\t4\nText\ne\t5');
  assert.deepEqual(
    lines.map(({ table }) => table),
    [1, 1, 1, 2, null, 3],
  );
});

describe('markup that a transcription has left', () => {
  const cleaned: Readonly<Record<string, string>> = {
    'Kostnader <i>(se not 3)</i>': 'Kostnader (se not 3)',
    '<ul style="list-style-type: none;"> • Ett<br>Två': '• Ett Två',
    '**Målet är uppfyllt.** Insatsen *SE* fortsätter': 'Målet är uppfyllt. Insatsen SE fortsätter',
    '- *Bidragsberoende ska minska*': '- Bidragsberoende ska minska',
    '* Samtliga förbund': '* Samtliga förbund',
    'saldot* och resultatet*': 'saldot* och resultatet*',
    '3 * 4 < 5 och 6 > 2': '3 * 4 < 5 och 6 > 2',
    'sam\u00adordnings\u00a0förbund': 'samordnings förbund',
  };
  for (const [text, clean] of Object.entries(cleaned)) {
    test(`is taken away: ${text}`, async () => assert.deepEqual(await texts(text), [clean]));
  }

  test('is taken away where an emphasis goes over two lines, and moves none of them', async () =>
    assert.deepEqual(
      (await read('*Klas Rydell\nordförande*\n\n**Ett\nTvå**')).lines.map((line) => [line.place.line, textOf(line)]),
      [
        [1, 'Klas Rydell'],
        [2, 'ordförande'],
        [4, 'Ett'],
        [5, 'Två'],
      ],
    ));

  test('tells headings and tables', async () => {
    const { lines } = await read('## Noter\n| Not | 2023 |\n|---|---:|\n| Hyra | 12 |');
    assert.deepEqual(
      lines.map(({ place, heading, table, pieces }) => [place.line, heading, table, ...pieces.map(({ text }) => text)]),
      [
        [1, 2, null, 'Noter'],
        [2, null, 1, 'Not', '2023'],
        [4, null, 1, 'Hyra', '12'],
      ],
    );
  });
});

test('rows whose cells just two spaces divide are of a table, where all have as many', async () => {
  const { lines } = await read('Insats  Beviljat  Budget\nNystart  1 800  1 680\nTillbaka  650  620\n\nHär  står  ord.');
  assert.deepEqual(
    lines.map(({ table, pieces }) => [table, ...pieces.map(({ text }) => text)]),
    [
      [1, 'Insats', 'Beviljat', 'Budget'],
      [1, 'Nystart', '1 800', '1 680'],
      [1, 'Tillbaka', '650', '620'],
      [null, 'Här', 'står', 'ord.'],
    ],
  );
});

test('a wider gap of always the same width divides the rows of a text where the cells stand in no columns', async () => {
  const text = 'Insats    Beviljat    Budget\nNystart    1 800    1 680\nTillbaka till arbete    650    620\n\nSumma    2 450    2 300';
  assert.deepEqual(await cells(text), [
    ['Insats', 'Beviljat', 'Budget'],
    ['Nystart', '1 800', '1 680'],
    ['Tillbaka till arbete', '650', '620'],
    ['Summa', '2 450', '2 300'],
  ]);
});

test('gaps of the same width between cells that stand in columns are as they are', async () => {
  const { lines } = await read('Insats    1 800    1 680\nSteget    1 650    1 620\nBronhe    1 250    1 320');
  assert.deepEqual(
    lines.map(({ table }) => table),
    [null, null, null],
  );
});

describe('the letters of a text are right', () => {
  test('in Windows-1252', async () =>
    assert.deepEqual(await texts(Buffer.from('R\xe4kenskaps\xe5r \x96 \xf6re', 'latin1')), ['Räkenskapsår – öre']));
  test('in UTF-16', async () => assert.deepEqual(await texts(Buffer.from('\ufeffRäkenskapsår', 'utf16le')), ['Räkenskapsår']));
  test('in UTF-8 with its mark', async () => assert.deepEqual(await texts('\ufeffRäkenskapsår'), ['Räkenskapsår']));
});

test('rules beside a heading are no part of it, and counts with their parts beside them are cells each', async () => {
  assert.deepEqual(await cells('  Insats     ------ 2023 ------     -- jan–aug --'), [['Insats', '2023', 'jan–aug']]);
  assert.deepEqual(await cells('Summa    44 (24/20) 58 (33/25)  102 (57/45)'), [['Summa', '44 (24/20)', '58 (33/25)', '102 (57/45)']]);
});
