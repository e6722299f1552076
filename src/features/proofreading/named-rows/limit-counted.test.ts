import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('how many groups reach the limit of the response rate', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Grupp                    Tillfrågade    Svar   Svarsfrekvens, %
Deltagare, pågående              148     112               75,7
Deltagare, avslut                 96      61               63,5
Personal                          34      29               85,3
Styrelsen                         16      13               81,3

Gränsen 70 procent nåddes i tre av de fyra grupperna.`,
    held: [
      'procent: 112 av 148 är 75,68 %',
      'procent: 61 av 96 är 63,54 %',
      'procent: 29 av 34 är 85,29 %',
      'procent: 13 av 16 är 81,25 %',
      'antal: tre och 3',
      'antal: tre av fyra',
    ],
    change: ['nåddes i tre', 'nåddes i två'],
    told: 'troligt fel antal, rad 9: två; rad 4: 75,7; rad 5: 63,5; rad 6: 85,3; rad 7: 81,3',
  });
});

test('so many of the groups reach the limit', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Grupp	Tillfrågade	Svar	Svarsfrekvens, %
Deltagare, pågående	148	112	75,7
Deltagare, avslut	96	61	63,5
Personal	34	29	85,3
Styrelsen	16	13	81,3

Tre av de fyra grupperna når gränsen på 70 procent.`,
    held: [
      'procent: 112 av 148 är 75,68 %',
      'procent: 61 av 96 är 63,54 %',
      'procent: 29 av 34 är 85,29 %',
      'procent: 13 av 16 är 81,25 %',
      'antal: Tre och 3',
      'procent: Tre av fyra är 75 %',
    ],
    change: ['Tre av', 'Två av'],
    told: 'troligt fel antal, rad 9: Två; rad 4: 75,7; rad 5: 63,5; rad 6: 85,3; rad 7: 81,3',
  });
});
