import { ore } from '../../../shared/money.ts';
import { kronor } from '../kronor.ts';
import { addRow } from '../tables.ts';
import { tellLonelyAddition } from './posting-records.ts';
import { fieldDate, type Reading, report, textAt, textIdAt } from './reading.ts';
import { FIELD, LIST_END, LIST_START, type Line } from './tokens.ts';
import { dateInOtherDress, NO_DATE } from './values.ts';

/** #VER [series] [verno] verdate [vertext] [regdate] [sign] */
export function readVoucher(reading: Reading): void {
  if (reading.voucher.state !== 'none') tellUnfinished(reading);
  const { line, draft } = reading;
  const { vouchers } = draft;
  const row = addRow(vouchers);
  const shift = isShifted(line) ? 1 : 0;
  vouchers.series[row] = shift === 1 ? 0 : textIdAt(line, 1);
  vouchers.number[row] = textIdAt(line, 2 - shift);
  vouchers.date[row] = voucherDate(reading, 3 - shift);
  vouchers.text[row] = textIdAt(line, 4 - shift);
  vouchers.registered[row] = registeredDate(reading, 5 - shift);
  vouchers.sign[row] = textIdAt(line, 6 - shift);
  vouchers.line[row] = line.number;
  vouchers.firstPosting[row] = draft.postings.count;
  vouchers.firstCorrection[row] = draft.corrections.count;
  Object.assign(reading.voucher, { state: 'announced', sumOre: 0, line: line.number });
  const isEmpty = line.kind[line.count - 1] === LIST_END && line.kind[line.count - 2] === LIST_START;
  if (isEmpty || line.kind[line.count - 1] === LIST_START) openVoucher(reading);
  if (isEmpty) closeVoucher(reading);
}

/** A series that is missing moves every field one step: the date then stands where the number belongs. */
const isShifted = (line: Line): boolean =>
  line.count > 2 && fieldDate(line, 2) > 19000000 && (line.count < 4 || fieldDate(line, 3) === NO_DATE);

function voucherDate(reading: Reading, place: number): number {
  const { line } = reading;
  const date = place < line.count ? fieldDate(line, place) : 0;
  if (place === 2) tellShifted(reading);
  if (date > 0) return date;
  const text = textAt(reading, place);
  const understood = dateInOtherDress(text);
  const what = text === '' ? 'Verifikationens datum saknas' : `”${text}” är inget datum`;
  const how = understood === NO_DATE ? 'Verifikationen läses utan datum' : 'Det tolkas ändå';
  report(reading, {
    code: text === '' ? 'sie.missing-date' : 'sie.bad-date',
    severity: 'error',
    message: `${what}. Datum skrivs med åtta siffror, till exempel 20231231. ${how}; rätta raden eller exportera filen på nytt.`,
  });
  return Math.max(0, understood);
}

function tellShifted(reading: Reading): void {
  report(reading, {
    code: 'sie.shifted-voucher',
    severity: 'error',
    message:
      'Verifikationens fält är förskjutna: serien saknas, så att datumet står på numrets plats. Raden läses som om serien vore tom; rätta den eller exportera filen på nytt.',
  });
}

function registeredDate(reading: Reading, place: number): number {
  if (place >= reading.line.count || reading.line.kind[place] !== FIELD) return 0;
  const date = fieldDate(reading.line, place);
  if (date !== NO_DATE) return date;
  const message = `”${textAt(reading, place)}” är inget registreringsdatum. Uppgiften används inte.`;
  report(reading, { code: 'sie.bad-registration-date', message });
  return Math.max(0, dateInOtherDress(textAt(reading, place)));
}

/** `{`, alone on its line or after #VER. */
export function openVoucher(reading: Reading): void {
  if (reading.voucher.state === 'announced') {
    reading.voucher.state = 'inside';
    return;
  }
  report(reading, {
    code: 'sie.stray-brace',
    severity: 'error',
    message: 'En klammer { står där ingen verifikation börjar. Raden hoppas över; kontrollera raderna före den.',
  });
}

/** `}`: the voucher is complete, and its postings must sum to zero. */
export function closeVoucher(reading: Reading): void {
  const { voucher } = reading;
  if (voucher.state !== 'inside') {
    return report(reading, {
      code: 'sie.stray-brace',
      severity: 'error',
      message: 'En klammer } står där ingen verifikation slutar. Raden hoppas över; kontrollera raderna före den.',
    });
  }
  voucher.state = 'none';
  if (voucher.waiting >= 0) tellLonelyAddition(reading);
  if (voucher.sumOre !== 0) tellUnbalanced(reading);
}

function tellUnbalanced(reading: Reading): void {
  const { sumOre, line } = reading.voucher;
  reading.unbalancedVouchers += 1;
  // A file with such amounts is refused as a whole when it has been read.
  if (!Number.isSafeInteger(sumOre)) return;
  report(reading, {
    code: 'sie.unbalanced-voucher',
    line,
    message: `Verifikation ${voucherName(reading)} går inte jämnt ut: raderna summerar till ${kronor(ore(sumOre))} i stället för noll. Den läses in som den är och visas som avvikelse; rätta den i bokföringen.`,
  });
}

/** The voucher that was left without its `}`, at a new #VER or at the end of the file. */
export function tellUnfinished(reading: Reading): void {
  const { voucher } = reading;
  voucher.state = 'none';
  report(reading, {
    code: 'sie.unfinished-voucher',
    severity: 'error',
    line: voucher.line,
    message: `Verifikation ${voucherName(reading)} har ingen avslutande klammer }. Filen kan vara avhuggen; exportera den på nytt.`,
  });
  if (voucher.sumOre !== 0) tellUnbalanced(reading);
}

function voucherName(reading: Reading): string {
  const { vouchers, texts } = reading.draft;
  const row = vouchers.count - 1;
  const name = `${texts.at(vouchers.series[row] ?? 0)} ${texts.at(vouchers.number[row] ?? 0)}`.trim();
  return name === '' ? 'utan nummer' : name;
}
