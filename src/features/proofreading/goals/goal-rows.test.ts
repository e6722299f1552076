import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';

const limits = (name: string, outcome = '46 %'): string =>
  rows(
    `Mål|${name}|Utfall|Bedömning`,
    `Deltagare som går till arbete eller studier|40 %|${outcome}|Uppfyllt`,
    'Deltagare som är nöjda med stödet|80 %|71 %|Inte uppfyllt',
    'Kunskapsdialoger under året|6|8|Uppfyllt',
  );

test('a limit in a column of its own is the limit of the goal on its row', async () => {
  for (const name of ['Mål 2031', 'Målvärde', 'Målnivå', 'Måltal', 'Målsättning']) {
    assert.deepEqual(await heldIn(limits(name)), ['bedömning: 46 % mot 40 %', 'bedömning: 71 % mot 80 %', 'bedömning: 8 mot 6'], name);
    assert.deepEqual(await wrongIn(limits(name)), [], name);
    assert.deepEqual(await wrongIn(limits(name, '36 %')), ['fel bedömning, rad 2: Uppfyllt, 36 %'], name);
  }
});

test('a verdict that does not follow from limit and outcome is found whichever of the three is wrong', async () => {
  const verdict = limits('Målvärde').replace('Inte uppfyllt', 'Uppfyllt');
  assert.deepEqual(await wrongIn(verdict), ['fel bedömning, rad 3: Uppfyllt, 71 %']);
  const limit = limits('Målvärde').replace('80 %', '60 %');
  assert.deepEqual(await wrongIn(limit), ['fel bedömning, rad 3: Inte uppfyllt, 71 %']);
});

test('a number alone in its cell is of what the goal counts', async () => {
  const counted = (dialogues: string): string =>
    rows(
      'Mål|Utfall|Bedömning',
      `Minst sex kunskapsdialoger ska genomföras|${dialogues}|Uppfyllt`,
      'Minst tre utbildningar ska genomföras|2|Inte uppfyllt',
    );
  assert.deepEqual(await heldIn(counted('8')), ['bedömning: 8 mot sex', 'bedömning: 2 mot tre']);
  assert.deepEqual(await wrongIn(counted('8')), []);
  assert.deepEqual(await wrongIn(counted('5')), ['fel bedömning, rad 2: Uppfyllt, 5']);
});

test('a number alone is no outcome of a goal in per cent', async () => {
  const table = rows(
    'Mål|Utfall|Bedömning',
    'Minst 60 % av deltagarna ska vara nöjda med stödet|8|Uppfyllt',
    'Minst tre utbildningar ska genomföras|2|Inte uppfyllt',
  );
  assert.deepEqual(await heldIn(table), ['bedömning: 2 mot tre']);
  assert.deepEqual(await wrongIn(table), []);
});

test('what stands in other columns is no outcome where one is called so', async () => {
  const table = rows(
    'Mål|Målvärde|Utfall 2031|Förra året|Bedömning',
    'Deltagare som går till arbete eller studier|40 %|46 %|31 %|Uppfyllt',
    'Deltagare som är nöjda med stödet|80 %|71 %|88 %|Inte uppfyllt',
  );
  assert.deepEqual(await heldIn(table), ['bedömning: 46 % mot 40 %', 'bedömning: 71 % mot 80 %']);
  assert.deepEqual(await wrongIn(table), []);
});

test('a goal that is met in part or not judged is not compared', async () => {
  for (const verdict of ['Delvis uppfyllt', 'Ej möjligt att bedöma'])
    assert.deepEqual(await wrongIn(limits('Målvärde', '36 %').replace('36 %\tUppfyllt', `36 %\t${verdict}`)), [], verdict);
});
