import pg from 'pg';
import { DatabaseProblem } from './problem.ts';

/** Asks the database in the role whose rights are examined. */
type Ask = (question: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** What keeps the log as it was written, each with whether it is there. Reads the database's own lists only: it takes a few milliseconds. */
const PROTECTIONS = `
  select 'skyddet mot ändringar (log_stands)' as name, exists (
    select from pg_trigger where tgrelid = to_regclass('public.log_entries') and tgname = 'log_stands' and tgenabled in ('O', 'A')
      and tgfoid = to_regprocedure('public.refuse_change_of_log()')) as holds
  union all select 'skyddet mot tömning (log_is_not_emptied)', exists (
    select from pg_trigger where tgrelid = to_regclass('public.log_entries') and tgname = 'log_is_not_emptied' and tgenabled in ('O', 'A')
      and tgfoid = to_regprocedure('public.refuse_change_of_log()'))
  union all select 'vägran att ändra (refuse_change_of_log)', exists (
    select from pg_proc where oid = to_regprocedure('public.refuse_change_of_log()') and prosrc like '%raise exception%the log is not changed%')
  union all select 'radskyddet för ' || relname, relrowsecurity and relforcerowsecurity
    from pg_class where oid in (to_regclass('public.log_entries'), to_regclass('public.log_checkpoints'))`;

/** What the application may not be able to do, unless it owns the tables. */
const RIGHTS = `
  select 'programmets roll får ' || words as name, pg_has_role(current_user, relowner, 'member') or not may as holds
  from pg_class, lateral (values
    ('ändra i loggen', has_table_privilege(oid, 'update') or has_any_column_privilege(oid, 'update')),
    ('ta bort ur loggen', has_table_privilege(oid, 'delete')),
    ('tömma loggen', has_table_privilege(oid, 'truncate')),
    ('ange loggens tid och plats själv', has_column_privilege(oid, 'noted_at', 'insert') or has_column_privilege(oid, 'sequence', 'insert')
      or has_column_privilege(oid, 'hash', 'insert'))
  ) as rights (words, may)
  where oid = to_regclass('public.log_entries')`;

/** What is missing of what protects the log, in words. */
export async function findLogWeaknesses(ask: Ask): Promise<readonly string[]> {
  const [protections, rights] = [await ask(PROTECTIONS), await ask(RIGHTS)];
  if (protections.length < 5 || rights.length < 4) return ['loggens tabeller'];
  return [...protections, ...rights].filter(({ holds }) => holds !== true).map(({ name }) => String(name));
}

/** Refuses to run without what protects the log: what is done then could not be shown afterwards. */
export async function refuseUnprotectedLog(application: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...application, application_name: 'samband log' });
  client.on('error', () => undefined);
  await client.connect();
  const ask: Ask = async (question) => (await client.query(question)).rows;
  const weaknesses = await findLogWeaknesses(ask).finally(() => client.end());
  if (weaknesses.length === 0) return;
  throw new DatabaseProblem(
    `Loggens skydd är brutet: ${weaknesses.join(', ')}. Någon har ändrat databasen utanför programmet. Ta reda på vem, ` +
      'pröva loggen med samband log verify, och läs tillbaka en säkerhetskopia eller lägg tillbaka skyddet ur migrations/0005_log.sql.',
  );
}
