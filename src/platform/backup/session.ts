import pg from 'pg';
import { isLostConnection } from '../database/lost-connection.ts';
import { DatabaseProblem } from '../database/problem.ts';

/**
 * Every value has one text, whatever the server's or the role's own settings say.
 * With row_security off PostgreSQL refuses a question that row-level security would answer in part only.
 */
const SETTINGS = `
  set timezone = 'UTC';
  set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres';
  set extra_float_digits = 1;
  set bytea_output = 'hex';
  set row_security = off;
  set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0;
  set lock_timeout = '30s';`;

/** One connection as the owner of the tables, ended whatever happens; what is left undone is then undone by the server. */
export async function withSession<Value>(where: pg.ClientConfig, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ ...where, application_name: 'samband backup' });
  client.on('error', () => undefined);
  await client.connect().catch((error: Error) => {
    throw new DatabaseProblem(
      `Databasservern går inte att nå: ${error.message} Kontrollera DATABASE_URL och DATABASE_OWNER_URL och att servern är igång.`,
    );
  });
  try {
    await client.query(SETTINGS);
    return await work(client);
  } catch (error) {
    throw told(error as { readonly code?: string; readonly message: string }, client.user ?? '');
  } finally {
    await client.end();
  }
}

const NOT_ALLOWED = '42501';
const LOCKED = '55P03';
/** The server stops, or has been told to end the connection. */
const CUT = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE']);

function told(error: { readonly code?: string; readonly message: string }, user: string): unknown {
  const code = error.code ?? '';
  if (code === NOT_ALLOWED)
    return new DatabaseProblem(
      `Databasrollen ${user} får inte läsa eller skriva allt (${error.message}). En säkerhetskopia behöver se varje rad: ange tabellernas ` +
        `ägare i DATABASE_OWNER_URL, och låt databasens administratör köra "alter role ${user} bypassrls".`,
    );
  if (code === LOCKED)
    return new DatabaseProblem(
      'Någon annan ändrar databasens tabeller just nu, till exempel en uppdatering av programmet. Vänta tills den är klar och försök igen.',
    );
  if (CUT.has(code) || isLostConnection(error))
    return new DatabaseProblem('Förbindelsen med databasen bröts, så arbetet blev inte klart. Ingenting är ändrat. Försök igen.');
  return error;
}
