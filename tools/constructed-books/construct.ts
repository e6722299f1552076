import { faultsIn, type PlannedAccount } from './account-plan.ts';
import { inOrder, openJournal, type Voucher } from './journal.ts';
import { bookRhythm, isRhythm, TURN_OF_YEAR } from './patterns.ts';
import { settleAll } from './settlements.ts';

/** Vouchers through a year that turn the opening balances into the closing ones and give every account its result. */
export function constructVouchers(plan: readonly PlannedAccount[], year: number): Voucher[] {
  const faults = faultsIn(plan);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const journal = openJournal(plan);
  for (const row of plan) TURN_OF_YEAR[row.pattern]?.(journal, row, year);
  for (const row of plan.filter((one) => isRhythm(one.pattern))) bookRhythm(journal, row, year);
  settleAll(journal, plan, year);
  const left = [...journal.remaining].filter(([, amount]) => amount !== 0);
  if (left.length > 0) throw new Error(left.map(([account, amount]) => `Konto ${account}: ${amount} öre är inte bokförda.`).join('\n'));
  return inOrder(journal.vouchers);
}
