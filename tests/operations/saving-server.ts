// A program of its own, to be killed: the real gate, server and embedded database in the given folder, with one route that keeps a number.
// Says its port aloud when it answers.
import { flushCompileCache } from 'node:module';
import type { Transaction } from 'kysely';
import { everyone } from '../../src/platform/access/access.ts';
import { askForJob } from '../../src/platform/database/asked-job.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { type ApplicationParts, createApplication } from '../../src/platform/http/application.ts';
import { changed, changes } from '../../src/platform/http/routes.ts';
import { listen } from '../../src/platform/http/server.ts';

interface Kept {
  readonly people: { readonly email: string; readonly name: string };
}

const [data = ''] = process.argv.slice(2);
const database = await openDatabase({ data, url: null, connections: 6 });

const keep = changes({
  path: '/tal/:number',
  may: 'number.keep',
  read: () => null,
  async change({ params, writer }) {
    const email = `${params.number}@exempel.se`;
    await (writer.db as unknown as Transaction<Kept>).insertInto('people').values({ email, name: 'Tal' }).execute();
    await askForJob(writer, 'count-number', { number: params.number });
    return changed({ event: 'number.keep', subject: params.number, next: '/klart' });
  },
});

const parts = {
  routes: [keep],
  access: { 'number.keep': everyone() },
  database,
  clock: () => Temporal.Now.instant(),
  uploadLimitBytes: 1_000_000,
  hosts: null,
  report: () => undefined,
  // Nobody is signed in here, so nobody is looked for.
  doors: { hashOf: (token: string) => token },
  isSecure: false,
  proxies: 0,
};
const server = await listen(createApplication(parts as unknown as ApplicationParts), { host: '127.0.0.1', port: 0 });
process.on('SIGTERM', async () => {
  await server.close();
  await database.close();
  process.exit(0);
});
process.stdout.write(`${server.port}\n`);
flushCompileCache();
