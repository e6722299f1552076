import { test } from 'node:test';
import { assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

test('women and men are those who take part, on every row', async () => {
  const table = (all: number): string =>
    rows('Insats|Kvinnor|Män|Totalt', 'Vägval|41|33|74', 'Startbanan|18|25|43', `Fotfästet|27|30|${all}`);
  await assertRight(table(57), 'summa', 3);
  await assertOneFault(table(58), { severity: 'fel', kind: 'summa', line: 4, printed: '58', right: '57' });
});

const followedUp = (variance: string): string =>
  rows(
    'Post|Budget|Utfall|Avvikelse',
    'Löner|1 300 000|1 240 500|59 500',
    `Lokaler|850 000|860 250|${variance}`,
    'Resor|520 000|512 300|7 700',
    'Porto|20 000|18 100|1 900',
  );

test('a variance is budget and outcome less each other, whichever sign it has', async () => {
  for (const variance of ['−10 250', '-10 250', '–10 250', '(10 250)', '10 250', '+10 250'])
    await assertRight(followedUp(variance), 'summa', 4);
  await assertOneFault(followedUp('−12 050'), { severity: 'fel', kind: 'summa', line: 3, printed: '−12 050', right: '10 250' });
  await assertOneFault(followedUp('12 050'), { severity: 'fel', kind: 'summa', line: 3, printed: '12 050', right: '10 250' });
});

test('a variance column with the other sign throughout is as right', async () => {
  const table = (variance: string): string =>
    rows(
      'Post|Utfall|Budget|Differens',
      'Löner|1 240 500|1 300 000|−59 500',
      `Lokaler|860 250|850 000|${variance}`,
      'Resor|512 300|520 000|−7 700',
    );
  await assertRight(table('10 250'), 'summa', 3);
  await assertOneFault(table('11 250'), { severity: 'fel', kind: 'summa', line: 3, printed: '11 250', right: '10 250' });
});

test('a variance that is off by a krona is rounded', async () => {
  await assertOneFault(followedUp('−10 251'), { severity: 'avrundning', kind: 'summa', line: 3, printed: '−10 251', right: '10 250' });
  await assertOneFault(followedUp('−10 252'), { severity: 'fel', kind: 'summa', line: 3, printed: '−10 252', right: '10 250' });
});

test('what is net is the incomes less the costs', async () => {
  const table = (net: string): string =>
    rows(
      'Insats|Intäkter|Kostnader|Netto',
      'Vägval|600 000|410 000|190 000',
      `Spåret|500 000|520 000|${net}`,
      'Kansliet|300 000|120 000|180 000',
    );
  await assertRight(table('−20 000'), 'summa', 3);
  await assertOneFault(table('−2 000'), { severity: 'fel', kind: 'summa', line: 3, printed: '−2 000', right: '−20 000' });
});

test('answers are those who were asked less those who did not answer', async () => {
  const table = (answers: number): string =>
    rows('Enkät|Tillfrågade|Bortfall|Svar', 'Vägval|52|11|41', `Spåret|44|9|${answers}`, 'Fotfästet|37|6|31');
  await assertRight(table(35), 'summa', 3);
  await assertOneFault(table(36), { severity: 'fel', kind: 'summa', line: 3, printed: '36', right: '35' });
});

test('those who left are told by what they left to, when most rows bear it out', async () => {
  const table = (all: number): string =>
    rows('Insats|Avslutade|Arbete|Studier|Sjukdom', 'Vägval|31|14|9|8', `Spåret|${all}|7|6|5`, 'Fotfästet|22|11|4|7', 'Stegen|13|6|4|3');
  await assertRight(table(18), 'summa', 4);
  await assertOneFault(table(19), { severity: 'fel', kind: 'summa', line: 3, printed: '19', right: '18' });
});

const unnamed = (...sums: readonly number[]): string =>
  rows(
    'Insats|Norr|Söder|Läget',
    ...['Vägval|41|33', 'Spåret|18|25', 'Fotfästet|27|30', 'Stegen|13|26', 'Lyktan|12|22'].map((row, at) => `${row}|${sums[at]}`),
  );

test('columns without names are a likely sum when three rows of four add up, and none when it is less', async () => {
  await assertRight(unnamed(74, 43, 57, 39, 34), 'summa', 5);
  await assertOneFault(unnamed(74, 43, 57, 39, 43), { severity: 'fel', kind: 'summa', line: 6, printed: '43', right: '34' });
  const shorter = (...sums: readonly number[]): string =>
    unnamed(...sums)
      .split('\n')
      .slice(0, 5)
      .join('\n');
  await assertOneFault(shorter(74, 43, 57, 93), { severity: 'troligt fel', kind: 'summa', line: 5, printed: '93', right: '39' });
  await assertRight(shorter(74, 43, 75, 93), 'summa', 0);
  await assertRight(unnamed(74, 43, 57, 93, 43), 'summa', 0);
});

test('years beside each other are not taken for sums of each other', async () => {
  await assertRight(rows('Insats|2031|2030|2029', 'Vägval|70|41|30', 'Spåret|43|18|25', 'Fotfästet|57|28|30'), 'summa', 0);
});

const followed = (lodging: string, label = 'Lokaler', ...more: readonly string[]): string =>
  rows(
    'Post|Budget|Utfall|Avvikelse',
    'Löner|1 300 000|1 240 500|59 500',
    `${label}|850 000|860 250|${lodging}`,
    'Resor|520 000|512 300|7 700',
    'Porto|20 000|18 100|1 900',
    'Telefon|30 000|28 000|2 000',
    ...more,
  );

test('a cost whose variance has another sign than all the others is turned', async () => {
  await assertRight(followed('−10 250'), 'summa', 5);
  await assertOneFault(followed('10 250', 'Lokaler', 'Ränta|2 000|3 000|−1 000'), {
    severity: 'fel',
    kind: 'summa',
    line: 3,
    printed: '10 250',
    right: 'Lokaler: Avvikelse är 10 250, men med samma tecken som på de andra raderna ska det vara −10 250.',
  });
});

test('incomes, two that are turned, and few others have signs of their own', async () => {
  for (const label of ['Medlemsbidrag', 'Ränteintäkter', 'Årets resultat', 'Försäljning', 'Avgifter'])
    await assertRight(followed('10 250', label), 'summa', 5);
  await assertRight(followed('10 250', 'Lokaler', 'Möten|40 000|43 000|3 000'), 'summa', 6);
  await assertRight(followed('10 250').split('\n').slice(0, 5).join('\n'), 'summa', 4);
  await assertRight(followed('0').replace('860 250', '850 000'), 'summa', 5);
});

test('a relation that fails on a row is none where another one explains its columns without a flaw', async () => {
  const places = (all: string): string =>
    rows(`Insats|Läget|Norr|Söder${all === '' ? '' : '|Antalet'}`, ...PLACES.map((row) => (all === '' ? row : `${row}|${sumOf(row)}`)));
  await assertOneFault(places(''), { severity: 'fel', kind: 'summa', line: 5, printed: '26', right: '27' });
  await assertRight(places('Antalet'), 'summa', 5);
});

const PLACES = ['Vägval|74|41|33', 'Spåret|43|18|25', 'Fotfästet|57|27|30', 'Stegen|40|13|26', 'Lyktan|34|12|22'];
const sumOf = (row: string): number =>
  row
    .split('|')
    .slice(2)
    .map(Number)
    .reduce((sum, each) => sum + each);

test('in a table of a single intervention the headings are enough', async () => {
  const table = (all: number, left: number): string =>
    rows('Insats|Kvinnor|Män|Totalt|Avslutade|Arbete|Studier|Sjukdom|Annat skäl', `Vägval|36|9|${all}|${left}|7|2|12|5`);
  await assertRight(table(45, 26), 'summa', 2);
  await assertOneFault(table(43, 26), { severity: 'fel', kind: 'summa', line: 2, printed: '43', right: '45' });
  await assertOneFault(table(45, 28), { severity: 'fel', kind: 'summa', line: 2, printed: '28', right: '26' });
});

test('outcomes of different years are no sum of each other', async () => {
  await assertNothingTold(`Fyra år	2028	2029	2030	2031
Deltagare	268	297	322	370
Avslutade	141	158	176	197
Till arbete	42	49	58	71
Kostnad, tkr	8 912	9 637	10 407	11 554`);
});
