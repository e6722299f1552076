import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { tellsOfOthers } from './third-sex.ts';

test('somebody who is neither a woman nor a man is told of in many words', () => {
  const told = [
    'två med annan könsidentitet',
    'en med annat kön',
    'en med annat juridiskt kön',
    'en icke-binär',
    'två ickebinära',
    'tre som inte velat uppge kön',
    'tre som ej vill uppge det',
    'tre har inte uppgivit kön',
    'tre har inte angett kön',
    'för tre saknas könsuppgift',
    'tre med okänt kön',
  ];
  for (const text of told) assert.equal(tellsOfOthers(text), true, text);
  for (const text of ['34 kvinnor och 30 män', 'annan adress', 'inte velat delta', 'könsfördelningen', 'båda könen'])
    assert.equal(tellsOfOthers(text), false, text);
});

test('shares of women and men are a hundred per cent, unless somebody is neither', async () => {
  const text = 'Av deltagarna var 52 % kvinnor och 48 % män.';
  await assertBothWays({
    text,
    held: ['andel: 52 % + 48 % = 100 %'],
    change: ['48 %', '44 %'],
    told: 'fel andel, rad 1: 52 %, 44 %',
  });
  await assertNothingTold(
    `${text.replace('48', '44')} Övriga har annan könsidentitet.`,
    `${text.replace('48', '44')}\n\nI en annan insats saknas könsuppgift för några.`,
  );
});

test('women and men are no more than all, whoever else there is', async () => {
  assert.deepEqual(await wrongIn('Av deltagarna var 52 % kvinnor och 54 % män.\n\nNågra har annan könsidentitet.'), [
    'fel andel, rad 1: 52 %, 54 %',
  ]);
});
