import type { Reader } from '../../platform/database/transaction.ts';
import { renderExcerpt } from '../../platform/documents/html/html.ts';
import type { Html } from '../../platform/http/page.ts';
import { raw } from '../../platform/http/page.ts';
import { type Missing, missing } from '../../platform/http/routes.ts';
import { openShelf } from '../../platform/memory/shelf.ts';
import { noteTitle } from '../annual-report/note-chapter.ts';
import { reportContext } from '../annual-report/report.ts';
import { openDesk } from '../annual-report/writing.ts';
import { type OpenYear, openYear } from '../annual-report/year/open-year.work.ts';
import type { ChapterText } from '../year-folder/year-records.ts';
import { type Chapter, chaptersOf, type NamedNote } from './chapters.ts';
import { type InsertChoice, insertChoices, type SeenText, type Sight, seenText } from './looking.ts';
import { type ChapterPlace, type DocumentOfYear, isDocument } from './text.ts';
import { listTexts } from './texts.store.ts';
import { markOf, readBlocks } from './writing.form.ts';

/** A document's texts, opened to be read and written. */
export interface OpenTexts {
  /** The association's name in addresses. */
  readonly association: string;
  readonly of: DocumentOfYear;
  /** The year made ready, when it has been started. */
  readonly open: OpenYear | null;
  readonly texts: readonly ChapterText[];
  readonly chapters: readonly Chapter[];
  readonly sight: Sight;
}

/** One of its chapters. */
export interface OpenChapter extends OpenTexts {
  readonly place: ChapterPlace;
  readonly chapter: Chapter;
}

type DocumentParams = { readonly association: string; readonly year: string; readonly document: string };

export const noSuchText = missing('Det finns ingen text med den adressen. Texterna finns under Texter i årets meny.');
const notStarted = (year: string): Missing =>
  missing(`Räkenskapsåret ${year} är inte startat. Årsredovisningens texter skrivs när det finns.`);

/** Which document an address names; null when there is none such. */
export const documentNamed = ({ year, document }: Omit<DocumentParams, 'association'>): DocumentOfYear | null =>
  /^20\d\d$/.test(year) && isDocument(document) ? { document, year: Number(year) } : null;

export async function openTexts(reader: Reader, params: DocumentParams): Promise<OpenTexts | Missing> {
  const of = documentNamed(params);
  if (of === null) return noSuchText;
  const open = await openYear(reader, params.year);
  if (open === null && of.document === 'arsredovisning') return notStarted(params.year);
  return textsOf(reader, { association: params.association, of, open });
}

/** The texts of a document whose year has been opened already. */
export async function textsOf(reader: Reader, opened: Pick<OpenTexts, 'association' | 'of' | 'open'>): Promise<OpenTexts> {
  const { of, open } = opened;
  const texts = await listTexts(reader, of);
  const chapters = chaptersOf(of.document, texts, of.document === 'arsredovisning' ? notesOf(open) : []);
  const report = open === null ? null : { input: open.input, adjustments: open.report.adjustments };
  return { ...opened, texts, chapters, sight: { year: of.year, report } };
}

/** The notes of the report, and those that have a text of their own. */
function notesOf(open: OpenYear | null): readonly NamedNote[] {
  if (open === null) return [];
  const context = reportContext(open.input, openDesk(open.input.book, open.input.records.year));
  return [...context.noteNumbers.keys()].map((id) => ({ id, title: noteTitle(context, id) }));
}

export async function openChapter(reader: Reader, params: DocumentParams & { readonly chapter: string }): Promise<OpenChapter | Missing> {
  const texts = await openTexts(reader, params);
  if ('kind' in texts) return texts;
  const chapter = texts.chapters.find(({ id }) => id === params.chapter);
  return chapter === undefined ? noSuchText : { ...texts, chapter, place: { ...texts.of, chapter: chapter.id } };
}

/** The name of the text's file, as findings tell it. */
export const fileOf = ({ document }: DocumentOfYear, id: string): string =>
  `${document === 'arsredovisning' ? 'texter' : document}/${id}.md`;

const seen = openShelf<SeenText>(3_000, () => 1);

/** A text as the report shows it and what the checks say, worked out once for each text and content of the year. */
export function lookAt({ of, open, sight, association }: OpenTexts, chapter: Chapter, markdown = chapter.markdown): Promise<SeenText> {
  const name = [open?.name ?? `${association}/${of.year}`, of.document, chapter.id, chapter.firstLine, markOf(markdown)].join(' ');
  return seen.take(name, async () =>
    seenText(sight, { title: chapter.title, file: fileOf(of, chapter.id), blocks: readBlocks(markdown, chapter.firstLine) }),
  );
}

const choices = openShelf<readonly InsertChoice[]>(100, () => 1);

/** Every table and chart of the report takes some milliseconds to name, and they are the same until the year changes. */
export const insertsOf = ({ open, sight }: OpenTexts): Promise<readonly InsertChoice[]> =>
  open === null ? Promise.resolve([]) : choices.take(open.name, async () => insertChoices(sight));

/** Drawn by the code that draws the report. */
export const drawn = ({ open }: Pick<OpenTexts, 'open'>, { document }: SeenText): Html =>
  raw(renderExcerpt(document, { titleLevel: 2, ...(open !== null && { linkTo: open.to.figure }) }));
