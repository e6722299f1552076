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
