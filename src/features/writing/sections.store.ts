import { insertMany } from '../../platform/database/insert-many.ts';
import type { AssociationId, PersonId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { DocumentOfYear, OwnSection, RemovedSection, WrittenDocument } from './text.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    text_sections: SectionRow;
  }
}

interface SectionRow {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly document: WrittenDocument;
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly after_chapter: string;
  readonly level: number;
  readonly removed_at: string | null;
  readonly removed_by: PersonId | null;
}

const sections = ({ db, association }: Reader, { year, document }: DocumentOfYear) =>
  db
    .selectFrom('text_sections')
    .select(['text_sections.id', 'title', 'after_chapter as after', 'level'])
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document);

/** The document's own sections as they stand, without those of an annual report, which are in the year's records. */
export async function listSections(reader: Reader, of: DocumentOfYear): Promise<readonly OwnSection[]> {
  return sections(reader, of).where('removed_at', 'is', null).orderBy('position').execute();
}

/** Sections that have been removed and can be put back, the latest first. */
export async function listRemovedSections(reader: Reader, of: DocumentOfYear): Promise<readonly RemovedSection[]> {
  const rows = await sections(reader, of)
    .leftJoin('people', 'people.id', 'removed_by')
    .select(['removed_at as removedAt', 'people.name as removedBy'])
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, removedAt: row.removedAt ?? '' }));
}

/** Keeps the sections in a new order, in place of those that stood there; what has been removed is left as it is. */
export async function replaceSections(writer: Writer, of: DocumentOfYear, list: readonly OwnSection[]): Promise<void> {
  const { db, association } = writer;
  await db
    .deleteFrom('text_sections')
    .where('association_id', '=', association)
    .where('year', '=', of.year)
    .where('document', '=', of.document)
    .where('removed_at', 'is', null)
    .execute();
  await insertMany(
    writer,
    'text_sections',
    list.map((section, position) => ({ ...rowOf(writer, of, section), position, removed_at: null, removed_by: null })),
  );
}

export async function insertRemoved(
  writer: Writer,
  of: DocumentOfYear,
  { section, by, at }: { readonly section: OwnSection; readonly by: PersonId | null; readonly at: Temporal.Instant },
): Promise<void> {
  await writer.db
    .insertInto('text_sections')
    .values({ ...rowOf(writer, of, section), position: 0, removed_at: at.toString(), removed_by: by })
    .execute();
}

/** Takes a removed section out of those that are removed; undefined when it is not among them. */
export async function deleteRemoved({ db, association }: Writer, of: DocumentOfYear, id: string): Promise<OwnSection | undefined> {
  return db
    .deleteFrom('text_sections')
    .where('association_id', '=', association)
    .where('year', '=', of.year)
    .where('document', '=', of.document)
    .where('id', '=', id)
    .where('removed_at', 'is not', null)
    .returning(['id', 'title', 'after_chapter as after', 'level'])
    .executeTakeFirst();
}

const rowOf = ({ association }: Writer, { year, document }: DocumentOfYear, { id, title, after, level }: OwnSection) => ({
  association_id: association,
  year,
  document,
  id,
  title,
  after_chapter: after,
  level,
});
