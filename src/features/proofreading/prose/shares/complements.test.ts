import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, heldIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

const GROUP = 'En grupp är de som bedöms ha arbetsförmåga men ännu inte kommit i arbete.';

test('those who are one thing and not the other are the first less both', async () => {
  await assertBothWays({
    text: `Under våren bedömdes 13 ha arbetsförmåga. Av dessa 13 började 4 kvinnor och 2 män arbeta. ${GROUP} Sex av dessa sju deltagare har fått stöd.`,
    held: ['antal: 13 − 4 − 2 = 7', 'antal: Sex av sju'],
    change: ['sju deltagare', 'åtta deltagare'],
    told: 'fel antal, rad 1: åtta, 13, 4, 2',
  });
});

test('those who are both may be told in one number, on another line', async () => {
  await assertBothWays({
    text: `Under våren bedömdes 13 ha arbetsförmåga.\nAv dessa 13 började 5 arbeta.\n${GROUP}\nSex av dessa åtta har fått stöd.`,
    held: ['antal: 13 − 5 = 8', 'antal: Sex av åtta', 'avprickat upprepning: 13 och 13'],
    change: ['började 5', 'började 6'],
    told: 'fel antal, rad 4: åtta; rad 1: 13; rad 2: 6',
  });
});

test('without those who are both there is nothing to take away', async () => {
  const text = `Under våren bedömdes 13 ha arbetsförmåga. ${GROUP} Sex av dessa sju deltagare har fått stöd.`;
  assert.deepEqual(await heldIn(text), ['antal: Sex av sju']);
});

test('a group that nobody was counted of is not tried', async () => {
  assert.deepEqual(
    await heldIn(`Under våren bedömdes 13 behöva stöd. Av dessa 13 började 5 arbeta. ${GROUP} Sex av dessa åtta har fått stöd.`),
    ['antal: Sex av åtta'],
  );
});

test('whoever has counted wrongly is told how many are left', async () => {
  const text = `Under våren bedömdes 10 ha arbetsförmåga. Av dessa 10 började 4 arbeta. ${GROUP} Två av dessa fem har fått stöd.`;
  assert.deepEqual(await whatWasFound(text), ['fel antal: Texten säger fem, men av det som står ovanför blir det 10 − 4 = 6.']);
});
