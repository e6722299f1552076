import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { writtenPdf } from '../../../../tests/support/written-pdf.ts';
import { type DocumentText, textOf } from '../../../shared/document-text.ts';
import { readDocument } from '../read-document.ts';

/** Text at a place from the lower left corner, in points. */
const at = (x: number, y: number, text: string): string => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET\n`;
const resized = (content: string, size: number): string => content.replace('/F1 10 Tf', `/F1 ${size} Tf`);
const fixedWidth = (content: string): string => content.replace('/F1', '/F2');

async function read(...pages: string[]): Promise<DocumentText> {
  const found = await readDocument(writtenPdf({ pages }));
  assert.ok(found.ok);
  return found.value;
}

const pieces = async (content: string): Promise<string[][]> =>
  (await read(content)).lines.map((line) => line.pieces.map(({ text }) => text));

async function problem(bytes: Uint8Array): Promise<string> {
  const found = await readDocument(bytes);
  return found.ok ? 'none' : found.problem.kind;
}

const WIDTH_OF_DIGIT = 5.56;
/** Every letter by itself, as some programs write them; digits and spaces of Helvetica at 10 points. */
const letterByLetter = (x: number, y: number, digits: string): string =>
  [...digits]
    .map((letter, index) => {
      const spaces = [...digits.slice(0, index)].filter((each) => each === ' ').length;
      return letter === ' ' ? '' : at(x + (index - spaces) * WIDTH_OF_DIGIT + spaces * 2.78, y, letter);
    })
    .join('');

describe('a row of a table has a piece for each cell', () => {
  test('when each cell is written by itself', async () =>
    assert.deepEqual(await pieces(at(50, 700, 'Verksamhetens int\\344kter') + at(250, 700, '5 673 188') + at(320, 700, '-971 971')), [
      ['Verksamhetens intäkter', '5 673 188', '-971 971'],
    ]));

  test('when each letter is', async () =>
    assert.deepEqual(await pieces(at(50, 700, 'Summa') + letterByLetter(250, 700, '5 673 188') + letterByLetter(310, 700, '5 971 971')), [
      ['Summa', '5 673 188', '5 971 971'],
    ]));

  test('when spaces are only room between letters', async () =>
    assert.deepEqual(
      await pieces('BT /F1 10 Tf 50 700 Td [(Summa) -15000 (5) -278 (673) -278 (188) -1500 (5) -278 (971) -278 (971)] TJ ET'),
      [['Summa', '5 673 188', '5 971 971']],
    ));

  test('when spaces of the font lead to the next cell', async () =>
    assert.deepEqual(await pieces(at(50, 700, `Summa${' '.repeat(30)}5 673 188${' '.repeat(6)}12`)), [['Summa', '5 673 188', '12']]));

  test('when all letters are as wide as each other, and a space too', async () => {
    const rows = ['Kostnader     5 673 188   -12', 'Summa             3 188     7'];
    assert.deepEqual(await pieces(rows.map((row, index) => fixedWidth(at(50, 700 - 12 * index, row))).join('')), [
      ['Kostnader', '5 673 188', '-12'],
      ['Summa', '3 188', '7'],
    ]);
  });
});

describe('a number', () => {
  test('is told from that of the next column when they stand as near as words, and other rows tell where columns are', async () => {
    const rows = [
      ['12', '7'],
      ['188', '45'],
      ['1 188', '188'],
      ['673 188', '5 673 188'],
    ];
    // Right edges at 250 and 294: between 673 188 and 5 673 188 there are three points.
    const right = (edge: number, text: string, y: number): string =>
      at(edge - [...text].reduce((sum, letter) => sum + (letter === ' ' ? 2.78 : WIDTH_OF_DIGIT), 0), y, text);
    const content = rows.map(
      ([one = '', other = ''], index) =>
        at(50, 700 - 12 * index, 'Post') + right(250, one, 700 - 12 * index) + right(297.5, other, 700 - 12 * index),
    );
    assert.deepEqual(
      await pieces(content.join('')),
      rows.map((row) => ['Post', ...row]),
    );
  });

  test('has its sign, also when there is room between', async () =>
    assert.deepEqual(await pieces(at(50, 700, 'Summa') + at(250, 700, '- 57') + at(320, 700, '\\226 1 134')), [
      ['Summa', '- 57', '– 1 134'],
    ]));

  test('says where it stands, in points', async () => {
    const [line] = (await read(at(50, 700, 'Summa') + at(250, 700, '188'))).lines;
    assert.deepEqual(
      line?.pieces.map(({ from, to }) => [Math.floor(from), Math.floor(to)]),
      [
        [50, 84],
        [250, 266],
      ],
    );
  });
});

describe('running text is one piece', () => {
  test('when it is stretched to the margin', async () =>
    assert.deepEqual(await pieces('BT /F1 10 Tf 12 Tw 50 700 Td (Antalet deltagare 2023 var 1 412) Tj ET'), [
      ['Antalet deltagare 2023 var 1 412'],
    ]));

  test('with the mark of a note in it', async () =>
    assert.deepEqual(await pieces(at(50, 700, 'enligt lagen') + resized(at(101.5, 704, '2'), 6) + at(107.5, 700, 'och beslut')), [
      ['enligt lagen2 och beslut'],
    ]));

  test('with its bullet, or the number of its heading', async () =>
    assert.deepEqual(await pieces(at(50, 700, '\\225') + at(70, 700, 'F\\366rsta punkten') + at(50, 680, '1.2') + at(80, 680, 'M\\345l')), [
      ['• Första punkten'],
      ['1.2 Mål'],
    ]));

  // The number is written by itself, and the full stop with the words after it.
  test('with its full stops, also those that a program draws with what follows', async () =>
    assert.deepEqual(await pieces(at(50, 700, 'Kvar var') + at(95, 700, '92') + at(106.12, 700, '. Av de 88 som slutade gick 39')), [
      ['Kvar var 92. Av de 88 som slutade gick 39'],
    ]));

  test('and dots that are drawn one by one lead to the number of a page', async () =>
    assert.deepEqual(await pieces(at(50, 700, 'Noter') + [90, 96, 102, 108].map((x) => at(x, 700, '.')).join('') + at(120, 700, '14')), [
      ['Noter', '14'],
    ]));

  test('and dots that lead to the number of a page are no part of it', async () =>
    assert.deepEqual(await pieces(at(50, 700, 'Noter ............................ 14')), [['Noter', '14']]));
});

test('two columns of text are read one at a time, and what spans them before', async () => {
  const line = (side: string, index: number): string => `${side} ${index} med en rad text som fyller`;
  const content = Array.from(
    { length: 8 },
    (_, index) => at(50, 650 - 12 * index, line('A', index)) + at(250, 650 - 12 * index, line('B', index)),
  );
  const found = await pieces(at(50, 700, 'En rubrik som st\\345r \\366ver b\\345da spalterna i den h\\344r texten') + content.join(''));
  assert.deepEqual(
    found.slice(1).flat(),
    [...'AB'].flatMap((side) => Array.from({ length: 8 }, (_, index) => line(side, index))),
  );
});

describe('a page', () => {
  const page = (number: number): string =>
    at(50, 810, 'F\\366rbundets \\345rsredovisning') +
    resized(at(50, 700, `Kapitel ${number}`), 18) +
    at(50, 650, `Text ${number} i kapitlet som har flera ord`) +
    at(290, 30, `Sida ${number}`);

  test('is read without the running head, the foot and its number', async () => {
    const { lines, pages } = await read(page(1), page(2), page(3));
    assert.equal(pages, 3);
    assert.deepEqual(
      lines.map(({ place, heading, ...line }) => [place.page, place.line, heading, textOf({ place, heading, ...line })]),
      [1, 2, 3].flatMap((number) => [
        [number, 1, 1, `Kapitel ${number}`],
        [number, 2, null, `Text ${number} i kapitlet som har flera ord`],
      ]),
    );
  });

  test('that lies down is read as it is turned', async () => {
    const turnedText = 'BT /F1 10 Tf 0 1 -1 0 100 100 Tm (Resultat) Tj ET BT /F1 10 Tf 0 1 -1 0 100 300 Tm (188) Tj ET';
    for (const turns of [0, 1]) {
      const found = await readDocument(writtenPdf({ pages: [turnedText], turns }));
      assert.ok(found.ok);
      assert.deepEqual(
        found.value.lines.map((line) => line.pieces.map(({ text }) => text)),
        [['Resultat', '188']],
      );
    }
  });

  test('with text at a slant is read without it, and says so', async () => {
    const { lines, unread } = await read(`${at(50, 700, 'Resultat')}BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (UTKAST) Tj ET`);
    assert.equal(lines.length, 1);
    assert.deepEqual(unread, ['Sidan 1 har text på tvären eller snedden som inte lästes.']);
  });

  test('that is only a picture is told of, and one that is empty is not', async () => {
    const { unread } = await read(at(50, 700, 'Resultat'), 'q 500 0 0 700 50 50 cm /Im Do Q', '');
    assert.deepEqual(unread, ['Sidan 2 är en bild utan text.']);
  });
});

test('text whose lines stand between those of a box is read before the box, as far as its paragraph goes', async () => {
  const text = [
    'Kvinnorna är fler i tre av',
    'insatserna. I den fjärde',
    'är männen något fler, 24',
    'av 45. Andelen har ökat',
    'från 57 till 58 procent',
    'under året.',
  ];
  const box = ['Kvinnor och män', '118 kvinnor, 58 procent', '84 män, 42 procent', 'året innan 107 kvinnor'];
  const { lines } = await read(
    [
      ...text.map((line, index) => at(50, 700 - 14 * index, line)),
      ...box.map((line, index) => at(250, 694 - 14 * index, line)),
      at(50, 600, 'Efter'),
    ].join(''),
  );
  assert.deepEqual(lines.map(textOf), [...text, ...box, 'Efter']);
});

const PICTURE = 'q 500 0 0 700 50 50 cm /Im Do Q';
const KEY = at(50, 20, 'Dokumentnyckel: AB12C-DE34F-GH56I');

test('a page that is a picture with a stamp on it is told of, and a cover with a title is not', async () => {
  const { unread } = await read(`${at(50, 700, 'Årsredovisning 2031')}${PICTURE}`, at(50, 700, 'Resultat'), `${PICTURE}${KEY}`);
  assert.deepEqual(unread, ['Sidan 3 är mest en bild. Det som står i bilden är inte läst.']);
});

test('pages with little text that nobody has looked at are counted, and not called pictures', async () => {
  const { unread } = await read(at(50, 700, 'Resultat'), ...Array.from({ length: 22 }, () => PICTURE));
  assert.deepEqual(
    [unread.length, unread.at(-2), unread.at(-1)],
    [20, 'Sidan 20 är en bild utan text.', 'Ytterligare 3 sidor har nästan ingen text.'],
  );
});

describe('a PDF is refused', () => {
  test('when nothing but stamps is text', async () =>
    assert.equal(await problem(writtenPdf({ pages: [`${PICTURE}${KEY}`, `${PICTURE}${KEY}`] })), 'scanned'));
  test('when all of many pages are pictures, as far as anybody looks', async () =>
    assert.equal(await problem(writtenPdf({ pages: Array.from({ length: 25 }, () => PICTURE) })), 'scanned'));
  test('when its pages are empty', async () => assert.equal(await problem(writtenPdf({ pages: ['', ''] })), 'empty'));
  const whole = writtenPdf({ pages: [at(50, 700, 'Resultat')] });
  test('when all of it is pictures', async () =>
    assert.equal(await problem(writtenPdf({ pages: ['q 500 0 0 700 50 50 cm /Im Do Q'] })), 'scanned'));
  test('when a password is needed', async () =>
    assert.equal(await problem(writtenPdf({ pages: [at(50, 700, 'Hemligt')], password: 'hemligt' })), 'encrypted'));
  test('when it is only the beginning of one', async () => assert.equal(await problem(whole.subarray(0, 60)), 'malformed'));
});

test('a PDF that may be opened without a password, though it is locked, is read', async () => {
  const found = await readDocument(writtenPdf({ pages: [at(50, 700, 'Resultat')], password: '' }));
  assert.deepEqual(found.ok && found.value.lines.map(textOf), ['Resultat']);
});

test('what is left of a PDF without its end is read', async () => {
  const whole = writtenPdf({ pages: [at(50, 700, 'Resultat')] });
  const found = await readDocument(whole.subarray(0, whole.length - 20));
  assert.deepEqual(found.ok && found.value.lines.map(textOf), ['Resultat']);
});
