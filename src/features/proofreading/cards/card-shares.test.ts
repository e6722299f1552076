import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertFound, assertHolds } from '../../../../tests/proofreading/one-change.ts';

const REPORT = `Årsredovisning 2023

Insatser

Växthuset

Växthuset	
Syfte	Att deltagaren närmar sig arbete eller studier.
Antal deltagare	23 deltagare
Könsfördelning	57 % kvinnor och 43 % män
Utfall	460 000 kr
`;

test('shares of women and men are possible of the participants of the card', async () => {
  await assertHolds(REPORT, { 'möjlig procent': 2 });
  await assertFound(REPORT, ['Könsfördelning', '57 % kvinnor och 43 %', '55 % kvinnor och 45 %'], {
    is: 'troligt fel möjlig procent',
    says: ['Växthuset', '55 %', '23'],
  });
});

test('of many participants every share is possible, and about so many per cent are not tried', async () => {
  await assertNothingTold(REPORT.replace('23 deltagare', '230 deltagare').replace('57 % kvinnor och 43 %', '55 % kvinnor och 45 %'));
  await assertNothingTold(REPORT.replace('57 % kvinnor och 43 %', 'cirka 55 % kvinnor och cirka 45 %'));
});

test('counts of women and men are the participants of the card', async () => {
  const text = REPORT.replace('57 % kvinnor och 43 % män', '13 kvinnor och 10 män');
  await assertHolds(text, { summa: 1 });
  await assertFound(text, ['Antal deltagare', '23', '32'], {
    is: 'fel summa',
    says: ['Växthuset: 13 + 10 är tillsammans 23', '32 deltagare'],
    alsoAt: ['Könsfördelning'],
  });
});

test('where somebody is neither, or only women are counted, they are not all', async () => {
  for (const told of ['12 kvinnor, 10 män och en med annan könsidentitet', '12 kvinnor', '12 kvinnor, 10 män, ett okänt kön'])
    await assertNothingTold(REPORT.replace('57 % kvinnor och 43 % män', told));
});

test('women and men beside a slash are all', async () => {
  const card = (sexes: string): string =>
    [
      'Fakta Stegen',
      `Deltagare: 53`,
      `Kvinnor/män: ${sexes}`,
      'Avslutade: 27',
      'Budget: 1 650 000 kr',
      'Utfall: 1 612 480 kr',
      'Per deltagare: 30 424 kr',
    ].join('\n');
  assert.deepEqual(await wrongIn(card('24/29')), []);
  assert.deepEqual(await wrongIn(card('42/29')), ['fel summa, rad 2: 53; rad 3: 42, 29']);
});
