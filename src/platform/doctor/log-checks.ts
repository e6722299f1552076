import { findLogWeaknesses } from '../database/log-protection.ts';
import { bad, type Check, doubtful, type Finding, good } from './check.ts';
import type { Ask, Installation } from './sight.ts';

/** What keeps the log as it was written. */
export const logProtectionCheck: Check<Installation> = {
  name: 'Loggens skydd',
  async run({ isMade, application }) {
    if (!isMade) return good('Kontrolleras när databasen är skapad.');
    if (!('ask' in application)) return doubtful('Är inte kontrollerat.', 'Rätta det som hindrar databasen först.');
    const weaknesses = await findLogWeaknesses(application.ask);
    if (weaknesses.length === 0) return good('Loggen kan varken ändras eller tömmas.');
    return bad(`Loggens skydd är brutet: ${weaknesses.join(', ')}.`, 'Ta reda på vem som ändrat databasen, och kör samband log verify.');
  },
};

/** So many of the last rows of each chain are followed: more belongs to `samband log verify`. */
const LAST_ROWS = 10_000;

/** Whether the last rows of every chain fit together, row by row. */
const BROKEN = `
  select count(*) filter (where hash is distinct from right_hash)::int as broken, count(*)::int as rows
  from (
    select hash, row_number() over chain > 1 as has_one_before,
      log_hash(lag(hash) over chain, log_entries) as right_hash
    from log_entries
    where sequence > (select max(last.sequence) from log_entries as last where last.association_id = log_entries.association_id) - ${LAST_ROWS}
    window chain as (partition by association_id order by sequence)
  ) as followed
  where has_one_before`;

const WAITING = `select count(*)::int as rows from log_entries where sequence is null and noted_at < now() - interval '5 minutes'`;

/** The end of the chains: that new rows get their place, and that the last ones fit together. */
export const logChainCheck: Check<Installation> = {
  name: 'Loggens kedja',
  async run({ isMade, owner }) {
    if (!isMade) return good('Kontrolleras när databasen är skapad.');
    if (!('ask' in owner)) return doubtful('Är inte kontrollerat.', 'Rätta det som hindrar databasen först.');
    return chainFinding(owner.ask);
  },
};

async function chainFinding(ask: Ask): Promise<Finding> {
  await ask("select set_config('samband.operator', 'on', false)");
  const [followed] = await ask<{ broken: number; rows: number }>(BROKEN);
  if (followed !== undefined && followed.broken > 0)
    return bad('Loggens kedja är bruten.', 'Kör samband log verify, som säger var. Ändra ingenting förrän det är utrett.');
  const [waiting] = await ask<{ rows: number }>(WAITING);
  if (waiting !== undefined && waiting.rows > 0)
    return doubtful(
      `${waiting.rows} rader i loggen väntar på sin plats i kedjan sedan mer än fem minuter.`,
      'Är programmet igång? Kör annars samband log seal.',
    );
  return good(`De ${followed?.rows ?? 0} senaste raderna i loggen hänger ihop. Hela loggen prövas med samband log verify.`);
}
