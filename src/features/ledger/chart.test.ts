import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Mapping, placeAccounts, statementLineOf } from './chart.ts';
import type { LineId } from './chart-tables.ts';

const mapping = (chart: Mapping['chart'], overrides: Readonly<Record<string, LineId>> = {}): Mapping => ({
  chart,
  overrides: new Map(Object.entries(overrides)),
});
const lineIn = (chart: Mapping['chart'], account: string) => statementLineOf(account, mapping(chart), 1);

const CASES: readonly (readonly [Mapping['chart'], string, LineId | null])[] = [
  ['kommun-bas', '5010', 'kostnader'],
  ['kommun-bas', '79110', 'avskrivningar'],
  ['kommun-bas', '77', 'kostnader'],
  ['kommun-bas', '313019', 'intakter'],
  ['kommun-bas', '84431', 'finansiella-intakter'],
  ['kommun-bas', '8510', 'finansiella-kostnader'],
  ['kommun-bas', '8911', 'utanfor'],
  ['kommun-bas', '9100', 'utanfor'],
  ['kommun-bas', '2211', 'avsattningar-pensioner'],
  ['kommun-bas', '2281', 'avsattningar-andra'],
  ['kommun-bas', '2388', 'langfristiga-skulder'],
  ['kommun-bas', '2510', 'kortfristiga-skulder'],
  ['kommun-bas', '81', null],
  ['kommun-bas', 'constructor', null],
  ['region-bas', '4010', 'kostnader'],
  ['region-bas', '7911', 'avskrivningar'],
  ['bas', '7832', 'avskrivningar'],
  ['bas', '7990', 'kostnader'],
  ['bas', '8310', 'finansiella-intakter'],
  ['bas', '8410', 'finansiella-kostnader'],
  ['bas', '8999', 'utanfor'],
  ['bas', '8910', null],
  ['bas', '2110', null],
  ['bas', '2099', 'eget-kapital'],
  ['bas', '1930', 'kassa-bank'],
  ['egen', '1930', null],
];

for (const [chart, account, line] of CASES) {
  test(`in ${chart}, account ${account} falls on ${line ?? 'no line'}`, () => {
    assert.equal(lineIn(chart, account), line);
  });
}

test('the longest prefix decides, compared as text and never as a number', () => {
  const own = mapping('egen', { '4': 'kostnader', '45': 'intakter', '450': 'avskrivningar' });
  assert.deepEqual(
    ['4', '44', '45', '4510', '4500', '45000', '5450'].map((account) => statementLineOf(account, own, 1)),
    ['kostnader', 'kostnader', 'intakter', 'intakter', 'avskrivningar', 'avskrivningar', null],
  );
});

test('a placing of the association goes before the chart, however short its prefix', () => {
  const own = mapping('bas', { '16': 'kassa-bank' });
  assert.equal(statementLineOf('1630', own, -1), 'kassa-bank');
  assert.equal(statementLineOf('1510', own, 1), 'fordringar');
});

test('the tax account is a receivable while it is a debit and a liability while it is a credit', () => {
  assert.equal(statementLineOf('1630', mapping('bas'), 1), 'fordringar');
  assert.equal(statementLineOf('1630', mapping('bas'), 0), 'fordringar');
  assert.equal(statementLineOf('1630', mapping('bas'), -1), 'kortfristiga-skulder');
});

test('accounts of VAT are netted, and stand together on the side that their sum is on', () => {
  const at = (closing: Readonly<Record<string, number>>) => {
    const balances = Object.entries(closing).map(([account, closingOre]) => ({ account, closingOre }));
    return Object.fromEntries(placeAccounts(balances, mapping('bas')));
  };
  assert.deepEqual(at({ '1650': 100, '2610': -500, '2640': 300, '1630': -10 }), {
    '1650': 'kortfristiga-skulder',
    '2610': 'kortfristiga-skulder',
    '2640': 'kortfristiga-skulder',
    '1630': 'kortfristiga-skulder',
  });
  assert.deepEqual(at({ '1650': 0, '2610': -200, '2640': 300, '1630': 10 }), {
    '1650': 'fordringar',
    '2610': 'fordringar',
    '2640': 'fordringar',
    '1630': 'fordringar',
  });
});

// Were its length to decide, this test would not end.
test('an account number as long as a book is placed like any other', () => {
  const account = '1'.repeat(1_000_000);
  assert.equal(statementLineOf(`193${account}`, { chart: 'kommun-bas', overrides: new Map() }, 1), 'kassa-bank');
});
