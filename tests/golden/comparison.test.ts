import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigurePlace } from '../../src/features/annual-report/writing.ts';
import { computeFigures } from '../../src/features/figures/book.ts';
import { type FigureDefinition, type FigureKey, figureKey } from '../../src/features/figures/figure.ts';
import { givenAs, moneyIn, peopleIn, ratioOf, rowsOf, sameAs, shareIn, sumOf } from '../../src/features/figures/formulas.ts';
import { exact, parseExact } from '../../src/shared/exact.ts';
import { type Compared, compareAll } from '../../tools/reproduction/compare.ts';
import { summaryOf } from '../../tools/reproduction/telling.ts';
import type { MapRow, PrintedFigure } from '../../tools/reproduction/transcription.ts';

const source = { file: 'uppgifter.csv', line: 2 };
const words = ['Namn', 'Mening.'] as const;
const money = (id: string, ore: number): FigureDefinition => moneyIn(2023)(id, givenAs(ore, source), words);
const people = (id: string, count: number): FigureDefinition => peopleIn(2023)(id, givenAs(count, source), words);
const DEFINITIONS: readonly FigureDefinition[] = [
  money('intakter', 1_234_567_49),
  money('kostnader', 1_000_000_00),
  people('deltagare', 83),
  people('kvinnor', 23),
  shareIn(2023)('andel', ratioOf('kvinnor', 'deltagare', 2023), words),
  moneyIn(2023)('resultat', sumOf(['intakter', '-kostnader'], 2023), words),
  peopleIn(2023)('besok', rowsOf([{ label: 'Mässan', value: exact(200), source }]), words),
  peopleIn(2023)('moten', rowsOf([{ label: 'Möte i mars', value: exact(1), source }]), words),
  moneyIn(2023)('samma', sameAs(figureKey('intakter', 2023)), words),
];

const printed = (value: string, unit: string): PrintedFigure => ({
  id: 'tryckt',
  value: parseExact(value) ?? exact(0),
  decimals: value.split(',')[1]?.length ?? 0,
  unit,
  text: value,
  line: 7,
  section: 'Resultaträkning',
  inTable: true,
});

interface Case {
  readonly print: PrintedFigure;
  readonly figure: string;
  readonly shown?: readonly string[];
  readonly row?: Partial<MapRow>;
}

function compared({ print, figure, shown = [], row = {} }: Case): Compared {
  const places = shown.map((text): FigurePlace => ({ key: `${figure}@2023` as FigureKey, shown: text, place: '', inTable: true }));
  const map = [{ id: 'tryckt', figure, manner: [], isError: false, remark: '', line: 2, ...row }];
  const [first] = compareAll({ figures: [print], map }, { book: computeFigures(DEFINITIONS), year: 2023, places });
  assert.ok(first !== undefined);
  return first;
}
const outcomeOf = (one: Case): string => compared(one).outcome;

test('a figure that the report shows with the value of the print is reproduced', () => {
  assert.equal(outcomeOf({ print: printed('1234567', 'SEK'), figure: 'intakter', shown: ['1\u00a0234\u00a0567'] }), 'exact');
  assert.equal(outcomeOf({ print: printed('1235', 'tSEK'), figure: 'intakter', shown: ['1\u00a0235 tkr'] }), 'exact');
  assert.equal(outcomeOf({ print: printed('1235', 'tSEK'), figure: 'intakter', shown: ['1\u00a0234\u00a0567'] }), 'exact');
  assert.equal(outcomeOf({ print: printed('28', 'percent'), figure: 'andel', shown: ['27,7 %'] }), 'exact');
});

test('a figure that the report never shows is not reproduced, whatever its value', () => {
  assert.equal(outcomeOf({ print: printed('1234567', 'SEK'), figure: 'intakter' }), 'notShown');
});

test('a figure that the report shows more coarsely than the print is not reproduced', () => {
  assert.equal(
    outcomeOf({ print: printed('1234567', 'SEK'), figure: 'intakter', shown: ['1\u00a0235 tkr', '1,2 miljoner kronor'] }),
    'notShown',
  );
  assert.equal(outcomeOf({ print: printed('27,7', 'percent'), figure: 'andel', shown: ['28 %'] }), 'notShown');
});

test('sums may be a unit or two off, counts of people may not', () => {
  assert.equal(outcomeOf({ print: printed('234569', 'SEK'), figure: 'resultat', shown: ['234 567'] }), 'rounding');
  assert.equal(outcomeOf({ print: printed('234570', 'SEK'), figure: 'resultat', shown: ['234 567'] }), 'different');
  assert.equal(outcomeOf({ print: printed('84', 'persons'), figure: 'deltagare', shown: ['83'] }), 'different');
});

test('a share whose decimals were cut off is rounding, a share a whole unit off is another figure', () => {
  assert.equal(outcomeOf({ print: printed('27', 'percent'), figure: 'andel', shown: ['28 %'] }), 'rounding');
  assert.equal(outcomeOf({ print: printed('29', 'percent'), figure: 'andel', shown: ['28 %'] }), 'different');
});

test('the sign is turned only where the map says so', () => {
  const case1 = { print: printed('-1000000', 'SEK'), figure: 'kostnader', shown: ['1 000 000'] };
  assert.equal(outcomeOf(case1), 'different');
  assert.equal(outcomeOf({ ...case1, row: { manner: ['-'] } }), 'exact');
});

test('an error in the print must really differ', () => {
  assert.equal(outcomeOf({ print: printed('90', 'persons'), figure: 'deltagare', shown: ['83'], row: { isError: true } }), 'error');
  assert.equal(outcomeOf({ print: printed('83', 'persons'), figure: 'deltagare', shown: ['83'], row: { isError: true } }), 'notWrong');
});

test('a row that points to a figure that does not exist is a fault of the map', () => {
  assert.equal(outcomeOf({ print: printed('83', 'persons'), figure: 'deltagarna', shown: ['83'] }), 'unknown');
});

test('a figure that only carries a typed one under another name is given, a sum of typed ones is computed', () => {
  assert.equal(compared({ print: printed('1234567', 'SEK'), figure: 'samma', shown: ['1 234 567'] }).isGiven, true);
  assert.equal(compared({ print: printed('234567', 'SEK'), figure: 'resultat', shown: ['234 567'] }).isGiven, false);
});

test('a number in a single row is given, a row that is itself counted is computed', () => {
  assert.equal(compared({ print: printed('200', 'persons'), figure: 'besok', shown: ['200'] }).isGiven, true);
  assert.equal(compared({ print: printed('1', 'count'), figure: 'moten', shown: ['ett'] }).isGiven, false);
});

test('the summary counts what is reproduced, and how', () => {
  const all = [
    compared({ print: printed('234569', 'SEK'), figure: 'resultat', shown: ['234 567'] }),
    compared({ print: printed('90', 'persons'), figure: 'deltagare', shown: ['83'], row: { isError: true } }),
    compared({ print: printed('1234567', 'SEK'), figure: 'intakter' }),
  ];
  assert.equal(summaryOf('Exempel 2023', all), 'Exempel 2023: 2 of 3 reproduced, 1 rounding, 1 published errors, 1 computed, 1 given');
});
