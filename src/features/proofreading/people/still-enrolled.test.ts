import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const TABLE = `# Årsredovisning 2031

Insats	Inskrivna 1 jan	Nya	Avslutade	Inskrivna 31 dec
Stegvis	31	35	38	28
Ungkraft	24	25	24	25
Totalt	55	60	62	53

`;

test('who were still enrolled when the year ended', async () => {
  await assertBothWays({
    text: `${TABLE}Vid årsskiftet var 53 personer fortfarande inskrivna.`,
    held: ['summa: 31 + 24 = 55', 'summa: 35 + 25 = 60', 'summa: 38 + 24 = 62', 'summa: 28 + 25 = 53', 'upprepning: 53 och 53'],
    change: ['var 53', 'var 55'],
    told: 'troligt fel upprepning, rad 8: 55; rad 6: 53',
  });
});

test('those of one intervention are fewer', async () => {
  await assertNothingTold(`${TABLE}Vid årsskiftet var 28 personer fortfarande inskrivna.`);
});

test('those left of an intervention, under its name', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Inskrivna 1 jan	Nya	Totalt	Kvinnor	Män	Avslutade	Kvar 31 dec
Ung kompass	35	44	79	36	43	41	38
Steget in	18	40	58	35	23	26	32
Summa	53	84	137	71	66	67	70

## Ung kompass
Insatsen vänder sig till unga. Vid årsskiftet var 38 unga kvar.`,
    held: [
      'summa: 35 + 18 = 53',
      'summa: 44 + 40 = 84',
      'summa: 79 + 58 = 137',
      'summa: 36 + 35 = 71',
      'summa: 43 + 23 = 66',
      'summa: 41 + 26 = 67',
      'summa: 38 + 32 = 70',
      'summa: 79 − 35 = 44',
      'summa: 58 − 18 = 40',
      'summa: 137 − 53 = 84',
      'summa: 36 + 43 = 79',
      'summa: 35 + 23 = 58',
      'summa: 71 + 66 = 137',
      'summa: 79 − 41 = 38',
      'summa: 58 − 26 = 32',
      'summa: 137 − 67 = 70',
      'upprepning: 38 och 38',
    ],
    change: ['var 38', 'var 48'],
    told: 'troligt fel upprepning, rad 9: 48; rad 4: 38',
  });
});
