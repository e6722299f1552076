import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testMailServer } from '../../../tests/support/mail-server.ts';
import { JobProblem } from '../jobs/task.ts';
import { openMailbox } from './mailbox.ts';
import { openPost } from './post.ts';

const home = await mkdtemp(join(tmpdir(), 'post-'));
after(() => rm(home, { recursive: true, force: true }));

const from = { name: 'Samband', address: 'samband@exempel.se' };
const letter = { to: 'asa@exempel.se', subject: 'Inbjudan: välkommen', text: 'Hej Åsa!\n.\nEn rad med en punkt ensam.' };
const id = '3f2a8c1e-0000-4000-8000-000000000001';

test('a letter reaches the mail server, to the right person and with all its words', async () => {
  const server = await testMailServer();
  const post = openPost({ server: server.url, from, folder: home });
  assert.equal(await post.tryServer(), null);
  await post.send(letter, id);
  const [message = ''] = server.taken;
  assert.match(message, /^To: asa@exempel\.se$/m);
  assert.match(message, /^From: Samband <samband@exempel\.se>$/m);
  assert.match(message, /^Subject: =\?UTF-8\?/m);
  assert.match(message, new RegExp(`^Message-ID: <${id}@exempel\\.se>`, 'm'));
  assert.match(message, /^Auto-Submitted: auto-generated$/m);
  // A line with a dot alone would end the letter; on the line it has another before it (RFC 5321 4.5.2).
  assert.match(message, /=C3=85sa!\r\n\.\.\r\nEn rad|\r\n\.\.\r\n/);
});

test('an answer that is no is told without the words of the server, which name the recipient', async () => {
  const server = await testMailServer(['451 no room for asa@exempel.se']);
  const sent = openPost({ server: server.url, from, folder: home }).send(letter, id);
  await assert.rejects(sent, (error: Error) => {
    assert.ok(error instanceof JobProblem);
    assert.match(error.message, /451/);
    assert.doesNotMatch(error.message, /asa/);
    return true;
  });
});

test('a letter with a header too many is not sent', async () => {
  const server = await testMailServer();
  const post = openPost({ server: server.url, from, folder: home });
  await assert.rejects(post.send({ ...letter, subject: 'Hej\r\nBcc: alla@exempel.se' }, id), JobProblem);
  assert.equal(server.tries(), 0);
});

test('a server that says nothing is not waited for', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  const post = openPost({ server: `smtp://127.0.0.1:${port}`, from, folder: home, patienceMs: 200 });
  const begun = performance.now();
  await assert.rejects(post.send(letter, id), JobProblem);
  assert.ok(performance.now() - begun < 20_000);
  assert.match((await post.tryServer()) ?? '', /SAMBAND_MAIL_URL/);
  silent.close();
});

test('without a mail server letters are kept in a folder that nobody else may read', async () => {
  const folder = join(home, 'brevlada');
  await openPost({ server: null, from, folder }).send(letter, id);
  await openPost({ server: null, from, folder }).send({ ...letter, subject: 'Nummer två' }, id);
  const mailbox = openMailbox(folder);
  const names = await mailbox.list();
  assert.equal(names.length, 2);
  assert.match((await mailbox.read(names[1] ?? '')) ?? '', /To: asa@exempel\.se[\s\S]*Hej/);
  assert.equal(await mailbox.read('../secret-key'), null);
  assert.equal(await mailbox.read('20261122T101010123-00000000.eml'), null);
  if (process.platform === 'win32') return;
  const modes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).mode & 0o077));
  assert.deepEqual(modes, [0, 0]);
});
