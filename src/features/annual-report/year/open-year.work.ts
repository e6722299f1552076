import type { Reader } from '../../../platform/database/transaction.ts';
import type { Document } from '../../../platform/documents/document.ts';
import { prepared } from '../../../platform/documents/prepare.ts';
import { openShelf } from '../../../platform/memory/shelf.ts';
import type { FigureBook } from '../../figures/book.ts';
import { dependantsIn } from '../../figures/explanation.ts';
import type { FigureKey } from '../../figures/figure.ts';
import { countsIn, type OwnYears } from '../../figures/own-years.ts';
import { booksUntil } from '../../statements/books-until.ts';
import type { LedgerFile } from '../../statements/placing.ts';
import { findYear } from '../../year-folder/year-folder.store.ts';
import type { YearRecords } from '../../year-folder/year-records.ts';
import { type KeptYear, listKeptYears } from '../../year-folder/year-settings.store.ts';
import { type FinishedReport, finishReport } from '../finished-report.ts';
import { prepareReport } from '../prepare.form.ts';
import type { ReportInput } from '../report.ts';
import { type Addresses, addressesOf } from './addresses.ts';
import { type ShownPlaces, shownPlaces } from './shown-places.ts';
import { summaryOf, type YearSummary } from './year-summary.ts';

/** A year made ready to be read: its report, every figure, and the books behind them. */
export interface OpenYear {
  /** Tells this content of this year, with its texts as they have been put, from every other, in all processes. */
  readonly name: string;
  readonly contentSha256: string;
  readonly to: Addresses;
  readonly input: ReportInput;
  readonly report: FinishedReport;
  /** The report as it is drawn, with the identifiers that links lead to. */
  readonly document: Document;
  readonly ledgers: readonly LedgerFile[];
  /** The day of the latest voucher of the year, or its last month with a balance; null without books of its own. */
  readonly booksUntil: string | null;
  readonly places: ShownPlaces;
  readonly dependants: ReadonlyMap<FigureKey, readonly FigureKey[]>;
  readonly summary: YearSummary;
}

const WEIGHT_OF_RECORDS = 4_000_000;
/** A posting takes about as much room in memory as its line in the file. */
const weightOf = ({ input }: OpenYear): number =>
  input.records.bookFiles.reduce((sum, file) => sum + 2 * file.bytes.length, WEIGHT_OF_RECORDS);

const openYears = openShelf<OpenYear>(400_000_000, weightOf);
const summaries = openShelf<YearSummary | null>(20_000, () => 1);

/** The year that an address names; null when nothing is kept for it. What is stored decides, so a new import is seen at once. */
export async function openYear(reader: Reader, year: string): Promise<OpenYear | null> {
  if (!/^\d{4}$/.test(year)) return null;
  const kept = await listKeptYears(reader, Number(year));
  const content = contentIn(kept, Number(year));
  if (content === null) return null;
  const name = [nameOf(reader.association, content), kept[0]?.textsSha256].join('/');
  return openYears.take(name, () => prepareYear(reader, name, content));
}

/** Which year, and which content of it and of the years before, whose counts it shows. */
export interface Content extends KeptYear {
  readonly earlier: readonly KeptYear[];
}

/** Years before that a report shows counts of. */
const YEARS_BACK = 4;

/** The year's content among those that are kept. */
export function contentIn(kept: readonly KeptYear[], year: number): Content | null {
  const own = kept.find((each) => each.year === year);
  return own === undefined ? null : { ...own, earlier: kept.filter((each) => each.year < year && each.year >= year - YEARS_BACK) };
}

const nameOf = (association: string, { earlier, ...own }: Content): string =>
  [association, ...[own, ...earlier].map(({ year, contentSha256 }) => `${year}/${contentSha256}`)].join('/');

async function prepareYear(reader: Reader, name: string, { year, contentSha256, earlier }: Content): Promise<OpenYear> {
  const records = await findRecords(reader, year);
  const { input, ledgers, problems } = prepareReport(records, await earlierBooks(reader, earlier, records));
  const report = finishReport(input, problems);
  const document = prepared(report.document);
  return {
    name,
    contentSha256,
    to: addressesOf(records.association.id, year),
    input,
    report,
    document,
    ledgers,
    booksUntil: booksUntil(ledgers, year),
    places: shownPlaces(document),
    dependants: dependantsIn(input.book),
    summary: summaryOf(report, input),
  };
}

async function findRecords(reader: Reader, year: number): Promise<YearRecords> {
  const records = await findYear(reader, year);
  if (records === undefined) throw new Error(`the year ${year} has a hash and no records`);
  return records;
}

const countsOfYears = openShelf<FigureBook>(4000, () => 1);

/** What the reports of the earlier years show of the counts that this year compares with. */
async function earlierBooks(reader: Reader, earlier: readonly KeptYear[], records: YearRecords): Promise<OwnYears> {
  const { participantCounts, exitCounts, indicatorResults, responseCounts } = records;
  const compared = new Set([...participantCounts, ...exitCounts, ...indicatorResults, ...responseCounts].map(({ year }) => year));
  const books = new Map<number, FigureBook>();
  for (const own of earlier.filter(({ year }) => compared.has(year))) {
    const name = nameOf(reader.association, { ...own, earlier: [] });
    books.set(
      own.year,
      await countsOfYears.take(name, async () => countsIn(prepareReport(await findRecords(reader, own.year)).input.book, own.year)),
    );
  }
  return books;
}

/** The state of a year in a list: undefined until it has been worked out, null when it cannot be. */
export const findSummary = (association: string, content: Content): YearSummary | null | undefined =>
  summaries.find(nameOf(association, content));

/** A year that cannot be made ready must not hide all the others; its own page fails, and that is noted in the log. */
export async function workOutSummary(reader: Reader, content: Content): Promise<void> {
  await summaries.take(nameOf(reader.association, content), () =>
    openYear(reader, String(content.year)).then(
      (open) => open?.summary ?? null,
      () => null,
    ),
  );
}
