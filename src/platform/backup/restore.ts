import type pg from 'pg';
import { MIGRATION_LOCK, type Migration, readMigrations } from '../database/migrate.ts';
import { openPacked, type PackedFile } from './container.ts';
import { type ContentSummary, readContent } from './content.ts';
import { copyIn, copyOut } from './copy.ts';
import { makeEmptyTables } from './empty-tables.ts';
import { migrationsTo } from './levels.ts';
import type { Within } from './owner.ts';
import { BackupProblem } from './problem.ts';
import { type SequenceState, setSequence, type TableSum } from './records.ts';
import { withSession } from './session.ts';
import { columnList, type KeptTable, tableName } from './tables.ts';
import { tallyOf } from './tally.ts';

export interface BackupFile {
  readonly path: string;
  /** Asked for only when the backup is sealed. */
  passphrase(): Promise<string>;
  /** Takes one that is not sealed too: somebody may have changed it, or put it in the place of one that was. */
  readonly evenUnsealed?: boolean;
}

export interface CheckedBackup extends ContentSummary {
  readonly isSealed: boolean;
}

/** Reads a whole backup and refuses one that is not as it was made. No database is needed. */
export function checkBackup(file: BackupFile): Promise<CheckedBackup> {
  return withPacked(file, async ({ isSealed, content }) => ({ isSealed, ...(await readContent(content(), { isSealed })) }));
}

/**
 * Puts a backup back in an empty database, at the level it was made at: wholly, and read back and found the same, or not at all.
 * The file is read through before the database is touched. What newer migrations do is left for the next start.
 */
export function restoreBackup(file: BackupFile, within: Within): Promise<CheckedBackup> {
  return withPacked(file, async (packed) => {
    if (!packed.isSealed && file.evenUnsealed === false) throw new BackupProblem(NOT_SEALED);
    const { isSealed } = packed;
    const summary = await readContent(packed.content(), { isSealed });
    const level = migrationsTo(summary.origin, await readMigrations());
    await within((where) => withSession(where, (client) => load(client, { packed, level, sums: summary.sums })));
    return { isSealed, ...summary };
  });
}

const NOT_SEALED =
  'Säkerhetskopian är inte krypterad, fast en lösenfras är angiven: någon kan ha bytt ut den eller ändrat i den. Ingenting är ändrat. ' +
  'Vet du att den är din, läs tillbaka den med --okrypterad.';

async function withPacked<Value>({ path, passphrase }: BackupFile, work: (packed: PackedFile) => Promise<Value>): Promise<Value> {
  const packed = await openPacked(path, passphrase);
  return work(packed).finally(() => packed.close());
}

interface Load {
  readonly packed: PackedFile;
  readonly level: readonly Migration[];
  readonly sums: readonly TableSum[];
}

/** Whatever fails ends the session, and the server undoes everything; sequences alone are not undone, so they are set last. */
async function load(client: pg.Client, { packed, level, sums }: Load): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  await client.query('begin');
  const { tables, wakeTriggers } = await makeEmptyTables(client, level);
  refuseOtherTables(tables, sums);
  await client.query('set constraints all deferred');
  const sequences = await fill(client, packed, tables);
  await client.query('set constraints all immediate');
  await wakeTriggers();
  await prove(client, tables, sums);
  for (const sequence of sequences) await client.query(setSequence(sequence));
  await client.query('commit');
  await client.query('analyze');
}

/** A backup that lacks a table, has one twice or one of its own is none that Samband made. */
function refuseOtherTables(tables: readonly KeptTable[], sums: readonly TableSum[]): void {
  const [here, there] = [tables.map(({ name }) => name).toSorted(), sums.map(({ table }) => table).toSorted()];
  if (here.join() !== there.join())
    throw new BackupProblem('Säkerhetskopians tabeller är inte de som den här versionen gör. Ingenting är ändrat. Använd en annan kopia.');
}

async function fill(client: pg.Client, packed: PackedFile, tables: readonly KeptTable[]): Promise<readonly SequenceState[]> {
  const sequences: SequenceState[] = [];
  await readContent(packed.content(), {
    isSealed: packed.isSealed,
    table: ({ name, columns }, rows) => {
      const here = tables.find((table) => table.name === name);
      if (here?.columns.join() !== columns.join()) throw new BackupProblem(unlike(name));
      return copyIn(client, `copy ${tableName(name)} (${columnList(columns)}) from stdin`, rows);
    },
    sequence: (state) => sequences.push(state),
  });
  return sequences;
}

const unlike = (name: string): string =>
  `Säkerhetskopians tabell ${name} ser inte ut som databasens, fast båda är gjorda på samma sätt. Ingenting är ändrat. ` +
  'Har någon ändrat tabellerna för hand? Läs i så fall tillbaka kopian i en ny databas.';

/** Reads back what was written, as a backup would, and compares it with what the backup says. */
async function prove(client: pg.Client, tables: readonly KeptTable[], sums: readonly TableSum[]): Promise<void> {
  const told = new Map(sums.map((sum) => [sum.table, sum]));
  for (const { name, question } of tables) {
    const { rows, sha256 } = await tallyOf(copyOut(client, question));
    const sum = told.get(name);
    if (sum?.rows === rows && sum.sha256 === sha256) continue;
    throw new BackupProblem(
      `Tabellen ${name} blev inte som i säkerhetskopian (${sum?.rows ?? 0} rader i kopian, ${rows} i databasen). Ingenting är ändrat. ` +
        'Kontrollera databasserverns version och meddela dem som utvecklar programmet.',
    );
  }
}
