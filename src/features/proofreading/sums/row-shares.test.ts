import { test } from 'node:test';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const answers = (partly: string): string =>
  rows(
    'Fråga|Ja|Delvis|Nej',
    'Stödet hjälpte mig|71 %|20 %|9 %',
    `Jag mår bättre|64 %|${partly}|14 %`,
    'Jag har en plan|58 %|30 %|12 %',
    'Jag blev lyssnad på|81 %|12 %|7 %',
  );

test('answers that are divided among the columns are a hundred together on each row', async () => {
  await assertRight(answers('22 %'), 'andel', 4);
  await assertOneFault(answers('27 %'), { severity: 'fel', kind: 'andel', line: 3, printed: '64 %', right: '105 %' });
});

test('rounding may bring them as far from a hundred as half a step for each', async () => {
  await assertRight(answers('23 %'), 'andel', 4);
  await assertRight(answers('21 %'), 'andel', 4);
});

test('a row that is far from a hundred is of something else', async () => {
  await assertRight(`${answers('22 %')}\n${rows('Svarsfrekvens|61 %|58 %|64 %')}`, 'andel', 4);
});

test('shares of several years are not divided, and need not be a hundred', async () => {
  await assertRight(
    rows('Fråga|2031|2030|2029', 'Stödet hjälpte mig|71 %|70 %|69 %', 'Jag mår bättre|44 %|42 %|40 %', 'Jag har en plan|38 %|35 %|31 %'),
    'andel',
    0,
  );
});

test('two shares are too few to be all there are', async () => {
  await assertRight(
    rows('Fråga|Ja|Nej', 'Stödet hjälpte mig|71 %|20 %', 'Jag mår bättre|64 %|36 %', 'Jag har en plan|58 %|42 %'),
    'andel',
    0,
  );
});
