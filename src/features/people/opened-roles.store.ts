import type { AssociationRole } from '../../platform/access/access.ts';
import type { AssociationId, InstallationReader, PersonId } from '../../platform/database/transaction.ts';

/** Roles that the person has opened for a few hours (nödåtkomst) and that still count: nothing has to be done for them to end. */
export async function findOpenedRoles(
  { db }: Pick<InstallationReader, 'db'>,
  person: PersonId,
  { association, now }: { readonly association: AssociationId; readonly now: Temporal.Instant },
): Promise<readonly AssociationRole[]> {
  const rows = await db
    .selectFrom('emergency_access')
    .select('role')
    .where('association_id', '=', association)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .execute();
  return rows.map(({ role }) => role);
}
