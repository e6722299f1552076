/**
 * Every table, by name, as Kysely sees it. The platform knows its own; a store adds the tables it owns:
 *
 *     declare module '../../platform/database/tables.ts' {
 *       interface Tables { vouchers: VouchersTable }
 *     }
 *
 * What a column holds when it is read: bigint a number (a value that is no safe integer is refused), date `2026-12-31`,
 * timestamptz `2026-12-31T11:22:33.123456Z`, numeric the exact text, jsonb the parsed value.
 * `sum(bigint)` is numeric in PostgreSQL: write `sum(amount_ore)::bigint` to get öre as a number.
 */
export interface Tables {
  installed_migrations: InstalledMigration;
}

/** A migration that has been run here, with the hash of its text at that time. */
interface InstalledMigration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly installed_at: string;
}
