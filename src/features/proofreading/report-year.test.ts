import { test } from 'node:test';
import { assertFound, assertHolds } from '../../../tests/proofreading/one-change.ts';

/** A report whose text names no year beside its result, which is that of the report's own year. */
const report = (title: string, years: readonly [string, string] = ['2023', '2022']): string => `${title}

Resultaträkning

Belopp i kr	${years.join('\t')}
Summa intäkter	6 204 310	5 980 120
Summa kostnader	-5 904 310	-5 930 120
Årets resultat	300 000	50 000

Årets resultat blev 300 000 kr.
`;

for (const title of ['Årsredovisning 2023', 'Verksamhetsberättelse för år 2023', 'Årsrapport, Samordningsförbundet Granliden 2023']) {
  test(`${title} is about 2023, and what its text tells without a year is compared with that column`, async () => {
    await assertHolds(report(title), { upprepning: 1 });
    await assertFound(report(title), ['Årets resultat blev', '300 000', '50 000'], {
      is: 'troligt fel upprepning',
      says: ['50 000', '300 000'],
      alsoAt: ['Årets resultat'],
    });
  });
}

test('the year of the title counts before those of the tables', async () => {
  await assertFound(report('Årsredovisning 2022'), ['Årets resultat blev', '300 000', '300 000'], {
    is: 'troligt fel upprepning',
    says: ['300 000', '50 000'],
  });
});

test('without a year in the title the report is about the latest year with an outcome in its tables', async () => {
  await assertHolds(report('Samordningsförbundet Granliden'), { upprepning: 1 });
  await assertHolds(report('Samordningsförbundet Granliden', ['Utfall 2023', 'Budget 2024']), { upprepning: 1 });
});

test('a title within the text of another year is not read for the title of the report', async () => {
  await assertHolds(`${report('Årsredovisning 2023')}\nLäs mer i vår årsredovisning för 2019.\n`, { upprepning: 1 });
});

test('a period on a line of its own below the title is its year', async () => {
  await assertHolds(report('Delårsrapport med prognos\n\n1 januari – 30 juni 2023', ['Utfall 2023', 'Utfall 2022']), { upprepning: 1 });
});
