import { readYaml, type YamlNode } from '../../platform/files/yaml.ts';
import type { Problem, Understood } from '../../shared/problem.ts';
import type { NoteLayout } from '../statements/layout.ts';
import type { CsvFile } from './column.ts';
import { type PartialRow, readTable, type TableReading } from './csv-table.form.ts';
import { type ExtractedRow, extractedFile, unconfirmedValues } from './extracted-file.ts';
import { csvFiles, fileNames, isTextFile, listFiles } from './files.ts';
import { folderError, tellAll } from './finding.ts';
import type { ListFile } from './list-files.ts';
import { type OpenedFolder, openFolder } from './opened-folder.form.ts';
import { type Identities, noteRowIds, unknownReferences } from './references.ts';
import { clashingRows } from './row-rules.ts';
import { listOf, type Shape } from './shape.ts';
import { FORMAT, SHEET_NAME, sheetShape, type YearSheet } from './sheet-file.ts';
import { readText } from './text-file.form.ts';
import { withoutBooks } from './without-books.ts';
import { OVERALL_GOALS } from './words.ts';
import { readShape } from './yaml-record.form.ts';
import type { YearRecords } from './year-records.ts';

/**
 * Reads a year folder: everything that could be understood, and every problem of every file.
 * The records are null when arsmapp.yaml does not tell whose folder it is.
 */
export function readYearFolder(files: ReadonlyMap<string, Uint8Array>): Understood<YearRecords | null> {
  const folder = openFolder(files);
  const problems: Problem[] = [...folder.problems];
  const sheet = readSheet(folder, problems);
  if (sheet === 'another version') return { value: null, problems: inOrder(problems) };
  const { rows, mentioned } = readTables(folder, problems);
  const lists = readLists(folder, problems);
  const texts = [...folder.texts].filter(([name]) => isTextFile(name)).map(([name, text]) => readText(name, text));
  for (const text of texts) tellAll(problems, text.problems);
  const { format: _, association, year, ...settings } = sheet ?? NO_SHEET;
  const records: YearRecords = {
    association,
    year,
    settings,
    bookFiles: folder.books,
    ...rows,
    ...lists.rows,
    texts: texts.flatMap((text) => (text.value === null ? [] : [text.value])),
  };
  tellAll(problems, [...withoutBooks(records), ...extractedProblems(folder)]);
  tellAll(problems, [...unknownReferences(records, identitiesOf({ mentioned, lists, problems })), ...clashingRows(records)]);
  return { value: sheet === null ? null : records, problems: inOrder(problems) };
}

/** Stands in for a sheet that could not be read, so that the other files can still be looked through. */
const NO_SHEET: YearSheet = {
  format: FORMAT,
  association: { id: '', name: '', shortName: '', organisationNumber: null, seat: null },
  year: 0,
  recordNumber: null,
  adoptedOn: null,
  chart: 'egen',
  equityCap: [],
  operatingStatement: 'kort',
  financialItemsInOverview: false,
  smallestShownGroup: 5,
  rounding: 'exakt',
  isWithoutBooks: false,
  lineNames: {},
};

function readSheet(folder: OpenedFolder, problems: Problem[]): YearSheet | null | 'another version' {
  const node = yamlOf(SHEET_NAME, folder, problems);
  if (node === null) return null;
  const format = node.kind === 'map' ? node.entries.find((entry) => entry.key === 'format')?.value : undefined;
  if (format?.kind === 'scalar' && format.text !== '' && format.text !== FORMAT) {
    const message = `Formatet "${format.text}" kan inte läsas av den här versionen av Samband, som läser ${FORMAT}. Skriv format: ${FORMAT}, eller uppdatera Samband.`;
    problems.push(folderError({ file: SHEET_NAME, line: format.line }, 'format', message));
    return 'another version';
  }
  return shapeOf<YearSheet>({ file: SHEET_NAME, node, problems }, sheetShape);
}

/** The YAML of a file; null when there is nothing to read in it. */
function yamlOf(file: string, folder: OpenedFolder, problems: Problem[]): YamlNode | null {
  const text = folder.texts.get(file);
  if (text === undefined) return null;
  const { node, faults } = readYaml(text);
  tellAll(
    problems,
    faults.map((fault) => folderError({ file, line: fault.line }, 'yaml', fault.message)),
  );
  if (node === null && file === SHEET_NAME)
    problems.push(folderError({ file, line: 1 }, 'empty-file', 'Filen är tom. Skriv förbundet och året, se docs/arsmapp.md.'));
  return faults.length > 0 ? null : node;
}

function shapeOf<Value>(work: { file: string; node: YamlNode; problems: Problem[] }, shape: Shape): Value | null {
  const read = readShape(work.node, shape, work);
  return read.ok ? (read.value as Value) : null;
}

type CsvParts = keyof typeof csvFiles;

function readTables(folder: OpenedFolder, problems: Problem[]) {
  const read = Object.entries<CsvFile<never, never>>(csvFiles as never).map(([part, file]) => {
    const text = folder.texts.get(file.name);
    const table: TableReading<unknown> = text === undefined ? { rows: [], mentioned: [], problems: [] } : readTable(file, text);
    tellAll(problems, table.problems);
    return [part, table] as const;
  });
  return {
    rows: Object.fromEntries(read.map(([part, table]) => [part, table.rows])) as unknown as Pick<YearRecords, CsvParts>,
    mentioned: Object.fromEntries(read.map(([part, table]) => [part, table.mentioned])) as Record<CsvParts, readonly PartialRow[]>,
  };
}

/** What was read out of a report is told of, and no more: the values themselves stand in the other files. */
function extractedProblems(folder: OpenedFolder): readonly Problem[] {
  const text = folder.texts.get(extractedFile.name);
  if (text === undefined) return [];
  const { rows, problems } = readTable<ExtractedRow, ExtractedRow>(extractedFile, text);
  return [...problems, ...unconfirmedValues(rows)];
}

type ListParts = keyof typeof listFiles;

interface ListsRead {
  readonly rows: Pick<YearRecords, ListParts>;
  /** The identities in each file, also those of records with faults. */
  readonly ids: Readonly<Record<ListParts, readonly string[]>>;
}

function readLists(folder: OpenedFolder, problems: Problem[]): ListsRead {
  const read = Object.entries<ListFile>(listFiles).map(([part, file]) => {
    const node = yamlOf(file.name, folder, problems);
    const rows = node === null ? [] : (shapeOf<readonly unknown[]>({ file: file.name, node, problems }, listOf(file.item)) ?? []);
    const ids = node === null ? [] : keysOf(node, file);
    tellAll(problems, repeatedItems(file, ids));
    return [part, { rows, ids: ids.map((each) => each.id) }] as const;
  });
  return {
    rows: Object.fromEntries(read.map(([part, list]) => [part, list.rows])) as unknown as Pick<YearRecords, ListParts>,
    ids: Object.fromEntries(read.map(([part, list]) => [part, list.ids])) as unknown as Record<ListParts, readonly string[]>,
  };
}

function keysOf(node: YamlNode, file: ListFile): readonly { id: string; line: number }[] {
  const name = file.item.keys.find((key) => key.property === file.key)?.name;
  const items = node.kind === 'list' ? node.items : [];
  return items.flatMap((item) => {
    const entry = item.kind === 'map' ? item.entries.find((each) => each.key === name) : undefined;
    return entry?.value.kind === 'scalar' ? [{ id: entry.value.text, line: entry.line }] : [];
  });
}

function repeatedItems(file: ListFile, ids: readonly { id: string; line: number }[]): Problem[] {
  const first = new Map<string, number>();
  return ids.flatMap(({ id, line }) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, line);
    if (earlier === undefined || id === '') return [];
    return [
      folderError(
        { file: file.name, line },
        'repeated',
        `"${id}" finns redan på rad ${earlier}. Ge den ena ett annat id, eller ta bort den.`,
      ),
    ];
  });
}

/** After these nobody can say which rows a file would have had. */
const FILE_FAULTS = ['missing-file', 'too-large', 'no-header', 'missing-column', 'yaml', 'shape'].map((code) => `folder.${code}`);

type Mentioned = Readonly<Record<CsvParts, readonly PartialRow[]>>;

function identitiesOf({
  mentioned,
  lists,
  problems,
}: {
  mentioned: Mentioned;
  lists: ListsRead;
  problems: readonly Problem[];
}): Identities {
  const unread = new Set(problems.filter((problem) => FILE_FAULTS.includes(problem.code)).map((problem) => problem.file));
  const idsIn = (file: { readonly name: string }, ids: readonly unknown[]) => (unread.has(file.name) ? null : new Set(ids.map(String)));
  const noteRows = lists.rows.notes.flatMap((note: NoteLayout) => noteRowIds(note.id, note.rows));
  const exitReasons = mentioned.codes.filter((code) => code.list === 'avslutsorsak');
  return {
    member: idsIn(
      csvFiles.members,
      mentioned.members.map((row) => row.id),
    ),
    intervention: idsIn(listFiles.interventions, lists.ids.interventions),
    goalSet: idsIn(listFiles.interventions, [OVERALL_GOALS, ...lists.ids.interventions]),
    // A note with a fault is left out together with its rows.
    noteRow: problems.some((problem) => problem.file === listFiles.notes.name) ? null : new Set(noteRows),
    activity: idsIn(
      csvFiles.activities,
      mentioned.activities.map((row) => row.id),
    ),
    costRow: idsIn(
      csvFiles.costRows,
      mentioned.costRows.map((row) => row.id),
    ),
    netRow: idsIn(
      csvFiles.netRows,
      mentioned.netRows.map((row) => row.id),
    ),
    exitReason: idsIn(
      csvFiles.codes,
      exitReasons.map((row) => row.code),
    ),
  };
}

/** By file in the order of the format's description, then by line. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const place = (name: string): number => (fileNames.includes(name) ? fileNames.indexOf(name) : fileNames.length);
  return problems.toSorted(
    (a, b) => place(a.file) - place(b.file) || (a.file < b.file ? -1 : Number(a.file > b.file)) || (a.line ?? 0) - (b.line ?? 0),
  );
}
