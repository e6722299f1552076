import { test } from 'node:test';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const each = (cost: string): string =>
  rows(
    'Insats|Kostnad|Deltagare|Kostnad per deltagare',
    'Ankaret|450 000|30|15 000',
    `Bryggan|290 000|20|${cost}`,
    'Lyftet|250 000|25|10 000',
    'Stegen|640 000|40|16 000',
  );

test('what each cost is the cost divided by those who took part', async () => {
  await assertRight(each('14 500'), 'kvot', 4);
  await assertOneFault(each('15 400'), { severity: 'fel', kind: 'kvot', line: 3, printed: '15 400', right: '14 500' });
});

test('a quotient that was cut off instead of rounded is told as rounding', async () => {
  const table = (cost: string): string =>
    rows(
      'Insats|Kostnad|Deltagare|Kostnad per deltagare',
      'Ankaret|450 000|30|15 000',
      `Bryggan|290 000|27|${cost}`,
      'Lyftet|250 000|25|10 000',
      'Stegen|640 000|40|16 000',
    );
  await assertRight(table('10 741'), 'kvot', 4);
  await assertOneFault(table('10 740'), { severity: 'avrundning', kind: 'kvot', line: 3, printed: '10 740', right: '10 741' });
});

test('what each cost may be of two columns together', async () => {
  const table = (cost: string): string =>
    rows(
      'Insats|Kostnad|Kvar|Nya|Kostnad per person',
      'Ankaret|450 000|10|20|15 000',
      'Bryggan|290 000|8|12|14 500',
      'Lyftet|250 000|11|14|10 000',
      `Stegen|640 000|13|27|${cost}`,
    );
  await assertRight(table('16 000'), 'kvot', 4);
  await assertOneFault(table('17 000'), { severity: 'fel', kind: 'kvot', line: 5, printed: '17 000', right: '16 000' });
});

test('costs in thousands may be divided into kronor', async () => {
  const table = (cost: string): string =>
    rows(
      'Insats|Kostnad (tkr)|Deltagare|Kronor per deltagare',
      'Ankaret|450|30|15 000',
      `Bryggan|290|20|${cost}`,
      'Lyftet|250|25|10 000',
      'Stegen|640|40|16 000',
    );
  await assertRight(table('14 500'), 'kvot', 4);
  await assertOneFault(table('41 500'), { severity: 'fel', kind: 'kvot', line: 3, printed: '41 500', right: '14 500' });
});

test('what all cost is divided by all of them, and is not the mean of what each cost', async () => {
  const table = (mean: string): string => `${each('14 500')}\n${rows(`Totalt|1 630 000|115|${mean}`)}`;
  await assertRight(table('14 174'), 'kvot', 5);
  await assertOneFault(table('13 875'), { severity: 'fel', kind: 'kvot', line: 6, printed: '13 875', right: '14 174' });
});

test('a column of quotients that come from none of the columns beside it is not tried', async () => {
  await assertRight(
    rows(
      'Insats|Kostnad|Deltagare|Kostnad per timme',
      'Ankaret|450 000|30|415',
      'Bryggan|290 000|20|380',
      'Lyftet|250 000|25|402',
      'Stegen|640 000|40|391',
    ),
    'kvot',
    0,
  );
});

test('a column that does not say that it is for each is no quotient', async () => {
  await assertRight(each('15 400').replace('Kostnad per deltagare', 'Beviljat'), 'kvot', 0);
});
