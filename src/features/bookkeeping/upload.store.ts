import { type Generated, sql } from 'kysely';
import type { AssociationId, PersonId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { Taking, Upload, UploadedFile } from './upload.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    book_uploads: UploadRow;
    book_takings: TakingRow;
  }
}

interface UploadRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly place: Generated<number>;
  readonly year: number;
  readonly name: string;
  readonly content: Uint8Array;
  readonly content_sha256: string;
  readonly column_map: string | null;
  readonly is_waiting: boolean;
  readonly uploaded_by: PersonId | null;
  readonly uploaded_at: string;
}

interface TakingRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly place: Generated<number>;
  readonly year: number;
  readonly upload_id: string;
  readonly replaced_id: string | null;
  readonly is_putting_back: boolean;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly result_before_ore: number | null;
  readonly result_after_ore: number;
  readonly taken_by: PersonId | null;
  readonly taken_at: string;
}

const uploads = ({ db, association }: Reader) =>
  db
    .selectFrom('book_uploads')
    .leftJoin('people', 'people.id', 'uploaded_by')
    .select(['book_uploads.id', 'year', 'book_uploads.name', 'content_sha256 as contentSha256', 'column_map as columnMap'])
    .select(['is_waiting as isWaiting', 'people.name as uploader', 'uploaded_at as uploadedAt'])
    .select(sql<number>`length(content)`.as('sizeBytes'))
    .where('association_id', '=', association);

/** Every file of the year, without its bytes, the latest first. */
export const listUploads = (reader: Reader, year: number): Promise<readonly Upload[]> =>
  uploads(reader).where('year', '=', year).orderBy('place', 'desc').execute();

export async function findUpload(reader: Reader, year: number, id: string): Promise<UploadedFile | undefined> {
  const row = await uploads(reader).select('content').where('year', '=', year).where('book_uploads.id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { content, ...upload } = row;
  return { ...upload, bytes: new Uint8Array(content) };
}

export interface NewUpload extends Pick<UploadedFile, 'year' | 'name' | 'bytes' | 'contentSha256' | 'columnMap' | 'isWaiting'> {
  readonly person: PersonId | null;
  readonly now: Temporal.Instant;
}

/** Keeps a file; tells its id. */
export async function addUpload({ db, association }: Writer, { bytes, person, now, ...upload }: NewUpload): Promise<string> {
  const { id } = await db
    .insertInto('book_uploads')
    .values({
      association_id: association,
      year: upload.year,
      name: upload.name,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      content_sha256: upload.contentSha256,
      column_map: upload.columnMap,
      is_waiting: upload.isWaiting,
      uploaded_by: person,
      uploaded_at: now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Says anew which column of a waiting table holds what. */
export async function replaceColumnMap({ db, association }: Writer, id: string, columnMap: string): Promise<void> {
  await db
    .updateTable('book_uploads')
    .set({ column_map: columnMap })
    .where('association_id', '=', association)
    .where('id', '=', id)
    .where('is_waiting', '=', true)
    .execute();
}

/** The file waits no longer: it is a part of the year's history. */
export async function keepUpload({ db, association }: Writer, id: string): Promise<void> {
  await db.updateTable('book_uploads').set({ is_waiting: false }).where('association_id', '=', association).where('id', '=', id).execute();
}

/** Throws away a file that waits; false when there is none such. */
export async function deleteUpload({ db, association }: Writer, year: number, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('book_uploads')
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('id', '=', id)
    .where('is_waiting', '=', true)
    .returning('id')
    .execute();
  return gone.length === 1;
}

/** Forgets files that have waited since before the moment. */
export async function deleteOldUploads({ db, association }: Writer, before: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('book_uploads')
    .where('association_id', '=', association)
    .where('is_waiting', '=', true)
    .where('uploaded_at', '<', before.toString())
    .execute();
}

/** When files were taken in, the latest first. */
export async function listTakings({ db, association }: Reader, year: number): Promise<readonly Taking[]> {
  const rows = await db
    .selectFrom('book_takings as taking')
    .innerJoin('book_uploads as upload', (join) =>
      join.onRef('upload.association_id', '=', 'taking.association_id').onRef('upload.id', '=', 'taking.upload_id'),
    )
    .leftJoin('book_uploads as replaced', (join) =>
      join.onRef('replaced.association_id', '=', 'taking.association_id').onRef('replaced.id', '=', 'taking.replaced_id'),
    )
    .leftJoin('people', 'people.id', 'taking.taken_by')
    .select(['taking.id', 'taking.upload_id as upload', 'upload.name', 'taking.replaced_id as replaced', 'replaced.name as replacedName'])
    .select(['is_putting_back as isPuttingBack', 'added', 'removed', 'changed', 'result_before_ore as resultBeforeOre'])
    .select(['result_after_ore as resultAfterOre', 'people.name as taker', 'taken_at as takenAt'])
    .where('taking.association_id', '=', association)
    .where('taking.year', '=', year)
    .orderBy('taking.place', 'desc')
    .execute();
  return rows.map(({ added, removed, changed, ...taking }) => ({ ...taking, changes: { added, removed, changed } }));
}

export interface NewTaking
  extends Pick<Taking, 'upload' | 'replaced' | 'isPuttingBack' | 'changes' | 'resultBeforeOre' | 'resultAfterOre'> {
  readonly year: number;
  readonly person: PersonId | null;
  readonly now: Temporal.Instant;
}

export async function addTaking({ db, association }: Writer, taking: NewTaking): Promise<void> {
  await db
    .insertInto('book_takings')
    .values({
      association_id: association,
      year: taking.year,
      upload_id: taking.upload,
      replaced_id: taking.replaced,
      is_putting_back: taking.isPuttingBack,
      ...taking.changes,
      result_before_ore: taking.resultBeforeOre,
      result_after_ore: taking.resultAfterOre,
      taken_by: taking.person,
      taken_at: taking.now.toString(),
    })
    .execute();
}
