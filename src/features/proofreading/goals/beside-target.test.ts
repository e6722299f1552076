import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('an outcome with its goal in parentheses and a verdict after it', async () => {
  await assertBothWays({
    text: 'Till arbete eller studier: 52 % (mål 50 %) – klarat',
    held: ['bedömning: 52 % mot 50 %'],
    change: ['52', '27'],
    told: 'troligt fel bedömning, rad 1: klarat, 27 %, 50 %',
  });
  await assertNothingTold('Till arbete eller studier: 33 % (mål 35 %) – ej klarat');
});

test('over or under the goal', async () => {
  await assertBothWays({
    text: 'Till arbete och studier gick 40 procent. Det är över målet på 35 procent.',
    held: ['bedömning: 40 procent mot 35 procent'],
    change: ['över', 'under'],
    told: 'troligt fel bedömning, rad 1: under målet på, 40 procent, 35 procent',
  });
  await assertNothingTold('Till arbete och studier gick drygt 40 procent. Det är strax under målet på 40 procent.');
});

test('a goal beside its outcome that the next sentence judges', async () => {
  await assertBothWays({
    text: 'Andelen som gick till arbete var 44 %, mål 45 %. Målet nåddes inte.',
    held: ['bedömning: 44 % mot 45 %'],
    change: ['nåddes inte', 'nåddes med råge'],
    told: 'troligt fel bedömning, rad 1: nåddes, 44 %, 45 %',
  });
  await assertBothWays({
    text: 'Insatsen hade 44 deltagare, mål 45. Målet ej uppnått.',
    held: ['bedömning: 44 mot 45'],
    change: ['ej uppnått', 'uppnått'],
    told: 'troligt fel bedömning, rad 1: uppnått, 44, 45',
  });
});

test('outcome, goal and verdict in a sentence each', async () => {
  await assertBothWays({
    text: 'Andelen till arbete blev 39 procent. Målet var 40 procent. Målet nåddes inte.',
    held: ['bedömning: 39 procent mot 40 procent'],
    change: ['nåddes inte', 'nåddes helt'],
    told: 'troligt fel bedömning, rad 1: nåddes, 39 procent, 40 procent',
  });
});

test('a limit between two, or with a sign, is a limit on the right side', async () => {
  await assertNotCompared('Kapitalet ska ligga mellan 10 och 25 procent. Målet nåddes.');
});

test('a goal, what it came to and the verdict may be sentences of their own', async () => {
  await assertBothWays({
    text: '4. Segel: minst 40 procent till jobb eller studier. Blev 36 procent. Nåddes inte.',
    held: ['bedömning: 36 procent mot 40 procent'],
    change: ['Nåddes inte', 'Nåddes'],
    told: 'troligt fel bedömning, rad 1: Nåddes, 36 procent, 40 procent',
  });
});

test('a goal, its outcome and its verdict may be lines of their own', async () => {
  await assertBothWays({
    text: 'Målvärde: minst 45 % av de avslutade\nUtfall: 42,3 %\nBedömning: Inte uppfyllt',
    held: ['bedömning: 42,3 % mot 45 %'],
    change: ['Inte uppfyllt', 'Helt uppfyllt'],
    told: 'troligt fel bedömning, rad 3: Helt uppfyllt; rad 2: 42,3 %; rad 1: 45 %',
  });
});

test('what it was the year before is not judged', async () => {
  await assertNothingTold('Andelen är 43,6 procent, mot 39,0 procent året innan, och vi når över målet på 40 procent.');
});
