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
  const report = open === null ? null : { input: open.input, adjustments: open.report.adjustments };
  return { ...opened, chapters: await listChapters(reader, of, open), sight: { year: of.year, report } };
}

const chaptersOfReports = openShelf<readonly Chapter[]>(200, () => 1);

/** The annual report's texts are a part of the year that has been opened; what other documents say is asked for each time. */
async function listChapters(reader: Reader, { document, year }: DocumentOfYear, open: OpenYear | null): Promise<readonly Chapter[]> {
  if (document !== 'arsredovisning') return chaptersOf(document, await listTexts(reader, { document, year }), []);
  if (open === null) return chaptersOf(document, [], []);
  return chaptersOfReports.take(open.name, async () => chaptersOf(document, open.input.records.texts, notesOf(open)));
}

/** The notes of the report, and those that have a text of their own. */
function notesOf({ input }: OpenYear): readonly NamedNote[] {
  const context = reportContext(input, openDesk(input.book, input.records.year));
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
export const lookAt = (texts: OpenTexts, chapter: Chapter, markdown = chapter.markdown): Promise<SeenText> =>
  seen.take(nameOfSeen(texts, chapter, markdown), async () =>
    seenText(texts.sight, { title: chapter.title, file: fileOf(texts.of, chapter.id), blocks: readBlocks(markdown, chapter.firstLine) }),
  );

const nameOfSeen = ({ of, open, association }: OpenTexts, { id, title, firstLine }: Chapter, markdown: string): string =>
  [open?.name ?? `${association}/${of.year}`, of.document, id, firstLine, markOf(markdown), title].join(' ');

const drawings = openShelf<string>(20_000_000, (drawing) => drawing.length);

/** The same text drawn by the code that draws the report, once as well. */
export async function drawText(texts: OpenTexts, chapter: Chapter, markdown = chapter.markdown): Promise<Html> {
  const { open } = texts;
  const options = { titleLevel: 2, ...(open !== null && { linkTo: open.to.figure }) } as const;
  const drawing = await drawings.take(nameOfSeen(texts, chapter, markdown), async () =>
    String(renderExcerpt((await lookAt(texts, chapter, markdown)).document, options)),
  );
  return raw(drawing);
}

const choices = openShelf<readonly InsertChoice[]>(100, () => 1);

/** Every table and chart of the report takes some milliseconds to name, and they are the same until the year changes. */
export const insertsOf = ({ open, sight }: OpenTexts): Promise<readonly InsertChoice[]> =>
  open === null ? Promise.resolve([]) : choices.take(open.name, async () => insertChoices(sight));
