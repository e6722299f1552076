import { type Generated, sql, type Transaction } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
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
  // An address may hold any character; PostgreSQL takes a text with this one for an error.
  if (id.includes('\u0000')) return undefined;
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

/** The association that the reader belongs to, as it is called now. */
export async function loadAssociation({ db, association }: Reader): Promise<Association> {
  return db
    .selectFrom('associations')
    .select(['slug as id', 'name', 'short_name as shortName', 'organisation_number as organisationNumber', 'seat'])
    .where('id', '=', association)
    .executeTakeFirstOrThrow();
}

/** Makes an association; null when its name in addresses is taken. Nobody belongs to it yet, so it is not seen before somebody does. */
export async function insertAssociation({ db }: Pick<InstallationWriter, 'db'>, association: Association): Promise<AssociationId | null> {
  const { rows } = await sql<{ key: AssociationId }>`select gen_random_uuid() as key`.execute(db as Transaction<Tables>);
  const key = rows[0]?.key as AssociationId;
  const made = await db
    .insertInto('associations')
    .values({ id: key, slug: association.id, ...namesOf(association) })
    // Without naming the column: else the new row would have to be seen already.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n ? key : null;
}

/** The key to the association's archive, which is made if nothing is known of the association. */
export async function addAssociation(writer: InstallationWriter, association: Association): Promise<AssociationId> {
  const added = await writer.db
    .insertInto('associations')
    .values({ slug: association.id, ...namesOf(association) })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added !== undefined) return added.id;
  const { id } = await writer.db.selectFrom('associations').select('id').where('slug', '=', association.id).executeTakeFirstOrThrow();
  return id;
}

export async function renameAssociation(writer: InstallationWriter, association: Association): Promise<void> {
  await writer.db.updateTable('associations').set(namesOf(association)).where('slug', '=', association.id).execute();
}

const namesOf = ({ name, shortName, organisationNumber, seat }: Association) => ({
  name,
  short_name: shortName,
  organisation_number: organisationNumber,
  seat,
});
