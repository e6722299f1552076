import { slug } from '../../../shared/swedish.ts';
import type { ReferredList } from '../column.ts';
import type { Referable } from './references.ts';
import { otherForms, wordText } from './sheet-words.ts';
import { idFieldOf, type Sheet, type SheetField } from './sheets.ts';
import { isWritten, type SheetProblem, type TypedRow } from './typed-sheet.ts';

/** What was pasted out of a spreadsheet: the names of the columns, and the rows under them. */
export interface PastedTable {
  /** As it was pasted. */
  readonly text: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MOST_PASTED = 2_000;

/** The rows of a pasted table, and everything of it that was not understood: nothing is lost without a word. */
export function pastedRows(
  sheet: Sheet,
  { headings, rows }: Omit<PastedTable, 'text'>,
): { rows: readonly TypedRow[]; problems: readonly SheetProblem[] } {
  const names = namesOf(sheet, headings);
  if (names.every((name) => name === null)) return { rows: [], problems: [{ row: null, message: NO_HEADINGS }] };
  const taken = rows.slice(0, MOST_PASTED).map((cells) => rowOf(names, cells));
  const lost = [...lostColumns(names, { headings, rows }), ...lostRows(rows.length)];
  return { rows: taken.filter(isWritten), problems: lost.map((message) => ({ row: null, message })) };
}

const NO_HEADINGS =
  'Inga rader är inklistrade, för ingen kolumn känns igen. Låt den första raden ha kolumnernas namn, som de står i tabellen. Det du klistrade in står kvar längst ned.';

/** The field of each heading, by its name in files or on screen; the first of two for the same field has it. */
function namesOf({ fields }: Sheet, headings: readonly string[]): readonly (string | null)[] {
  const names = headings.map((heading) => fields.find((field) => isHeading(field, slug(heading)))?.name ?? null);
  return names.map((name, place) => (names.indexOf(name) === place ? name : null));
}

const isHeading = ({ name, label }: SheetField, heading: string): boolean =>
  [name, label, label.replace(/\([^()]*\)/, '')].some((known) => slug(known) === heading);

const rowOf = (names: readonly (string | null)[], cells: readonly string[]): TypedRow =>
  Object.fromEntries(names.flatMap((name, place) => (name === null ? [] : [[name, (cells[place] ?? '').trim()] as const])));

/** Columns that are left out, those without a heading only when something stands in them. */
function lostColumns(names: readonly (string | null)[], { headings, rows }: Omit<PastedTable, 'text'>): readonly string[] {
  const width = Math.max(headings.length, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, place) => place).flatMap((place) => {
    const heading = (headings[place] ?? '').trim();
    if ((names[place] ?? null) !== null) return [];
    if (heading !== '') return [`Kolumnen ${heading} känns inte igen och är inte med.`];
    return rows.some((cells) => (cells[place] ?? '').trim() !== '') ? [`Kolumn ${place + 1} har ingen rubrik och är inte med.`] : [];
  });
}

const lostRows = (count: number): readonly string[] =>
  count > MOST_PASTED ? [`Bara de första ${MOST_PASTED} raderna är med. Spara dem och klistra in resten efteråt.`] : [];

export type Referables = Readonly<Record<ReferredList, readonly Referable[]>>;

/** The row with what people call things in place of which they mean: `Stegen` is `stegen`, and `Kvinnor` is `kvinna`. */
export const withKnownWords = ({ fields }: Sheet, row: TypedRow, known: Referables): TypedRow => ({
  ...row,
  ...Object.fromEntries(
    fields.flatMap((field) => {
      const typed = row[field.name];
      return typed === undefined ? [] : [[field.name, knownWord(typed, choicesOf(field, known))] as const];
    }),
  ),
});

interface Meaning extends Referable {
  readonly forms?: readonly string[];
}

const choicesOf = ({ kind, words, refersTo }: SheetField, known: Referables): readonly Meaning[] =>
  kind === 'choice'
    ? words.map((word) => ({ id: word, name: wordText(word), forms: otherForms(word) }))
    : refersTo === null
      ? []
      : known[refersTo];

/** What an id is made of: the name, the title, or how the goal begins. */
const NAMING = ['namn', 'rubrik', 'mal'];
const MOST_WORDS = 5;

/** What has a name and no id gets one out of the name, as a new association does; never one that something else in the sheet has. */
export function withIds(sheet: Sheet, rows: readonly TypedRow[]): readonly TypedRow[] {
  const idField = idFieldOf(sheet);
  const naming = NAMING.find((name) => sheet.fields.some((field) => field.name === name));
  if (naming === undefined || idField === null) return rows;
  const taken = new Set(rows.map((row) => row[idField] ?? ''));
  return rows.map((row) => {
    if ((row[idField] ?? '').trim() !== '') return row;
    const base = slug((row[naming] ?? '').split(/\s+/).slice(0, MOST_WORDS).join(' '));
    let id = base;
    for (let number = 2; taken.has(id) && base !== ''; number += 1) id = `${base}-${number}`;
    taken.add(id);
    return { ...row, [idField]: id };
  });
}

/** What is meant by a word; the word itself when nothing, or more than one thing, is called so. */
function knownWord(typed: string, choices: readonly Meaning[]): string {
  const word = slug(typed);
  if (word === '' || choices.some(({ id }) => id === typed.trim())) return typed;
  const meant = choices.filter(({ id, name, forms = [] }) => [id, name, ...forms].some((known) => slug(known) === word));
  return meant.length === 1 ? (meant[0]?.id ?? typed) : typed;
}
