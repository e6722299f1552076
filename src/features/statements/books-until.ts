import { type LedgerFile, ledgerOfYear } from './placing.ts';

/**
 * The day of the year's latest voucher; the year's last day when its books are balances without vouchers. Null without books of the year's
 * own: what another year's file compares with is none.
 */
export function booksUntil(files: readonly LedgerFile[], year: number): string | null {
  const source = ledgerOfYear(files, year);
  if (source === null || source.index !== 0) return null;
  const { vouchers } = source.file.ledger;
  if (vouchers.count === 0) return `${year}-12-31`;
  let latest = 0;
  for (let row = 0; row < vouchers.count; row += 1) {
    const date = vouchers.date[row] ?? 0;
    if (Math.trunc(date / 10_000) === year && date > latest) latest = date;
  }
  const text = String(latest);
  return latest === 0 ? null : `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
