const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/** What an amount that breaks the grammar `-?\d+(\.\d{1,2})?` is read as (4B 5.8). */
const NO_AMOUNT = Number.NaN;

/** An amount in whole öre, read digit by digit; NO_AMOUNT when it is no amount or cannot be added exactly. */
export function amountAt(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === MINUS;
  const first = isNegative ? start + 1 : start;
  let value = 0;
  let at = first;
  for (; at < end; at += 1) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  const magnitude = at === first ? NO_AMOUNT : value * 100 + decimalsAt(bytes, at, end);
  return isNegative ? 0 - magnitude : magnitude;
}

function decimalsAt(bytes: Uint8Array, at: number, end: number): number {
  if (at === end) return 0;
  if (bytes[at] !== POINT) return NO_AMOUNT;
  if (end - at === 2 && isDigit(bytes[at + 1])) return ((bytes[at + 1] as number) - ZERO) * 10;
  if (end - at !== 3 || !isDigit(bytes[at + 1]) || !isDigit(bytes[at + 2])) return NO_AMOUNT;
  return ((bytes[at + 1] as number) - ZERO) * 10 + (bytes[at + 2] as number) - ZERO;
}

export const NO_DATE = -1;

/** A date as the number 20231231; 0 for an empty field, NO_DATE when the eight digits name no day or are not eight. */
export function dateAt(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0;
  if (end - start !== 8) return NO_DATE;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    if (!isDigit(bytes[at])) return NO_DATE;
    value = value * 10 + (bytes[at] as number) - ZERO;
  }
  return isDay(value) ? value : NO_DATE;
}

function isDay(date: number): boolean {
  const month = Math.trunc(date / 100) % 100;
  const day = date % 100;
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysIn(Math.trunc(date / 10000), month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE;

/** Reads text that stands for a date in another dress: `2023-12-31` or `231231`. Understood, but told as a fault. */
export function dateInOtherDress(text: string): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (match === null) return NO_DATE;
  const [, year = '', month = '', day = ''] = match;
  const century = year.length === 4 ? '' : '20';
  const date = Number(`${century}${year}${month}${day}`);
  return isDay(date) ? date : NO_DATE;
}
