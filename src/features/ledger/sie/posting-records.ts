import type { PostingTable } from '../ledger.ts';
import { addRow } from '../tables.ts';
import { objectListAt } from './object-lists.ts';
import { accountAt, amountOf, fieldDate, type Reading, report, textAt, textIdAt } from './reading.ts';
import { LIST_END, LIST_START, type Line } from './tokens.ts';
import { dateInOtherDress, NO_DATE } from './values.ts';

/** #TRANS account {[dim objno]...} amount [transdate] [transtext] [quantity] [sign] */
export function readPosting(reading: Reading): void {
  const { postings } = reading.draft;
  const row = postings.count;
  if (!readRow(reading, postings)) return;
  reading.voucher.sumOre += postings.amountOre[row] as number;
  if (reading.voucher.waiting >= 0) meetTwin(reading, row);
}

/** #RTRANS (added) and #BTRANS (removed) are history; the booked value is #TRANS alone. */
export const readCorrection =
  (kind: 'added' | 'removed') =>
  (reading: Reading): void => {
    const { corrections } = reading.draft;
    const row = corrections.count;
    if (reading.voucher.waiting >= 0) tellLonelyAddition(reading);
    if (!readRow(reading, corrections)) return;
    corrections.added[row] = kind === 'added' ? 1 : 0;
    if (kind === 'added') reading.voucher.waiting = row;
  };

function meetTwin(reading: Reading, row: number): void {
  const { postings, corrections } = reading.draft;
  const { waiting } = reading.voucher;
  const isTwin = postings.account[row] === corrections.account[waiting] && postings.amountOre[row] === corrections.amountOre[waiting];
  if (isTwin) reading.voucher.waiting = -1;
  else tellLonelyAddition(reading);
}

export function tellLonelyAddition(reading: Reading): void {
  const line = reading.draft.corrections.line[reading.voucher.waiting] ?? reading.line.number;
  reading.voucher.waiting = -1;
  report(reading, {
    code: 'sie.addition-without-posting',
    line,
    message:
      'En tillagd rad (#RTRANS) följs inte av samma rad som #TRANS. Bara #TRANS räknas; kontrollera verifikationen i bokföringsprogrammet.',
  });
}

function readRow(reading: Reading, table: PostingTable): boolean {
  const { line } = reading;
  if (reading.voucher.state !== 'inside') return tellOutside(reading);
  if (line.count < 2 || line.start[1] === line.end[1]) return tellNoAccount(reading);
  const afterList = endOfList(line);
  const amount = amountOf(reading, afterList);
  if (amount === null) return false;
  const row = addRow(table);
  table.account[row] = accountAt(reading, 1);
  table.amountOre[row] = amount;
  table.objects[row] = afterList === 2 ? 0 : objectListAt(reading, 2, afterList - 1);
  table.line[row] = line.number;
  if (afterList === 2) tellNoList(reading);
  if (line.count > afterList + 1) readRest(reading, table, afterList + 1);
  return true;
}

/** The place after the object list that follows the account; 2 when there is no list. */
function endOfList(line: Line): number {
  if (line.kind[2] !== LIST_START) return 2;
  let place = 3;
  while (place < line.count && line.kind[place] !== LIST_END) place += 1;
  return place + 1;
}

/** [transdate] [transtext] [quantity] [sign] */
function readRest(reading: Reading, table: PostingTable, place: number): void {
  const row = table.count - 1;
  const date = fieldDate(reading.line, place);
  if (date > 0) table.date[row] = date;
  const text = date === NO_DATE ? textPlaceWithoutDate(reading, table, place) : place + 1;
  writeId(table.text, row, textIdAt(reading.line, text));
  writeId(table.quantity, row, textIdAt(reading.line, text + 1));
  writeId(table.sign, row, textIdAt(reading.line, text + 2));
}

/** Programs that leave the date out put the text in its place; a date in another dress stands where it belongs. */
function textPlaceWithoutDate(reading: Reading, table: PostingTable, place: number): number {
  const text = textAt(reading, place);
  if (!/^\d{8}$|^\d{4}-\d\d-\d\d$/.test(text)) {
    const message = 'Transaktionsdatum är utelämnat, så att texten står på datumets plats. Den läses som text.';
    report(reading, { code: 'sie.text-in-place-of-date', message });
    return place;
  }
  table.date[table.count - 1] = Math.max(0, dateInOtherDress(text));
  const message = `”${text}” är inget datum. Datum skrivs med åtta siffror, till exempel 20231231. Rätta raden eller exportera filen på nytt.`;
  report(reading, { code: 'sie.bad-date', severity: 'error', message });
  return place + 1;
}

/** Memory is only taken by what is written, so an empty field leaves its cell alone. */
function writeId(column: Int32Array, row: number, id: number): void {
  if (id !== 0) column[row] = id;
}

function tellOutside(reading: Reading): false {
  report(reading, {
    code: 'sie.posting-outside-voucher',
    severity: 'error',
    message: 'En transaktionsrad står utanför sin verifikation. Raden räknas inte med; kontrollera klamrarna { och } runt den.',
  });
  return false;
}

function tellNoAccount(reading: Reading): false {
  report(reading, {
    code: 'sie.missing-account',
    severity: 'error',
    message: 'Transaktionsraden saknar konto. Raden räknas inte med; rätta den eller exportera filen på nytt.',
  });
  return false;
}

function tellNoList(reading: Reading): void {
  report(reading, {
    code: 'sie.missing-object-list',
    message: 'Transaktionsraden saknar objektlista {}. Den läses som en rad utan objekt.',
  });
}
