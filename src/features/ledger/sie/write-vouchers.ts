import type { Ledger } from '../ledger.ts';
import { type Correction, type Posting, type Voucher, vouchersOf } from '../vouchers.ts';
import { amount, day, field, objectList, record } from './write-fields.ts';

export function voucherLines(ledger: Ledger): string[] {
  return [...vouchersOf(ledger)].flatMap((voucher) => [voucherLine(voucher), '{', ...rowLines(voucher), '}']);
}

function voucherLine({ series, number, date, text, registered, sign }: Voucher): string {
  const first = `#VER ${field(series)} ${field(number)} ${day(date)}`;
  return record(first, field(text), day(registered), field(sign));
}

/** History and postings in an order that keeps both: an added row stands right before its booked twin (SIE 4B, #RTRANS). */
function rowLines({ postings, corrections }: Voucher): string[] {
  const lines: string[] = [];
  let next = 0;
  for (const correction of corrections) {
    const twin = correction.kind === 'added' ? twinOf(correction, postings, next) : -1;
    while (next < twin) lines.push(rowLine('#TRANS', postings[next++]));
    lines.push(rowLine(correction.kind === 'added' ? '#RTRANS' : '#BTRANS', correction));
    if (next === twin) lines.push(rowLine('#TRANS', postings[next++]));
  }
  return [...lines, ...postings.slice(next).map((posting) => rowLine('#TRANS', posting))];
}

const twinOf = (correction: Correction, postings: readonly Posting[], from: number): number =>
  postings.findIndex((posting, at) => at >= from && posting.account === correction.account && posting.amountOre === correction.amountOre);

function rowLine(label: string, posting: Posting | undefined): string {
  if (posting === undefined) return '';
  const { account, objects, amountOre, date, text, quantity, sign } = posting;
  const first = `  ${label} ${field(account)} ${objectList(objects)} ${amount(amountOre)}`;
  return record(first, day(date), field(text), field(quantity ?? ''), field(sign));
}
