import type { Generated } from 'kysely';
import type { AssociationId, Reader, Writer } from '../../../platform/database/transaction.ts';
import type { CopyManner, SignedCopy } from './signed-copy.ts';

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    signed_copies: SignedCopyRow;
  }
}

interface SignedCopyRow {
  readonly association_id: AssociationId;
  readonly document_id: string;
  readonly id: Generated<string>;
  readonly manner: CopyManner;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly taken_in_at: string;
  readonly taken_in_by: string;
}

/** The copies that have come back signed, the first first. */
export async function listSignedCopies({ db, association }: Reader, document: string): Promise<readonly SignedCopy[]> {
  return db
    .selectFrom('signed_copies')
    .select(['id', 'manner', 'sha256', 'taken_in_at as takenInAt', 'taken_in_by as takenInBy'])
    .where('association_id', '=', association)
    .where('document_id', '=', document)
    .orderBy('taken_in_at')
    .execute();
}

export async function findSignedCopyBytes(
  { db, association }: Reader,
  document: string,
  id: string,
): Promise<{ readonly bytes: Uint8Array } | undefined> {
  return db
    .selectFrom('signed_copies')
    .select('bytes')
    .where('association_id', '=', association)
    .where('document_id', '=', document)
    .where('id', '=', id)
    .executeTakeFirst();
}

export interface NewSignedCopy extends Omit<SignedCopy, 'id'> {
  readonly document: string;
  readonly bytes: Uint8Array;
}

/** False when the very same copy is kept already. */
export async function insertSignedCopy({ db, association }: Writer, copy: NewSignedCopy): Promise<boolean> {
  const added = await db
    .insertInto('signed_copies')
    .values({
      association_id: association,
      document_id: copy.document,
      manner: copy.manner,
      sha256: copy.sha256,
      bytes: copy.bytes,
      taken_in_at: copy.takenInAt,
      taken_in_by: copy.takenInBy,
    })
    .onConflict((conflict) => conflict.columns(['association_id', 'document_id', 'sha256']).doNothing())
    .returning('id')
    .execute();
  return added.length === 1;
}
