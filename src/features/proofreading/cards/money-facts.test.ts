import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('a part total is called what stands above its rows', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Insatser
Bron	500 000	480 000	20 000	470 000
Lotsen	300 000	310 000	−10 000	290 000
Delsumma	800 000	790 000	10 000	760 000
Administration
Kansli	690 000	702 118	−12 118	684 905
Styrelse	95 000	81 240	13 760	77 344
Delsumma	785 000	783 358	1 642	762 249
Summa kostnader	1 585 000	1 573 358	11 642	1 522 249

Administrationen kostade 783 358 kronor, vilket är lägre än budgeten.`,
    held: [
      'summa: 500 000 + 300 000 = 800 000',
      'summa: 480 000 + 310 000 = 790 000',
      'summa: 20 000 − 10 000 = 10 000',
      'summa: 470 000 + 290 000 = 760 000',
      'summa: 690 000 + 95 000 = 785 000',
      'summa: 702 118 + 81 240 = 783 358',
      'summa: −12 118 + 13 760 = 1 642',
      'summa: 684 905 + 77 344 = 762 249',
      'summa: 800 000 + 785 000 = 1 585 000',
      'summa: 790 000 + 783 358 = 1 573 358',
      'summa: 10 000 + 1 642 = 11 642',
      'summa: 760 000 + 762 249 = 1 522 249',
      'summa: 500 000 − 480 000 = 20 000',
      'summa: 300 000 − 310 000 = −10 000',
      'summa: 800 000 − 790 000 = 10 000',
      'summa: 690 000 − 702 118 = −12 118',
      'summa: 95 000 − 81 240 = 13 760',
      'summa: 785 000 − 783 358 = 1 642',
      'summa: 1 585 000 − 1 573 358 = 11 642',
      'påstående: utfall 783 358, budget 785 000',
      'avprickat upprepning: 783 358 och 783 358',
      'avprickat summa: 702 118 och 81 240 ger 783 358',
    ],
    change: ['lägre än budgeten', 'högre än budgeten'],
    told: 'troligt fel påstående, rad 15: högre än budget; rad 12: 783 358, 785 000',
  });
});

test('a budget of two rows is of two interventions', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insatser, kr
	Budget 2031	Utfall 2031	Avvikelse
Bron	500 000	480 000	20 000
Lotsen	300 000	310 000	−10 000

Deltagare	Kvinnor	Män	Totalt
Bron	14	10	24
Lotsen	8	7	15

Bron kostade 20 000 kr mindre än budget.`,
    held: [
      'summa: 500 000 − 480 000 = 20 000',
      'summa: 300 000 − 310 000 = −10 000',
      'summa: 14 + 10 = 24',
      'summa: 8 + 7 = 15',
      'påstående: utfall 480 000, budget 500 000',
      'påstående: 480 000 och 500 000 skiljer 20 000',
    ],
    change: ['20 000 kr mindre', '20 000 kr mer'],
    told: 'troligt fel påstående, rad 12: mer än budget; rad 5: 480 000, 500 000',
  });
});

test('places are no money, in a table of what they cost too', async () => {
  await assertNothingTold(`Verksamhetsplan 2031

Insatser 2031, belopp i tkr
Insats	Platser 2030	Platser 2031	Budget 2031	Tkr per plats
Kompassen	38	38	1 470	38,7
Återväg	25	25	600	24,0
Stegvis	42	44	1 800	40,9

Kompassen

Insatsen får 1 470 tkr 2031. Kostnaden per plats blir 38,7 tkr.`);
});
