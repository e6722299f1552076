import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('an amount and a per cent figure of the same change are of what it was', async () => {
  await assertBothWays({
    text: 'Medlemmarna betalar i år 400 000 kr eller 5,3 procent mer än 2020 års 7 600 000 kr.',
    held: ['procent: 400 000 kr av 7 600 000 kr är 5,26 %'],
    change: ['400 000', '40 000'],
    told: 'troligt fel procent, rad 1: 5,3 procent, 40 000 kr, 7 600 000 kr',
  });
});

test('or of what it became less the change, as far as that is rounded', async () => {
  await assertBothWays({
    text: 'Parterna bidrar 2018 med 5,6 miljoner kronor, 400 tkr eller 7,7 procent mer än 2017.',
    held: ['procent: 400 tkr av 5 200 000 kr är 7,69 %'],
    change: ['5,6', '56'],
    told: 'troligt fel procent, rad 1: 7,7 procent, 400 tkr, 56 miljoner kronor',
  });
});

test('raised by one amount to another is a rise in per cent of the difference', async () => {
  await assertBothWays({
    text: 'Bidragen höjs med 400 000 kronor till 7 000 000 kronor, en ökning med 6,1 %.',
    held: ['procent: 400 000 kronor av 6 600 000 kr är 6,06 %'],
    change: ['6,1', '5,7'],
    told: 'troligt fel procent, rad 1: 5,7 %, 400 000 kronor, 7 000 000 kronor',
  });
});

test('what is more than a budget is no change', async () => {
  await assertNothingTold('Kostnaden blev 2 400 000 kr, 300 000 kr eller 14 procent mer än budget.');
});

test('what it grew by and to tells what it was', async () => {
  await assertBothWays({
    text: 'Medlemsbidragen ökade med 240 tkr (2,8 procent) till 8 720 tkr.',
    held: ['procent: 240 tkr av 8 480 000 kr är 2,83 %'],
    change: ['2,8', '3,8'],
    told: 'troligt fel procent, rad 1: 3,8 procent, 240 tkr, 8 720 tkr',
  });
});

test('so much more than before, and a rise in per cent, is of what it was', async () => {
  await assertBothWays({
    text: 'Medlemmarna skjuter till 7 200 000 kr, vilket är 600 000 kr mer än 2030 och en uppräkning med 9,1 %.',
    held: ['procent: 600 000 kr av 6 600 000 kr är 9,09 %'],
    change: ['9,1', '8,3'],
    told: 'troligt fel procent, rad 1: 8,3 %, 600 000 kr, 7 200 000 kr',
  });
});

test('what it is less than a budget by is not what it was', async () => {
  await assertNothingTold(`Årsredovisning 2031

Verksamhetens kostnader blev 15 579 tkr, vilket är 843 tkr eller 5,7 procent mer än 2030 och 857 tkr mindre än budget.`);
});

test('in parentheses after what it is more than', async () => {
  await assertBothWays({
    text: 'Bidragen är 19,7 miljoner kronor, 0,5 miljoner mer än 2024 (2,6 procent).',
    held: ['procent: 0,5 miljoner av 19 200 000 kr är 2,60 %'],
    change: ['2,6', '3,2'],
    told: 'troligt fel procent, rad 1: 3,2 procent, 0,5 miljoner, 19,7 miljoner kronor',
  });
});

test('of nothing there are no per cent', async () => {
  await assertNothingTold('Det är 123 400 kr eller 100 procent mer än 2020 års 0 kr.');
});
