import type { Generated } from 'kysely';
import type { AssociationId, PersonId, Reader, Writer } from '../../../platform/database/transaction.ts';
import type { SheetVersion, TypedRow } from './typed-sheet.ts';

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    sheet_versions: SheetVersionRow;
  }
}

interface SheetVersionRow {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly sheet: string;
  readonly id: Generated<string>;
  /** JSON. */
  readonly rows: unknown;
  readonly replaced_at: string;
  readonly person_id: PersonId | null;
}

export interface NewSheetVersion {
  readonly year: number;
  readonly sheet: string;
  readonly rows: readonly TypedRow[];
  readonly person: PersonId | null;
  readonly now: Temporal.Instant;
}

/** Keeps what stood in a sheet, so that the change can be taken back. */
export async function insertSheetVersion({ db, association }: Writer, version: NewSheetVersion): Promise<void> {
  await db
    .insertInto('sheet_versions')
    .values({
      association_id: association,
      year: version.year,
      sheet: version.sheet,
      rows: JSON.stringify(version.rows),
      replaced_at: version.now.toString(),
      person_id: version.person,
    })
    .execute();
}

const MOST_SHOWN = 20;

/** What stood in the sheet before, the latest first. */
export async function listSheetVersions(
  { db, association }: Reader,
  { year, sheet }: { readonly year: number; readonly sheet: string },
): Promise<readonly SheetVersion[]> {
  const rows = await db
    .selectFrom('sheet_versions')
    .leftJoin('people', 'people.id', 'person_id')
    .select(['sheet_versions.id', 'rows', 'replaced_at as replacedAt', 'people.name as replacedBy'])
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('sheet', '=', sheet)
    .orderBy('replaced_at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({ ...row, rows: row.rows as readonly TypedRow[] }));
}
