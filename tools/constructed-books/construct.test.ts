import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readSie } from '../../src/features/ledger/sie/read-sie.ts';
import { ore } from '../../src/shared/money.ts';
import { isBalanceAccount, type PlannedAccount, readAccountPlan } from './account-plan.ts';
import { constructVouchers } from './construct.ts';
import { constructExample } from './construct-example.ts';
import type { Voucher } from './journal.ts';
import { sieBytes } from './sie-file.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');
const folders = readdirSync(EXAMPLES)
  .filter((folder) => existsSync(join(EXAMPLES, folder, 'arsmapp.yaml')))
  .map((folder) => ({ folder, id: parse(readFileSync(join(EXAMPLES, folder, 'arsmapp.yaml'), 'utf8')).forbund.id }));

const LIST = `konto;namn;ib_foregaende_kr;ub_foregaende_kr;res_foregaende_kr;ub_kr;res_kr;monster;motkonto;text
1510;Kundfordringar;;500;;700,50;;reskontra;1930;
1710;Förutbetald hyra;;1000;;1200;;interim;5010;
1930;Bank;3000;3300;;6049,50;;rest;;
2010;Eget kapital;-3000;-3000;;-3300;;;;
2099;Årets resultat;;-300;;-2950;;omforing;2010;
2440;Leverantörsskulder;;-1500;;-1700;;reskontra;1930;
3985;Bidrag;;;-9000;;-12000;kvartal;1510;
5010;Lokalhyra;;;4000;;4050;kvartal;2440;
7210;Lön;;;4700;;5000;lon;1930;
8999;Årets resultat;;;300;;2950;bokslut;2099;
`;

function totals(plan: readonly PlannedAccount[], vouchers: readonly Voucher[]): Map<string, number> {
  const balances = new Map<string, number>(plan.map((row) => [row.account, isBalanceAccount(row.account) ? row.previousClosing : 0]));
  for (const { account, amount } of vouchers.flatMap((voucher) => voucher.postings)) {
    balances.set(account, (balances.get(account) ?? 0) + amount);
  }
  return balances;
}

function assertBooks(plan: readonly PlannedAccount[]): void {
  const vouchers = constructVouchers(plan, 2023);
  const balances = totals(plan, vouchers);
  for (const row of plan) assert.equal(balances.get(row.account), isBalanceAccount(row.account) ? row.closing : row.result, row.account);
  for (const voucher of vouchers) {
    assert.equal(
      voucher.postings.reduce((sum, posting) => sum + posting.amount, 0),
      0,
      voucher.text,
    );
  }
}

test('the vouchers turn the opening balances into the closing ones and give every account its result', () => {
  assertBooks(readAccountPlan(LIST));
});

test('whatever the amounts, every voucher balances and every account ends where the list says', () => {
  const amount = fc.integer({ min: -10_000_000, max: 10_000_000 });
  fc.assert(
    fc.property(fc.record({ salary: amount, rent: amount, grant: amount, unpaid: amount }), ({ salary, rent, grant, unpaid }) => {
      const result = -(salary + rent + grant);
      const changed = { '3985': grant, '5010': rent, '7210': salary, '8999': result } as Record<string, number>;
      const plan = readAccountPlan(LIST).map((row) => ({ ...row, result: ore(changed[row.account] ?? 0) }));
      const others = { '1510': unpaid, '1710': 120_000, '2010': -330_000, '2099': -result, '2440': -170_000 } as Record<string, number>;
      const bank = -Object.values(others).reduce((sum, one) => sum + one, 0);
      const closing = (row: PlannedAccount): number => (row.account === '1930' ? bank : (others[row.account] ?? 0));
      assertBooks(plan.map((row) => ({ ...row, closing: ore(closing(row)) })));
    }),
  );
});

test('the file is read back without a remark: the checksum holds, every voucher balances and all of them are there', () => {
  const plan = readAccountPlan(LIST);
  const vouchers = constructVouchers(plan, 2023);
  const { value, problems } = readSie(sieBytes({ association: 'Förbundet', organisationNumber: null, year: 2023, plan, vouchers }), 'SIE');
  assert.deepEqual(problems, []);
  assert.equal(value?.checksum, 'ok');
  assert.equal(value?.unbalancedVouchers, 0);
  assert.equal(value?.ledger.vouchers.count, vouchers.length);
});

for (const { folder, id } of folders) {
  test(`the books of ${folder} are what its list of accounts gives`, () => {
    const { bytes } = constructExample(join(EXAMPLES, 'underlag', `${id}.csv`), join(EXAMPLES, folder));
    assert.ok(Buffer.from(bytes).equals(readFileSync(join(EXAMPLES, folder, 'bokforing', `${folder}.se`))));
  });
}

test('every list of accounts belongs to an example', () => {
  const lists = readdirSync(join(EXAMPLES, 'underlag')).sort();
  assert.deepEqual(lists, folders.map(({ id }) => `${id}.csv`).sort());
});

test('a list that does not balance is refused, and told by its column', () => {
  const plan = readAccountPlan(LIST.replace('6049,50', '6049'));
  assert.throws(() => constructVouchers(plan, 2023), /Kolumnen closing summerar till -50 öre/);
});

test('a counter account outside the list is refused', () => {
  assert.throws(() => constructVouchers(readAccountPlan(LIST.replace('kvartal;1510', 'kvartal;1511')), 2023), /motkontot 1511/);
});
