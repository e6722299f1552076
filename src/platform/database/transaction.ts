import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Which association's records a transaction may see. There is deliberately no function that makes one from text:
 * it comes out of the database only, from a column typed `AssociationId`, so that an address can never choose it by itself.
 */
export type AssociationId = string & { readonly is: 'AssociationId' };

/** A person who may sign in; like an association's, it comes out of the database only. */
export type PersonId = string & { readonly is: 'PersonId' };

/** Which interventions' own records a transaction may see: every one, or those of the people who work in them. */
export type Interventions = 'all' | readonly string[];

type Looking = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom'>;
type Keeping = Pick<Transaction<Tables>, 'selectFrom' | 'selectNoFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'>;

/** The key that opens one association's archive for looking. The database refuses writes in its transaction too. */
export interface Reader {
  readonly association: AssociationId;
  readonly interventions: Interventions;
  readonly db: Looking;
}

/** The key that changes one association's archive. All of it is kept, or nothing. A writer may be used as a reader. */
export interface Writer {
  readonly association: AssociationId;
  readonly interventions: Interventions;
  readonly db: Keeping;
}

/** Looks at what belongs to no association: persons, sessions, and of associations and memberships those that the transaction may see. */
export interface InstallationReader {
  readonly installation: true;
  readonly db: Looking;
  /** Goes on in the same transaction as one association's reader. */
  enter(association: AssociationId, interventions?: Interventions): Promise<Reader>;
}

/** Changes what belongs to the installation. */
export interface InstallationWriter {
  readonly installation: true;
  readonly db: Keeping;
  /** Goes on in the same transaction as one association's writer, so that an association and its first year arrive together. */
  enter(association: AssociationId, interventions?: Interventions): Promise<Writer>;
}

/** What a transaction is told of a visitor when it begins: it sees nothing of what is not named. */
export interface Named {
  /** Their own memberships, and the associations they are members of, can be seen. */
  readonly person?: PersonId | undefined;
  /** The hash of an invitation that somebody holds. */
  readonly invitation?: string | undefined;
  readonly inside?: { readonly association: AssociationId; readonly interventions: Interventions } | undefined;
}

/** What the gate opens for a visitor. */
export interface Threshold extends InstallationWriter {
  /** The key to the association that was named when the transaction began. */
  readonly inside: Writer | null;
  /** Names more: who has come is found out in the transaction itself when it changes something. */
  name(named: Named): Promise<void>;
  /** Refuses every change from now on, in the database too. */
  onlyLook(): Promise<void>;
}

/**
 * How a visitor's transaction works: `looking` sees one moment and cannot write, `noting` sees one moment and writes a row of the log
 * before it is told to only look, `keeping` changes.
 */
export type Errand = 'looking' | 'noting' | 'keeping';

/** Opens transactions. Work that throws leaves no trace. */
export interface Database {
  /** Everything read sees the database as it was at one moment. */
  read<Value>(association: AssociationId, work: (reader: Reader) => Promise<Value>): Promise<Value>;
  change<Value>(association: AssociationId, work: (writer: Writer) => Promise<Value>): Promise<Value>;
  /** As whoever works at the server itself: the command line, start and background work. Sees the list of all associations. */
  readonly installation: {
    read<Value>(work: (reader: InstallationReader) => Promise<Value>): Promise<Value>;
    change<Value>(work: (writer: InstallationWriter) => Promise<Value>): Promise<Value>;
  };
  /** A single question outside any transaction, which sees nothing of any association: who they are that have come. For the gate alone. */
  glance<Value>(work: (reader: Pick<InstallationReader, 'db'>) => Promise<Value>): Promise<Value>;
  /** As somebody who has come from the network. For the gate alone. */
  visit<Value>(errand: Errand, named: Named, work: (threshold: Threshold) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}
