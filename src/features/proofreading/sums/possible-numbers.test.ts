import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';
import { exact } from '../../../shared/exact.ts';
import { percentOutcome, possibleMean, possiblePercent } from '../percent.ts';
import { numbersOf, type PrintedNumber } from '../printed-number.ts';

const answers = (share: string): string =>
  rows('Fråga|Antal svar|Andel nöjda', 'Bemötande|23|87 %', `Stöd|23|${share}`, 'Delaktighet|21|81 %');

test('a share that no number of the answers gives can not be right', async () => {
  for (const share of ['74 %', '73,9 %', '0 %', '100 %']) await assertRight(answers(share), 'möjlig procent', 3);
  for (const printed of ['76 %', '72 %', '73,5 %'])
    await assertOneFault(answers(printed), {
      severity: 'troligt fel',
      kind: 'möjlig procent',
      line: 3,
      printed,
      right: 'Inget antal av 23 svar',
    });
});

test('a share that some number of the answers gives when it is cut off is rounded wrongly', async () => {
  for (const printed of ['73 %', '86 %'])
    await assertOneFault(answers(printed), {
      severity: 'avrundning',
      kind: 'möjlig procent',
      line: 3,
      printed,
      right: 'beror på avrundning',
    });
});

test('a mean that no sum of the answers gives can not be right', async () => {
  const table = (mean: string): string => rows('Fråga|Antal svar|Medelvärde', 'Bemötande|7|4,14', `Stöd|7|${mean}`);
  for (const mean of ['4,29', '4,3', '4,00']) await assertRight(table(mean), 'möjlig procent', 2);
  await assertOneFault(table('4,35'), { severity: 'troligt fel', kind: 'möjlig procent', line: 3, printed: '4,35', right: 'medelvärdet' });
  await assertOneFault(table('4,28'), { severity: 'avrundning', kind: 'möjlig procent', line: 3, printed: '4,28', right: 'medelvärdet' });
});

test('shares of very many answers, of another year and of those who answered at all are not tried', async () => {
  await assertRight(rows('Fråga|Antal svar|Nöjda', 'Bemötande|401|76 %', 'Stöd|402|33,3 %'), 'möjlig procent', 0);
  await assertRight(rows('Fråga|Antal svar|Svarsfrekvens', 'Bemötande|23|76 %', 'Stöd|23|72 %'), 'möjlig procent', 0);
  const years = (last: number): string =>
    rows('Årsrapport 2031', 'Fråga|Antal svar|2031|2030', `Stöd|23|74 %|${last} %`, 'Ro|23|87 %|72 %');
  await assertRight(years(76), 'möjlig procent', 2);
});

const printed = (text: string): PrintedNumber => numbersOf(text)[0] as PrintedNumber;

test('per cent are compared as finely as they are printed', () => {
  const third = exact(100, 3);
  for (const text of ['33 %', '33,3 %', '33,33 %', '−33 %']) assert.equal(percentOutcome(printed(text), third), 'right');
  const most = exact(200, 3);
  for (const text of ['66 %', '66,6 %', '66,66 %']) assert.equal(percentOutcome(printed(text), most), 'cut');
  for (const text of ['65 %', '66,5 %', '68 %', '33 %']) assert.equal(percentOutcome(printed(text), most), 'wrong');
  assert.equal(percentOutcome(printed('13 %'), exact(25, 2)), 'right');
});

test('every whole number of a count gives a possible per cent, and between them there are impossible ones', () => {
  const possible = (count: number): number[] =>
    Array.from({ length: 101 }, (_, share) => share).filter((share) => possiblePercent(printed(`${share} %`), exact(count)) === 'right');
  assert.deepEqual(possible(10), [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  assert.deepEqual(possible(7), [0, 14, 29, 43, 57, 71, 86, 100]);
  assert.equal(possible(100).length, 101);
  for (const count of [exact(0), exact(-4), exact(7, 2)]) assert.equal(possiblePercent(printed('50 %'), count), 'wrong');
  assert.equal(possibleMean(printed('2,33'), exact(3)), 'right');
  assert.equal(possibleMean(printed('2,30'), exact(3)), 'wrong');
});

test('shares below so many in the heading are of those', async () => {
  const table = (share: string): string =>
    [
      'Påstående	2017 (n=19)	2016 (n=16)',
      `Min roll respekteras	${share}	69%`,
      'Jag har stöd	89%	81%',
      'Vi arbetar ihop	53%	69%',
    ].join('\n');
  assert.deepEqual(await wrongIn(table('79%')), []);
  assert.deepEqual(await wrongIn(table('81%')), ['troligt fel möjlig procent, rad 2: 81%; rad 1: 19']);
});

test('each group has its own answers right before its shares', async () => {
  const table = (share: string): string =>
    rows(
      'Deltagarnas svar',
      '',
      'Indikator|Kvinnor svar|andel|Män svar|andel',
      'Utgår från behoven|60|80 %|44|75 %',
      `Inflytande|59|78 %|44|${share}`,
      'Får ta den tid det behöver|60|78 %|43|79 %',
    );
  assert.deepEqual(await wrongIn(table('73 %')), []);
  assert.deepEqual(await wrongIn(table('74 %')), ['troligt fel möjlig procent, rad 5: 74 %, 44']);
});

test('beside those who were asked in two years the shares are of how many answered', async () => {
  assert.deepEqual(
    await wrongIn(
      rows(
        'Grupp|2031 Tillfrågade|Svar|Andel|2030 Tillfrågade|Svar|Andel',
        'Personal|16|14|88 %|17|15|88 %',
        'Chefer|16|13|81 %|16|12|75 %',
        'Styrelse|14|11|79 %|14|11|79 %',
      ),
    ),
    [],
  );
});

test('what the whole country answered is no share of those who answered here', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Indikator	Positiva	Svar	2024	Riket
Personalen möter respekt	10	14	71 %	70 %
Tydlig strategi	11	19	58 %	60 %
Planering efter avslut	18	32	56 %	63 %
`,
  );
});

test('how many answered may stand over the labels of a table of one column', async () => {
  assert.deepEqual(await wrongIn('Enkät (n = 27)\t2021\nNöjd med stödet\t56 %\nFått hjälp\t70 %'), []);
  assert.deepEqual(await wrongIn('Enkät (n = 27)\t2021\nNöjd med stödet\t54 %\nFått hjälp\t70 %'), [
    'troligt fel möjlig procent, rad 2: 54 %; rad 1: 27',
  ]);
});
