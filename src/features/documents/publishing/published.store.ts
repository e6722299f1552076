import type { ColumnType, Generated } from 'kysely';
import type { AssociationId, InstallationReader, Reader, Writer } from '../../../platform/database/transaction.ts';
import type { Publication, PublishedDocument, PublishedKind, Publisher } from '../published.ts';
import type { Signer } from '../seats.ts';

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    published_documents: PublishedRow;
    published_files: PublishedFileRow;
  }
}

interface PublishedRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly slug: string;
  readonly name: string;
  readonly association_name: string;
  readonly organisation_number: string | null;
  readonly seat: string | null;
  readonly kind: PublishedKind;
  readonly year: number;
  readonly title: string;
  readonly sealed_id: string | null;
  readonly sealed_sha256: string | null;
  readonly version: number | null;
  readonly adopted_on: string | null;
  readonly meeting_on: string | null;
  readonly published_at: string;
  readonly withdrawn_at: string | null;
  readonly signers: ColumnType<readonly Signer[] | null, string | null, string>;
}

interface PublishedFileRow {
  readonly association_id: AssociationId;
  readonly document_id: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: Uint8Array;
}

/** Whoever looks from outside any association; the database shows them what is published and nothing else. */
type Outsider = Pick<InstallationReader, 'db'>;

export async function listPublished(
  { db }: Outsider,
  slug: string,
): Promise<readonly (PublishedDocument & { readonly publisher: Publisher })[]> {
  // An address may hold any character; PostgreSQL takes a text with this one for an error.
  if (slug.includes('\u0000')) return [];
  const rows = await db
    .selectFrom('published_documents')
    .select(['id', 'name', 'kind', 'year', 'title', 'version', 'sealed_sha256 as sealedSha256', 'adopted_on as adoptedOn'])
    .select(['meeting_on as meetingOn', 'published_at as publishedAt', 'signers'])
    .select(['association_name', 'organisation_number', 'seat'])
    .where('slug', '=', slug)
    .where('withdrawn_at', 'is', null)
    .orderBy('year', 'desc')
    .orderBy('kind')
    .execute();
  return rows.map(({ association_name: name, organisation_number: organisationNumber, seat, ...document }) => ({
    ...document,
    publisher: { slug, name, organisationNumber, seat },
  }));
}

/** Every association that has something published now, under the name it published the latest with. */
export async function listPublishers({ db }: Outsider): Promise<readonly Pick<Publisher, 'slug' | 'name' | 'seat'>[]> {
  return db
    .selectFrom('published_documents')
    .distinctOn('slug')
    .select(['slug', 'association_name as name', 'seat'])
    .where('withdrawn_at', 'is', null)
    .orderBy('slug')
    .orderBy('published_at', 'desc')
    .execute();
}

export interface PublishedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export async function findPublishedFile({ db }: Outsider, document: string, name: string): Promise<PublishedFile | undefined> {
  return db
    .selectFrom('published_files')
    .select(['name', 'media_type as mediaType', 'bytes'])
    .where('document_id', '=', document)
    .where('name', '=', name)
    .executeTakeFirst();
}

/** What the association has published for the year, also what it has taken down, the latest first. */
export async function listPublications({ db, association }: Reader, year: number): Promise<readonly Publication[]> {
  return db
    .selectFrom('published_documents')
    .select(['id', 'name', 'kind', 'year', 'title', 'version', 'sealed_sha256 as sealedSha256', 'adopted_on as adoptedOn'])
    .select(['meeting_on as meetingOn', 'published_at as publishedAt', 'sealed_id as sealedId', 'withdrawn_at as withdrawnAt', 'signers'])
    .where('association_id', '=', association)
    .where('year', '=', year)
    .orderBy('published_at', 'desc')
    .execute();
}

export interface NewPublication extends Omit<Publication, 'id' | 'withdrawnAt'> {
  readonly publisher: Publisher;
  readonly files: readonly PublishedFile[];
}

/** Publishes in place of what has been published under the same name. */
export async function insertPublication({ db, association }: Writer, publication: NewPublication): Promise<string> {
  const { publisher } = publication;
  await db
    .updateTable('published_documents')
    .set({ withdrawn_at: publication.publishedAt })
    .where('association_id', '=', association)
    .where('name', '=', publication.name)
    .where('withdrawn_at', 'is', null)
    .execute();
  const { id } = await db
    .insertInto('published_documents')
    .values({
      association_id: association,
      slug: publisher.slug,
      name: publication.name,
      association_name: publisher.name,
      organisation_number: publisher.organisationNumber,
      seat: publisher.seat,
      kind: publication.kind,
      year: publication.year,
      title: publication.title,
      sealed_id: publication.sealedId,
      sealed_sha256: publication.sealedSha256,
      version: publication.version,
      adopted_on: publication.adoptedOn,
      meeting_on: publication.meetingOn,
      published_at: publication.publishedAt,
      withdrawn_at: null,
      signers: publication.signers === null ? null : JSON.stringify(publication.signers),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = publication.files.map(({ name, mediaType, bytes }) => ({ name, media_type: mediaType, bytes }));
  await db
    .insertInto('published_files')
    .values(rows.map((row) => ({ association_id: association, document_id: id, ...row })))
    .execute();
  return id;
}

/** Tells those who read a published document who has signed it since. */
export async function changeSigners({ db, association }: Writer, sealedId: string, signers: readonly Signer[]): Promise<void> {
  await db
    .updateTable('published_documents')
    .set({ signers: JSON.stringify(signers) })
    .where('association_id', '=', association)
    .where('sealed_id', '=', sealedId)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Takes a document down; false when it is not published. */
export async function withdrawPublication({ db, association }: Writer, id: string, now: Temporal.Instant): Promise<boolean> {
  const withdrawn = await db
    .updateTable('published_documents')
    .set({ withdrawn_at: now.toString() })
    .where('association_id', '=', association)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  return withdrawn.length === 1;
}
