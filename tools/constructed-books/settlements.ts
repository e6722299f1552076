import { ore } from '../../src/shared/money.ts';
import type { PlannedAccount } from './account-plan.ts';
import { monthName, workday } from './calendar.ts';
import { bookedByMonth, type Journal, remainingOn } from './journal.ts';
import { bookEntry } from './patterns.ts';

const SETTLED = new Set(['reskontra', 'avrakning']);

/** Accounts that are filled by other accounts' entries and emptied by payments: claims, debts to suppliers, the tax account. */
export function settleAll(journal: Journal, plan: readonly PlannedAccount[], year: number): void {
  let waiting = plan.filter((row) => SETTLED.has(row.pattern));
  while (waiting.length > 0) {
    const next = waiting.find((row) => !waiting.some((other) => other !== row && pays(other, row)));
    if (next === undefined) throw new Error(`Kontona ${waiting.map((row) => row.account).join(', ')} betalar varandra i en ring.`);
    if (next.pattern === 'reskontra') settleOldestFirst(journal, next, year);
    else topUp(journal, next, year);
    waiting = waiting.filter((row) => row !== next);
  }
}

const pays = (row: PlannedAccount, other: PlannedAccount): boolean => row.counters.some((counter) => counter.account === other.account);

/** Every month pays what was booked before it, oldest first, until the balance of the year's end is what is left. */
function settleOldestFirst(journal: Journal, row: PlannedAccount, year: number): void {
  const booked = bookedByMonth(journal, row.account);
  let unpaid: number = row.previousClosing;
  let left: number = -remainingOn(journal, row.account);
  for (let month = 1; month <= 12; month += 1) {
    const paid = month === 12 ? left : smaller(left, unpaid);
    if (paid !== 0) settle(journal, row, { year, month, paid });
    left -= paid;
    unpaid += (booked[month - 1] ?? 0) - paid;
  }
}

/** Both amounts have the sign of the balance; one of the other sign is nothing to pay. */
function smaller(left: number, unpaid: number): number {
  if (Math.sign(left) !== Math.sign(unpaid)) return 0;
  return Math.abs(left) < Math.abs(unpaid) ? left : unpaid;
}

/** Every month is filled up with what was drawn in it; December leaves the balance of the year's end. */
function topUp(journal: Journal, row: PlannedAccount, year: number): void {
  const booked = bookedByMonth(journal, row.account);
  let left: number = -remainingOn(journal, row.account);
  for (let month = 1; month <= 12; month += 1) {
    const paid = month === 12 ? left : (booked[month - 1] ?? 0);
    if (paid !== 0) settle(journal, row, { year, month, paid });
    left -= paid;
  }
}

function settle(journal: Journal, row: PlannedAccount, payment: { year: number; month: number; paid: number }): void {
  const { year, month, paid } = payment;
  const verb = paid > 0 === row.account.startsWith('1') ? 'Inbetalning' : 'Betalning';
  const text = `${row.text ?? `${verb} ${row.name.toLowerCase()}`} ${monthName(month)}`;
  bookEntry(journal, row, { series: 'B', date: workday(year, month, 28), text, amount: ore(-paid) });
}
