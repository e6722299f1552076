import { type Generated, sql } from 'kysely';
import type { AssociationId, InstallationReader, InstallationWriter, Reader, Writer } from '../../platform/database/transaction.ts';
import type { Certificate, DisposedCounts, InstallationCounts } from './retention.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    disposal_certificates: CertificateRow;
    installation_certificates: Omit<CertificateRow, 'association_id'>;
  }
}

interface CertificateRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly year: number;
  readonly made_at: string;
  readonly made_by: string;
  readonly decision: string;
  /** JSON. */
  readonly content: unknown;
}

export async function addCertificate({ db, association }: Writer, { year, madeAt, madeBy, decision, counts }: Certificate): Promise<void> {
  await db
    .insertInto('disposal_certificates')
    .values({ association_id: association, year, made_at: madeAt, made_by: madeBy, decision, content: JSON.stringify(counts) })
    .execute();
}

/** The certificates of a year, in the order they were made. */
export async function listCertificates({ db, association }: Reader, year: number): Promise<readonly Certificate[]> {
  return db
    .selectFrom('disposal_certificates')
    .select(['year', 'made_at as madeAt', 'made_by as madeBy', 'decision'])
    .select(sql<DisposedCounts>`content`.as('counts'))
    .where('association_id', '=', association)
    .where('year', '=', year)
    .orderBy('made_at')
    .execute();
}

/** For the tables' owner, who works at the server. */
export async function addInstallationCertificate(
  { db }: InstallationWriter,
  { year, madeAt, madeBy, decision, counts }: Certificate<InstallationCounts>,
): Promise<void> {
  await db
    .insertInto('installation_certificates')
    .values({ year, made_at: madeAt, made_by: madeBy, decision, content: JSON.stringify(counts) })
    .execute();
}

export async function listInstallationCertificates(
  { db }: InstallationReader,
  year: number,
): Promise<readonly Certificate<InstallationCounts>[]> {
  return db
    .selectFrom('installation_certificates')
    .select(['year', 'made_at as madeAt', 'made_by as madeBy', 'decision'])
    .select(sql<InstallationCounts>`content`.as('counts'))
    .where('year', '=', year)
    .orderBy('made_at')
    .execute();
}
