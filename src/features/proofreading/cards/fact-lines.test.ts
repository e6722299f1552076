import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { aLine } from '../../../../tests/proofreading/some-proofreading.ts';
import type { TextLine } from '../../../shared/document-text.ts';
import { withFactLines } from './fact-lines.ts';

const inCells = (...lines: readonly TextLine[]): string[] =>
  withFactLines({ kind: 'pdf', pages: 1, unread: [], lines }).lines.map(
    ({ table, pieces }) => `${table ?? '–'} ${pieces.map(({ text }) => text).join('|')}`,
  );

const cellsOf = (...texts: readonly string[]): string[] => inCells(...texts.map((text, index) => aLine(index + 1, [text])));

test('three facts below each other are cells of a card', () => {
  assert.deepEqual(cellsOf('Vägval', 'Antal deltagare: 20', 'Budget: 900 000 kr', 'Utfall: 940 000 kr', 'Det gick bra.'), [
    '– Vägval',
    '1 Antal deltagare|20',
    '1 Budget|900 000 kr',
    '1 Utfall|940 000 kr',
    '– Det gick bra.',
  ]);
});

test('so are three numbers with labels, though no card tells them, and each run is a table of its own', () => {
  const first = ['• 16–29 år: 12', '• 30–44 år: 15', '• 45–64 år: 10 personer'];
  assert.deepEqual(cellsOf(...first, 'Och så finansieringen.', 'Norrskog: 4 tkr', 'Granås: 5 tkr', 'Summa: 9 tkr.'), [
    '1 16–29 år|12',
    '1 30–44 år|15',
    '1 45–64 år|10 personer',
    '– Och så finansieringen.',
    '2 Norrskog|4 tkr',
    '2 Granås|5 tkr',
    '2 Summa|9 tkr.',
  ]);
});

test('words in parentheses after a number are said of what it is', () => {
  assert.equal(cellsOf('Granås: 15 kr', 'Norrskog: 15 kr', 'Staten: 30 kr (hälften)')[2], '1 Staten (hälften)|30 kr');
});

test('a long line may go on in the next', () => {
  const long = 'Syfte: Att den som har varit borta länge ska komma närmare arbete';
  assert.deepEqual(cellsOf(long, 'genom stöd på ett ställe.', 'Budget: 9 kr', 'Utfall: 9 kr'), [
    `1 ${long.replace(': ', '|')}`,
    '1 genom stöd på ett ställe.'.replace('1 ', '1 |'),
    '1 Budget|9 kr',
    '1 Utfall|9 kr',
  ]);
});

test('two facts, sentences with a colon, and cells are left as they are', () => {
  assert.deepEqual(cellsOf('Budget: 9 kr', 'Utfall: 9 kr'), ['– Budget: 9 kr', '– Utfall: 9 kr']);
  const talks = ['Så här sa en: det gick bra', 'En annan sa: det gick illa', 'En tredje sa: ingenting'];
  assert.deepEqual(
    cellsOf(...talks),
    talks.map((text) => `– ${text}`),
  );
  const [cell] = inCells(...['Budget: 9 kr', 'Utfall: 9 kr', 'Mål: 9'].map((text, at) => aLine(at + 1, [text], { table: 4 })));
  assert.equal(cell, '4 Budget: 9 kr');
});

const card = (each: string): string => `Vägval

Antal deltagare: 20
Budget: 900 000 kr
Utfall: 940 000 kr
Kostnad per deltagare: ${each} kr
`;

test('a card of lines is tried as one of cells', async () => {
  await assertBothWays({
    text: card('47 000'),
    held: ['kvot: 940 000 / 20 = 47 000'],
    change: ['47 000', '74 000'],
    told: 'fel kvot, rad 6: 74 000 kr; rad 5: 940 000 kr; rad 3: 20',
  });
  const apart = (each: string): string => card(each).replaceAll(' kr\n', ' kr\n\n').replace('20\n', '20\n\n');
  assert.deepEqual(await heldIn(apart('47 000')), ['kvot: 940 000 / 20 = 47 000']);
  assert.equal((await wrongIn(apart('74 000'))).length, 1);
});

test('what lines tell is added up', async () => {
  const lines = (sum: string): string => `Norrskog: 1 560 000 kr\nGranås: 1 560 000 kr\nStaten: 3 120 000 kr (hälften)\nSumma: ${sum} kr`;
  assert.deepEqual(await heldIn(lines('6 240 000')), ['summa: 1 560 000 + 1 560 000 + 3 120 000 = 6 240 000']);
  assert.deepEqual(await wrongIn(lines('6 420 000')), [
    'fel summa, rad 4: 6 420 000 kr; rad 1: 1 560 000 kr; rad 2: 1 560 000 kr; rad 3: 3 120 000 kr',
  ]);
});

test('a line that says that it is a card of facts names the card, and begins another', async () => {
  const cards = (men: string): string =>
    ['Faktaruta: Stegen', 'Deltagare: 202 (112 kvinnor, 90 män)', 'Avslutade: 116', 'Budget: 4 300 000 kr', 'Faktaruta: Vägen'].join('\n') +
    `\nDeltagare: 156 (69 kvinnor, ${men} män)\nAvslutade: 85\nBudget: 3 600 000 kr`;
  assert.deepEqual(await wrongIn(cards('87')), []);
  assert.ok((await wrongIn(cards('78'))).some((each) => each.includes('rad 6')));
});
