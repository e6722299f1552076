import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

test('a part is at most as many as its whole', async () => {
  await assertBothWays({
    text: '18 av 24 deltagare har en egen plan.',
    held: ['antal: 18 av 24'],
    change: ['18', '28'],
    told: 'fel antal, rad 1: 28, 24',
  });
});

test('those who are told of first are at least as many as any of them', async () => {
  await assertBothWays({
    text: 'Av de 18 som svarade anger 12 att livet har blivit bättre.',
    held: ['antal: 12 av 18'],
    change: ['12', '21'],
    told: 'troligt fel antal, rad 1: 21, 18',
  });
});

test('a part that its per cent figure is tried on is not tried twice', async () => {
  assert.deepEqual(await heldIn('18 av 24 deltagare (75 %) har en egen plan.'), ['procent: 18 av 24 är 75 %']);
});

test('what somebody has answered, spans of answers and things that people have done are no parts', async () => {
  await assertNothingTold(
    'Enkäten lämnades till alla 43 och besvarades av 34.',
    'Av de tre svarade de flesta 5–6 av 6.',
    'Av de 18 deltagarna kom 40 anmälningar till kurser.',
  );
});

test('whoever has written a part that is too large is told so', async () => {
  assert.deepEqual(await whatWasFound('Vi mötte 50 av våra 40 mål.'), [
    'fel antal: 50 av 40 kan inte vara rätt: delen är större än det hela.',
  ]);
});

test('some of those who are told of are no part of the things that are counted before', async () => {
  await assertNothingTold('227 personer har tagit del av våra tre insatser, och 57 av dem gick vidare till arbete.');
});

test('so many of the answers of a scale are no whole', async () => {
  await assertNothingTold('61 personer ger alltså något av de tre positiva svaren, medan 23 svarar delvis eller lägre.');
});

test('the first of two meetings is not what its guests are of', async () => {
  await assertNothingTold('I april möttes medlemmarna till det första av årets två medlemssamråd, i Storfors, där 31 personer deltog.');
});

test('the only one of some, and a sum of two, are no part and whole', async () => {
  await assertNothingTold(
    'Norrtuna är den enda av de fyra där antalet har ökat, från 235 till 247 personer.',
    'Antalet är summan av de 110 som var inskrivna och de 172 nya.',
  );
});
