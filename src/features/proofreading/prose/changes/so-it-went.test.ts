import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('which way it has gone is what the sentence before tells', async () => {
  await assertBothWays({
    text: 'Soliditeten är 48,4 procent, mot 52,4 procent för ett år sedan. Den har alltså gått ned.',
    held: ['påstående: från 52,4 procent till 48,4 procent'],
    change: ['gått ned', 'gått upp'],
    told: 'troligt fel påstående, rad 1: gått upp, 48,4 procent, 52,4 procent',
  });
});

test('of three numbers nobody knows which are compared', async () => {
  await assertNotCompared('Soliditeten är 48,4 procent, mot 52,4 procent i fjol och 50,1 procent i snitt. Den har alltså gått upp.');
});

test('also where the sentence names again what it is, and how far apart they are stands between', async () => {
  await assertBothWays({
    text: 'Genomsnittet för alla är 19 167 kr per deltagare, att jämföra med 19 542 kr 2030. Genomsnittskostnaden har alltså minskat med 375 kr.',
    held: ['påstående: från 19 542 kr till 19 167 kr per deltagare'],
    change: ['minskat', 'ökat'],
    told: 'troligt fel påstående, rad 1: ökat, 19 167 kr per deltagare, 19 542 kr',
  });
});

test('something that was not named is another thing', async () => {
  await assertNotCompared('Soliditeten är 48,4 procent, mot 52,4 procent i fjol. Hyrorna har alltså ökat.');
});

test('and what the present tense says', async () => {
  await assertBothWays({
    text: 'Administrationen motsvarar 17,4 % av kostnaderna, mot 18,2 % i förra budgeten. Andelen minskar alltså, trots att beloppet går upp.',
    held: ['påstående: från 18,2 % till 17,4 %'],
    change: ['minskar', 'ökar'],
    told: 'troligt fel påstående, rad 1: ökar, 17,4 %, 18,2 %',
  });
});

test('a rise from so much is to more', async () => {
  await assertBothWays({
    text: 'Andelen kvinnor var 54,5 %, en ökning från 53,0 % 2030.',
    held: ['påstående: från 53,0 % till 54,5 %'],
    change: ['ökning', 'minskning'],
    told: 'troligt fel påstående, rad 1: minskning, 54,5 %, 53,0 %',
  });
});

test('after both sexes it is both together that went some way', async () => {
  await assertBothWays({
    text: 'Deltagarna var 58, 26 kvinnor och 32 män, en ökning från 37 året före.',
    held: ['påstående: från 37 till 58', 'summa: 26 + 32 = 58'],
    change: ['ökning', 'minskning'],
    told: 'troligt fel påstående, rad 1: minskning, 58, 37',
  });
});

test('what it is and what it was may stand in a sentence each', async () => {
  await assertBothWays({
    text: 'Enkäten besvarades av 86 av 112, en svarsfrekvens på 77 procent. Året före var svarsfrekvensen 72 procent. Svarsfrekvensen har alltså ökat.',
    held: ['procent: 86 av 112 är 76,79 %', 'påstående: från 72 procent till 77 procent'],
    change: ['alltså ökat', 'alltså minskat'],
    told: 'troligt fel påstående, rad 1: minskat, 77 procent, 72 procent',
  });
});
