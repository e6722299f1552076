import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const TEXT = 'Inskrivningstiden var i snitt 236 dagar. Det är 15 dagar kortare än 2030 (251 dagar).';

test('how much shorter something has become is what was less what is', async () => {
  await assertBothWays({
    text: TEXT,
    held: ['summa: skillnaden mellan 236 dagar och 251 dagar är 15', 'påstående: kortare: 236 dagar mot 251 dagar'],
    change: ['15 dagar', '25 dagar'],
    told: 'troligt fel summa, rad 1: 25 dagar, 236 dagar, 251 dagar',
  });
  await assertBothWays({
    text: TEXT,
    held: ['summa: skillnaden mellan 236 dagar och 251 dagar är 15', 'påstående: kortare: 236 dagar mot 251 dagar'],
    change: ['kortare', 'längre'],
    told: 'troligt fel påstående, rad 1: längre, 236 dagar, 251 dagar',
  });
});

test('how far it is from a goal, and of three times, is left alone', async () => {
  await assertNothingTold(
    'Väntetiden var 26 dagar. Det är fem dagar längre än målet 20 dagar.',
    'Väntetiden var 26 dagar i Norr och 20 dagar i Syd. Det är fem dagar längre än 2030 (20 dagar).',
  );
});

test('how many times as many', async () => {
  await assertBothWays({
    text: 'Fyra gånger så många kvinnor som män deltog, 32 mot 8.',
    held: ['kvot: 32 delat med 8 är 4'],
    change: ['Fyra gånger', 'Tre gånger'],
    told: 'troligt fel kvot, rad 1: Tre, 32, 8',
  });
});
