import type { PersonId, Writer } from '../../platform/database/transaction.ts';
import { changeYear } from '../year-folder/changed-year.routes.ts';
import { CHAPTERS } from '../year-folder/words.ts';
import type { ChapterText, YearRecords } from '../year-folder/year-records.ts';
import { keepFound } from './keep-text.routes.ts';
import type { OpenChapter, OpenTexts } from './open-texts.routes.ts';
import { deleteRemoved, insertRemoved, listRemovedSections, listSections, replaceSections } from './sections.store.ts';
import { newSectionId, placedAfter, withSection } from './sections.ts';
import { chapterText, type OwnSection } from './text.ts';
import { findLatest } from './versions.store.ts';

/** What somebody wants a section to be called, how deep it lies, and what it is to follow; null leaves it where it is. */
interface Wish {
  readonly title: string;
  readonly level: number;
  readonly target: string | null;
}

/** Adds a section of the association's own; tells its identifier. */
export async function addSection(writer: Writer, texts: OpenTexts, { title, level, target }: Wish): Promise<string> {
  const removed = await listRemovedSections(writer, texts.of);
  const taken = new Set<string>([...CHAPTERS, 'bilagor', ...texts.chapters.map(({ id }) => id), ...removed.map(({ id }) => id)]);
  const id = newSectionId(title, taken);
  await putSection(writer, texts, { section: { id, title, level, after: 'bilagor' }, target: targetIn(texts, target), markdown: '' });
  return id;
}

/** A place in the document; what does not exist is last. */
function targetIn({ chapters }: OpenTexts, target: string | null): string {
  const isThere = chapters.some(({ id, chapter }) => (chapter ?? id) === target);
  return target !== null && isThere ? target : 'bilagor';
}

interface Put {
  readonly section: OwnSection;
  readonly target: string;
  readonly markdown: string;
}

async function putSection(writer: Writer, { of }: OpenTexts, { section, target, markdown }: Put): Promise<void> {
  if (of.document === 'arsredovisning') {
    const text = chapterText({ id: section.id, chapter: null }, markdown, section);
    await changeTexts(writer, of.year, (texts) => placedAfter(texts, text, target));
  } else await replaceSections(writer, of, placedAfter(await listSections(writer, of), section, target));
}

async function changeTexts(writer: Writer, year: number, change: (texts: readonly ChapterText[]) => readonly ChapterText[]): Promise<void> {
  await changeYear(writer, year, (records): YearRecords => ({ ...records, texts: change(records.texts) }));
}

/** Gives an own section another title, level or place. */
export async function changeSection(writer: Writer, opened: OpenChapter, { title, level, target }: Wish): Promise<void> {
  const { of, chapter } = opened;
  if (chapter.section === null || isAsBefore(chapter.section, { title, level, target })) return;
  const section = { ...chapter.section, title, level };
  const place = target === null || target === chapter.id ? null : targetIn(opened, target);
  if (of.document === 'arsredovisning') return changeTexts(writer, of.year, (texts) => withSection(texts, { section, target: place }));
  const sections = await listSections(writer, of);
  const moved = place === null ? sections.map((each) => (each.id === section.id ? section : each)) : placedAfter(sections, section, place);
  await replaceSections(writer, of, moved);
}

const isAsBefore = (section: OwnSection, { title, level, target }: Wish): boolean =>
  target === null && section.title === title && section.level === level;

/** Takes an own section out of the document; its versions stay, so that it can be put back. False when it is none. */
export async function removeSection(
  writer: Writer,
  opened: OpenChapter,
  { by, at }: { readonly by: PersonId | null; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { of, chapter } = opened;
  if (chapter.section === null) return false;
  const { id } = chapter;
  if (of.document === 'arsredovisning') {
    await keepFound(writer, opened, at);
    await changeTexts(writer, of.year, (texts) => texts.filter((text) => text.id !== id));
  } else {
    const sections = await listSections(writer, of);
    await replaceSections(
      writer,
      of,
      sections.filter((section) => section.id !== id),
    );
  }
  await insertRemoved(writer, of, { section: chapter.section, by, at });
  return true;
}

/** Puts a removed section back after the chapter it followed, with the text it had. False when it is not among the removed. */
export async function putSectionBack(
  writer: Writer,
  texts: OpenTexts,
  { id }: { readonly id: string; readonly now: Temporal.Instant },
): Promise<boolean> {
  const section = await deleteRemoved(writer, texts.of, id);
  if (section === undefined) return false;
  const latest = await findLatest(writer, { ...texts.of, chapter: id });
  await putSection(writer, texts, { section, target: section.after, markdown: latest?.markdown ?? '' });
  return true;
}
