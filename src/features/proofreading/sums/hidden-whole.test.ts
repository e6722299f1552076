import { test } from 'node:test';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

/** Of 26 who answered, which the table does not tell. */
const answers = (share: string): string =>
  rows(
    'Påstående|Antal|Andel, %',
    'Jag fick stöd i rätt tid|19|73',
    'Jag var med och bestämde|22|85',
    `Min hälsa är bättre|17|${share}`,
    'Jag tror att jag arbetar om ett år|14|54',
    'Jag har någon att vända mig till|25|96',
  );

test('counts are shares of a whole that the table does not have', async () => {
  await assertRight(answers('65'), 'procent', 5);
  await assertOneFault(answers('56'), { severity: 'troligt fel', kind: 'procent', line: 4, printed: '56', right: '65,38 %' });
});

test('shares of different wholes are not tried', async () => {
  await assertRight(
    rows('Påstående|Antal|Andel, %', 'Stöd|19|73', 'Inflytande|22|61', 'Hälsa|17|40', 'Arbete|14|88', 'Kontakt|25|33'),
    'procent',
    0,
  );
});

test('three rows are too few to tell what the whole is', async () => {
  await assertRight(rows('Påstående|Antal|Andel, %', 'Stöd|19|73', 'Inflytande|22|85', 'Hälsa|17|56'), 'procent', 0);
});

test('a question that counts one answer more is a share of the two together', async () => {
  const table = (share: string): string =>
    rows('Fråga|Delvis|Helt|%', 'Stöd|9|45|74', 'Beslut|10|41|67', 'Tid|8|43|70', `Redo|12|32|${share}`, 'Synpunkter|9|46|75');
  await assertRight(table('72'), 'procent', 4);
});
