import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('heads of two rows that were copied from a page', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 12. Driftredovisning, kronor
	2031	2030
Budget	Utfall	Avvikelse1)	Utfall
Intäkter	8 420 000	8 432 600	12 600	8 018 400
Kostnader	−8 840 000	−8 591 400	248 600	−7 675 425
Årets resultat	−420 000	−158 800	261 200	342 975

Årets resultat är minus 158 800 kronor.`,
    held: [
      'summa: 8 420 000 − 8 840 000 = −420 000',
      'summa: 8 432 600 − 8 591 400 = −158 800',
      'summa: 12 600 + 248 600 = 261 200',
      'summa: 8 018 400 − 7 675 425 = 342 975',
      'summa: 8 420 000 − 8 432 600 = 12 600',
      'summa: −8 840 000 + 8 591 400 = 248 600',
      'summa: −420 000 + 158 800 = 261 200',
      'överföring: 158 800 = −158 800',
      'upprepning: −158 800 och 158 800',
      'avprickat summa: 8 432 600 och 8 591 400 ger 158 800',
    ],
    change: ['minus 158 800', 'minus 185 800'],
    told: 'fel överföring, rad 8: −158 800; rad 10: 185 800 kronor',
  });
});

test('two names that span both rows of the head, and a part that begins at a name that comes again', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Klart positiva svar, alla insatser
Nr	Fråga	2031	2030
Svar	Klart positiva	Andel, %	Andel, %
1	Stödet är till nytta	295	251	85,1	83,6
2	Inflytande över stödet	293	226	77,1	78,4
3	Tillräckligt med tid	290	233	80,3	79,0
4	Någon att vända sig till	296	281	94,9	95,2
5	Bättre på att hantera sin situation	288	187	64,9	61,3
6	Mer redo för arbete eller studier	291	212	72,9	70,5
7	Erfarenheter tas till vara	292	241	82,5	80,1

På fem av de sju frågorna är andelen högre än 2030.`,
    held: [
      'procent: 251 av 295 är 85,08 %',
      'procent: 226 av 293 är 77,13 %',
      'procent: 233 av 290 är 80,34 %',
      'procent: 281 av 296 är 94,93 %',
      'procent: 187 av 288 är 64,93 %',
      'procent: 212 av 291 är 72,85 %',
      'procent: 241 av 292 är 82,53 %',
      'antal: fem och 5',
      'antal: sju och 7',
      'antal: fem av sju',
    ],
    change: ['På fem av', 'På sex av'],
    told: 'troligt fel antal, rad 14: sex; rad 6: 85,1',
  });
});

test('the name of the first part stands between a copied head and its rows', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, tkr
Verksamhet	2031	2030
Utfall	Budget	Avvikelse	Utfall
Intäkter
Medlemsbidrag	38 400	38 400	0	37 200
Övriga intäkter	85	60	+25	42
Summa intäkter	38 485	38 460	+25	37 242`,
    held: [
      'summa: 38 400 000 + 85 000 = 38 485 000',
      'summa: 38 400 000 + 60 000 = 38 460 000',
      'summa: 0 + 25 000 = 25 000',
      'summa: 37 200 000 + 42 000 = 37 242 000',
      'summa: 38 400 000 − 38 400 000 = 0',
      'summa: 85 000 − 60 000 = 25 000',
      'summa: 38 485 000 − 38 460 000 = 25 000',
      'enhet: tkr',
    ],
    change: ['38 460	+25	37 242', '38 460	+52	37 242'],
    told: 'fel summa, rad 9: +52; rad 7: 0; rad 8: +25',
  });
});
