import type { AssociationId, PersonId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { ChapterPlace, ChapterState, DocumentOfYear, WrittenDocument } from './text.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    text_chapters: ChapterRow;
  }
}

interface ChapterRow {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly document: WrittenDocument;
  readonly chapter: string;
  readonly state: ChapterState | null;
  readonly owner_id: PersonId | null;
}

/** What has been said of a chapter: how far it has come and who answers for it. */
export interface SaidOfChapter {
  readonly state: ChapterState | null;
  readonly owner: PersonId | null;
  readonly ownerName: string | null;
}

export const NOTHING_SAID: SaidOfChapter = { state: null, owner: null, ownerName: null };

/** The question of what has been said of a document's chapters. */
export const saidIn = ({ db, association }: Reader, { year, document }: DocumentOfYear) =>
  db
    .selectFrom('text_chapters')
    .leftJoin('people', 'people.id', 'owner_id')
    .select(['state', 'owner_id as owner', 'people.name as ownerName'])
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document);

/** What has been said of a document's chapters, by their identifiers. */
export async function listSaid(reader: Reader, of: DocumentOfYear): Promise<ReadonlyMap<string, SaidOfChapter>> {
  const rows = await saidIn(reader, of).select('chapter').orderBy('chapter').execute();
  return new Map(rows.map(({ chapter, ...said }) => [chapter, said]));
}

/** Whoever keeps a chapter's text waits here for others who do, so that nobody's text is written over. */
export async function lockChapter({ db, association }: Writer, { year, document, chapter }: ChapterPlace): Promise<void> {
  await db
    .insertInto('text_chapters')
    .values({ association_id: association, year, document, chapter, state: null, owner_id: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .selectFrom('text_chapters')
    .select('chapter')
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document)
    .where('chapter', '=', chapter)
    .forUpdate()
    .execute();
}

export async function updateState(writer: Writer, place: ChapterPlace, state: ChapterState | null): Promise<void> {
  await lockChapter(writer, place);
  await updateChapter(writer, place, { state });
}

export async function updateOwner(writer: Writer, place: ChapterPlace, owner: PersonId | null): Promise<void> {
  await lockChapter(writer, place);
  await updateChapter(writer, place, { owner_id: owner });
}

async function updateChapter(
  { db, association }: Writer,
  { year, document, chapter }: ChapterPlace,
  said: Partial<Pick<ChapterRow, 'state' | 'owner_id'>>,
): Promise<void> {
  await db
    .updateTable('text_chapters')
    .set(said)
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document)
    .where('chapter', '=', chapter)
    .execute();
}
