import type { PersonId, Writer } from '../../platform/database/transaction.ts';
import { changed, changes, missing, type Route, rejected } from '../../platform/http/routes.ts';
import { changeYear } from '../year-folder/changed-year.work.ts';
import { BOOK_FOLDER } from '../year-folder/files.ts';
import type { BookFile, YearRecords } from '../year-folder/year-records.ts';
import { withFile, withoutFile } from './book-files.ts';
import { alreadyTakenPage, changesText } from './bookkeeping.pages.ts';
import { withLines } from './mapping-help.ts';
import { previewPage } from './preview.pages.ts';
import { type Preview, previewOf } from './preview.ts';
import { choicesIn, type TieChoices } from './untied.ts';
import { hashOf, mapBeside, readFile, readLines, readNow, readUploadId, usedColumnMap } from './upload.form.ts';
import { addTaking, addUpload, findUpload, keepUpload, listUploads, replaceColumnMap } from './upload.store.ts';
import type { UploadedFile } from './upload.ts';

/** Takes in a file that waits, or puts back one that was there before. */
export const takingRoutes: readonly Route[] = [
  changes({
    path: '/:association/:year/bokforing/las-in',
    may: 'bookkeeping.upload',
    few: 'bokforing',
    read: readLines,
    async change({ params, form: { id, lines }, writer, visitor, now }) {
      const year = yearIn(params.year);
      const upload = id === '' ? undefined : await findUpload(writer, year, id);
      if (upload?.isWaiting === false) return rejected(alreadyTakenPage({ ...params, year }));
      if (upload === undefined) return missing('Ingen sådan fil väntar på att läsas in. Läs in den på nytt under Bokföring.');
      const preview = await takeIn(writer, upload, { person: visitor?.person ?? null, now, lines, isPuttingBack: false });
      if (preview === null) return noSuchYear;
      if (!preview.canBeTaken) return rejected(previewPage({ ...params, year, upload: id, preview, choices: preview.choices }));
      const done = `Filen är inläst: ${changesText(preview.counts)}.`;
      return changed({
        event: preview.placed === 0 ? 'bookkeeping.takenIn' : 'bookkeeping.takenInPlaced',
        subject: id,
        next: `/${params.association}/${year}/bokforing`,
        done,
      });
    },
  }),

  changes({
    path: '/:association/:year/bokforing/lagg-tillbaka',
    may: 'bookkeeping.upload',
    few: 'bokforing',
    read: readUploadId,
    async change({ params, form: id, writer, visitor, now }) {
      const year = yearIn(params.year);
      const upload = id === '' ? undefined : await findUpload(writer, year, id);
      if (upload === undefined || upload.isWaiting) return missing('Den filen finns inte bland tidigare inläsningar.');
      const preview = await takeIn(writer, upload, { person: visitor?.person ?? null, now, lines: new Map(), isPuttingBack: true });
      if (preview === null) return noSuchYear;
      const done = `${upload.name} är tillbakalagd: ${changesText(preview.counts)}.`;
      return changed({ event: 'bookkeeping.putBack', subject: id, next: `/${params.association}/${year}/bokforing`, done });
    },
  }),

  // The first file of a year replaced none that could be put back.
  changes({
    path: '/:association/:year/bokforing/ta-ut',
    may: 'bookkeeping.upload',
    few: 'bokforing',
    read: readUploadId,
    async change({ params, form: id, writer }) {
      const year = yearIn(params.year);
      const upload = id === '' ? undefined : await findUpload(writer, year, id);
      if (upload === undefined || upload.isWaiting) return noSuchTaking;
      const outcome = await changeYear(writer, year, (records) => {
        const file = records.bookFiles.find(({ bytes }) => hashOf(bytes) === upload.contentSha256);
        return file === undefined ? records : { ...records, bookFiles: withoutFile(records.bookFiles, file.name) };
      });
      if (outcome === null) return noSuchYear;
      if (outcome.records === outcome.before) return noSuchTaking;
      const next = `/${params.association}/${year}/bokforing` as const;
      return changed({ event: 'bookkeeping.takenOut', subject: id, next, done: `${upload.name} är uttagen ur bokföringen.` });
    },
  }),
];

const noSuchTaking = missing('Den filen finns inte i årets bokföring. Gå till Bokföring och se vad som är inläst.');
const noSuchYear = missing('Det året är inte inläst för förbundet. Välj ett år på startsidan.');
const yearIn = (named: string): number => (/^\d{4}$/.test(named) ? Number(named) : 0);

interface Taker {
  readonly person: PersonId | null;
  readonly now: Temporal.Instant;
  /** Account → line of the statements, chosen for accounts of the file that had none. */
  readonly lines: ReadonlyMap<string, string>;
  readonly isPuttingBack: boolean;
}

interface TakenPreview extends Preview {
  /** How many accounts were given a line with it. */
  readonly placed: number;
  readonly choices: TieChoices;
}

/** Puts the file in place of the one of its own year, and notes what that changed. Nothing is changed when it cannot be taken in. */
async function takeIn(writer: Writer, upload: UploadedFile, taker: Taker): Promise<TakenPreview | null> {
  const seen = { preview: null as TakenPreview | null };
  const outcome = await changeYear(writer, upload.year, (records) => {
    const file = readFile(upload, upload.year);
    const { homeless } = previewOf(file, records, readNow(records, { otherYears: [] }));
    // Only accounts that have no line yet are given one by the way.
    const lines = new Map(homeless.flatMap(({ account }) => (taker.lines.has(account) ? [[account, taker.lines.get(account) ?? '']] : [])));
    const accountRules = withLines(records.accountRules, lines);
    const placed = { ...records, accountRules };
    const preview = { ...previewOf(file, placed, readNow(placed, { otherYears: [] })), placed: lines.size, choices: choicesIn(records) };
    seen.preview = preview;
    // What stood there before counted then, whatever is said of it today.
    if (!preview.canBeTaken && !taker.isPuttingBack) return records;
    const columnMap = usedColumnMap(upload, file);
    return { ...records, accountRules, bookFiles: withFile(records.bookFiles, { ...upload, columnMap }, nameOf(preview.replaces)) };
  });
  const { preview } = seen;
  if (outcome === null || preview === null || outcome.records === outcome.before) return preview;
  await noteTaking(writer, upload, { ...taker, preview, before: outcome.before });
  return preview;
}

const nameOf = (path: string | null): string | null => path?.replace(BOOK_FOLDER, '') ?? null;

interface Taken extends Taker {
  readonly preview: Preview;
  readonly before: YearRecords;
}

async function noteTaking(writer: Writer, upload: UploadedFile, { preview, before, person, now, isPuttingBack }: Taken): Promise<void> {
  const { year } = upload;
  const columnMap = usedColumnMap(upload, preview.file);
  if (columnMap !== null && upload.columnMap === null) await replaceColumnMap(writer, upload.id, columnMap);
  await keepUpload(writer, upload.id);
  const gone = before.bookFiles.find(({ name }) => name === nameOf(preview.replaces));
  const replaced = gone === undefined ? null : await uploadOf(writer, gone, { year, before, now });
  const { counts: changes_, resultBeforeOre, resultAfterOre } = preview;
  await addTaking(writer, {
    year,
    upload: upload.id,
    replaced,
    isPuttingBack,
    changes: changes_,
    resultBeforeOre,
    resultAfterOre,
    person,
    now,
  });
}

/** The row of a file that was replaced; one that came with a year folder has none until now. */
async function uploadOf(
  writer: Writer,
  { name, bytes }: BookFile,
  { year, before, now }: { readonly year: number; readonly before: YearRecords; readonly now: Temporal.Instant },
): Promise<string> {
  const contentSha256 = hashOf(bytes);
  const columnMap = mapBeside(before.bookFiles, name);
  const known = (await listUploads(writer, year)).find(
    (each) => !each.isWaiting && each.contentSha256 === contentSha256 && each.columnMap === columnMap,
  );
  return known?.id ?? addUpload(writer, { year, name, bytes, contentSha256, columnMap, isWaiting: false, person: null, now });
}
