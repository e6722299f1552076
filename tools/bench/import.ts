import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { importYear } from '../../src/features/year-folder/year-folder.store.ts';
import { readYearToKeep } from '../../src/features/year-folder/year-to-keep.form.ts';
import type { YearToKeep } from '../../src/features/year-folder/year-to-keep.ts';
import { APPLICATION_ROLE, admitApplication, makeApplicationRole } from '../../src/platform/database/application-role.ts';
import { openPool } from '../../src/platform/database/database.ts';
import { openEmbedded } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import type { Database } from '../../src/platform/database/transaction.ts';
import { encodeText } from '../../src/platform/files/text.ts';
import { count, type Line, median, seconds, times } from './measuring.ts';
import { generateSie } from './sie-generator.ts';

const POSTINGS = 100_000;
const ROUNDS = 3;
const FIRST_YEAR = 2023;

/** A year folder read and kept by the code of `samband import`, and PostgreSQL's own COPY of the same postings into a table of the same kind. */
export async function* benchImport(folder: string): AsyncGenerator<Line> {
  const server = await openEmbedded({ data: mkdtempSync(join(folder, 'data-')) });
  try {
    const where = await server.database('samband');
    const application = { ...where, user: APPLICATION_ROLE };
    await makeApplicationRole(where);
    await migrate(where);
    await admitApplication(where, application);
    const database = openPool(application, 1);
    const ours = await timeOfImport(database);
    await database.close();
    yield { what: `import, ${count(POSTINGS)} rader`, measured: seconds(ours / 1000), remark: 'mål ≤ 3 s' };
    const copied = await timeOfCopy(where);
    yield {
      what: '  COPY i PostgreSQL, samma rader ur en färdig fil',
      measured: seconds(copied / 1000),
      remark: `${times(copied / ours)} Sambands tid`,
    };
  } finally {
    await server.close();
  }
}

/** Each round another year, so that nothing is there before. */
async function timeOfImport(database: Database): Promise<number> {
  const bookkeeping = generateSie(POSTINGS);
  return median(ROUNDS, async (round) => {
    const read = readYearToKeep(yearFolder(FIRST_YEAR + round, bookkeeping));
    const kept = read.value;
    if (kept === null) throw new Error(read.problems[0]?.message);
    await keep(database, kept);
  });
}

const keep = (database: Database, year: YearToKeep) => database.installation.change((installation) => importYear(installation, year));

function yearFolder(year: number, bookkeeping: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const sheet = `format: samband-arsmapp/1\nforbund:\n  id: stora-filen\n  namn: Samordningsförbundet Stora filen\n  kortnamn: Stora filen\nar: ${year}\nkontoplan: bas\n`;
  const members = 'medlem;namn;slag;kod;organisationsnummer\nregion;Regionen;region;06;\n';
  return new Map([
    ['arsmapp.yaml', encodeText(sheet)],
    ['medlemmar.csv', encodeText(members)],
    ['bokforing/stora-filen.se', bookkeeping],
  ]);
}

/** The server writes the postings of one year to a file of its own and reads them back into an empty table with the same keys and indexes. */
async function timeOfCopy(where: pg.ClientConfig): Promise<number> {
  const client = new pg.Client(where);
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    const file = pg.escapeLiteral(`${rows[0]?.folder}/postings.copy`);
    await client.query(`copy (select * from postings where year = ${FIRST_YEAR + 1}) to ${file}`);
    return await median(ROUNDS, async () => {
      await client.query('drop table if exists copied; create table copied (like postings including all)');
      await client.query(`copy copied from ${file}`);
    });
  } finally {
    await client.end();
  }
}
