import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const TABLE = `# Årsredovisning 2034

	2030	2031	2032	2033	2034
Deltagare i insatser	388	402	447	481	567
Anställda på kansliet	3	3	4	4	4

`;

test('growth over some years is of what it was when they began', async () => {
  await assertBothWays({
    text: `${TABLE}Antalet deltagare har vuxit med 46 % på fyra år.`,
    held: ['procent: från 388 till 567 är 46,13 %'],
    change: ['46', '64'],
    told: 'fel procent, rad 7: 64 %; rad 4: 567, 388',
  });
});

test('since a year that is named', async () => {
  await assertBothWays({
    text: `${TABLE}Sedan 2032 har antalet deltagare ökat med 27 %.`,
    held: ['procent: från 447 till 567 är 26,85 %'],
    change: ['27', '37'],
    told: 'troligt fel procent, rad 7: 37 %; rad 4: 567, 447',
  });
});

test('of what no row is called nothing is told', async () => {
  await assertNothingTold(`${TABLE}Antalet besök på webbplatsen har ökat med 64 % på fyra år.`);
});

test('what an intervention costs is not what all costs', async () => {
  const table = '# Årsredovisning 2034\n\nKronor	2034	2033\nKostnader	5 696 772	5 287 483\n\n';
  await assertNothingTold(`${table}Efter en utökning har insatsens kostnader ökat med 12,7 procent sedan 2033.`);
});
