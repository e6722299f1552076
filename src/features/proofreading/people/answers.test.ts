import { test } from 'node:test';
import { assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';
import { assertFound, assertHolds } from '../../../../tests/proofreading/one-change.ts';

const REPORT = `Årsredovisning 2023

Deltagare 2023

Insats	Kvinnor	Män	Totalt	Avslutade
Växthuset	24	18	42	20
Brobygget	31	33	64	30
Summa	55	51	106	50

Växthuset

I Växthuset har 17 deltagare besvarat enkäten vid avslut.

Brobygget

I Brobygget har 40 personer svarat på enkäten.
`;

test('those who answer are at most as many as took part, and at the end as many as ended', async () => {
  await assertHolds(REPORT, { antal: 4 });
  await assertFound(REPORT, ['I Växthuset har', '17', '47'], { is: 'troligt fel antal', says: ['47 har svarat', '42 deltagare'] });
  await assertFound(REPORT, ['I Växthuset har', '17', '27'], { is: 'troligt fel antal', says: ['27 har svarat', '20 avslutade'] });
  await assertFound(REPORT, ['I Brobygget har', '40', '70'], { is: 'troligt fel antal', says: ['70 har svarat', '64 deltagare'] });
});

test('those who answer something else, and more than ended where nobody says that it was at the end, are let be', async () => {
  await assertNothingTold(REPORT.replace('har 17 deltagare besvarat enkäten vid avslut', 'har 27 deltagare besvarat enkäten'));
  await assertNothingTold(
    REPORT.replace('I Växthuset har 17 deltagare besvarat enkäten vid avslut.', '90 personer besvarade enkäten om webben.'),
  );
});

test('the rows of days are no interventions', async () => {
  await assertNothingTold(`Årsredovisning 2031

Datum	Tema	Kvinnor	Män	Totalt
16 september	Unga	22	9	31
14 oktober	Våld	15	7	22
18 november	Arbetsgivare	18	7	25

Under oktober delades enkäten ut till 92 deltagare och 69 svarade, 75 procent.`);
});
