import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('some of the women or men are at most as many as the chapter tells of', async () => {
  await assertBothWays({
    text: 'Nio kvinnor och fem män avslutades. Enkäten har fyra av männen svarat på.',
    held: ['antal: fyra av fem'],
    change: ['fyra av männen', 'sex av männen'],
    told: 'troligt fel antal, rad 1: sex, fem',
  });
});

test('of those who ended, and not of all, where the sentence is of them', async () => {
  await assertBothWays({
    text: 'I insatsen deltog 23 kvinnor.\n\nUnder året avslutades nio kvinnor. Av de avslutade har åtta av kvinnorna svarat på enkäten.',
    held: ['antal: åtta av nio'],
    change: ['åtta av kvinnorna', 'elva av kvinnorna'],
    told: 'troligt fel antal, rad 3: elva, nio',
  });
});

test('women and men of the board, and of another year, are others', async () => {
  await assertNotCompared('Styrelsen har tre män. Av ledamöterna är fyra av männen ordinarie.');
  await assertNothingTold('I år var det fem män. Förra året fick sex av männen arbete.');
});
