import { decimalText, divide, type Exact, exact, multiply, parseExact } from '../../shared/exact.ts';
import { kronorText, ore, parseKronor } from '../../shared/money.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import { suggestion } from '../../shared/spelling.ts';
import { slug } from '../../shared/swedish.ts';

/** A description of a value in JSON Schema's words. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What may stand in a cell of a table or as a single value in a YAML file: how it is read, written and described.
 * A refusal is one or two Swedish sentences about the text: what is wrong, and what to write instead.
 */
export interface CellKind<Value> {
  read(text: string): Result<Value, string>;
  write(value: Value): string;
  readonly schema: JsonSchema;
  /** Kinds that the name of the column decides between: `belopp_kr`, `belopp_ore`. The first is the one Samband writes. */
  readonly units?: readonly { readonly suffix: string; readonly kind: CellKind<Value> }[];
}

const pattern = (source: RegExp, description: string): JsonSchema => ({ type: 'string', pattern: source.source, description });
const same = (text: string): string => text;

function matching(source: RegExp, description: string, refusal: (text: string) => string): CellKind<string> {
  return {
    read: (text) => (source.test(text) ? yes(text) : no(refusal(text))),
    write: same,
    schema: pattern(source, description),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that no text may hold
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export const hasControlCharacters = (text: string): boolean => CONTROL.test(text);

export const TEXT: CellKind<string> = {
  read: (text) => (CONTROL.test(text) ? no('Texten innehåller ett osynligt styrtecken. Skriv om den.') : yes(text)),
  write: same,
  schema: { type: 'string' },
};

export const SLUG = matching(
  /^[a-z0-9]+([.-][a-z0-9]+)*$/,
  'små bokstäver a–z, siffror, bindestreck och punkt',
  (text) =>
    `"${text}" är ingen identitet: bara små bokstäver a–z, siffror, bindestreck och punkt får ingå. Skriv till exempel "${slug(text) || 'namn-1'}".`,
);

export const FIGURE_ID = matching(
  /^[a-z0-9-]+(\.[a-z0-9-]+)+(@[a-z0-9-]+)?$/,
  'siffrans id, till exempel rr.arets-resultat eller rr.arets-resultat@2022',
  (text) => `"${text}" är inget id för en siffra. Skriv till exempel rr.arets-resultat, med ett annat år som rr.arets-resultat@2022.`,
);

export const ACCOUNT_PREFIX = matching(
  /^[0-9A-Za-zÅÄÖåäö]+$/,
  'kontonummer eller dess början',
  (text) => `"${text}" är inget kontonummer. Skriv siffrorna utan mellanslag, till exempel 4611, eller början på numret, till exempel 46.`,
);

export const MEMBER_CODE = matching(
  /^\d{2}(\d{2})?$/,
  'länskod med två siffror eller kommunkod med fyra',
  (text) =>
    `"${text}" är varken länskod eller kommunkod. Skriv två siffror för en region (06) och fyra för en kommun (0680), även inledande nollor.`,
);

export const ORGANISATION_NUMBER: CellKind<string> = {
  read: (text) =>
    /^\d{6}-?\d{4}$/.test(text)
      ? yes(`${text.slice(0, 6)}-${text.slice(-4)}`)
      : no(`"${text}" är inget organisationsnummer. Skriv tio siffror med bindestreck: 222000-0000.`),
  write: same,
  schema: pattern(/^\d{6}-?\d{4}$/, 'organisationsnummer'),
};

export const DATE: CellKind<string> = {
  read: (text) => (isDate(text) ? yes(text) : no(`"${text}" är inget datum. Skriv år, månad och dag: 2023-12-31.`)),
  write: same,
  schema: { type: 'string', format: 'date' },
};

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const daysInMonth = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1900 && day >= 1 && day <= (daysInMonth[month - 1] ?? 0);
}

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

export const COUNT = wholeNumber(
  0,
  999_999_999,
  (text) => `"${text}" är inget antal. Skriv ett helt tal, till exempel 14. Lämna tomt om uppgiften saknas.`,
);
export const YEAR = wholeNumber(1990, 2100, (text) => `"${text}" är inget år. Skriv fyra siffror, till exempel 2023.`);
export const USEFUL_LIFE = wholeNumber(1, 100, (text) => `"${text}" är ingen nyttjandeperiod. Skriv hela år, till exempel 5.`);
export const DECIMALS = wholeNumber(0, 6, (text) => `"${text}" är inget antal decimaler. Skriv ett tal mellan 0 och 6.`);
export const LEVEL = wholeNumber(2, 4, (text) => `"${text}" är ingen rubriknivå. Skriv 2, 3 eller 4.`);
export const INDICATOR = wholeNumber(1, 17, (text) => `"${text}" är ingen indikator. De nationella indikatorerna har nummer 1–17.`);

const KRONOR: CellKind<number> = {
  read: (text) => {
    const amount = parseKronor(text);
    if (amount.ok) return yes(amount.value);
    if (amount.problem.kind === 'tooLarge') return no(`"${text}" är för stort för att räknas exakt. Kontrollera beloppet.`);
    return no(`"${text}" är inget belopp i kronor. Skriv till exempel 1 234,50 eller -57422, med högst två decimaler.`);
  },
  write: (amountOre) => kronorText(ore(amountOre)),
  schema: pattern(/^[-−–]?[\d\s]+([.,]\d{1,2})?$/, 'kronor, till exempel 1 234,50'),
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
  schema: pattern(/^[-−–]?[\d\s]+$/, 'hela ören'),
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
  schema: pattern(/^[-−–]?[\d\s]+([.,]\d+)?$/, 'tal, till exempel 3,2'),
};

const HUNDRED = exact(100);

/** A share as a fraction of one, written in percent: `62`, `62,5 %`. */
export const PERCENT: CellKind<Exact> = {
  read: (text) => {
    const value = tooFine(text) ? null : parseExact(text.replace(/\s*%$/, ''));
    return value === null ? no(`"${text}" är ingen andel. Skriv procent, till exempel 62 eller 62,5 %.`) : yes(divide(value, HUNDRED));
  },
  write: (value) => decimalText(multiply(value, HUNDRED)),
  schema: pattern(/^[-−–]?[\d\s]+([.,]\d+)?\s*%?$/, 'procent, till exempel 62,5'),
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

export const YES_NO: CellKind<boolean> = {
  read: (text) => {
    if (text === 'ja' || text === 'true') return yes(true);
    return text === 'nej' || text === 'false' ? yes(false) : no(`"${text}" är inget svar. Skriv ja eller nej.`);
  },
  write: (value) => (value ? 'ja' : 'nej'),
  schema: { enum: ['ja', 'nej', true, false] },
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

/** `6:ENTER`: dimension 6, object ENTER. */
export const LEDGER_OBJECT: CellKind<{ readonly dimension: string; readonly object: string }> = {
  read: (text) => {
    const match = /^(\d+):(.+)$/.exec(text);
    return match === null
      ? no(`"${text}" är inget objekt. Skriv dimensionens nummer, kolon och objektets nummer: 6:ENTER.`)
      : yes({ dimension: match[1] ?? '', object: (match[2] ?? '').trim() });
  },
  write: (value) => `${value.dimension}:${value.object}`,
  schema: pattern(/^\d+:.+$/, 'dimension och objekt, till exempel 6:ENTER'),
};

/** What a goal's figure is held against: a number, perhaps in percent or kronor, or another figure. */
export type Limit =
  | { readonly kind: 'number'; readonly value: Exact; readonly unit: '%' | 'kr' | null }
  | { readonly kind: 'figure'; readonly figure: string };

const UNIT_SCALES = { '%': exact(1, 100), kr: HUNDRED };

export const LIMIT: CellKind<Limit> = {
  read: (text) => {
    if (FIGURE_ID.read(text).ok && !/^[\d.]+$/.test(text)) return yes({ kind: 'figure', figure: text });
    const [, number = '', sign] = /^(.*?)\s*(%|kr)?$/.exec(text) ?? [];
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
  schema: { type: ['string', 'number'], description: 'ett tal, till exempel 85 %, 5 eller 1 200 kr, eller en siffras id' },
};

/** One of a fixed list of words. */
export function oneOf<const Word extends string>(words: readonly Word[]): CellKind<Word> {
  return {
    read: (text) => {
      const word = words.find((known) => known === text);
      return word === undefined
        ? no(`"${text}" går inte att använda här.${suggestion(text, words)} Välj bland: ${words.join(', ')}.`)
        : yes(word);
    },
    write: same,
    schema: { enum: words },
  };
}
