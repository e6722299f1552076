import { test } from 'node:test';
import { assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const sexes = (men: number, [women, other]: readonly [string, string] = ['varav kvinnor', 'varav män']): string =>
  rows('Uppgift|2031|2030', 'Deltagare|80|75', `${women}|44|36`, `${other}|36|${men}`, 'Avslutade|41|38');

test('women and men below those that they are of come to them in each column', async () => {
  await assertRight(sexes(39), 'summa', 2);
  await assertOneFault(sexes(37), { severity: 'fel', kind: 'summa', line: 2, printed: '75', right: '73' });
});

test('they may be told with a dash before, and with therein', async () => {
  for (const labels of [
    ['- varav kvinnor', '- varav män'],
    ['– varav kvinnor', '– varav män'],
    ['Därav kvinnor', 'Därav män'],
  ] as const) {
    await assertRight(sexes(39, labels), 'summa', 2);
    await assertOneFault(sexes(37, labels), { severity: 'fel', kind: 'summa', line: 2, printed: '75', right: '73' });
  }
});

test('men may stand before women', async () => {
  const table = (men: number): string => rows('Uppgift|2031|2030', 'Deltagare|80|75', `varav män|36|${men}`, 'varav kvinnor|44|36');
  await assertRight(table(39), 'summa', 2);
  await assertOneFault(table(93), { severity: 'fel', kind: 'summa', line: 2, printed: '75', right: '129' });
});

test('women and men of some age or group only are not all', async () => {
  await assertRight(sexes(37, ['varav kvinnor under 30 år', 'varav män under 30 år']), 'summa', 0);
  for (const other of ['varav unga', 'varav män under 30 år']) await assertRight(sexes(37, ['varav kvinnor', other]), 'summa', 0);
});

test('a share of all lies between those of women and men', async () => {
  await assertNothingTold('Kommun\tAntal\tAndel\nHela området\t2 727\t13,8\ndärav kvinnor\t1 248\t12,7\ndärav män\t1 479\t14,8');
});
