import type { Problem } from '../../shared/problem.ts';
import { suggestion } from '../../shared/spelling.ts';
import type { NoteRow } from '../statements/layout.ts';
import type { CsvTable, ReferredList } from './column.ts';
import { csvFiles } from './files.ts';
import { folderError } from './finding.ts';
import { OVERALL_GOALS, PRINCIPLES_NOTE } from './words.ts';
import type { YearRecords } from './year-records.ts';

/** The identities that each list holds, also those of rows with faults; null when the list could not be read. */
export type Identities = Readonly<Record<ReferredList, ReadonlySet<string> | null>>;

/** References from one file to another that lead nowhere (hänvisningar). */
export function unknownReferences(records: YearRecords, known: Identities): Problem[] {
  const inTables = Object.entries(csvFiles).flatMap(([part, file]) => unknownInTable(file, records[part as keyof typeof csvFiles], known));
  return [...inTables, ...unknownGoalSets(records, known), ...unknownNoteTexts(records)];
}

/** Where a person is to look for an identity. */
export const WHERE: Readonly<Record<ReferredList, string>> = {
  member: 'medlemmar.csv',
  intervention: 'insatser.yaml',
  goalSet: 'insatser.yaml',
  noteRow: 'noter.yaml',
  activity: 'verksamheter.csv',
  costRow: 'kostnadsrader.csv',
  netRow: 'nettorader.csv',
  exitReason: 'listan avslutsorsak i kodlistor.csv',
};

type PlacedRow = { readonly source: { readonly file: string; readonly line: number | null } };

function unknownInTable(file: CsvTable, rows: readonly PlacedRow[], known: Identities): Problem[] {
  const references = file.columns.flatMap(({ refersTo, ...column }) => (refersTo === undefined ? [] : [{ ...column, refersTo }]));
  return rows.flatMap((row) =>
    references.flatMap(({ name, property, refersTo }) => {
      const id = (row as unknown as Readonly<Record<string, unknown>>)[property];
      const list = known[refersTo];
      if (typeof id !== 'string' || list === null || list.has(id)) return [];
      const message = `Kolumnen ${name}: "${id}" finns inte i ${WHERE[refersTo]}.${suggestion(id, list)} Rätta stavningen, eller lägg till "${id}" där.`;
      return [folderError(row.source, 'unknown-reference', message)];
    }),
  );
}

function unknownGoalSets({ goals }: YearRecords, { goalSet }: Identities): Problem[] {
  if (goalSet === null) return [];
  return goals
    .filter((goal) => !goalSet.has(goal.set))
    .map((goal) => {
      const hint = suggestion(goal.set, goalSet);
      const message = `grupp: "${goal.set}" finns inte i ${WHERE.goalSet}.${hint} Mål för hela förbundet har grupp: ${OVERALL_GOALS}.`;
      return folderError(goal.source, 'unknown-reference', message);
    });
}

function unknownNoteTexts({ texts, notes }: YearRecords): Problem[] {
  const known = [PRINCIPLES_NOTE, ...notes.map((note) => note.id)].map((id) => `not-${id}`);
  return texts
    .filter((text) => text.chapter?.startsWith('not-') === true && !known.includes(text.chapter))
    .map((text) => {
      const message = `"${text.chapter}" hör till en not som inte finns i noter.yaml.${suggestion(text.chapter ?? '', known)} Lägg till noten där, eller rätta namnet.`;
      return folderError({ file: `texter/${text.id}.md`, line: 1 }, 'unknown-reference', message);
    });
}

/** All rows of a note by `<not>.<rad>`, rows within rows too. */
export function noteRowIds(noteId: string, rows: readonly NoteRow[]): string[] {
  return rows.flatMap((row) => [`${noteId}.${row.id}`, ...noteRowIds(noteId, row.rows)]);
}
