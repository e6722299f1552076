import { test } from 'node:test';
import { assertFound, assertHolds, lineOf, type OneChange } from '../../../../tests/proofreading/one-change.ts';

const REPORT = `Samordningsförbundet Granliden
Årsredovisning 2023

Resultaträkning

Belopp i kr	2023	2022
Verksamhetens intäkter	6 204 310	5 980 120
Verksamhetens kostnader	-5 871 460	-5 902 345
Avskrivningar	-12 500	-12 500
Verksamhetens resultat	320 350	65 275
Finansiella intäkter	18 240	6 310
Finansiella kostnader	-1 090	-2 085
Årets resultat	337 500	69 500

Balansräkning

Belopp i kr	2023	2022
Kortfristiga fordringar	214 600	305 900
Kassa och bank	2 385 400	1 944 100
Summa tillgångar	2 600 000	2 250 000
Ingående eget kapital	702 500	633 000
Årets resultat	337 500	69 500
Summa eget kapital	1 040 000	702 500
Kortfristiga skulder	1 560 000	1 547 500
Summa eget kapital och skulder	2 600 000	2 250 000
Soliditet	40 %	31 %

Kassaflödesanalys

Belopp i kr	2023	2022
Årets resultat	337 500	69 500
Ökning/minskning kortfristiga fordringar	91 300	-20 400
Ökning/minskning kortfristiga skulder	12 500	44 700
Kassaflöde från den löpande verksamheten	441 300	93 800
Årets kassaflöde	441 300	93 800
Likvida medel vid årets början	1 944 100	1 850 300
Likvida medel vid årets slut	2 385 400	1 944 100

Ekonomin i korthet

Årets resultat blev 337 500 kr. Det egna kapitalet uppgick till 1 040 000 kr och likvida medel uppgick till 2 385 400 kr. Soliditeten är 40 %.
`;

const inColumns = (line: string): string => {
  const [label = '', ...values] = line.split('\t');
  return values.length === 0 ? line : label.padEnd(44) + values.map((value) => value.padStart(14)).join('');
};

test('statements that agree with each other give no finding, and each relation between them is a check that held', async () => {
  await assertHolds(REPORT, { summa: 27, överföring: 10, kvot: 3, upprepning: 4 });
});

test('a statement laid out with spaces is read as one with tabs', async () => {
  const wide = REPORT.split('\n').slice(0, lineOf(REPORT, 'Resultaträkning | Årets resultat')).map(inColumns).join('\n');
  await assertHolds(wide, { summa: 4 });
  await assertFound(wide, ['Årets resultat', '337 500', '373 500'], { is: 'fel summa', says: ['373 500', '337 500'] });
});

test('the result of the income statement is what its rows come to', async () => {
  await assertFound(REPORT, ['Resultaträkning | Årets resultat', '337 500', '335 700'], {
    is: 'fel summa',
    says: ['335 700', '337 500'],
    alsoAt: ['Verksamhetens resultat', 'Finansiella kostnader'],
  });
  await assertFound(REPORT, ['Verksamhetens resultat', '65 275', '65 725'], { is: 'fel summa', says: ['65 725', '65 275', '2022'] });
});

test('the two sides of the balance sheet are equal', async () => {
  const short = `Årsredovisning 2023

Balansräkning

Belopp i kr	2023	2022
Tillgångar	2 600 000	2 250 000
varav likvida medel	2 385 400	1 944 100
Eget kapital och skulder	2 600 000	2 250 000
`;
  await assertHolds(short, { överföring: 2 });
  await assertFound(short, ['Eget kapital och skulder', '2 250 000', '2 520 000'], {
    is: 'fel överföring',
    says: ['2 520 000', '2 250 000', '2022'],
    alsoAt: ['Tillgångar'],
  });
  await assertFound(REPORT, ['Summa tillgångar', '2 600 000', '2 600 300'], { is: 'fel summa', says: ['2 600 300', '2 600 000'] });
});

test('the result is the same in the balance sheet, in the cash flow and in the text as in the income statement', async () => {
  const alsoAt = ['Resultaträkning | Årets resultat'];
  const says = ['373 500', '337 500'];
  await assertFound(REPORT, ['Balansräkning | Årets resultat', '337 500', '373 500'], { is: 'fel överföring', says, alsoAt });
  await assertFound(REPORT, ['Kassaflödesanalys | Årets resultat', '337 500', '373 500'], { is: 'fel överföring', says, alsoAt });
  await assertFound(REPORT, ['Årets resultat blev', '337 500', '373 500'], { is: 'troligt fel upprepning', says, alsoAt });
});

test('the cash flow adds up, and follows from the balance sheet', async () => {
  await assertFound(REPORT, ['Kassaflöde från den löpande', '441 300', '414 300'], { is: 'fel summa', says: ['414 300', '441 300'] });
  await assertFound(REPORT, ['Ökning/minskning kortfristiga skulder', '12 500', '15 200'], {
    is: 'fel summa',
    says: ['15 200', '12 500'],
    alsoAt: ['Balansräkning | Kortfristiga skulder'],
  });
  await assertFound(REPORT, ['Likvida medel vid årets början', '1 944 100', '1 949 100'], {
    is: 'fel överföring',
    says: ['1 949 100', '1 944 100'],
    alsoAt: ['Kassa och bank'],
  });
});

test('a year begins with the equity that the year before ended with', async () => {
  await assertFound(REPORT, ['Ingående eget kapital', '702 500', '720 500'], {
    is: 'fel överföring',
    says: ['720 500', '702 500'],
    alsoAt: ['Summa eget kapital'],
  });
});

test('where a report says that the year before is told otherwise, what differs in that year is a remark and no error', async () => {
  const change: OneChange = ['Balansräkning | Årets resultat', '69 500', '69 800'];
  const says = ['69 800', '69 500'];
  await assertFound(REPORT, change, { is: 'fel överföring', says });
  await assertFound(`${REPORT}\nJämförelsetalen för 2022 har räknats om.\n`, change, { is: 'anmärkning överföring', says });
});

test('equity, cash and the equity ratio are the same in the text as in the balance sheet', async () => {
  const row = 'Årets resultat blev';
  await assertFound(REPORT, [row, '1 040 000', '1 400 000'], {
    is: 'troligt fel upprepning',
    says: ['1 400 000', '1 040 000'],
    alsoAt: ['Summa eget kapital'],
  });
  await assertFound(REPORT, [row, '2 385 400', '2 358 400'], {
    is: 'troligt fel upprepning',
    says: ['2 358 400', '2 385 400'],
    alsoAt: ['Kassa och bank'],
  });
  await assertFound(REPORT, [row, '40 %', '44 %'], { is: 'troligt fel upprepning', says: ['44 %', '40 %'], alsoAt: ['Soliditet'] });
});

test('the equity ratio is equity divided by all assets, rounded as it is printed', async () => {
  await assertFound(REPORT, ['Soliditet', '31 %', '35 %'], {
    is: 'troligt fel kvot',
    says: ['35 %', '31,22 %'],
    alsoAt: ['Summa eget kapital', 'Summa tillgångar'],
  });
  await assertFound(REPORT, ['Soliditet', '31 %', '32 %'], { is: 'avrundning kvot', says: ['32 %', '31,22 %', 'avrundning'] });
});

test('a krona of difference is told as rounding', async () => {
  await assertFound(REPORT, ['Balansräkning | Årets resultat', '337 500', '337 501'], {
    is: 'avrundning överföring',
    says: ['337 501', '337 500', 'avrundning'],
  });
});

test('the same figure in two tables is the same in both', async () => {
  const overview = (title: string): string => `${title}\n\nBelopp i tkr	2023	2022\nMedlemsbidrag	6 000	5 800\nAntal anställda	3	2\n`;
  const twice = `Årsredovisning 2023\n\n${overview('Översikt över verksamhetens utveckling')}\nUtvecklingen\n\n${overview('Nyckeltal')}`;
  await assertHolds(twice, { upprepning: 4 });
  await assertFound(twice, ['Nyckeltal | Medlemsbidrag', '5 800', '5 300'], {
    is: 'fel upprepning',
    says: ['5 300 000', '5 800 000'],
    alsoAt: ['Översikt | Medlemsbidrag'],
  });
});

test('a sum that its rows add up to, but that lacks just one of the rows that belong to it, is found', async () => {
  const cashFlow = `Årsredovisning 2023

Kassaflödesanalys

Belopp i kr	2023
Årets resultat	337 500
Ökning/minskning kortfristiga fordringar	91 300
Ökning/minskning kortfristiga skulder	12 500
Kassaflöde från den löpande verksamheten	441 300
Årets kassaflöde	441 300
Likvida medel vid årets början	1 944 100
Likvida medel vid årets slut	2 385 400
`;
  await assertHolds(cashFlow, { summa: 4 });
  const rows = cashFlow.split('\n');
  const [debts = '', operations = ''] = rows.splice(7, 2);
  rows.splice(7, 0, operations, debts);
  await assertFound(rows.join('\n'), ['Kassaflöde från den löpande', '441 300', '428 800'], {
    is: 'troligt fel summa',
    says: ['428 800', '441 300'],
    alsoAt: ['Ökning/minskning kortfristiga skulder'],
  });
});

test('depreciation above all costs is a part of them, whatever the operations call them', async () => {
  const report = `Årsredovisning 2018

Driftredovisning

	Budget 2018	Utfall 2018
Intäkter	18 550 000	18 614 000
Insatser	15 000 000	14 480 380
Kansli	4 350 000	4 475 840
Summa kostnader	19 350 000	18 956 220
Resultat	-800 000	-342 220

Resultaträkning

	2018	2017
Summa intäkter	18 614 000	18 086 500
Köp av insatser	-14 480 380	-13 984 600
Personal	-4 435 840	-4 252 765
Avskrivningar	-40 000	-40 000
Summa kostnader	-18 956 220	-18 277 365
Årets resultat	-342 220	-190 865
`;
  await assertHolds(report, { summa: 6 });
  await assertFound(report, ['Summa kostnader\t19 350 000', '18 956 220', '18 996 220'], {
    is: 'fel summa',
    says: ['18 996 220', '18 956 220'],
    alsoAt: ['Kansli'],
  });
});
