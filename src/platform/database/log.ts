import type { Generated, Transaction } from 'kysely';
import type { Tables } from './tables.ts';
import type { AssociationId, InstallationWriter, PersonId, Writer } from './transaction.ts';

declare module './tables.ts' {
  interface Tables {
    log_entries: LogRow;
  }
}

export interface LogRow {
  readonly association_id: string;
  readonly id: Generated<string>;
  readonly noted_at: Generated<string>;
  readonly person_id: string | null;
  readonly role: string;
  readonly event: string;
  readonly subject: string;
  readonly purpose: string | null;
  readonly sequence: Generated<number | null>;
  readonly hash: Generated<string | null>;
}

/** What is told to the log: who, in which role, what and to what. Never free text about persons, nor a value of what was read. */
export interface LogNote {
  readonly association: AssociationId | null;
  readonly person: PersonId | null;
  /** Several are written with a comma: whoever may because of two roles has done it in both. */
  readonly role: string;
  readonly event: string;
  readonly subject: string;
  readonly purpose?: string | undefined;
}

/** The chain of what belongs to no association. */
export const INSTALLATION_CHAIN = '00000000-0000-0000-0000-000000000000';

const LONGEST_SUBJECT = 300;

/** Adds a row to the log in the transaction of what it tells of: either both are kept or neither. */
export async function noteInLog({ db }: Pick<Writer | InstallationWriter, 'db'>, note: LogNote): Promise<void> {
  await (db as Transaction<Tables>)
    .insertInto('log_entries')
    .values({
      association_id: note.association ?? INSTALLATION_CHAIN,
      person_id: note.person,
      role: note.role,
      event: note.event,
      subject: note.subject.replaceAll('\u0000', '').slice(0, LONGEST_SUBJECT),
      purpose: note.purpose ?? null,
    })
    .execute();
}
