import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const table = (change: string): string =>
  rows(
    'Fråga|Andel 2019|Andel 2018|Skillnad, procentenheter',
    'Stöd till nytta|81 %|79 %|+2',
    `Med och bestämmer|77 %|78 %|${change}`,
    'Får ta tid|79 %|79 %|0',
    'Redo för arbete|63 %|60 %|+3',
  );

test('points of per cent are what two shares differ', async () => {
  await assertRight(table('-1'), 'summa', 4);
  assert.deepEqual(await wrongIn(table('-4')), ['fel summa, rad 3: -4, 77 %, 78 %']);
});

test('a point is rounded, and a column of something else is left alone', async () => {
  assert.deepEqual(await wrongIn(table('-2')), ['avrundning summa, rad 3: -2, 77 %, 78 %']);
  const other = rows('Fråga|Andel 2019|Andel 2018|Skillnad', 'Nytta|81 %|79 %|40', 'Bestämmer|77 %|78 %|51', 'Tid|79 %|79 %|62');
  assert.deepEqual(await wrongIn(other), []);
});

test('points between the shares before and after, and not between the counts', async () => {
  const table = (change: string): string =>
    rows(
      'Försörjning|Före Antal|Andel|Efter Antal|Andel|Förändr. p.e.',
      'Försörjningsstöd|43|44 %|27|28 %|-16',
      'Sjukpenning|26|27 %|17|18 %|-9',
      'A-kassa|5|5 %|8|8 %|+3',
      `Ingen offentlig försörjning|9|9 %|26|27 %|${change}`,
    );
  assert.deepEqual(await wrongIn(table('+18')), []);
  assert.deepEqual(await wrongIn(table('+12')), ['fel summa, rad 5: +12, 27 %, 9 %']);
});
