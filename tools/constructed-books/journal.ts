import { type Ore, ore } from '../../src/shared/money.ts';
import type { PlannedAccount } from './account-plan.ts';
import { isBalanceAccount } from './account-plan.ts';

export interface Posting {
  readonly account: string;
  readonly amount: Ore;
}

export interface Voucher {
  readonly series: string;
  readonly date: string;
  readonly text: string;
  readonly postings: readonly Posting[];
}

/** Vouchers as they are written, and how much of every account's movement is still to be booked. */
export interface Journal {
  readonly vouchers: Voucher[];
  readonly remaining: Map<string, number>;
}

export function openJournal(plan: readonly PlannedAccount[]): Journal {
  const remaining = plan.map((row): [string, number] => {
    return [row.account, isBalanceAccount(row.account) ? row.closing - row.previousClosing : row.result];
  });
  return { vouchers: [], remaining: new Map(remaining) };
}

export function book(journal: Journal, voucher: Voucher): void {
  const postings = voucher.postings.filter((posting) => posting.amount !== 0);
  if (postings.length === 0) return;
  journal.vouchers.push({ ...voucher, postings });
  for (const { account, amount } of postings) journal.remaining.set(account, (journal.remaining.get(account) ?? 0) - amount);
}

export const remainingOn = (journal: Journal, account: string): Ore => ore(journal.remaining.get(account) ?? 0);

/** What has been booked on an account in each month, January first. */
export function bookedByMonth(journal: Journal, account: string): number[] {
  const months = Array.from({ length: 12 }, () => 0);
  for (const { date, postings } of journal.vouchers) {
    const month = Number(date.slice(4, 6)) - 1;
    const booked = postings.filter((posting) => posting.account === account).reduce((sum, posting) => sum + posting.amount, 0);
    months[month] = (months[month] ?? 0) + booked;
  }
  return months;
}

/** Vouchers in the order of their dates, those of the same series, day and text written as one. */
export function inOrder(vouchers: readonly Voucher[]): Voucher[] {
  const merged = new Map<string, Voucher>();
  for (const voucher of vouchers) {
    const key = `${voucher.date} ${voucher.series} ${voucher.text}`;
    merged.set(key, { ...voucher, postings: [...(merged.get(key)?.postings ?? []), ...voucher.postings] });
  }
  return [...merged.values()]
    .map((voucher) => ({ ...voucher, postings: perAccount(voucher.postings) }))
    .sort((a, b) => Number(a.date) - Number(b.date));
}

function perAccount(postings: readonly Posting[]): Posting[] {
  const totals = new Map<string, number>();
  for (const { account, amount } of postings) totals.set(account, (totals.get(account) ?? 0) + amount);
  return [...totals].filter(([, amount]) => amount !== 0).map(([account, amount]) => ({ account, amount: ore(amount) }));
}
