import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Which association's records a transaction may see. There is deliberately no function that makes one from text:
 * it comes out of the database only, from a column typed `AssociationId`, so that an address can never choose it by itself.
 */
export type AssociationId = string & { readonly is: 'AssociationId' };

type Looking = Pick<Kysely<Tables>, 'selectFrom'>;
type Keeping = Pick<Transaction<Tables>, 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'>;

/** The key that opens one association's archive for looking. The database refuses writes in its transaction too. */
export interface Reader {
  readonly association: AssociationId;
  readonly db: Looking;
}

/** The key that changes one association's archive. All of it is kept, or nothing. A writer may be used as a reader. */
export interface Writer {
  readonly association: AssociationId;
  readonly db: Keeping;
}

/** Looks at what belongs to the installation and to no association: the list of associations. */
export interface InstallationReader {
  readonly installation: true;
  readonly db: Looking;
  /** Goes on in the same transaction as one association's reader. */
  enter(association: AssociationId): Promise<Reader>;
}

/** Changes what belongs to the installation. */
export interface InstallationWriter {
  readonly installation: true;
  readonly db: Keeping;
  /** Goes on in the same transaction as one association's writer, so that an association and its first year arrive together. */
  enter(association: AssociationId): Promise<Writer>;
}

/** Opens transactions. Work that throws leaves no trace. */
export interface Database {
  /** Everything read sees the database as it was at one moment. */
  read<Value>(association: AssociationId, work: (reader: Reader) => Promise<Value>): Promise<Value>;
  change<Value>(association: AssociationId, work: (writer: Writer) => Promise<Value>): Promise<Value>;
  readonly installation: {
    read<Value>(work: (reader: InstallationReader) => Promise<Value>): Promise<Value>;
    change<Value>(work: (writer: InstallationWriter) => Promise<Value>): Promise<Value>;
  };
  close(): Promise<void>;
}
