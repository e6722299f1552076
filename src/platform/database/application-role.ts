import pg from 'pg';
import { MIGRATION_LOCK } from './migrate.ts';
import { DatabaseProblem } from './problem.ts';

/** Whom the application connects as in the embedded server: no superuser, and bound by the row-level security of every table. */
export const APPLICATION_ROLE = 'samband_application';

/** Makes the role in the embedded server, with the server's own password where it asks for one. */
export async function makeApplicationRole(owner: pg.ClientConfig): Promise<void> {
  const password = typeof owner.password === 'string' ? `password ${pg.escapeLiteral(owner.password)}` : '';
  await withClient(owner, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const found = await client.query('select 1 from pg_roles where rolname = $1', [APPLICATION_ROLE]);
    if (found.rowCount === 0) await client.query(`create role ${APPLICATION_ROLE} login nosuperuser nobypassrls ${password}`);
  });
}

/**
 * Lets the application use the tables as far as it needs: it adds to the log and reads it, leaves what is sealed as it is, and gives
 * nobody a role of the installation.
 */
const GRANTS = (role: string): string => `
  grant usage on schema public to ${role};
  grant select, insert, update, delete on all tables in schema public to ${role};
  revoke insert, update, delete on installed_migrations, log_checkpoints from ${role};
  revoke insert, update, delete on log_entries from ${role};
  grant insert (association_id, person_id, role, event, subject, purpose) on log_entries to ${role};
  revoke update, delete on people from ${role};
  grant update (name, password_hash, totp_secret, totp_proposed, totp_last_step) on people to ${role};
  revoke update, delete on disposal_certificates from ${role};
  revoke insert, update, delete on installation_certificates from ${role};
  revoke update, delete on sealed_documents, sealed_files, document_signatures, signed_copies from ${role};
  revoke update on published_documents from ${role};
  grant update (withdrawn_at, signers) on published_documents to ${role};
  revoke update on published_files from ${role};
  revoke update on emergency_access from ${role};
  grant update (ended_at, ended_by) on emergency_access to ${role};`;

/** Grants what the application may, by the tables' owner; call it when the migrations have been run. */
export async function admitApplication(owner: pg.ClientConfig, application: pg.ClientConfig): Promise<void> {
  const role = await withClient(application, findRole);
  await withClient(owner, async (client) => {
    const me = await findRole(client);
    if (me === role) return;
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(GRANTS(pg.escapeIdentifier(role)));
  });
}

async function findRole(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_user as name');
  return rows[0]?.name ?? '';
}

/** Refuses to run as somebody whom row-level security does not bind: then nothing would keep associations apart. */
export async function refuseBoundless(application: pg.ClientConfig): Promise<void> {
  const { name, boundless } = await withClient(application, async (client) => {
    const { rows } = await client.query<{ name: string; boundless: boolean }>(
      'select rolname as name, rolsuper or rolbypassrls as boundless from pg_roles where rolname = current_user',
    );
    return rows[0] ?? { name: '', boundless: true };
  });
  if (boundless)
    throw new DatabaseProblem(
      `Databasrollen ${name} i DATABASE_URL går förbi databasens radskydd, som håller förbunden isär. Skapa en egen roll för programmet ` +
        '(create role samband_application login password …), ange den i DATABASE_URL och tabellernas ägare i DATABASE_OWNER_URL.',
    );
}

async function withClient<Value>(where: pg.ClientConfig, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ ...where, application_name: 'samband roles' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseProblem(
      `Databasservern går inte att nå: ${(error as Error).message} Kontrollera DATABASE_URL och DATABASE_OWNER_URL.`,
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
