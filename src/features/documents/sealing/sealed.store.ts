import type { Generated, JSONColumnType } from 'kysely';
import type { AssociationId, Reader, Writer } from '../../../platform/database/transaction.ts';
import type { DocumentKind } from '../document-kinds.ts';
import type { SealedDocument } from '../sealed.ts';
import type { Seat } from '../seats.ts';

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    sealed_documents: SealedRow;
    sealed_files: SealedFileRow;
  }
}

interface SealedRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly version: number;
  readonly title: string;
  readonly adopted_on: string;
  readonly meeting: string;
  readonly paragraph: string;
  readonly record_number: string | null;
  readonly sealed_at: string;
  readonly sealed_by: string;
  readonly seats: JSONColumnType<readonly Seat[]>;
  readonly content: string;
  readonly sha256: string;
}

interface SealedFileRow {
  readonly association_id: AssociationId;
  readonly document_id: string;
  readonly name: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A rendering of a sealed document, byte for byte. */
export interface SealedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Every sealed document of the year, the newest version of each kind first. */
export async function listSealed({ db, association }: Reader, year: number): Promise<readonly SealedDocument[]> {
  return db
    .selectFrom('sealed_documents')
    .select(['id', 'kind', 'year', 'version', 'title', 'meeting', 'paragraph', 'sha256', 'seats'])
    .select(['adopted_on as adoptedOn', 'record_number as recordNumber', 'sealed_at as sealedAt', 'sealed_by as sealedBy'])
    .where('association_id', '=', association)
    .where('year', '=', year)
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute();
}

/** A sealed document with the text that its hash is of. */
export async function findSealed(
  { db, association }: Reader,
  id: string,
): Promise<(SealedDocument & { readonly content: string }) | undefined> {
  return db
    .selectFrom('sealed_documents')
    .select(['id', 'kind', 'year', 'version', 'title', 'meeting', 'paragraph', 'sha256', 'seats', 'content'])
    .select(['adopted_on as adoptedOn', 'record_number as recordNumber', 'sealed_at as sealedAt', 'sealed_by as sealedBy'])
    .where('association_id', '=', association)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findSealedFile({ db, association }: Reader, id: string, name: string): Promise<SealedFile | undefined> {
  return db
    .selectFrom('sealed_files')
    .select(['name', 'media_type as mediaType', 'sha256', 'bytes'])
    .where('association_id', '=', association)
    .where('document_id', '=', id)
    .where('name', '=', name)
    .executeTakeFirst();
}

export async function listSealedFiles({ db, association }: Reader, id: string): Promise<readonly SealedFile[]> {
  return db
    .selectFrom('sealed_files')
    .select(['name', 'media_type as mediaType', 'sha256', 'bytes'])
    .where('association_id', '=', association)
    .where('document_id', '=', id)
    .orderBy('name')
    .execute();
}

export interface NewSealed extends Omit<SealedDocument, 'id'> {
  readonly content: string;
  readonly files: readonly SealedFile[];
}

/** Keeps what has been decided, for good. */
export async function insertSealed({ db, association }: Writer, sealed: NewSealed): Promise<string> {
  const { id } = await db
    .insertInto('sealed_documents')
    .values({
      association_id: association,
      kind: sealed.kind,
      year: sealed.year,
      version: sealed.version,
      title: sealed.title,
      adopted_on: sealed.adoptedOn,
      meeting: sealed.meeting,
      paragraph: sealed.paragraph,
      record_number: sealed.recordNumber,
      sealed_at: sealed.sealedAt,
      sealed_by: sealed.sealedBy,
      seats: JSON.stringify(sealed.seats),
      content: sealed.content,
      sha256: sealed.sha256,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = sealed.files.map(({ name, mediaType, sha256, bytes }) => ({ name, media_type: mediaType, sha256, bytes }));
  await db
    .insertInto('sealed_files')
    .values(rows.map((row) => ({ association_id: association, document_id: id, ...row })))
    .execute();
  return id;
}
