import type { Reader } from '../../platform/database/transaction.ts';
import type { ChapterText } from '../year-folder/year-records.ts';
import { listSections } from './sections.store.ts';
import { chapterText, type DocumentOfYear, type WrittenDocument } from './text.ts';
import { listLatestVersions } from './versions.store.ts';

/** A document whose texts stand here; an annual report's are a part of its year's records. */
interface WrittenHere extends DocumentOfYear {
  readonly document: Exclude<WrittenDocument, 'arsredovisning'>;
}

/**
 * A document's texts as they stand, in the order they were put: the latest version of each. An own section has a title and the chapter
 * that it follows, with or without a text.
 */
export async function listTexts(reader: Reader, of: WrittenHere): Promise<readonly ChapterText[]> {
  const [sections, versions] = [await listSections(reader, of), await listLatestVersions(reader, of)];
  const own = sections.map((section) => chapterText({ id: section.id, chapter: null }, versions.get(section.id)?.markdown ?? '', section));
  const ids = new Set(sections.map(({ id }) => id));
  // An own section that has been removed keeps its versions, but it is no chapter.
  const removed = new Set((await listOwnIds(reader, of)).filter((id) => !ids.has(id)));
  const chapters = [...versions].filter(([id, { markdown }]) => !ids.has(id) && !removed.has(id) && markdown.trim() !== '');
  return [...chapters.map(([id, { markdown }]) => chapterText({ id, chapter: id }, markdown, null)), ...own];
}

async function listOwnIds({ db, association }: Reader, { year, document }: DocumentOfYear): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('text_sections')
    .select('id')
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
