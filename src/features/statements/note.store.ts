import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource, type YearRow } from '../../platform/database/year-rows.ts';
import type { NoteLayout, NoteRow } from './layout.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    notes: KeptNote;
    note_rows: KeptNoteRow;
  }
}

interface KeptNote extends TypedRow {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly shows_budget: boolean;
}

interface KeptNoteRow extends YearRow {
  readonly note: string;
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
}

export async function listNotes(reader: Reader, year: number): Promise<readonly NoteLayout[]> {
  const notes = await reader.db
    .selectFrom('notes')
    .select(['id', 'title', 'lines', 'shows_budget as showsBudget', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  const rows = await reader.db
    .selectFrom('note_rows')
    .select(['note', 'id', 'parent', 'name'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  const inNotes = Map.groupBy(rows, (row) => row.note);
  return notes.map((note) => withSource({ ...note, rows: rowsUnder(null, inNotes.get(note.id) ?? []) }));
}

type Row = Pick<KeptNoteRow, 'id' | 'parent' | 'name'>;

function rowsUnder(parent: string | null, rows: readonly Row[]): NoteRow[] {
  return rows.filter((row) => row.parent === parent).map(({ id, name }) => ({ id, name, rows: rowsUnder(id, rows) }));
}

export async function replaceNotes(writer: Writer, year: number, notes: readonly NoteLayout[]): Promise<void> {
  await writer.db.deleteFrom('note_rows').where('association_id', '=', writer.association).where('year', '=', year).execute();
  await writer.db.deleteFrom('notes').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const kept = rowsOfYear({ writer, year }, notes, (each) => ({
    id: each.id,
    title: each.title,
    lines: each.lines,
    shows_budget: each.showsBudget,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'notes', kept);
  const rows = notes.flatMap((note) => flattened({ note: note.id, parent: null }, note.rows));
  const keptRows = rowsOfYear({ writer, year }, rows, (row) => row);
  await insertMany(writer, 'note_rows', keptRows);
}

type FlatRow = Pick<KeptNoteRow, 'note' | 'id' | 'parent' | 'name'>;

function flattened(under: Pick<FlatRow, 'note' | 'parent'>, rows: readonly NoteRow[]): FlatRow[] {
  return rows.flatMap(({ id, name, rows: inside }) => [{ ...under, id, name }, ...flattened({ note: under.note, parent: id }, inside)]);
}
