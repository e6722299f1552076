import type { Permission } from '../../../platform/access/access.ts';
import type { Reader, Writer } from '../../../platform/database/transaction.ts';
import { changed, changes, type Missing, missing, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import type { Visitor } from '../../../platform/http/visitor.ts';
import { changeYear } from '../changed-year.work.ts';
import { findYear } from '../year-folder.store.ts';
import type { YearRecords } from '../year-records.ts';
import { accountRows } from './account-rows.form.ts';
import { joinedRows } from './closed-rows.ts';
import { pastedRows, withIds, withKnownWords } from './pasted-rows.ts';
import { referables } from './references.ts';
import { rowChange } from './row-change.ts';
import { countOf, type May, openRows, seenRows, typedRows } from './seen-rows.form.ts';
import { markOfRows, readSheet, type SheetForm, shownSheet, type TriedSheet, trySheet } from './sheet.form.ts';
import { sheetPage } from './sheet.pages.ts';
import { insertSheetVersion, listSheetVersions } from './sheet.store.ts';
import { sheetListPage } from './sheet-list.pages.ts';
import { findSheet, SHEETS, type Sheet } from './sheets.ts';
import { newRow, type SheetProblem, type TypedRow } from './typed-sheet.ts';

const noSuchYear: Missing = missing('Det året är inte påbörjat för förbundet. Välj ett år på startsidan.');
const noSuchSheet: Missing = missing('Det finns inga sådana uppgifter. Välj bland dem som finns under fliken Uppgifter.');

interface SheetDoors {
  readonly read: Permission;
  readonly revise: Permission;
  readonly holdCounts: boolean;
}

const RECORDS: SheetDoors = { read: 'record.read', revise: 'record.revise', holdCounts: false };
const COUNTS: SheetDoors = { read: 'countRecord.read', revise: 'countRecord.revise', holdCounts: true };

/** To open a sheet, change it and take a change back. No door leads to a sheet of the other kind, however its address is written. */
function doorsOf(path: `/:association/:year/uppgifter/${string}`, { read, revise, holdCounts }: SheetDoors): readonly Route[] {
  const find = (params: SheetParams): Sheet | null => {
    const sheet = findSheet(params.sheet ?? path.slice(path.lastIndexOf('/') + 1));
    return sheet?.holdsCounts === holdCounts ? sheet : null;
  };
  return [
    shows({
      path,
      may: read,
      async show({ params, reader, may }) {
        const records = await findRecords(reader, params.year);
        const sheet = find(params);
        if (records === undefined || sheet === null) return records === undefined ? noSuchYear : noSuchSheet;
        const rows = openRows(sheet, records, may);
        return sheetPage(await viewOf(reader, records, { base: baseOf(params), sheet, rows, problems: [], mayRevise: may(revise), may }));
      },
    }),

    changes({
      path,
      may: revise,
      read: readSheet,
      change: ({ form, ...visit }) =>
        changeSheet({ ...visit, sheet: find(visit.params), lookedAt: revise }, async () => form, 'Uppgifterna är sparade.'),
    }),

    changes({
      path: `${path}/tillbaka`,
      may: revise,
      read: ({ fields }) => ({ version: fields.get('version')?.[0] ?? '', began: fields.get('fran')?.[0] ?? '' }),
      change: ({ form, ...visit }) =>
        changeSheet(
          { ...visit, sheet: find(visit.params), lookedAt: revise },
          async (sheet) => {
            const versions = await listSheetVersions(visit.writer, { year: Number(visit.params.year), sheet: sheet.id });
            const version = versions.find(({ id }) => id === form.version);
            if (version === undefined) return null;
            return { rows: version.rows, began: form.began, wantsMore: false, wantsAccounts: false, pasted: null, isTakenBack: true };
          },
          'Det tidigare innehållet är tillbaka.',
        ),
    }),
  ];
}

interface SheetParams {
  readonly association: string;
  readonly year: string;
  /** Named in the address, unless the sheet has an address of its own. */
  readonly sheet?: string;
}

/** A year's records, sheet by sheet. */
export const sheetRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/uppgifter',
    may: 'record.read',
    async show({ params, reader, may }) {
      const records = await findRecords(reader, params.year);
      if (records === undefined) return noSuchYear;
      const rows = new Map(SHEETS.map((sheet) => [sheet.id, countOf(sheet, records, may)]));
      return sheetListPage({
        base: baseOf(params),
        year: records.year,
        rows,
        adoptedOn: records.settings.adoptedOn,
        mayReadCounts: may('countRecord.read'),
      });
    },
  }),

  // Those that have an address of their own stand before those that the address names.
  ...SHEETS.filter(({ holdsCounts }) => holdsCounts).flatMap(({ id }) => doorsOf(`/:association/:year/uppgifter/${id}`, COUNTS)),
  ...doorsOf('/:association/:year/uppgifter/:sheet', RECORDS),
];

interface SheetVisit {
  readonly may: May;
  /** What the log calls it when nothing was changed after all. */
  readonly lookedAt: Permission;
  readonly params: SheetParams;
  /** Null when there is none behind the door. */
  readonly sheet: Sheet | null;
  readonly writer: Writer;
  readonly visitor: Visitor | null;
  readonly now: Temporal.Instant;
}

/** Keeps what was typed, or shows it again with what is wrong. */
async function changeSheet(visit: SheetVisit, read: (sheet: Sheet) => Promise<SheetForm | null>, done: string) {
  const { params, sheet, writer, visitor, now, may, lookedAt } = visit;
  if (sheet === null || !/^\d{4}$/.test(params.year)) return noSuchSheet;
  const form = await read(sheet);
  if (form === null) return missing('Det innehållet finns inte längre.');
  const revised = await revise(writer, Number(params.year), { sheet, form, may });
  if (revised === null) return noSuchYear;
  const { before, rows, problems, isChanged } = revised;
  if (problems !== null) {
    const shown = { base: baseOf(params), sheet, rows, problems, mayRevise: true, may, ...putIn(form, rows) };
    return rejected(sheetPage(await viewOf(writer, before, shown)));
  }
  const next = `${baseOf(params)}/${sheet.id}` as const;
  if (!isChanged) return changed({ event: lookedAt, subject: sheet.id, next, done: 'Inget var ändrat, så det som stod står kvar.' });
  const version = { year: before.year, sheet: sheet.id, rows: shownSheet(sheet, before), person: visitor?.person ?? null, now };
  await insertSheetVersion(writer, version);
  return changed({ event: 'record.revised', subject: sheet.id, next, done });
}

/** How many rows were put in and are not kept, or what was pasted and gave none. */
function putIn({ rows: typed, pasted, wantsMore }: SheetForm, rows: readonly TypedRow[]) {
  const unsaved = wantsMore ? rows.length - typed.length : 0;
  return { unsaved, unread: unsaved === 0 && pasted !== null ? pasted.text : '' };
}

const baseOf = ({ association, year }: Pick<SheetParams, 'association' | 'year'>) => `/${association}/${year}/uppgifter` as const;

const findRecords = (reader: Reader, year: string): Promise<YearRecords | undefined> =>
  /^\d{4}$/.test(year) ? findYear(reader, Number(year)) : Promise.resolve(undefined);

const CHANGED_MEANWHILE =
  'Någon annan har sparat de här uppgifterna medan du skrev. Det du skrev står kvar här nedanför. Spara igen om det ska gälla; det andra finns sedan under Tidigare innehåll.';

interface Revised {
  readonly before: YearRecords;
  /** As they were understood. */
  readonly rows: readonly TypedRow[];
  readonly problems: readonly SheetProblem[] | null;
  readonly isChanged: boolean;
}

/** Keeps the sheet as it was typed, or tells what is wrong and keeps nothing. Null when there is no such year. */
async function revise(
  writer: Writer,
  year: number,
  { sheet, form, may }: { readonly sheet: Sheet; readonly form: SheetForm; readonly may: May },
): Promise<Revised | null> {
  let seen: Omit<Revised, 'before'> = { rows: form.rows, problems: null, isChanged: false };
  const kept = await changeYear(writer, year, (current) => {
    const { rows, problems } = understood(sheet, { ...form, rows: typedRows({ sheet, form, may }, current) }, current);
    const tried = form.wantsMore ? { records: null, problems } : triedNow({ sheet, form: { ...form, rows }, may }, current);
    const isChanged = tried.records !== null && markOf(sheet, tried.records) !== markOf(sheet, current);
    seen = { rows, problems: tried.records === null ? tried.problems : null, isChanged };
    return tried.records !== null && isChanged ? tried.records : current;
  });
  return kept && { before: kept.before, ...seen };
}

const markOf = (sheet: Sheet, records: YearRecords): string => markOfRows(shownSheet(sheet, records));

/** What was typed and pasted, with the names that people use for what there is to choose. */
function understood(sheet: Sheet, { rows, pasted, wantsAccounts }: SheetForm, current: YearRecords) {
  const read = pasted === null ? NOTHING : pastedRows(sheet, pasted);
  const fetched = wantsAccounts && sheet.part === 'accountRules' ? accountRows(current, rows) : NOTHING;
  const known = referables(current);
  const fetchedRows = [...read.rows, ...fetched.rows].map((row) => ({ ...newRow(sheet, current.year), ...row }));
  const all = [...rows, ...fetchedRows].map((row) => withKnownWords(sheet, row, known));
  return { rows: withIds(sheet, all), problems: [...read.problems, ...fetched.problems] };
}

const NOTHING = { rows: [], problems: [] };

interface Trial {
  readonly sheet: Sheet;
  readonly form: SheetForm;
  readonly may: May;
}

/** Nobody changes what they may not see: rows that are closed to them stay where they stand. */
function triedNow({ sheet, form, may }: Trial, current: YearRecords): TriedSheet {
  const open = openRows(sheet, current, may);
  if (form.began !== markOfRows(open)) return { records: null, problems: [{ row: null, message: CHANGED_MEANWHILE }] };
  if (may('countRecord.read')) return trySheet(current, sheet, form.rows);
  const { rows, clashes, placed } = joinedRows(sheet, form.rows, shownSheet(sheet, current));
  if (clashes.length > 0) return { records: null, problems: clashes };
  const tried = trySheet(current, sheet, rows);
  return { ...tried, problems: tried.problems.map(placed) };
}

interface Shown {
  readonly base: string;
  readonly sheet: Sheet;
  readonly rows: readonly TypedRow[];
  readonly problems: readonly SheetProblem[];
  readonly mayRevise: boolean;
  readonly may: May;
  readonly unsaved?: number;
  readonly unread?: string;
}

async function viewOf(reader: Reader, records: YearRecords, { may, unsaved = 0, unread = '', ...shown }: Shown) {
  const { year } = records;
  const kept = await listSheetVersions(reader, { year, sheet: shown.sheet.id });
  const open = openRows(shown.sheet, records, may);
  const seen = kept.map((version) => ({ ...version, rows: seenRows(shown.sheet, version.rows, { records, may }) }));
  // What a version was changed into is the one after it, and the last one was changed into what stands.
  const versions = seen.map((version, place) => ({
    ...version,
    change: rowChange(shown.sheet, version.rows, seen[place - 1]?.rows ?? open),
  }));
  const closed = shownSheet(shown.sheet, records).length - open.length;
  return {
    ...shown,
    unsaved,
    unread,
    year,
    adoptedOn: records.settings.adoptedOn,
    closed,
    began: markOfRows(open),
    choices: referables(records),
    versions,
  };
}
