import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string => `Årsredovisning 2031

${said}

Belopp i kr	2031	2030
Ränteintäkter	41 236	12 410
Bankavgifter	-1 308	-1 145`;

test('an amount that stands nowhere else is that of a row with two digits the other way round', async () => {
  await assertBothWays({
    text: report('Räntan på förbundets konto är 41 236 kronor.'),
    held: ['avprickat upprepning: 41 236 och 41 236'],
    change: ['41 236 kronor', '42 136 kronor'],
    told: 'troligt fel upprepning, rad 3: 42 136 kronor; rad 6: 41 236',
  });
});

test('an amount of something else than the row is not compared', async () => {
  await assertNothingTold(report('Hyran för lokalen var 42 136 kronor.'));
});
