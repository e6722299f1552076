import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';
import type { InstallationWriter, Writer } from './transaction.ts';

/** Asks for background work in the transaction of the change that needs it: either both are kept or neither. */
export async function askForJob({ db }: Pick<Writer | InstallationWriter, 'db'>, task: string, content: object): Promise<void> {
  await sql`select ask_for_job(${task}, ${JSON.stringify(content)}::jsonb)`.execute(db as Transaction<Tables>);
}
