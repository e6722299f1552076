import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

test('how many fewer there are is what was less what is', async () => {
  await assertBothWays({
    text: 'Under 2031 deltog 97 personer mot 109 under 2030. Minskningen är 12.',
    held: ['summa: skillnaden mellan 97 och 109 är 12', 'påstående: från 109 till 97'],
    change: ['är 12', 'är 15'],
    told: 'troligt fel summa, rad 1: 15, 97, 109',
  });
});

test('how much more something costs is what is less what was', async () => {
  await assertBothWays({
    text: 'I år kostade lokalerna 450 000 kr, mot 400 000 kr året innan. Ökningen är 50 000 kr.',
    held: ['summa: skillnaden mellan 450 000 kr och 400 000 kr är 50 000', 'påstående: från 400 000 kr till 450 000 kr'],
    change: ['är 50 000', 'är 60 000'],
    told: 'troligt fel summa, rad 1: 60 000 kr, 450 000 kr, 400 000 kr',
  });
});

test('a change in the middle of a sentence is between the two that stand beside it', async () => {
  await assertBothWays({
    text: 'Antalet deltagare ökade med 33 till 254, jämfört med 221 året innan.',
    held: ['summa: skillnaden mellan 254 och 221 är 33', 'påstående: från 221 till 254', 'påstående: 254 mot 221'],
    change: ['33', '23'],
    told: 'troligt fel summa, rad 1: 23, 254, 221',
  });
});

test('a change in per cent is of what was', async () => {
  await assertBothWays({
    text: 'I år kostade lokalerna 480 000 kr, mot 400 000 kr året innan. Ökningen är 20 procent.',
    held: ['procent: 480 000 kr och 400 000 kr: 20 %', 'påstående: från 400 000 kr till 480 000 kr'],
    change: ['20 procent', '35 procent'],
    told: 'troligt fel procent, rad 1: 35 procent, 480 000 kr, 400 000 kr',
  });
});

test('a word of more or fewer agrees with the two numbers of its sentence', async () => {
  await assertBothWays({
    text: 'I år hade vi 264 deltagare, fler än 2030 då de var 241.',
    held: ['påstående: 264 mot 241'],
    change: ['fler', 'färre'],
    told: 'troligt fel påstående, rad 1: färre, 264, 241',
  });
  await assertBothWays({
    text: 'I år kostade lokalerna 400 000 kr, lägre än 450 000 kr året innan.',
    held: ['påstående: 400 000 kr mot 450 000 kr'],
    change: ['lägre', 'högre'],
    told: 'troligt fel påstående, rad 1: högre, 400 000 kr, 450 000 kr',
  });
});

test('what is more than a goal, a budget or a plan is no change from the year before', async () => {
  await assertNothingTold(
    'I år hade vi 97 deltagare mot 109 året innan, 17 fler än målet.',
    'I år kostade lokalerna 450 000 kr mot 400 000 kr året innan, 20 000 kr mer än budgeterat.',
    'I år hade vi 97 deltagare mot 109 året innan, 7 färre än planerat.',
  );
});

test('a change of women or of men is no change of all', async () => {
  await assertNothingTold(
    'I år hade vi 97 deltagare mot 109 året innan. Minskningen är 5 kvinnor.',
    'I insatserna är 60 kvinnor, mot 71 kvinnor året innan. Det är totalt 5 färre deltagare.',
  );
});

test('a change from another year than the one told of is not tried', async () => {
  await assertNothingTold('I år hade vi 97 deltagare mot 109 under 2030. Det är 40 färre än 2027.');
});

test('what is told of something else, many times as much, is not what was', async () => {
  await assertNothingTold('Insatsen hade 40 deltagare, mot 1 200 arbetslösa i länet året innan. Det är 5 färre.');
});

test('per cent that are roughly told and percentage points are not tried', async () => {
  await assertNothingTold(
    'I år kostade lokalerna 480 000 kr, mot 400 000 kr året innan. Ökningen är drygt 15 procent.',
    'I år hade vi 90 deltagare, mot 120 året innan. Andelen nöjda ökade med 4 procentenheter.',
  );
});

test('a year that is named tells what was, wherever in the sentence it stands', async () => {
  await assertBothWays({
    text: 'Årsredovisning 2031\n\nI år är deltagarna 254. Under 2030 var deltagarna 221, så vi blev 33 fler.',
    held: ['summa: skillnaden mellan 254 och 221 är 33'],
    change: ['33', '23'],
    told: 'troligt fel summa, rad 3: 23, 254, 221',
  });
});

test('what has changed by so much went the way that the words say', async () => {
  await assertBothWays({
    text: 'Kostnaderna är 17 652 tkr. Jämfört med förra året har kostnaderna ökat med 1 023 tkr, från 16 629 tkr.',
    held: ['summa: skillnaden mellan 17 652 tkr och 16 629 tkr är 1 023 000', 'påstående: från 16 629 tkr till 17 652 tkr'],
    change: ['ökat', 'minskat'],
    told: 'troligt fel påstående, rad 1: minskat, 17 652 tkr, 16 629 tkr',
  });
});

test('a change in per cent of money is not of the people that were counted before it', async () => {
  await assertNothingTold('Antalet deltagare har ökat från 402 till 675. Medlemsbidragen har under samma tid ökat med 12 procent.');
});

test('what is told of the report’s own year is what is compared', async () => {
  await assertBothWays({
    text: 'Årsredovisning 2019\n\nAv dem som lämnade insatserna under 2019 gick 56 vidare till arbete. Det är 9 fler än 2018, då siffran var 47.',
    held: ['summa: skillnaden mellan 56 och 47 är 9', 'påstående: 56 mot 47'],
    change: ['9 fler', '11 fler'],
    told: 'troligt fel summa, rad 3: 11, 56, 47',
  });
});

test('a plan for a later year tells nothing of what was', async () => {
  await assertNothingTold(
    'Årsredovisning 2024\n\nBudgeten för 2025 omfattar bidrag på 9 880 tkr, en ökning med 240 tkr (2,5 %), och kostnader på 10 380 tkr.',
  );
});

test('a cost in the mean has changed as the two means say', async () => {
  const text = (word: string): string =>
    `Årsredovisning 2031\n\nEn deltagare kostade i genomsnitt 23 076 kronor. Året före var genomsnittet 23 152 kronor. Snittkostnaden har alltså ${word} med 76 kronor.`;
  assert.deepEqual(await wrongIn(text('minskat')), []);
  assert.equal((await wrongIn(text('ökat'))).length, 1);
});

test('a change in per cent goes the way that the amounts before it say', async () => {
  await assertBothWays({
    text: 'I år deltog 480 personer, mot 400 året innan. Antalet ökade alltså med 20 procent.',
    held: ['procent: skillnaden mellan 480 och 400 är 20 % av 400', 'påstående: från 400 till 480'],
    change: ['ökade', 'minskade'],
    told: 'troligt fel påstående, rad 1: minskade, 480, 400',
  });
});

test('what is so this year is compared with what the sentence before tells of the year before', async () => {
  await assertBothWays({
    text: 'I fjol kostade varje plats i genomsnitt 16 929 kr. I år har genomsnittet sjunkit till 16 494 kr.',
    held: ['påstående: 16 494 kr mot 16 929 kr'],
    change: ['sjunkit', 'stigit'],
    told: 'troligt fel påstående, rad 1: stigit, 16 494 kr, 16 929 kr',
  });
});

test('nothing becomes more by more than it is', async () => {
  await assertNothingTold('2024 var vi sex kommuner, i dag är vi tio. 415 personer har fått stöd. Det är 38 fler än året innan.');
});

test('those of two and what is followed by another are no two years', async () => {
  await assertNothingTold(
    'Jämfört med 2030, då deltagandena var 201 och de avslutade 114, har båda talen ökat.',
    'Tibro ökade mest mot 2030, med 18 personer, följt av Hylte med 14.',
    'Våra insatser räknade 469 deltaganden, 17 fler än året innan, och 265 av dem började under 2031.',
  );
});

test('what each has cost less than before is not what all have', async () => {
  await assertNothingTold(
    'Kostnaden blev 1 947 615 kronor, att jämföra med 1 902 480 kronor 2030. Det motsvarar 20 942 kronor per deltagare, 677 kronor mindre än 2030 års 21 619 kronor.',
  );
});

test('a change is not of what is told after it', async () => {
  await assertNothingTold('Under året påbörjades 446 deltaganden, 25 fler än 2030, och 407 avslutades, mot 401 året före.');
});

test('those of the participants who were women are not all of them', async () => {
  await assertNothingTold(`Årsredovisning 2031

Av deltagarna var 95, eller 53 procent, kvinnor. Jämfört med 2030, då 163 personer deltog, har antalet ökat med 10,4 procent.`);
});

test('what was planned, and what another went by, is not what it was', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

36 personer deltog, vilket är två fler än 2023 men fyra färre än de 40 som planerats.`,
    `Årsredovisning 2024

Flest fler blev det i Steget, från 71 till 78, medan Lotsen växte med tre.`,
    `Årsredovisning 2024

Grupperna hade 27 möten, tre fler än 2023, och lyfte 86 ärenden mot 71 året före, en ökning med 21 procent.`,
    `Årsredovisning 2024

Mer redo känner sig 71 av 96, alltså 74 procent, en ökning från 63 av 92 (68 procent).`,
    `Årsredovisning 2024

Kostnaderna ökade från 3 276 tkr till 3 501 tkr. Det mesta ligger på kansliet, som ökade med 203 tkr.`,
  );
});

test('what was may be pointed out once for several things', async () => {
  await assertBothWays({
    text: 'Totalt hölls 26 möten där 90 ärenden togs upp, att jämföra med 21 möten och 73 ärenden 2030. Antalet ärenden har ökat med 23,3 procent.',
    held: ['procent: skillnaden mellan 90 och 73 är 23,29 % av 73'],
    change: ['23,3', '32,3'],
    told: 'troligt fel procent, rad 1: 32,3 procent, 26, 21',
  });
});

test('a change that is told roughly may be off by a little', async () => {
  await assertNothingTold('En deltagare kostade 22 368 kronor, vilket är knappt 550 kronor lägre än 2020 då det var 22 917 kronor.');
});
