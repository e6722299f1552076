import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('in which quarter there were most', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Nya per kvartal	Kvartal 1	Kvartal 2	Kvartal 3	Kvartal 4	Hela året
Nya deltagare	29	12	21	23	85
Konsultationer	61	38	49	64	212

Flest nya deltagare skrevs in under första kvartalet.`,
    held: ['påstående: 29, 12, 21, 23'],
    change: ['första kvartalet.', 'fjärde kvartalet.'],
    told: 'troligt fel påstående, rad 7: fjärde; rad 4: 29, 12, 21, 23',
  });
});

test('a half of the year is two of its quarters', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Besök	Januari–mars	April–juni	Juli–september	Oktober–december	Hela året
Besök	212	187	143	238	780
Dagar	12	12	11	13	48

Något mer än hälften av besöken, 399, gjordes under det första halvåret.`,
    held: ['påstående: 212 + 187 = 399'],
    change: ['första halvåret', 'andra halvåret'],
    told: 'troligt fel påstående, rad 7: 399; rad 4: 212, 187',
  });
});

test('quarters that the sentence before tells', async () => {
  await assertBothWays({
    text: 'Av de 171 nya började 52 under första kvartalet, 41 under andra, 34 under tredje och 44 under fjärde. Mer än hälften av starterna skedde alltså under det första halvåret.',
    held: ['påstående: 52, 41, 34, 44', 'summa: 52 + 41 + 34 + 44 = 171'],
    change: ['Mer än hälften', 'Mindre än hälften'],
    told: 'troligt fel påstående, rad 1: Mindre än hälften, 52, 41, 34, 44',
  });
});
