import { test } from 'node:test';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const women = (share: string, label = 'Andel kvinnor'): string =>
  rows(
    'Uppgift|2031|2030|2029|2028',
    'Deltagare|80|75|60|50',
    'Kvinnor|44|36|33|31',
    'Nöjda med stödet|71|68|52|44',
    `${label}|55 %|${share}|55 %|62 %`,
  );

test('a row of shares is one row of another in each column', async () => {
  await assertRight(women('48 %'), 'procent', 4);
  await assertOneFault(women('84 %'), { severity: 'fel', kind: 'procent', line: 5, printed: '84 %', right: '48 %' });
});

test('a part that is wrong is found by its share', async () => {
  const table = women('48 %').replace('36', '63');
  await assertOneFault(table, { severity: 'fel', kind: 'procent', line: 5, printed: '48 %', right: '84 %' });
});

test('a share that was cut off instead of rounded is told as rounding', async () => {
  const table = (share: string): string => women(share).replace('\t36\t', '\t38\t');
  await assertRight(table('51 %'), 'procent', 4);
  await assertOneFault(table('50 %'), { severity: 'avrundning', kind: 'procent', line: 5, printed: '50 %', right: '50,67' });
});

test('in two columns a row of shares is believed where it bears the name of its part', async () => {
  const table = (share: string): string =>
    rows('Uppgift|2031|2030|2029', 'Deltagare|80|75|60', 'Kvinnor|44|36|33', `Andel kvinnor|55 %|${share}|55 %`);
  await assertRight(table('48 %'), 'procent', 3);
  await assertOneFault(table('84 %'), { severity: 'fel', kind: 'procent', line: 4, printed: '84 %', right: '48 %' });
});

test('a row of shares that stands far from its part is known by its name', async () => {
  const between = ['Mötesdagar|113|127', 'Samtal|951|877', 'Besök|333|290', 'Väntetid|12|19'];
  const table = (label: string): string => rows('Uppgift|2031|2030', 'Deltagare|80|75', 'Kvinnor|44|36', ...between, `${label}|55 %|48 %`);
  await assertRight(table('Andel kvinnor'), 'procent', 2);
  await assertRight(table('Andel nöjda'), 'procent', 0);
});

test('shares that no two rows come to are not tried', async () => {
  await assertRight(rows('Uppgift|2031|2030|2029', 'Deltagare|80|75|60', 'Kvinnor|44|36|33', 'Andel nöjda|91 %|84 %|88 %'), 'procent', 0);
});

test('an equity ratio is tried as what it is, and not as a share of the row above', async () => {
  await assertRight(women('84 %', 'Soliditet'), 'procent', 0);
});
