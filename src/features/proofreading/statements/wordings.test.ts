import { test } from 'node:test';
import { assertFound, assertHolds } from '../../../../tests/proofreading/one-change.ts';

interface Labels {
  readonly income: string;
  readonly cost: string;
  readonly result: string;
  readonly cash: string;
  readonly assets: string;
  readonly equity: string;
}

const USUAL: Labels = {
  income: 'Verksamhetens intäkter',
  cost: 'Verksamhetens kostnader',
  result: 'Årets resultat',
  cash: 'Kassa och bank',
  assets: 'Summa tillgångar',
  equity: 'Summa eget kapital',
};

/** Statements in kronor and an overview in thousands, where each figure may be called otherwise. */
const report = (labels: Partial<Labels> = {}): string => {
  const { income, cost, result, cash, assets, equity } = { ...USUAL, ...labels };
  return `Årsredovisning 2023

Resultaträkning

Belopp i kr	2023	2022
${income}	6 204 310	5 980 120
${cost}	-5 883 960	-5 914 845
Verksamhetens resultat	320 350	65 275
Finansiella intäkter	18 240	6 310
Finansiella kostnader	-1 090	-2 085
${result}	337 500	69 500

Balansräkning

Belopp i kr	2023	2022
Kortfristiga fordringar	214 600	305 900
${cash}	2 385 400	1 944 100
${assets}	2 600 000	2 250 000
Ingående eget kapital	702 500	633 000
Årets resultat	337 500	69 500
${equity}	1 040 000	702 500
Kortfristiga skulder	1 560 000	1 547 500
Summa eget kapital och skulder	2 600 000	2 250 000

Översikt över verksamhetens utveckling

Belopp i tkr	2023	2022
Verksamhetens intäkter	6 204	5 980
Verksamhetens kostnader	5 884	5 915
Årets resultat	338	70
Soliditet	40 %	31 %

Likvida medel uppgick till 2 385 400 kr vid årets slut.
`;
};

const OVERVIEW = 'Översikt över';

for (const income of [
  'Verksamhetens intäkter',
  'Intäkter totalt',
  'Summa intäkter',
  'Förbundets intäkter',
  'Totala intäkter (not 2)',
  'Intäkter',
]) {
  test(`what the activity earned is read where it is called ${income}`, async () => {
    const text = report({ income });
    await assertHolds(text, { överföring: 9 });
    await assertFound(text, [`${OVERVIEW} | Verksamhetens intäkter`, '6 204', '6 240'], {
      is: 'fel överföring',
      says: ['6 240 000', '6 204 310'],
      alsoAt: [`Resultaträkning | ${income}`],
    });
  });
}

for (const cost of ['Verksamhetens kostnader', 'Kostnader totalt', 'Summa kostnader', 'Totala kostnader', 'Rörelsens kostnader']) {
  test(`what the activity cost is read where it is called ${cost}, with a minus or without`, async () => {
    const text = report({ cost });
    await assertHolds(text, { överföring: 9 });
    await assertHolds(text.replace('-5 883 960\t-5 914 845', '5 883 960\t5 914 845'), { överföring: 9 });
    await assertFound(text, [`${OVERVIEW} | Verksamhetens kostnader`, '5 884', '5 848'], {
      is: 'fel summa',
      says: ['5 848 000', '5 883 960'],
      alsoAt: [`Resultaträkning | ${cost}`],
    });
  });
}

for (const result of ['Årets resultat', 'Årets överskott', 'Årets över-/underskott']) {
  test(`the result is read where it is called ${result}`, async () => {
    const text = report({ result });
    await assertHolds(text, { överföring: 9 });
    await assertFound(text, [`${OVERVIEW} | Årets resultat`, '338', '383'], {
      is: 'fel överföring',
      says: ['383 000', '337 500'],
      alsoAt: [`Resultaträkning | ${result}`],
    });
  });
}

for (const cash of ['Kassa och bank', 'Kassa/bank', 'Likvida medel', 'Bank']) {
  test(`cash is read where it is called ${cash}`, async () => {
    const text = report({ cash });
    await assertHolds(text, { upprepning: 1 });
    await assertFound(text, ['Likvida medel uppgick', '2 385 400', '2 358 400'], {
      is: 'troligt fel upprepning',
      says: ['2 358 400', '2 385 400'],
      alsoAt: [`Balansräkning | ${cash}`],
    });
  });
}

for (const [assets, equity] of [
  ['Summa tillgångar', 'Summa eget kapital'],
  ['Totala tillgångar', 'Eget kapital vid årets slut'],
  ['Tillgångar totalt', 'Utgående eget kapital'],
] as const) {
  test(`the equity ratio is worked out from ${assets} and ${equity}`, async () => {
    const text = report({ assets, equity });
    await assertHolds(text, { kvot: 2 });
    await assertFound(text, ['Soliditet', '40 %', '60 %'], { is: 'troligt fel kvot', says: ['60 %', '40 %'], alsoAt: [assets, equity] });
  });
}

test('thousands that are rounded from kronor are the same amount, and those that are cut off differ by rounding only', async () => {
  await assertHolds(report(), { enhet: 1, överföring: 9 });
  await assertFound(report(), [`${OVERVIEW} | Verksamhetens kostnader`, '5 884', '5 883'], {
    is: 'avrundning summa',
    says: ['5 883 000', '5 883 960', 'avrundning'],
  });
});

test('thousands over amounts that must be kronor are told as the wrong unit', async () => {
  await assertFound(report(), ['Resultaträkning | Belopp i kr', 'Belopp i kr', 'Belopp i tkr'], {
    is: 'troligt fel enhet',
    says: ['tkr', 'kronor'],
  });
});
