import type { AssociationId, PersonId, Reader, Writer } from '../../../platform/database/transaction.ts';
import type { DocumentSignature } from '../seats.ts';

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    document_signatures: SignatureRow;
  }
}

interface SignatureRow {
  readonly association_id: AssociationId;
  readonly document_id: string;
  readonly seat: string;
  readonly person_id: PersonId;
  readonly name: string;
  readonly statement: string;
  readonly document_sha256: string;
  readonly signed_at: string;
}

/** What has been signed, by document, in the order it was done. */
export async function listSignatures(
  { db, association }: Reader,
  documents: readonly string[],
): Promise<readonly (DocumentSignature & { readonly document: string })[]> {
  if (documents.length === 0) return [];
  return db
    .selectFrom('document_signatures')
    .select(['document_id as document', 'seat', 'person_id as person', 'name', 'statement'])
    .select(['document_sha256 as documentSha256', 'signed_at as signedAt'])
    .where('association_id', '=', association)
    .where('document_id', 'in', documents)
    .orderBy('signed_at')
    .orderBy('seat')
    .execute();
}

export interface NewSignature extends DocumentSignature {
  readonly document: string;
  readonly person: PersonId;
}

/** False when somebody was first, or the person has signed the document already. */
export async function insertSignature({ db, association }: Writer, signature: NewSignature): Promise<boolean> {
  const added = await db
    .insertInto('document_signatures')
    .values({
      association_id: association,
      document_id: signature.document,
      seat: signature.seat,
      person_id: signature.person,
      name: signature.name,
      statement: signature.statement,
      document_sha256: signature.documentSha256,
      signed_at: signature.signedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seat')
    .execute();
  return added.length === 1;
}
