import type { Permission } from '../../platform/access/access.ts';
import type { Reader } from '../../platform/database/transaction.ts';
import { changed, changes, missing, type Route, receives, rejected, shows } from '../../platform/http/routes.ts';
import { EMPTY_FORM, type FilledForm } from '../../ui/forms.ts';
import { listAccountRules } from '../ledger/account-map.store.ts';
import { changeYear } from '../year-folder/changed-year.work.ts';
import { findYear } from '../year-folder/year-folder.store.ts';
import type { YearRecords } from '../year-folder/year-records.ts';
import { listYears } from '../year-folder/year-settings.store.ts';
import { alreadyTakenPage, type BookkeepingView, bookkeepingPage } from './bookkeeping.pages.ts';
import { booksNow } from './books-now.form.ts';
import { withLines } from './mapping-help.ts';
import { previewPage } from './preview.pages.ts';
import { type Preview, previewOf } from './preview.ts';
import { takingRoutes } from './taking.routes.ts';
import { tyingRoutes } from './tying.routes.ts';
import { choicesIn } from './untied.ts';
import { hashOf, isId, readColumns, readFile, readLines, readNow, readUpload, readUploadId } from './upload.form.ts';
import { addUpload, deleteOldUploads, deleteUpload, findUpload, listTakings, listUploads, replaceColumnMap } from './upload.store.ts';
import { endingOf, WAITS_FOR } from './upload.ts';

export const bookkeepingRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/bokforing',
    may: 'ledger.read',
    async show({ params, reader, may }) {
      const records = await recordsOf(reader, params.year);
      if (records === null) return noSuchYear;
      return bookkeepingPage(await viewOf(reader, records, { ...params, mayUpload: may('bookkeeping.upload'), form: EMPTY_FORM }));
    },
  }),

  receives({
    path: '/:association/:year/bokforing',
    may: 'bookkeeping.upload',
    few: 'bokforing',
    read: readUpload,
    async change({ params, form, writer, visitor, now }) {
      const records = await recordsOf(writer, params.year);
      if (records === null) return noSuchYear;
      const refuse = async (shown: FilledForm) =>
        rejected(bookkeepingPage(await viewOf(writer, records, { ...params, mayUpload: true, form: shown })));
      const { file } = form;
      if (file === null) return refuse(form);
      const { year } = records;
      const contentSha256 = hashOf(file.bytes);
      if (booksNow(records, []).files.some((each) => each.contentSha256 === contentSha256)) return refuse({ ...form, errors: [SAME_FILE] });
      const waiting = { name: file.name, bytes: file.bytes, columnMap: null };
      const preview = previewOf(readFile(waiting, year), records, readNow(records, { otherYears: [] }));
      const cannotBeMended = !preview.canBeTaken && preview.file.columns === null;
      if (cannotBeMended) return rejected(previewPage({ ...params, year, upload: null, preview, choices: choicesIn(records) }));
      await deleteOldUploads(writer, now.subtract(WAITS_FOR));
      const id = await addUpload(writer, { ...waiting, year, contentSha256, isWaiting: true, person: visitor?.person ?? null, now });
      return changed({ event: 'bookkeeping.uploaded', subject: id, next: `/${params.association}/${year}/bokforing/granska?fil=${id}` });
    },
  }),

  shows({
    path: '/:association/:year/bokforing/granska',
    may: 'bookkeeping.upload',
    async show({ params, query, reader }) {
      const records = await recordsOf(reader, params.year);
      if (records === null) return noSuchYear;
      const asked = query.get('fil') ?? '';
      const preview = await previewFor(reader, records, asked);
      if (preview === null && (await isTaken(reader, records.year, asked))) return alreadyTakenPage({ ...params, year: records.year });
      return preview === null ? notWaiting : previewPage({ ...params, year: records.year, choices: choicesIn(records), ...preview });
    },
  }),

  changes({
    path: '/:association/:year/bokforing/kolumner',
    may: 'bookkeeping.upload',
    read: readColumns,
    async change({ params, form: { id, columnMap }, writer }) {
      const year = yearIn(params.year);
      const upload = id === '' ? undefined : await findUpload(writer, year, id);
      if (upload?.isWaiting !== true || endingOf(upload.name) === 'se') return notWaiting;
      await replaceColumnMap(writer, id, columnMap);
      return changed({ event: 'bookkeeping.uploaded', subject: id, next: `/${params.association}/${year}/bokforing/granska?fil=${id}` });
    },
  }),

  changes({
    path: '/:association/:year/bokforing/kasta',
    may: 'bookkeeping.upload',
    read: readUploadId,
    async change({ params, form: id, writer }) {
      const year = yearIn(params.year);
      if (id === '' || !(await deleteUpload(writer, year, id))) return notWaiting;
      const next = `/${params.association}/${year}/bokforing` as const;
      return changed({ event: 'bookkeeping.thrownAway', subject: id, next, done: 'Filen är kastad. Ingenting är ändrat.' });
    },
  }),

  changes({
    path: '/:association/:year/bokforing/konton',
    may: 'bookkeeping.upload',
    read: readLines,
    async change({ params, form: { lines, id }, writer }) {
      const year = yearIn(params.year);
      const outcome = await changeYear(writer, year, (records) =>
        lines.size === 0 ? records : { ...records, accountRules: withLines(records.accountRules, lines) },
      );
      if (outcome === null) return noSuchYear;
      const done =
        lines.size === 0
          ? 'Ingen rad var vald, så ingenting är ändrat.'
          : `${lines.size === 1 ? 'Kontot har' : `${lines.size} konton har`} fått sin rad.`;
      const base = `/${params.association}/${year}/bokforing` as const;
      return changed({
        event: lines.size === 0 ? ONLY_LOOKED : 'bookkeeping.accountsPlaced',
        subject: String(year),
        next: id === '' ? base : `${base}/granska?fil=${id}`,
        done,
      });
    },
  }),

  ...takingRoutes,
  ...tyingRoutes,
];

/** What the log calls it when nothing was changed after all. */
const ONLY_LOOKED: Permission = 'bookkeeping.upload';

const SAME_FILE = { field: 'fil', message: 'Den filen är redan inläst. Ingenting har ändrats.' };
const noSuchYear = missing('Det året är inte inläst för förbundet. Välj ett år på startsidan.');
const notWaiting = missing('Ingen sådan fil väntar på att läsas in. Läs in den på nytt under Bokföring.');

const yearIn = (named: string): number => (/^\d{4}$/.test(named) ? Number(named) : 0);

const recordsOf = async (reader: Reader, named: string): Promise<YearRecords | null> => (await findYear(reader, yearIn(named))) ?? null;

type Wish = Pick<BookkeepingView, 'association' | 'mayUpload' | 'form'>;

async function viewOf(reader: Reader, records: YearRecords, { association, mayUpload, form }: Wish): Promise<BookkeepingView> {
  const { year } = records;
  const { files, homeless, untied } = booksNow(records, await rulesOfNearestYear(reader, year));
  const [uploads, takings] = [await listUploads(reader, year), await listTakings(reader, year)];
  const isUntied = records.accountRules.every(({ member, intervention }) => member === null && intervention === null);
  const { adoptedOn } = records.settings;
  return {
    association,
    year,
    files,
    homeless,
    untied,
    choices: choicesIn(records),
    isUntied,
    uploads,
    takings,
    mayUpload,
    adoptedOn,
    form,
  };
}

/** The account rules of the other year that is nearest, to learn from. */
async function rulesOfNearestYear(reader: Reader, year: number): Promise<Parameters<typeof booksNow>[1]> {
  const [nearest] = (await listYears(reader)).filter((each) => each !== year).toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year));
  return nearest === undefined ? [] : [{ year: nearest, rules: await listAccountRules(reader, nearest) }];
}

async function isTaken(reader: Reader, year: number, asked: string): Promise<boolean> {
  const upload = isId(asked) ? await findUpload(reader, year, asked) : undefined;
  return upload?.isWaiting === false;
}

/** The waiting file that was asked for, else the latest. */
async function previewFor(
  reader: Reader,
  records: YearRecords,
  asked: string,
): Promise<{ readonly upload: string; readonly preview: Preview } | null> {
  const { year } = records;
  const id = isId(asked) ? asked : (await listUploads(reader, year)).find(({ isWaiting }) => isWaiting)?.id;
  const upload = id === undefined ? undefined : await findUpload(reader, year, id);
  if (upload?.isWaiting !== true) return null;
  const otherYears = await rulesOfNearestYear(reader, year);
  return { upload: upload.id, preview: previewOf(readFile(upload, year), records, readNow(records, { otherYears })) };
}
