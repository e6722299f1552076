import { slug } from '../../../shared/swedish.ts';
import type { PlanSide } from '../../budget/plan.ts';
import { chosenFrom, type Fields, textIn } from '../fields.ts';
import { COLUMN_ROLES, type ColumnRole } from './column-roles.ts';
import type { Import } from './imported-lines.ts';
import { rolesIn, type Sheet, type SheetRow } from './sheet.ts';
import { UNITS, unitSaidIn } from './thousands.ts';

/** What somebody has chosen about a file, and what was asked beside it. */
export interface Choices extends Import {
  /** Rows that were asked about and are to be read after all, by their place. */
  readonly wanted: ReadonlySet<number>;
}

/** Of another file (`isNew`) nobody has said anything yet about single rows; its columns are those that had the same headings. */
export function choicesOf(fields: Fields, sheet: Sheet, { year, isNew }: { readonly year: number; readonly isNew: boolean }): Choices {
  const before = isNew ? headingsBefore(fields) : null;
  const isSameTable = !isNew || JSON.stringify(before) === JSON.stringify(sheet.headings);
  const said = unitSaidIn([...sheet.titles, ...sheet.headings]);
  const skipped = new Set(isNew ? [] : placesIn(fields, /^hoppa-(\d{1,3})$/));
  return {
    headLine: sheet.headLine,
    roles: rolesChosen(fields, sheet, { before, year }),
    unit: isSameTable ? chosenFrom(UNITS, textIn(fields, 'enhet'), said) : said,
    usualKind: chosenFrom(SIDES, textIn(fields, 'typ'), 'kostnad'),
    kinds: isNew ? new Map() : kindsChosen(fields),
    skipped,
    wanted: new Set(isNew ? [] : placesTold(fields, 'fragade').filter((place) => !skipped.has(place))),
  };
}

const SIDES = ['kostnad', 'intakt'] as const;

/** What somebody has said that single rows are: fields are called `sida-3`. One that shows what was guessed of it (`3-kostnad` in `gissade`) says nothing. */
function kindsChosen(fields: Fields): Import['kinds'] {
  const guessed = new Set(textIn(fields, 'gissade').split(' '));
  const chosen = placesIn(fields, /^sida-(\d{1,3})$/).flatMap((place): (readonly [number, PlanSide])[] => {
    const kind = SIDES.find((side) => side === textIn(fields, `sida-${place}`));
    return kind === undefined || guessed.has(`${place}-${kind}`) ? [] : [[place, kind]];
  });
  return new Map(chosen);
}

/** The places in the names of fields that are filled in. */
const placesIn = (fields: Fields, named: RegExp): readonly number[] =>
  [...fields.keys()].flatMap((name) => {
    const place = named.exec(name)?.[1];
    return place === undefined ? [] : [Number(place)];
  });

/** The places that one field tells. */
const placesTold = (fields: Fields, name: string): readonly number[] =>
  textIn(fields, name)
    .split(' ')
    .filter((place) => /^\d{1,3}$/.test(place))
    .map(Number);

interface Asked {
  readonly before: readonly string[] | null;
  readonly year: number;
}

function rolesChosen(fields: Fields, sheet: Sheet, { before, year }: Asked): Import['roles'] {
  const proposed = rolesIn(sheet, year).map((role, index) => (role === 'slag' && saysSides(sheet.rows, index) ? 'typ' : role));
  return sheet.headings.map((heading, index) => {
    const place = before === null || before[index] === heading ? index : before.indexOf(heading);
    const chosen = fields.get(`roll-${place}`)?.[0];
    return chosen === undefined ? (proposed[index] ?? null) : (COLUMN_ROLES.find((role): role is ColumnRole => role === chosen) ?? null);
  });
}

/** The headings that columns were chosen for, when another file is chosen after that: the same heading is the same column. */
function headingsBefore(fields: Fields): readonly string[] | null {
  const headings = parsed(fields.get('rubriker')?.[0] ?? '');
  return Array.isArray(headings) ? headings.map(String) : null;
}

/** A column called Slag may well say whether a row is income or cost. */
const saysSides = (rows: readonly SheetRow[], index: number): boolean => {
  const words = rows.map(({ cells }) => slug(cells[index] ?? '')).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => /^(intakt|kostnad)/.test(word));
};

/** What a field holds that the page wrote as JSON; null for what is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
