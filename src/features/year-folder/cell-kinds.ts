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

export const pattern = (source: RegExp, description: string): JsonSchema => ({ type: 'string', pattern: source.source, description });
export const same = (text: string): string => text;

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

const LONGEST_WORD = 200;

/** Reads a value that somebody sent. Only texts may be long: no number, date or identity is. */
export function readSent(kind: CellKind<unknown>, text: string): Result<unknown, string> {
  if (kind === TEXT || text.length <= LONGEST_WORD) return kind.read(text);
  return no(`Värdet är ${text.length} tecken långt. Kontrollera att det står i rätt fält.`);
}

/** A part of what somebody sent, for use in a sentence about it. */
export const quoted = (text: string): string => `"${text.length > LONGEST_WORD ? `${text.slice(0, LONGEST_WORD)}…` : text}"`;

export const SLUG = matching(
  /^[a-z0-9]+([.-][a-z0-9]+)*$/,
  'små bokstäver a–z, siffror, bindestreck och punkt',
  (text) =>
    `"${text}" är ingen identitet: bara små bokstäver a–z, siffror, bindestreck och punkt får ingå. Skriv till exempel "${slug(text) || 'namn-1'}".`,
);

/** A word of a list, which somebody may write as it is said: `Styrelsemöte` is `styrelsemote`. */
export const SPOKEN_SLUG: CellKind<string> = {
  ...SLUG,
  read(text) {
    const read = SLUG.read(text);
    return read.ok ? read : SLUG.read(slug(text) || text);
  },
};

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

export const YES_NO: CellKind<boolean> = {
  read: (text) => {
    if (text === 'ja' || text === 'true') return yes(true);
    return text === 'nej' || text === 'false' ? yes(false) : no(`"${text}" är inget svar. Skriv ja eller nej.`);
  },
  write: (value) => (value ? 'ja' : 'nej'),
  schema: { enum: ['ja', 'nej', true, false] },
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
