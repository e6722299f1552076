import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool } from '../../src/platform/database/database.ts';
import { askForMail } from '../../src/platform/mail/mail-jobs.ts';
import { openSecretKey } from '../../src/platform/secrets/secret-key.ts';
import { asApplication, emptyDatabase } from '../support/database.ts';
import { testMailServer } from '../support/mail-server.ts';
import { dataFolder, type Program, startProgram } from './program.ts';

const where = await emptyDatabase({ migrated: false });
const roles = { owner: where, application: asApplication(where) };
const data = await dataFolder();
const mail = await testMailServer();
const settings = { SAMBAND_DATA: data, SAMBAND_MAIL_URL: mail.url, SAMBAND_MAIL_FROM: 'samband@exempel.se', SAMBAND_CONNECTIONS: '4' };

/** Everything that was answered while it was asked again and again, by several at once. */
async function load({ home }: Program, stopping: AbortSignal): Promise<(number | string)[]> {
  const answers: (number | string)[] = [];
  const one = async (): Promise<void> => {
    while (!stopping.aborted) {
      const answer = await fetch(`${home}/logga-in`, { redirect: 'manual' }).catch((error: Error) => String(error.cause));
      answers.push(typeof answer === 'string' ? answer : answer.status);
      if (typeof answer === 'string') await pause(50);
      else await answer.text().catch(() => undefined);
    }
  };
  await Promise.all([one(), one(), one()]);
  return answers;
}

test('of two processes on one new database one is killed, and the other goes on answering and doing the work', async (t) => {
  // Both make the tables at the same moment, and one of them finds it done.
  const [first, second] = await Promise.all([startProgram(roles, settings), startProgram(roles, settings)]);
  const stopping = new AbortController();
  const loaded = Promise.all([load(first, stopping.signal), load(second, stopping.signal)]);
  await pause(1_000);
  first.kill('SIGKILL');
  await first.ended;

  const database = openPool(asApplication(where), 1);
  after(() => database.close());
  const key = await openSecretKey(data);
  assert.ok(key.ok);
  for (const number of [1, 2, 3]) {
    const letter = { to: 'asa@exempel.se', subject: `Brev ${number}`, text: 'Hej' };
    await database.installation.change((writer) => askForMail(writer, letter, key.value));
  }
  for (const late = performance.now() + 15_000; mail.taken.length < 3; await pause(20))
    assert.ok(performance.now() < late, 'no letters came');
  const { redo } = (await (await fetch(`${second.watch}/redo`)).json()) as { redo: boolean };
  stopping.abort();
  const [ofTheKilled, ofTheOther] = await loaded;
  t.diagnostic(`${ofTheKilled.length} and ${ofTheOther.length} answers`);
  assert.ok(ofTheKilled.includes(200), 'the one that was killed had answered');
  assert.equal(redo, true);
  assert.deepEqual(
    ofTheOther.filter((answer) => answer !== 200),
    [],
  );
  assert.ok(ofTheOther.length >= 10);
  second.kill('SIGTERM');
  assert.equal(await second.ended, 0);
});
