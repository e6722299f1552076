import { decimalText, type Exact, exact, multiply, roundedSteps } from '../../shared/exact.ts';
import { eachElement, isInside } from './xml.ts';

/** What cells need to know of their workbook. */
export interface Workbook {
  readonly strings: readonly string[];
  /** Number of a cell's style → whether it shows a date. */
  readonly isDate: (style: string | undefined) => boolean;
  /** Old Mac workbooks count their days from 1904. */
  readonly startsIn1904: boolean;
}

/** A cell's value as a person would type it: texts as they are, numbers with a decimal point, dates as 2023-12-31. */
export function cellText(attributes: Readonly<Record<string, string | undefined>>, value: string, workbook: Workbook): string {
  const { t: type, s: style } = attributes;
  if (type === 's') return workbook.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'SANT' : 'FALSKT';
  if (type === 'd') return value.slice(0, 10);
  return type === undefined || type === 'n' ? numberText(value, style, workbook) : value;
}

function numberText(value: string, style: string | undefined, workbook: Workbook): string {
  const number = decimalOf(value);
  if (number === null) return value;
  return workbook.isDate(style) ? dateText(number, workbook.startsIn1904) : shortText(number);
}

/** A number as XML writes it, `1.5E-3` included, without passing through binary fractions. Spreadsheets keep some seventeen digits. */
function decimalOf(text: string): Exact | null {
  const match = /^(-?)(\d{0,40})\.?(\d{0,40})(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (match === null || text === '') return null;
  const [, sign = '', whole = '', decimals = '', power = '0'] = match;
  const digits = exact(BigInt(`${sign}${whole}${decimals}` || '0'));
  const exponent = Number(power) - decimals.length;
  return multiply(digits, exponent >= 0 ? exact(10n ** BigInt(exponent)) : exact(1, 10n ** BigInt(-exponent)));
}

/** Spreadsheets compute in binary fractions, so that 0,3 may be kept as 0.30000000000000004: six decimals are more than they show. */
const shortText = (number: Exact): string => decimalText(exact(roundedSteps(number, 6), 1_000_000), '.');

const DAY_MILLISECONDS = 86_400_000;

function dateText(days: Exact, startsIn1904: boolean): string {
  const start = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + Number(days.numerator / days.denominator) * DAY_MILLISECONDS);
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}

/** Tells which cell styles show dates: the formats that every workbook has, and the workbook's own with days or years in them. */
export function dateStyles(styles: string): (style: string | undefined) => boolean {
  const own = new Map<string, string>();
  const formats: string[] = [];
  eachElement(styles, (element) => {
    const { numFmtId = '', formatCode = '' } = element.attributes;
    if (element.name === 'numFmt') own.set(numFmtId, formatCode);
    if (element.name === 'xf' && isInside(element, 'cellXfs')) formats.push(numFmtId);
  });
  const dates = formats.map((format) => isBuiltInDate(Number(format)) || showsDate(own.get(format) ?? ''));
  return (style) => dates[Number(style ?? 0)] ?? false;
}

const isBuiltInDate = (format: number): boolean => (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36);

/** Quoted words and colours such as `[Red]` or `"dagar"` are no parts of dates. */
const showsDate = (format: string): boolean => /[yd]/i.test(format.replace(/"[^"]*(?:"|$)|\[[^\]]*(?:\]|$)|\\./g, ''));
