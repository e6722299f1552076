import { decimalText, divide, type Exact, exact, multiply, parseExact } from '../../shared/exact.ts';
import { kronorText, ore, parseKronor } from '../../shared/money.ts';
import { no, yes } from '../../shared/result.ts';
import { type CellKind, FIGURE_ID, type JsonSchema, pattern, same } from './cell-kinds.ts';

/** A number may stand with or without quotation marks in YAML; the pattern is for the text. */
const numberPattern = (source: RegExp, description: string): JsonSchema => ({
  ...pattern(source, description),
  type: ['string', 'number'],
});
export function wholeNumber(from: number, to: number, refusal: (text: string) => string): CellKind<number> {
  return {
    read: (text) => {
      const compact = text.replace(/[\s\u00a0\u202f]/g, '');
      const value = /^\d{1,15}$/.test(compact) ? Number(compact) : Number.NaN;
      return value >= from && value <= to ? yes(value) : no(refusal(text));
    },
    write: String,
    schema: { type: 'integer', minimum: from, maximum: to },
  };
}

export const COUNT = wholeNumber(0, 999_999_999, (text) => `"${text}" är inget antal. Skriv ett helt tal, till exempel 14.`);
export const YEAR = wholeNumber(1990, 2100, (text) => `"${text}" är inget år. Skriv fyra siffror, till exempel 2023.`);
export const USEFUL_LIFE = wholeNumber(1, 100, (text) => `"${text}" är ingen nyttjandeperiod. Skriv hela år, till exempel 5.`);
export const DECIMALS = wholeNumber(0, 6, (text) => `"${text}" är inget antal decimaler. Skriv ett tal mellan 0 och 6.`);
export const LEVEL = wholeNumber(1, 4, (text) => `"${text}" är ingen rubriknivå. Skriv 1 för ett kapitel, 2, 3 eller 4.`);
export const INDICATOR = wholeNumber(1, 17, (text) => `"${text}" är ingen indikator. De nationella indikatorerna har nummer 1–17.`);

const KRONOR: CellKind<number> = {
  read: (text) => {
    const amount = parseKronor(text);
    if (amount.ok) return yes(amount.value);
    if (amount.problem.kind === 'tooLarge') return no(`"${text}" är för stort för att räknas exakt. Kontrollera beloppet.`);
    return no(`"${text}" är inget belopp i kronor. Skriv till exempel 1 234,50 eller -57422, med högst två decimaler.`);
  },
  write: (amountOre) => kronorText(ore(amountOre)),
  schema: numberPattern(/^[-−–]?[\d\s]+([.,]\d{1,2})?$/, 'kronor, till exempel 1 234,50'),
};

const ORE: CellKind<number> = {
  read: (text) => {
    const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[\u2212\u2013]/, '-');
    const value = /^-?\d+$/.test(compact) ? Number(compact) : Number.NaN;
    return Number.isSafeInteger(value)
      ? yes(value === 0 ? 0 : value)
      : no(`"${text}" är inget belopp i öre. Skriv ett helt tal, till exempel 123450.`);
  },
  write: String,
  schema: numberPattern(/^[-−–]?[\d\s]+$/, 'hela ören'),
};

/** An amount in öre. The column's name tells whether kronor or öre are written. */
export const MONEY: CellKind<number> = {
  ...KRONOR,
  units: [
    { suffix: '_kr', kind: KRONOR },
    { suffix: '_ore', kind: ORE },
  ],
};

/** More decimals than these could not be written back exactly. */
const tooFine = (text: string): boolean => /[.,]\d{9}/.test(text);

export const DECIMAL: CellKind<Exact> = {
  read: (text) => {
    const value = tooFine(text) ? null : parseExact(text);
    return value === null
      ? no(`"${text}" är inget tal. Skriv till exempel 3,2 eller 1 234, utan enhet och med högst åtta decimaler.`)
      : yes(value);
  },
  write: (value) => decimalText(value),
  schema: numberPattern(/^[-−–]?[\d\s]+([.,]\d+)?$/, 'tal, till exempel 3,2'),
};

/** A number kept as it was written, for example the number of full-time posts. */
export const NUMBER_TEXT: CellKind<string> = {
  read: (text) => (DECIMAL.read(text).ok ? yes(text) : no(`"${text}" är inget tal. Skriv till exempel 2,5.`)),
  write: same,
  schema: DECIMAL.schema,
};

const HUNDRED = exact(100);

/** A share as a fraction of one, written in percent: `62`, `62,5 %`. */
export const PERCENT: CellKind<Exact> = {
  read: (text) => {
    const value = tooFine(text) ? null : parseExact(text.replace(/%$/, ''));
    return value === null ? no(`"${text}" är ingen andel. Skriv procent, till exempel 62 eller 62,5 %.`) : yes(divide(value, HUNDRED));
  },
  write: (value) => decimalText(multiply(value, HUNDRED)),
  schema: numberPattern(/^[-−–]?[\d\s]+([.,]\d+)?\s*%?$/, 'procent, till exempel 62,5'),
};

/** A share kept as the decimal text of a fraction of one; the percent sign is demanded, since 0,2 could be meant either way. */
export const SHARE_TEXT: CellKind<string> = {
  read: (text) => {
    const value = text.endsWith('%') && !tooFine(text) ? parseExact(text.slice(0, -1)) : null;
    return value === null ? no(`"${text}" är ingen andel. Skriv med procenttecken: 20 %.`) : yes(decimalText(divide(value, HUNDRED)));
  },
  write: (share) => `${decimalText(multiply(parseExact(share) ?? exact(0), HUNDRED))} %`,
  schema: pattern(/^\d+([.,]\d+)?\s*%$/, 'andel med procenttecken, till exempel 20 %'),
};

/** Years with spaces between them. */
export const YEARS: CellKind<readonly number[]> = {
  read: (text) => {
    const years = text.split(/[\s,]+/).map((part) => YEAR.read(part));
    const refused = years.find((year) => !year.ok);
    return refused?.ok === false ? refused : yes(years.flatMap((year) => (year.ok ? [year.value] : [])));
  },
  write: (years) => years.join(' '),
  schema: pattern(/^\d{4}(\s+\d{4})*$/, 'år med mellanslag emellan'),
};

/** What a goal's figure is held against: a number, perhaps in percent or kronor, or another figure. */
export type Limit =
  | { readonly kind: 'number'; readonly value: Exact; readonly unit: '%' | 'kr' | null }
  | { readonly kind: 'figure'; readonly figure: string };

const UNIT_SCALES = { '%': exact(1, 100), kr: HUNDRED };

export const LIMIT: CellKind<Limit> = {
  read: (text) => {
    if (FIGURE_ID.read(text).ok && !/^[\d.]+$/.test(text)) return yes({ kind: 'figure', figure: text });
    const [, number = '', sign] = /^(.*?)(%|kr)?$/.exec(text) ?? [];
    const value = tooFine(number) ? null : parseExact(number);
    if (value === null)
      return no(`"${text}" är varken ett tal eller en siffras id. Skriv till exempel 85 %, 5, 1 200 kr eller insats.a.deltagare@2022.`);
    const unit = sign === '%' || sign === 'kr' ? sign : null;
    return yes({ kind: 'number', unit, value: unit === null ? value : multiply(value, UNIT_SCALES[unit]) });
  },
  write: (limit) => {
    if (limit.kind === 'figure') return limit.figure;
    if (limit.unit === null) return decimalText(limit.value);
    return `${decimalText(divide(limit.value, UNIT_SCALES[limit.unit]))} ${limit.unit}`;
  },
  schema: { type: ['string', 'number'] },
};
