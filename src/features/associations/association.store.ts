import type { Generated } from 'kysely';
import type { AssociationId, InstallationReader, InstallationWriter, Reader } from '../../platform/database/transaction.ts';
import type { Association } from './association.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    associations: AssociationRow;
  }
}

interface AssociationRow {
  readonly id: Generated<AssociationId>;
  readonly slug: string;
  readonly name: string;
  readonly short_name: string;
  readonly organisation_number: string | null;
  readonly seat: string | null;
}

/** An association of this installation: `key` opens its archive, `id` is its name in addresses. */
export interface InstalledAssociation extends Association {
  readonly key: AssociationId;
}

const columns = [
  'id as key',
  'slug as id',
  'name',
  'short_name as shortName',
  'organisation_number as organisationNumber',
  'seat',
] as const;

export async function listAssociations(reader: InstallationReader): Promise<readonly InstalledAssociation[]> {
  return reader.db
    .selectFrom('associations')
    .select([...columns])
    .orderBy('name')
    .orderBy('slug')
    .execute();
}

export async function findAssociation(reader: InstallationReader, id: string): Promise<InstalledAssociation | undefined> {
  return reader.db
    .selectFrom('associations')
    .select([...columns])
    .where('slug', '=', id)
    .executeTakeFirst();
}

/** The name in addresses of the association that the reader belongs to. */
export async function loadAssociationId(reader: Reader): Promise<string> {
  const row = await reader.db.selectFrom('associations').select('slug').where('id', '=', reader.association).executeTakeFirstOrThrow();
  return row.slug;
}

/** Makes the association known, or writes its names again, and gives the key to its archive. */
export async function saveAssociation(writer: InstallationWriter, association: Association): Promise<AssociationId> {
  const { id: slug, name, shortName: short_name, organisationNumber: organisation_number, seat } = association;
  const names = { name, short_name, organisation_number, seat };
  const { id } = await writer.db
    .insertInto('associations')
    .values({ slug, ...names })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(names))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
