import type { AssociationRole } from '../../platform/access/access.ts';
import type { AssociationId, InstallationReader, PersonId } from '../../platform/database/transaction.ts';

/** Roles that the person has opened for a few hours (nödåtkomst) and that still count: nothing has to be done for them to end. */
export async function findOpenedRoles(
  { db }: Pick<InstallationReader, 'db'>,
  person: PersonId,
  where: { readonly association: { readonly name: string } | { readonly key: AssociationId }; readonly now: Temporal.Instant },
): Promise<readonly AssociationRole[]> {
  const { association, now } = where;
  if ('name' in association && association.name.includes('\u0000')) return [];
  const rows = await db
    .selectFrom('emergency_access')
    .innerJoin('associations', 'associations.id', 'association_id')
    .select('role')
    .where('name' in association ? 'slug' : 'associations.id', '=', 'name' in association ? association.name : association.key)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .execute();
  return rows.map(({ role }) => role);
}
