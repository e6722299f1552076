import { INSTALLED_LIST, type Installed, readMigrations } from '../database/migrate.ts';
import { bad, type Check, doubtful, type Finding, good } from './check.ts';
import type { Installation, Seen, Sight } from './sight.ts';

const OLDEST_SERVER = 15;

export const databaseCheck: Check<Installation> = {
  name: 'Databas',
  async run({ isMade, isEmbedded, owner }) {
    if (!isMade) return good('Databasen är inte skapad än. Den skapas vid första starten.');
    if (!('ask' in owner))
      return bad(
        `Databasen går inte att nå: ${owner.trouble}`,
        isEmbedded ? 'Läs postgres.log i datamappen.' : 'Kontrollera DATABASE_URL och DATABASE_OWNER_URL och att servern är igång.',
      );
    const [server] = await owner.ask<{ version: string; number: number; encoding: string }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
        current_setting('server_encoding') as encoding`,
    );
    if (server === undefined) return bad('Databasen svarar inte på frågor.', 'Starta om databasservern.');
    return serverFinding(server, isEmbedded);
  },
};

function serverFinding(server: { version: string; number: number; encoding: string }, isEmbedded: boolean): Finding {
  const major = Math.trunc(server.number / 10_000);
  if (major < OLDEST_SERVER)
    return bad(`Databasservern är PostgreSQL ${server.version}.`, `Uppgradera den till version ${OLDEST_SERVER} eller nyare.`);
  if (server.encoding !== 'UTF8')
    return bad(
      `Databasen har teckenkodningen ${server.encoding}.`,
      "Gör en säkerhetskopia, skapa en databas med encoding 'UTF8' och läs tillbaka kopian där.",
    );
  return good(`PostgreSQL ${server.version} svarar (${isEmbedded ? 'den inbyggda' : 'egen server'}).`);
}

/** A check that needs the database says so when it cannot be reached, instead of failing in its own words. */
export const seeing = (name: string, run: (owner: Seen, installation: Installation) => Promise<Finding>): Check<Installation> => ({
  name,
  async run(installation) {
    if (!installation.isMade) return good('Kontrolleras när databasen är skapad.');
    const { owner } = installation;
    return 'ask' in owner ? run(owner, installation) : doubtful('Är inte kontrollerat.', 'Rätta det som hindrar databasen först.');
  },
});

export const migrationCheck = seeing('Migreringar', async ({ ask }) => {
  const known = await readMigrations();
  const [list] = await ask<{ there: boolean }>('select to_regclass($1) is not null as there', [`public.${INSTALLED_LIST}`]);
  const installed = list?.there === true ? await ask<Installed>(`select number, name, sha256 from ${INSTALLED_LIST} order by number`) : [];
  for (const step of installed) {
    const here = known.find(({ number }) => number === step.number);
    if (here === undefined)
      return bad(`Databasen är uppdaterad av en nyare version av programmet (${step.name}).`, 'Installera den versionen, eller en nyare.');
    if (here.sha256 !== step.sha256)
      return bad(`Migreringen ${here.name} har ändrats sedan den kördes.`, 'Återställ filen, eller installera om programmet.');
  }
  const left = known.length - installed.length;
  if (left > 0) return doubtful(`${left} av ${known.length} steg är inte körda.`, 'De körs vid nästa start. Gör en säkerhetskopia först.');
  return good(`Alla ${known.length} steg är körda, och ingen fil har ändrats.`);
});

interface Role {
  readonly name: string;
  readonly boundless: boolean;
}

const ME = 'select rolname as name, rolsuper or rolbypassrls as boundless from pg_roles where rolname = current_user';

export const roleCheck = seeing('Databasroller', async ({ ask }, { application, isEmbedded }) => {
  const [owner] = await ask<Role>(ME);
  const mine = await roleOf(application);
  if (owner === undefined || mine === null || !('ask' in application))
    return bad(
      `Programmets egen databasroll kan inte ansluta${'trouble' in application ? `: ${application.trouble}` : '.'}`,
      isEmbedded ? 'Starta programmet en gång, så skapas den.' : 'Kontrollera rollen i DATABASE_URL.',
    );
  const [able] = await application.ask<{ becomes: boolean }>("select pg_has_role(current_user, $1, 'member') as becomes", [owner.name]);
  return roleFinding(owner, { ...mine, becomesOwner: able?.becomes === true });
});

async function roleOf(sight: Sight): Promise<Role | null> {
  return 'ask' in sight ? ((await sight.ask<Role>(ME))[0] ?? null) : null;
}

function roleFinding(owner: Role, mine: Role & { readonly becomesOwner: boolean }): Finding {
  if (mine.boundless)
    return bad(
      `Programmet ansluter som ${mine.name}, som går förbi databasens radskydd.`,
      'Skapa en egen roll för programmet och ange den i DATABASE_URL, och tabellernas ägare i DATABASE_OWNER_URL.',
    );
  if (mine.becomesOwner)
    return doubtful(
      `Programmet ansluter som ${mine.name}, som äger tabellerna eller kan bli den som gör det (${owner.name}), och kan ändra radskyddet.`,
      'Låt en egen roll äga tabellerna, och ange den i DATABASE_OWNER_URL.',
    );
  if (!owner.boundless)
    return doubtful(
      `Tabellernas ägare ${owner.name} ser inte alla rader, så säkerhetskopior kan inte göras.`,
      `Låt databasens administratör köra: alter role ${owner.name} bypassrls`,
    );
  return good(`Programmet ansluter som ${mine.name}, som radskyddet gäller. Tabellerna ägs av ${owner.name}.`);
}

/** Tables of associations' records that row-level security does not keep apart, for the owner too. */
const UNPROTECTED = `
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity
    and exists (select from pg_policy where polrelid = c.oid) as protected
  from pg_class c join pg_attribute on attrelid = c.oid and attname = 'association_id' and not attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  order by 1`;

export const rowSecurityCheck = seeing('Radskydd', async ({ ask }) => {
  const tables = await ask<{ name: string; protected: boolean }>(UNPROTECTED);
  if (tables.length === 0) return doubtful('Tabellerna är inte skapade än.', 'Starta programmet en gång.');
  const open = tables.filter((table) => !table.protected).map(({ name }) => name);
  if (open.length === 0) return good(`Förbundens uppgifter hålls isär i alla ${tables.length} tabeller.`);
  return bad(
    `Databasen håller inte isär förbundens uppgifter i ${open.join(', ')}.`,
    'Stäng programmet för andra tills det är rättat. Kör: alter table … enable row level security, force row level security. Se SECURITY.md.',
  );
});
