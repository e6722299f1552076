import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

test('per cent of a few are of some whole number of them', async () => {
  await assertBothWays({
    text: 'Av de 12 avslutade har 58 % fått arbete.',
    held: ['möjlig procent: 58 % av 12'],
    change: ['58 %', '56 %'],
    told: 'troligt fel möjlig procent, rad 1: 56 %, 12',
  });
});

test('a later sentence of the paragraph is about the same people', async () => {
  await assertBothWays({
    text: 'Av de 12 avslutade har många fått arbete. Hela 75 % är nöjda med sitt stöd.',
    held: ['möjlig procent: 75 % av 12'],
    change: ['75 %', '70 %'],
    told: 'troligt fel möjlig procent, rad 1: 70 %, 12',
  });
  await assertNotCompared('Av de 12 avslutade har många fått arbete.\n\nHela 70 % är nöjda med sitt stöd.');
});

test('per cent that are cut off instead of rounded are told as rounding', async () => {
  assert.deepEqual(await wrongIn('Av de 12 avslutade har 66 % fått arbete.'), ['avrundning möjlig procent, rad 1: 66 %, 12']);
});

test('about so many per cent, goals, working hours and shares of many or very few are not tried', async () => {
  await assertNotCompared('Av de 12 avslutade har cirka 56 % fått arbete.');
  await assertNotCompared('Av de 12 avslutade var målet att 56 % skulle få arbete.');
  await assertNotCompared('Av de 12 avslutade arbetar alla, och tiden på 56 % av heltid är lika.');
  await assertNotCompared('Av de 4 avslutade har 56 % fått arbete.');
  await assertNotCompared('Av de 400 avslutade har 56,3 % fått arbete.');
});

test('a year before the per cent is nobody that they are of', async () => {
  await assertNotCompared('I slutet av 2031 hade 56 % av alla en egen plan enligt § 12 och sidan 9.');
});

test('a mean is one that so many whole answers give', async () => {
  await assertBothWays({
    text: 'Enkäten gick ut i maj och 12 har svarat. Medelbetyget blev 4,25 på frågan om stöd.',
    held: ['möjlig procent: medelvärde 4,25 av 12 svar'],
    change: ['4,25', '4,29'],
    told: 'troligt fel möjlig procent, rad 1: 4,29, 12',
  });
});

test('a mean of hours, and one without anybody who has answered, is not tried', async () => {
  await assertNotCompared('Enkäten gick ut i maj och 12 har svarat. I genomsnitt tog den 4,29 timmar.');
  await assertNotCompared('Enkäten gick ut i maj. Medelbetyget blev 4,29 på frågan om stöd.');
});

test('whoever has written what cannot be is told why', async () => {
  assert.deepEqual(await whatWasFound('Av de 8 avslutade har 40 % fått arbete.'), [
    'troligt fel möjlig procent: 40 % kan inte vara rätt: inget antal av 8 ger det.',
  ]);
});

test('about so many per cent on one side of it are of some number near on that side', async () => {
  await assertBothWays({
    text: 'Av de 12 avslutade har knappt 60 % fått arbete.',
    held: ['möjlig procent: 60 % av 12'],
    change: ['knappt', 'drygt'],
    told: 'troligt fel möjlig procent, rad 1: 60 %, 12',
  });
  await assertBothWays({
    text: 'Av de 8 avslutade har mer än 70 % fått arbete.',
    held: ['möjlig procent: 70 % av 8'],
    change: ['70 %', '64 %'],
    told: 'troligt fel möjlig procent, rad 1: 64 %, 8',
  });
  for (const words of ['nästan', 'under', 'mindre än', 'strax under'])
    assert.deepEqual(await wrongIn(`Av de 12 avslutade har ${words} 60 % fått arbete.`), [], words);
  for (const words of ['över', 'mer än', 'strax över'])
    assert.deepEqual(
      await wrongIn(`Av de 12 avslutade har ${words} 60 % fått arbete.`),
      ['troligt fel möjlig procent, rad 1: 60 %, 12'],
      words,
    );
});

test('so many of the staff, the board or those who answered are whom per cent are of', async () => {
  await assertBothWays({
    text: 'Av 14 i personalen är 79 % kvinnor.',
    held: ['möjlig procent: 79 % av 14'],
    change: ['79 %', '75 %'],
    told: 'troligt fel möjlig procent, rad 1: 75 %, 14',
  });
  for (const whom of ['i styrelsen', 'i gruppen', 'svarande', 'deltagare', 'personer'])
    assert.equal((await wrongIn(`Av 14 ${whom} är 75 % kvinnor.`)).length, 1, whom);
  await assertNotCompared('Av 14 i byn är 75 % kvinnor.');
});

test('those who have answered are whom later sentences under the same heading are of', async () => {
  await assertBothWays({
    text: 'Enkäten besvarades av 15 deltagare vid avslut.\n\nFrågan gällde stödet. 87 % svarade att det var bra.',
    held: ['möjlig procent: 87 % av 15'],
    change: ['87 %', '83 %'],
    told: 'troligt fel möjlig procent, rad 3: 83 %; rad 1: 15',
  });
  await assertNotCompared('Enkäten besvarades av 15 deltagare.\n\nAv kvinnorna svarade många. Bland kvinnorna är det 83 % som svarade ja.');
});

test('so many in parentheses are whom the share is of, and a share of money is of none', async () => {
  await assertBothWays({
    text: 'Styrelsen (12 svarande) anser till 75 % att det finns en strategi.',
    held: ['möjlig procent: 75 % av 12'],
    change: ['75 %', '77 %'],
    told: 'troligt fel möjlig procent, rad 1: 77 %, 12',
  });
  await assertNotCompared('Av de elva som fått arbete är många nöjda. Överskridandet på 56 tkr (2,5 %) beror på löner.');
});

test('those who answered may be told in several ways', async () => {
  for (const [right, wrong, text] of [
    ['84', '82', 'I gruppen, med 19 svar, var 84 procent klart positiva.'],
    ['78', '72', 'Bland de nio chefer som besvarat enkäten instämmer 78 procent.'],
    ['76', '73', 'Brobyggarna fick in 17 svar och där är andelen 76 procent, lägst av de fyra.'],
    ['81,3', '82,3', 'Nöjda är 81,3 procent av de 48 som svarat och målet är därmed uppfyllt.'],
  ] as const) {
    await assertNothingTold(text);
    assert.match((await wrongIn(text.replace(right, wrong))).join(), /^troligt fel möjlig procent, rad 1: \d\d/, text);
  }
});

test('what it was the year before, and the lowest of a few, is of others', async () => {
  await assertNothingTold(
    'Av de 24 som avslutades fick elva arbete. Andelen är samma som 2030 då den var 55 procent.',
    'Av de 82 som avslutades fick 28 arbete. Året före var andelen 37,6 procent.',
    'Andelen till arbete är 29 %, den lägsta av de fem.',
  );
});

test('what follows a comma is told of others, and what follows right after it is what it is of', async () => {
  await assertNothingTold('Mer än hälften av de avslutade, 56,0 %, arbetar nu, och av dessa 14 har elva fått ett nytt arbete.');
  const text = (percent: string): string =>
    `Fyra avslutades till arbete och två till studier, vilket är ${percent} av de 14 som skrevs ut.`;
  await assertNothingTold(text('42,9 %'));
  assert.match((await wrongIn(text('45,0 %'))).join(), /45,0 %, 14/);
});

test('goals and statements are not those who answer', async () => {
  await assertNothingTold(
    'Sex av de sju påståendena fick ett bättre utfall. Undantaget är inflytandet, som sjönk från 79,4 till 78,4 procent.',
    'Av de sex verksamhetsmålen är fyra uppfyllda. I Bron är männen 41 procent och i Lotsen 55 procent.',
  );
});

test('a share counted on all that left is some number of them', async () => {
  await assertBothWays({
    text: 'Räknat på alla 52 avslut blir andelen 42,3 procent.',
    held: ['möjlig procent: 42,3 procent av 52'],
    change: ['42,3', '44,3'],
    told: 'troligt fel möjlig procent, rad 1: 44,3 procent, 52',
  });
});

test('a share against that of another year', async () => {
  await assertNothingTold(
    'Av de 84 som avslutade sin insats gick 32 vidare till arbete eller studier. Det är 38,1 procent, mot 35,1 procent 2030.',
  );
});

test('another year, and what might have been, is of other numbers', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Av de nio anställningarna var fem utan subvention. År 2022 var andelen 46 procent.`,
    `Årsredovisning 2024

Åtta av tio svarande skattade sin hälsa bättre. Hade ytterligare en gjort det skulle andelen ha varit 86 procent.`,
    `Årsredovisning 2024

Av de 70 nya deltagarna hade 27, eller 38,6 procent, bistånd. Våren 2023 var andelen 35,2 procent.`,
  );
});

test('whole numbers of those who left are so many per cent of them', async () => {
  await assertBothWays({
    text: 'Av 27 avslutade gick 56 % till arbete.',
    held: ['möjlig procent: 56 % av 27'],
    change: ['56', '54'],
    told: 'troligt fel möjlig procent, rad 1: 54 %, 27',
  });
});

test('how much something has grown is no share of those who are counted before', async () => {
  await assertNotCompared('Av de nio som fick arbete är flera kvar. Insatsen blev dyrare, och ökningen är 41 procent.');
});

test('shares that are told of two by turn are of none that was counted before', async () => {
  await assertNothingTold(
    'Störst andel har Ungkraft, 24 av 34 avslutade eller 71 procent. Lotsen och Stegen är inte tänkta att leda direkt dit, och där är andelarna 30 respektive 34 procent.',
  );
});
