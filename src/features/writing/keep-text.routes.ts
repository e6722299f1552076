import type { PersonId, Writer } from '../../platform/database/transaction.ts';
import { changeYear } from '../year-folder/changed-year.routes.ts';
import { lockYear } from '../year-folder/year-settings.store.ts';
import { lockChapter } from './chapters.store.ts';
import { figuresIn } from './kept-figures.ts';
import { documentNamed, type OpenChapter } from './open-texts.routes.ts';
import { withText } from './sections.ts';
import { type ChapterPlace, chapterText, type VersionOrigin } from './text.ts';
import { findLatest, insertVersion } from './versions.store.ts';
import { markOf } from './writing.form.ts';

interface ChapterParams {
  readonly year: string;
  readonly document: string;
  readonly chapter: string;
}

/** Waits for whoever keeps the same text, so that what is read after this is what will be changed. */
export async function lockText(writer: Writer, params: ChapterParams): Promise<void> {
  const of = documentNamed(params);
  if (of === null) return;
  await lockChapter(writer, { ...of, chapter: params.chapter });
  // An annual report's text is a part of the year's records, which an import may replace.
  if (of.document === 'arsredovisning') await lockYear(writer, of.year);
}

export interface KeptText {
  readonly markdown: string;
  readonly origin: VersionOrigin;
  readonly by: PersonId | null;
  readonly at: Temporal.Instant;
}

/** Keeps a text as the chapter's newest version, and in the year's records when it is an annual report's. The same text again is no version. */
export async function keepText(writer: Writer, opened: OpenChapter, kept: KeptText): Promise<void> {
  const { place, chapter } = opened;
  if (kept.markdown === chapter.markdown) return;
  const number = await keepFound(writer, opened, kept.at);
  await insertVersion(writer, place, versionOf(opened, kept, number + 1));
  if (place.document === 'arsredovisning') await putInYear(writer, opened, kept.markdown);
}

/** A text that has come with a year folder becomes a version of its own, so that it can be chosen again. Tells the latest number. */
export async function keepFound(writer: Writer, opened: OpenChapter, at: Temporal.Instant): Promise<number> {
  const { place, chapter } = opened;
  const latest = await findLatest(writer, place);
  const number = latest?.number ?? 0;
  if (chapter.markdown === '' || latest?.markdown === chapter.markdown) return number;
  const found: KeptText = { markdown: chapter.markdown, origin: 'folder', by: null, at };
  await insertVersion(writer, place, versionOf(opened, found, number + 1));
  return number + 1;
}

const versionOf = ({ of, open }: OpenChapter, { markdown, origin, by, at }: KeptText, number: number) => ({
  number,
  origin,
  markdown,
  mark: markOf(markdown),
  figures: open === null ? [] : figuresIn(markdown, open.input.book, of.year),
  keptAt: at,
  keptBy: by,
});

async function putInYear(writer: Writer, { place, chapter }: OpenChapter, markdown: string): Promise<void> {
  const text = chapterText(chapter, markdown, chapter.section);
  await changeYear(writer, place.year, (records) => ({ ...records, texts: withText(records.texts, text) }));
}

/** Words for the log: which document and chapter. */
export const subjectOf = ({ year, document, chapter }: ChapterPlace): string => `${year} ${document} ${chapter}`;
