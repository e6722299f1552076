import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AccountRule, placesOf } from '../ledger/account-map.ts';
import type { PlacedAccount } from '../statements/placed-account.ts';
import { newRule } from './mapping-help.ts';
import { untiedAccounts, withTies } from './untied.ts';

const members = [
  { id: 'alby', name: 'Alby kommun' },
  { id: 'granliden', name: 'Granlidens kommun' },
  { id: 'region-o', name: 'Region Östermark' },
];
const interventions = [
  { id: 'steget', name: 'Steget' },
  { id: 'steget-vidare', name: 'Steget vidare' },
];

const ruled = (prefix: string, more: Partial<AccountRule>): AccountRule => ({ ...newRule(prefix, null), ...more });

function placed([account, name]: readonly [string, string], rules: readonly AccountRule[]): PlacedAccount {
  const line = account.startsWith('3') ? 'intakter' : account.startsWith('8') ? 'finansiella-kostnader' : 'kostnader';
  const places = { ...placesOf(account, [], rules), line };
  const amounts = { openingOre: 0, closingOre: 0, movementOre: 10_000, debitsOre: 10_000, creditsOre: 0 };
  return { year: 2025, account, name, object: null, ...amounts, places };
}

const found = (accounts: readonly (readonly [string, string])[], rules: readonly AccountRule[] = []) =>
  untiedAccounts(
    accounts.map((each) => placed(each, rules)),
    { members, interventions, rules },
  ).map(({ account, proposal }) => [account, proposal]);

test('an income called after a member and a cost called after an intervention are proposed theirs, with the reason', () => {
  assert.deepEqual(
    found([
      ['3031', 'Bidrag Alby kommun'],
      ['5999', 'Insats Steget'],
      ['3032', 'Medlemsbidrag Granliden'],
    ]),
    [
      ['3031', 'alby'],
      ['5999', 'steget'],
      ['3032', 'granliden'],
    ],
  );
  const [first] = untiedAccounts([placed(['3031', 'Bidrag Alby kommun'], [])], { members, interventions, rules: [] });
  assert.equal(first?.reason, 'Namnet innehåller Alby kommun.');
});

test('of two that the name holds, the one that more words speak for is proposed, and none of two that as many speak for', () => {
  assert.deepEqual(found([['5998', 'Steget vidare, lokaler']]), [['5998', 'steget-vidare']]);
  assert.deepEqual(found([['3035', 'Alby och Granlidens kommuner']]), []);
});

test('words that every member is called by propose nobody', () => {
  assert.deepEqual(
    found([
      ['3040', 'Bidrag kommun'],
      ['3050', 'Bidrag från region'],
      ['5010', 'Lokalhyra'],
    ]),
    [],
  );
});

test('a cost that nobody has tied is told when those beside it are tied, and no income of another kind is', () => {
  const rules = [
    ruled('4010', { intervention: 'steget' }),
    ruled('4020', { intervention: 'steget-vidare' }),
    ruled('3990', { incomeKind: 'ovrigt' }),
  ];
  const accounts = [
    ['4010', 'Köp A'],
    ['4020', 'Köp B'],
    ['4999', 'Köp C'],
    ['5010', 'Lokalhyra'],
    ['3990', 'Bidrag Alby kommun'],
    ['8410', 'Steget ränta'],
  ] as const;
  assert.deepEqual(found(accounts, rules), [['4999', null]]);
});

test('an account that somebody has placed, or whose objects tell the intervention, is not asked about', () => {
  const tied = ruled('4010', { intervention: 'steget' });
  const accounts = [
    ['4010', 'Köp A'],
    ['4099', 'Köp C'],
  ] as const;
  assert.deepEqual(found(accounts, [tied]), [['4099', null]]);
  assert.deepEqual(found(accounts, [tied, ruled('4099', { costRow: 'adm.ovrigt' })]), []);
  assert.deepEqual(found(accounts, [tied, ruled('', { object: { dimension: '6', object: 'S' }, intervention: 'steget' })]), []);
});

test('what an account is tied to is said by its own rule, which keeps what else it says', () => {
  const rules = withTies(
    [ruled('4010', { line: 'kostnader' })],
    new Map([
      ['4010', { kind: 'intervention', id: 'steget' }],
      ['3031', { kind: 'member', id: 'alby' }],
    ]),
  );
  assert.deepEqual(
    rules.map(({ prefix, line, member, intervention }) => [prefix, line, member, intervention]),
    [
      ['4010', 'kostnader', null, 'steget'],
      ['3031', null, 'alby', null],
    ],
  );
});
