import { divide, exact } from '../../src/shared/exact.ts';
import { swedishNumber } from '../../src/shared/swedish.ts';
import { nearest } from './facts/parts.ts';
import type { Style } from './style.ts';

/** How a whole number is written in one place. */
export type Write = (value: number) => string;

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** A whole number in a cell of a table. */
const plainWriter =
  (style: Style): Write =>
  (value) => {
    if (value === 0) return style.zero;
    const digits = grouped(String(Math.abs(value)), style.separator);
    return signed(style, value, digits) + (style.kronorInCells ? ' kr' : '');
  };

function signed(style: Style, value: number, digits: string): string {
  if (value >= 0) return digits;
  return style.negative === 'parentheses' ? `(${digits})` : `${style.minus}${digits}`;
}

/** An amount in a cell of a statement or a note. Whole statements are rounded; only overviews are seen cut. */
export const cellWriter = (style: Style): Write => {
  const write = plainWriter({ ...style, kronorInCells: style.kronorInCells && style.statementUnit === 'kr' });
  return style.statementUnit === 'kr' ? write : (value) => write(nearest(value, 1_000));
};

export const statementUnit = ({ statementUnit: unit }: Style): string => `Belopp i ${unit}`;

/** A cost in a cell: some print it with a minus, some without. */
export const costWriter = (style: Style): Write => {
  const write = cellWriter(style);
  return (value) => write(style.costSign === 'minus' ? -value : value);
};

/** Thousands of kronor, or millions with a decimal, from whole kronor: what the overview is counted in. */
export const overviewWriter = (style: Style): Write => {
  const write = plainWriter({ ...style, kronorInCells: false });
  if (style.overviewUnit === 'kr') return write;
  if (style.overviewUnit === 'Mkr') return (value) => millions(style, value);
  return (value) => write(inThousands(style, value));
};

const inThousands = (style: Style, value: number): number =>
  style.inThousands === 'cut' ? Math.trunc(value / 1_000) : nearest(value, 1_000);

const millions = (style: Style, value: number): string =>
  signed(style, value, swedishNumber(divide(exact(Math.abs(value)), exact(1_000_000)), 1));

/** An amount in running text, always with room between its thousands. */
export const proseWriter =
  (style: Style): Write =>
  (value) =>
    (value < 0 ? `${style.minus.trim()}` : '') + grouped(String(Math.abs(value)), style.separator === '' ? ' ' : style.separator);

export const percentWriter =
  (style: Style): Write =>
  (value) =>
    `${value}${style.percentRoom}%`;

/** The mean of a scale, from hundredths. */
export const meanWriter: Write = (value) => swedishNumber(divide(exact(value), exact(100)), 2);

const WORDS = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** A count in running text: some write the small ones with letters. */
export const countWriter =
  (style: Style): Write =>
  (value) =>
    (style.smallWords ? WORDS[value] : undefined) ?? String(value);

export const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
