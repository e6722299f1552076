import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sieTexts, voucherText } from '../../../tests/support/sie-text.ts';
import { compareLedgers } from './compare-ledgers.ts';
import { differenceInWords } from './ledger-difference.ts';
import { readSie } from './sie/read-sie.ts';

const { readSieText } = sieTexts(readSie);

const HYRA = voucherText('#TRANS 1930 {} -5\n#TRANS 5010 {1 A} 5 20230501 maj', '#VER A 1 20230501 Hyra');
const inWords = (before: string, after: string) =>
  differenceInWords(compareLedgers(readSieText(before).value.ledger, readSieText(after).value.ledger));

test('equal files give an empty list', () => {
  assert.deepEqual(inWords(HYRA, HYRA), { added: [], removed: [], changed: [] });
});

test('what is new and what is gone is told in one line each', () => {
  const { added, removed, changed } = inWords('#KONTO 6110 Papper\n#IB 0 3010 5\n', `#UB -1 2440 -1200\n${HYRA}`);
  assert.deepEqual(added, [
    'Konto 2440',
    'Utgående balans för konto 2440, år -1, −1\u00a0200,00',
    'Verifikation A 1, 2023-05-01, Hyra, 1930 −5,00; 5010 5,00 1:A 2023-05-01 maj',
  ]);
  assert.deepEqual(removed, ['Konto 6110, Papper', 'Ingående balans för konto 3010, räkenskapsåret, 5,00']);
  assert.deepEqual(changed, []);
});

test('what reads otherwise is told value by value', () => {
  const before = `#OBJEKT 6 P1 Ett\n#PBUDGET 0 202301 5010 {6 P1} 5\n${HYRA}`;
  const after = `#OBJEKT 6 P1 Två\n#PBUDGET 0 202301 5010 {6 P1} 7\n${HYRA.replace('Hyra', 'Lokal').replace('{1 A}', '{1 B}')}`;
  assert.deepEqual(inWords(before, after).changed, [
    { row: 'Objekt P1 i dimension 6', values: [{ name: 'namn', before: 'Ett', after: 'Två' }] },
    { row: 'Periodbudget för konto 5010, objekt P1 i dimension 6, 2023-01', values: [{ name: 'belopp', before: '5,00', after: '7,00' }] },
    {
      row: 'Verifikation A 1',
      values: [
        { name: 'text', before: 'Hyra', after: 'Lokal' },
        { name: 'rader', before: '1930 −5,00; 5010 5,00 1:A 2023-05-01 maj', after: '1930 −5,00; 5010 5,00 1:B 2023-05-01 maj' },
      ],
    },
  ]);
});
