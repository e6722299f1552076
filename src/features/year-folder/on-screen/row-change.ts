import { idFieldOf, type Sheet } from './sheets.ts';
import type { TypedRow } from './typed-sheet.ts';

/** What a change did to the rows of a sheet, by what the rows are called. */
export interface RowChange {
  readonly what: 'rad' | 'uppgift';
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly altered: readonly string[];
}

/** Rows that read the same are the same, wherever they stand; of the others, those called alike are one that was altered. */
export function rowChange(sheet: Sheet, before: readonly TypedRow[], after: readonly TypedRow[]): RowChange {
  if (sheet.form === 'settings') return { what: 'uppgift', added: [], removed: [], altered: alteredFields(sheet, before[0], after[0]) };
  const removed = without(before, after).map((row) => nameOf(sheet, row));
  const added = without(after, before).map((row) => nameOf(sheet, row));
  const altered = common(removed, added);
  return { what: 'rad', added: leftOf(added, altered), removed: leftOf(removed, altered), altered };
}

/** In words of those who fill it in: `1 rad lades till (Huddinge), 2 ändrades (Botkyrka, Salem)`. */
export function rowChangeText({ what, added, removed, altered }: RowChange): string {
  const told = (names: readonly string[], done: string): string =>
    names.length === 0 ? '' : `${countOf(names, what)} ${done}${someOf(names)}`;
  const parts = [told(added, 'lades till'), told(removed, 'togs bort'), told(altered, 'ändrades')].filter((part) => part !== '');
  return parts.length === 0 ? 'raderna bytte ordning' : parts.join(', ');
}

/** The settings are one record, whose fields are what is changed. */
const alteredFields = ({ fields }: Sheet, before: TypedRow = {}, after: TypedRow = {}): readonly string[] =>
  fields.filter(({ name }) => (before[name] ?? '') !== (after[name] ?? '')).map(({ label }) => label);

const MOST_NAMED = 3;

const countOf = (names: readonly string[], what: RowChange['what']): string =>
  names.length === 1 ? `1 ${what}` : `${names.length} ${what}er`;

function someOf(names: readonly string[]): string {
  const known = [...new Set(names)].filter((name) => name !== '');
  const shown = known.slice(0, MOST_NAMED).join(', ') + (known.length > MOST_NAMED ? ' …' : '');
  return shown === '' ? '' : ` (${shown})`;
}

function nameOf(sheet: Sheet, row: TypedRow): string {
  const id = idFieldOf(sheet);
  const written = row.namn ?? row.benamning ?? (id === null ? undefined : row[id]) ?? row[sheet.fields[0]?.name ?? ''];
  return (written ?? '').trim();
}

/** Those of the first that the other has no counterpart to; what stands twice needs two. */
function without(rows: readonly TypedRow[], others: readonly TypedRow[]): readonly TypedRow[] {
  const left = counted(others.map(written));
  return rows.filter((row) => !taken(left, written(row)));
}

const written = (row: TypedRow): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => value !== '')
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

function common(names: readonly string[], others: readonly string[]): readonly string[] {
  const left = counted(others);
  return names.filter((name) => taken(left, name));
}

function leftOf(names: readonly string[], gone: readonly string[]): readonly string[] {
  const left = counted(gone);
  return names.filter((name) => !taken(left, name));
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function taken(left: Map<string, number>, name: string): boolean {
  const count = left.get(name) ?? 0;
  if (count > 0) left.set(name, count - 1);
  return count > 0;
}
