import { sql } from 'kysely';
import type { AssociationRole, InstallationRole } from '../../platform/access/access.ts';
import type { AssociationId, InstallationReader, PersonId } from '../../platform/database/transaction.ts';

/** Somebody with a session, and the association that they ask for by its name in addresses. */
export interface AskedArrival {
  readonly tokenSha256: string;
  readonly association: string | null;
  readonly day: string;
  readonly now: string;
}

/** Whose session it is, and what they are in that association. */
export interface FoundArrival {
  /** Which of those who were asked about, counted from one. */
  readonly place: number;
  readonly person: PersonId;
  readonly name: string;
  readonly session: string;
  readonly installationRole: InstallationRole | null;
  readonly isComplete: boolean;
  readonly hasSecondFactor: boolean;
  readonly beganAt: string;
  readonly seenAt: string;
  readonly confirmedAt: string;
  /** Null when they asked for none, or for one that they must not know of. */
  readonly association: AssociationId | null;
  readonly associationName: string | null;
  readonly roles: readonly { readonly role: AssociationRole; readonly intervention: string | null }[];
  /** Roles that they have opened for a few hours and that still count (nödåtkomst). */
  readonly opened: readonly AssociationRole[];
}

/** Those of the arrivals whose session there is, all found in one question (migration 12). */
export async function listArrived(
  { db }: Pick<InstallationReader, 'db'>,
  arrivals: readonly AskedArrival[],
): Promise<readonly FoundArrival[]> {
  const tokens = arrivals.map(({ tokenSha256 }) => tokenSha256);
  // An address may hold any character; PostgreSQL takes a text with this one for an error.
  const names = arrivals.map(({ association }) => (association?.includes('\u0000') ? null : association));
  const days = arrivals.map(({ day }) => day);
  const moments = arrivals.map(({ now }) => now);
  return db
    .selectFrom(sql<FoundRow>`find_arrived(${tokens}::text[], ${names}::text[], ${days}::date[], ${moments}::timestamptz[])`.as('found'))
    .select(['place', 'person', 'person_name as name', 'session', 'installation_role as installationRole'])
    .select(['is_complete as isComplete', 'has_second_factor as hasSecondFactor'])
    .select([
      'began_at as beganAt',
      'seen_at as seenAt',
      'confirmed_at as confirmedAt',
      'association',
      'association_name as associationName',
    ])
    .select(['roles', 'opened'])
    .execute();
}

interface FoundRow {
  readonly place: number;
  readonly person: PersonId;
  readonly person_name: string;
  readonly session: string;
  readonly installation_role: InstallationRole | null;
  readonly is_complete: boolean;
  readonly has_second_factor: boolean;
  readonly began_at: string;
  readonly seen_at: string;
  readonly confirmed_at: string;
  readonly association: AssociationId | null;
  readonly association_name: string | null;
  readonly roles: FoundArrival['roles'];
  readonly opened: FoundArrival['opened'];
}
