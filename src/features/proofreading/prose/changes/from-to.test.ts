import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

test('what goes up goes to something larger, and what goes down to something smaller', async () => {
  await assertBothWays({
    text: 'Andelen ökade från 46 % till 58 %.',
    held: ['påstående: från 46 % till 58 %'],
    change: ['ökade', 'minskade'],
    told: 'fel påstående, rad 1: minskade, 46 %, 58 %',
  });
  await assertBothWays({
    text: 'Sänkningen från 52 till 40 platser gäller hela året.',
    held: ['påstående: från 52 till 40'],
    change: ['52', '32'],
    told: 'fel påstående, rad 1: Sänkningen, 32, 40',
  });
});

test('each word of a direction is one', async () => {
  const up = ['ökade', 'har ökat', 'steg', 'har stigit', 'växte', 'höjdes', 'har gått upp'];
  const down = ['minskade', 'har minskat', 'sjönk', 'har sjunkit', 'sänktes', 'har gått ner', 'har gått ned'];
  for (const words of up) assert.equal((await heldIn(`Andelen ${words} från 46 % till 58 %.`)).length, 1, words);
  for (const words of down) assert.equal((await heldIn(`Andelen ${words} från 58 % till 46 %.`)).length, 1, words);
  for (const words of up) assert.equal((await wrongIn(`Andelen ${words} från 58 % till 46 %.`)).length, 1, words);
  for (const words of down) assert.equal((await wrongIn(`Andelen ${words} från 46 % till 58 %.`)).length, 1, words);
});

test('years between the two are none of them', async () => {
  await assertBothWays({
    text: 'Antalet platser ökade från 40 under 2029 till 52 under 2030.',
    held: ['påstående: från 40 till 52'],
    change: ['52', '25'],
    told: 'fel påstående, rad 1: ökade, 40, 25',
  });
});

test('whoever has turned it is told what it is, also where nothing has changed', async () => {
  assert.deepEqual(await whatWasFound('Andelen ökade från 58 % till 46 %.'), [
    'fel påstående: Texten säger "ökade", men från 58 % till 46 % är det en minskning.',
  ]);
  assert.deepEqual(await whatWasFound('Andelen ökade från 46 % till 46 %.'), [
    'fel påstående: Texten säger "ökade", men från 46 % till 46 % är det oförändrat.',
  ]);
});

test('a change in per cent is of what it was before', async () => {
  await assertBothWays({
    text: 'Avgiften höjdes från 2 400 000 kr till 2 600 000 kr, det vill säga med 8,3 procent.',
    held: ['påstående: från 2 400 000 kr till 2 600 000 kr', 'procent: 2 600 000 kr och 2 400 000 kr: 8,33 %'],
    change: ['8,3', '7,7'],
    told: 'fel procent, rad 1: 7,7 procent, 2 600 000 kr, 2 400 000 kr',
  });
  await assertBothWays({
    text: 'Antalet platser höjdes från 40 till 50 (25 procent).',
    held: ['påstående: från 40 till 50', 'procent: 50 och 40: 25 %'],
    change: ['25', '20'],
    told: 'fel procent, rad 1: 20 procent, 50, 40',
  });
});

test('a change of two amounts is what lies between them', async () => {
  await assertBothWays({
    text: 'Budgeten minskade från 5,2 miljoner kronor till 4,9 miljoner kronor, en sänkning med 300 000 kr.',
    held: [
      'påstående: från 5,2 miljoner kronor till 4,9 miljoner kronor',
      'summa: skillnaden mellan 4,9 miljoner kronor och 5,2 miljoner kronor är 300 000',
    ],
    change: ['300 000 kr', '500 000 kr'],
    told: 'fel summa, rad 1: 500 000 kr, 4,9 miljoner kronor, 5,2 miljoner kronor',
  });
});

test('an amount against another, and by how much it has changed', async () => {
  await assertBothWays({
    text: 'Kostnaden blev 58 640 kr mot 74 215 kr, en minskning med 21 procent.',
    held: ['procent: 58 640 kr och 74 215 kr: 20,99 %', 'påstående: 58 640 kr mot 74 215 kr'],
    change: ['21 procent', '31 procent'],
    told: 'fel procent, rad 1: 31 procent, 58 640 kr, 74 215 kr',
  });
});

test('per cent that are cut off instead of rounded are told as rounding', async () => {
  const text = 'Avgiften höjdes från 2 400 000 kr till 2 612 000 kr, det vill säga med 8,8 procent.';
  assert.deepEqual(await wrongIn(text.replace('8,8', '8,83')), []);
  assert.deepEqual(await wrongIn(text.replace('8,8', '8')), ['avrundning procent, rad 1: 8 procent, 2 612 000 kr, 2 400 000 kr']);
});

test('spans of ages, deficits, words that turn it and other clauses are let be', async () => {
  await assertNotCompared('Sjukskrivningen sjönk inte från 46 % till 58 %.');
  await assertNotCompared('Åldern på deltagarna ökade från 16 år till 29 år.');
  await assertNotCompared('Kvinnornas andel ökade, och männens föll från 58 % till 46 %.');
  await assertNotCompared('Måendet förbättrades från 58 % till 46 %.');
  await assertNotCompared('Resultatet ökade från minus 400 000 kr till minus 250 000 kr.');
});

test('what is about so much, or is of something else, is not the change', async () => {
  const amounts = 'Avgiften höjdes från 2 400 000 kr till 2 600 000 kr';
  for (const told of ['det vill säga med drygt 9 procent', 'motsvarande 9 procent av budgeten', 'och 9 procent av den gick till resor']) {
    assert.deepEqual(await heldIn(`${amounts}, ${told}.`), ['påstående: från 2 400 000 kr till 2 600 000 kr'], told);
    assert.deepEqual(await wrongIn(`${amounts}, ${told}.`), [], told);
  }
  const shares = 'Andelen steg från 40 procent till 50 procent, en ökning med 25 procent.';
  assert.deepEqual(await heldIn(shares), ['påstående: från 40 procent till 50 procent']);
});

test('whoever has told another change is told what it is', async () => {
  const told = async (text: string): Promise<string[]> => (await whatWasFound(text)).map((found) => found.replaceAll('\u00a0', ' '));
  assert.deepEqual(await told('Kostnaden blev 58 640 kr mot 74 215 kr, en minskning med 31 procent.'), [
    'fel procent: Från 74 215 kr till 58 640 kr är 20,99 %, men 31 procent står.',
  ]);
  assert.deepEqual(await told('Avgiften höjdes från 2 400 000 kr till 2 600 000 kr, en ökning med 250 000 kr.'), [
    'fel summa: Från 2 400 000 kr till 2 600 000 kr är 200 000 kr, men 250 000 kr står.',
  ]);
});

test('a difference in points is what lies between the two shares', async () => {
  await assertBothWays({
    text: '65 % av kvinnorna och 52 % av männen gick vidare, en skillnad på 13 procentenheter.',
    held: ['summa: skillnaden mellan 65 % och 52 % är 13'],
    change: ['13', '23'],
    told: 'troligt fel summa, rad 1: 23, 65 %, 52 %',
  });
  await assertBothWays({
    text: 'Frånvaron är 65,2 % i norr och 52,1 % i söder, alltså 13,1 procentenheter.',
    held: ['summa: skillnaden mellan 65,2 % och 52,1 % är 13,1'],
    change: ['13,1', '12,1'],
    told: 'troligt fel summa, rad 1: 12,1, 65,2 %, 52,1 %',
  });
});

test('a difference between two means is what lies between them', async () => {
  await assertBothWays({
    text: 'Medelvärdet var 4,11 vid start och 5,33 vid avslut, en ökning med 1,22.',
    held: ['summa: skillnaden mellan 4,11 och 5,33 är 1,22'],
    change: ['1,22', '1,32'],
    told: 'troligt fel summa, rad 1: 1,32, 4,11, 5,33',
  });
});

test('each of two shares is rounded for itself, and points of something else are no difference', async () => {
  await assertNothingTold('65 % av kvinnorna och 52 % av männen gick vidare, en skillnad på 14 procentenheter.');
  assert.deepEqual(await wrongIn('65 % av kvinnorna och 52 % av männen gick vidare, en skillnad på 15 procentenheter.'), [
    'troligt fel summa, rad 1: 15, 65 %, 52 %',
  ]);
  await assertNotCompared('65 % i norr och 52 % i söder gick vidare, vilket är 23 procentenheter bättre än i riket.');
  await assertNotCompared('Medelvärdet var 4,11 vid start och 5,33 vid avslut, med 1,32 som spridning.');
});

test('how much it changed may be told before what it went from and to', async () => {
  const said = (word: string, by: string): string =>
    `Kostnaderna ${word} samtidigt med ${by} kronor, från 6 387 484 till 6 245 200 kronor.`;
  assert.deepEqual(await wrongIn(said('minskade', '142 284')), []);
  assert.deepEqual(await wrongIn(said('ökade', '142 284')), ['fel påstående, rad 1: ökade, 6 387 484, 6 245 200 kronor']);
  assert.deepEqual(await wrongIn(said('minskade', '124 284')), ['fel summa, rad 1: 124 284 kronor, 6 245 200 kronor, 6 387 484']);
});

test('what is strengthened or weakened is the equity ratio, which grows or falls', async () => {
  assert.deepEqual(await wrongIn('Soliditeten har stärkts från 53,8 % vid årsskiftet till 55,8 %.'), []);
  assert.deepEqual(await wrongIn('Soliditeten har försvagats från 53,8 % vid årsskiftet till 55,8 %.'), [
    'fel påstående, rad 1: försvagats, 53,8 %, 55,8 %',
  ]);
  assert.deepEqual(await wrongIn('Sjukfrånvaron har förbättrats från 5,8 % till 3,2 %.'), []);
});

test('a word on how strongly may stand between', async () => {
  await assertBothWays({
    text: 'Soliditeten har ökat något, från 43 till 44 procent.',
    held: ['påstående: från 43 till 44 procent'],
    change: ['ökat', 'minskat'],
    told: 'fel påstående, rad 1: minskat, 43, 44 procent',
  });
});

test('a change in per cent may be anything that the rounded amounts can give', async () => {
  await assertNothingTold(
    'Kostnaderna steg från 8,9 till 9,6 mnkr, en ökning med 7,7 procent.',
    'Kostnaderna steg från 8,9 till 9,6 mnkr, en ökning med 8,9 procent.',
  );
  assert.deepEqual(await wrongIn('Kostnaderna steg från 8,9 till 9,6 mnkr, en ökning med 12,7 procent.'), [
    'fel procent, rad 1: 12,7 procent, 9,6 mnkr, 8,9',
  ]);
});

test('a change between two years that are both told, with what it is in kronor after', async () => {
  await assertBothWays({
    text: 'Räknat på insatserna har kostnaden per deltagare sjunkit från 29 474 kronor 2030 till 28 922 kronor 2031, alltså med 552 kronor.',
    held: ['påstående: från 29 474 kronor till 28 922 kronor', 'summa: skillnaden mellan 28 922 kronor och 29 474 kronor är 552'],
    change: ['28 922', '28 292'],
    told: 'fel summa, rad 1: 552 kronor, 28 292 kronor, 29 474 kronor',
  });
});

test('what fell between the years stands between the word and the figures', async () => {
  await assertBothWays({
    text: 'Som framgår av tabellen sjönk sjukfrånvaron mellan åren, från 5,9 till 5,3 procent av arbetstiden.',
    held: ['påstående: från 5,9 till 5,3 procent'],
    change: ['sjönk sjuk', 'steg sjuk'],
    told: 'fel påstående, rad 1: steg, 5,9, 5,3 procent',
  });
});

test('a comma stands between the word and what it went from', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Kostnaden per deltagare har minskat, från 27 663 kronor till 27 362 kronor, eftersom deltagarna blev fler.`,
    held: ['påstående: från 27 663 kronor till 27 362 kronor'],
    change: ['minskat', 'ökat'],
    told: 'fel påstående, rad 3: ökat, 27 663 kronor, 27 362 kronor',
  });
});

test('what it was stands last, and what it is before it', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Kostnaden, 26 452 kr, är den högsta av de fem insatserna men har minskat från 26 788 kr året före.`,
    held: ['påstående: från 26 788 kr till 26 452 kr'],
    change: ['minskat', 'ökat'],
    told: 'fel påstående, rad 3: ökat, 26 788 kr, 26 452 kr',
  });
});
