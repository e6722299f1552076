import { sql } from 'kysely';
import type { PersonId, Reader } from '../../../platform/database/transaction.ts';

/** How far a document of the year has come: decided, signed and published. */
export interface DocumentProgress {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  /** Of the year as it was when the document was made; null when that is not told. */
  readonly contentSha256: string | null;
  readonly adoptedOn: string;
  readonly seats: number;
  readonly signed: number;
  readonly isPublished: boolean;
}

/** The latest version of each document that has been decided. What documents are is their own feature's; here they are only counted. */
export async function listDocumentProgress({ db, association }: Reader, year: number): Promise<readonly DocumentProgress[]> {
  return db
    .selectFrom('sealed_documents')
    .distinctOn('kind')
    .select(['kind', 'id', 'version', 'adopted_on as adoptedOn'])
    .select(sql<string | null>`content::json -> 'data' ->> 'contentSha256'`.as('contentSha256'))
    .select(({ fn, eb, selectFrom, exists }) => [
      fn<number>('jsonb_array_length', ['seats']).as('seats'),
      selectFrom('document_signatures')
        .select(({ fn: count }) => count.countAll<number>().as('signed'))
        .whereRef('document_signatures.association_id', '=', 'sealed_documents.association_id')
        .whereRef('document_signatures.document_id', '=', 'sealed_documents.id')
        .$asScalar()
        .as('signed'),
      exists(
        selectFrom('published_documents')
          .select(eb.lit(1).as('one'))
          .whereRef('published_documents.association_id', '=', 'sealed_documents.association_id')
          .whereRef('published_documents.sealed_id', '=', 'sealed_documents.id')
          .where('withdrawn_at', 'is', null),
      ).as('isPublished'),
    ])
    .where('association_id', '=', association)
    .where('year', '=', year)
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()
    .then((rows) => rows.map(({ isPublished, ...row }) => ({ ...row, signed: row.signed ?? 0, isPublished: isPublished === true })));
}

/** Chapters of the annual report that somebody has written this year, or has called finished. */
export async function countWrittenChapters({ db, association }: Reader, year: number): Promise<number> {
  const written = await db
    .selectFrom('text_versions')
    .select('chapter')
    .distinct()
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', 'arsredovisning')
    .where('origin', 'in', ['written', 'merged', 'restored'])
    .execute();
  const finished = await db
    .selectFrom('text_chapters')
    .select('chapter')
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', 'arsredovisning')
    .where('state', 'in', ['klar-for-granskning', 'klar'])
    .execute();
  return new Set([...written, ...finished].map(({ chapter }) => chapter)).size;
}

/** Somebody on a day (ISO date). */
interface PersonToday {
  readonly person: PersonId;
  readonly day: string;
}

/** Whether a document waits for the person's signature: they hold one of its seats that nobody has signed for, and have not signed for another. */
export async function awaitsSignatureOf({ db, association }: Reader, document: string, { person, day }: PersonToday): Promise<boolean> {
  const found = await db
    .selectFrom('sealed_documents')
    .innerJoin('seat_holders', 'seat_holders.association_id', 'sealed_documents.association_id')
    .innerJoin('memberships', (join) =>
      join.onRef('memberships.association_id', '=', 'seat_holders.association_id').onRef('memberships.id', '=', 'membership_id'),
    )
    .select('sealed_documents.id')
    .where('sealed_documents.association_id', '=', association)
    .where('sealed_documents.id', '=', document)
    .where('memberships.person_id', '=', person)
    .where('memberships.role', '=', 'styrelse')
    .where('memberships.from_on', '<=', day)
    .where(({ or, eb }) => or([eb('memberships.until_on', 'is', null), eb('memberships.until_on', '>=', day)]))
    .where(sql<boolean>`sealed_documents.seats @> jsonb_build_array(jsonb_build_object('id', seat_holders.seat))`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document_signatures')
            .select('seat')
            .whereRef('document_signatures.association_id', '=', 'sealed_documents.association_id')
            .whereRef('document_signatures.document_id', '=', 'sealed_documents.id')
            .where(({ or, eb, ref }) => or([eb('document_signatures.seat', '=', ref('seat_holders.seat')), eb('person_id', '=', person)])),
        ),
      ),
    )
    .limit(1)
    .execute();
  return found.length > 0;
}
