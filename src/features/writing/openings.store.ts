import type { AssociationId, PersonId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { ChapterPlace, WrittenDocument } from './text.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    text_openings: OpeningRow;
  }
}

interface OpeningRow {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly document: WrittenDocument;
  readonly chapter: string;
  readonly person_id: PersonId;
  readonly opened_at: string;
}

/** Somebody who has begun to write in a chapter and has not saved yet. */
export interface Opening {
  readonly person: PersonId;
  readonly name: string;
  readonly openedAt: string;
}

/** The question of who has a chapter open, the latest first. */
export const openingsOf = ({ db, association }: Reader, { year, document, chapter }: ChapterPlace) =>
  db
    .selectFrom('text_openings')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['person_id as person', 'people.name', 'opened_at as openedAt'])
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document)
    .where('chapter', '=', chapter)
    .orderBy('opened_at', 'desc');

export async function replaceOpening(
  { db, association }: Writer,
  { year, document, chapter }: ChapterPlace,
  { person, at }: { readonly person: PersonId; readonly at: Temporal.Instant },
): Promise<void> {
  await db
    .insertInto('text_openings')
    .values({ association_id: association, year, document, chapter, person_id: person, opened_at: at.toString() })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'year', 'document', 'chapter', 'person_id']).doUpdateSet({ opened_at: at.toString() }),
    )
    .execute();
}

/** Whoever has saved is no longer writing. */
export async function deleteOpening(
  { db, association }: Writer,
  { year, document, chapter }: ChapterPlace,
  person: PersonId,
): Promise<void> {
  await db
    .deleteFrom('text_openings')
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document)
    .where('chapter', '=', chapter)
    .where('person_id', '=', person)
    .execute();
}
