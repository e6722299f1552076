import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { folderWith } from '../../tests/support/a-folder.ts';
import { findLastBackup } from '../platform/backup/last-backup.ts';
import { openEmbedded } from '../platform/database/embedded.ts';
import { writeDirectory } from '../platform/files/directory.ts';
import { openSecretKey } from '../platform/secrets/secret-key.ts';
import { openSigningKey } from '../platform/secrets/signing-key.ts';
import { askSecret } from './ask-secret.ts';
import { WrongUse } from './options.ts';

const program = fileURLToPath(new URL('samband.ts', import.meta.url));
const place = await mkdtemp(join(tmpdir(), 'samband-backup-'));
after(() => rm(place, { recursive: true, force: true }));

interface Answer {
  readonly exitCode: number | null;
  readonly said: string;
  readonly complained: string;
}

/** Runs the program as a person does, on the embedded database in the folder, without a terminal to ask at. */
async function samband(data: string, args: readonly string[], environment: Record<string, string> = {}): Promise<Answer> {
  const { SAMBAND_BACKUP_PASSPHRASE: _passphrase, DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...surroundings } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    cwd: place,
    env: { ...surroundings, SAMBAND_DATA: join(place, data), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { said: '', complained: '' };
  child.stdout.on('data', (part) => (texts.said += part));
  child.stderr.on('data', (part) => (texts.complained += part));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, ...texts };
}

/** What the embedded database in the folder answers its owner. */
async function askEmbedded(data: string, question: string): Promise<readonly unknown[][]> {
  const server = await openEmbedded({ data: join(place, data) });
  const client = new pg.Client(await server.database('samband'));
  await client.connect();
  const { rows } = await client.query({ text: question, rowMode: 'array' });
  await client.end();
  await server.close();
  return rows;
}

const PHRASE = { SAMBAND_BACKUP_PASSPHRASE: 'korrekt häst batteri' };

describe('a year that was imported', () => {
  test('goes with the backup to another computer, and is the same there', async () => {
    await writeDirectory(join(place, 'in'), folderWith({}));
    assert.equal((await samband('here', ['import', 'in'])).exitCode, 0);
    const made = await samband('here', ['backup', 'a.samband', '--format', 'json'], PHRASE);
    assert.deepEqual([made.exitCode, made.complained], [0, '']);
    const { encrypted, rows, tables, file } = JSON.parse(made.said);
    assert.deepEqual([encrypted, rows > 10, tables.length > 40, file], [true, true, true, 'a.samband']);
    assert.equal((await findLastBackup(join(place, 'here')))?.file, join(place, 'a.samband'));

    const restored = await samband('there', ['restore', 'a.samband'], PHRASE);
    assert.equal(restored.exitCode, 0, restored.complained);
    assert.match(restored.said, /är återläst: \d+ tabeller, .* rader, gjord 2.*Z av version 0\.1\.0/);
    assert.match(restored.said, /antalet rader och kontrollsumman är desamma/);
    assert.equal((await samband('there', ['export', 'exempelbygden', '2023', '--till', 'out'])).exitCode, 0);
    const same = await samband('here', ['import', 'out']);
    assert.match(same.said, /inget har ändrats/);

    const noted = "select event, subject from log_entries where event like 'backup.%' order by noted_at";
    assert.deepEqual(await askEmbedded('there', noted), [
      ['backup.made', 'a.samband'],
      ['backup.restored', JSON.parse(made.said).madeAt],
    ]);

    const again = await samband('there', ['restore', 'a.samband', '--format', 'json'], PHRASE);
    assert.equal(again.exitCode, 1);
    assert.match(JSON.parse(again.said).message, /inte tom/);
  });

  test('is in an open file too, which says that it is open, and is not written over', async () => {
    const made = await samband('here', ['backup', 'b.samband']);
    assert.equal(made.exitCode, 0, made.complained);
    assert.match(made.said, /skriven i b\.samband: \d+ tabeller, \d+ rader, \d+ kB\.\nFilen är inte krypterad/);
    const over = await samband('here', ['backup', 'b.samband']);
    assert.deepEqual([over.exitCode, over.said], [2, '']);
    assert.match(over.complained, /b\.samband finns redan/);
    const tried = await samband('nowhere', ['restore', 'b.samband', '--prova']);
    assert.deepEqual([tried.exitCode, existsSync(join(place, 'nowhere'))], [0, false]);
    assert.match(tried.said, /är hel och inte krypterad/);
  });
});

describe('the installation’s own keys', () => {
  const keys = (data: string) => Promise.all(['secret-key', 'log-key'].map((name) => readFile(join(place, data, name), 'utf8')));

  test('go with a sealed backup, and take the place of those of a database that was empty', async () => {
    for (const data of ['kept', 'fresh']) {
      assert.ok((await openSecretKey(join(place, data))).ok);
      assert.ok((await openSigningKey(join(place, data))).ok);
    }
    await samband('kept', ['import', 'in']);
    assert.equal((await samband('kept', ['backup', 'keys.samband'], PHRASE)).exitCode, 0);
    const before = await keys('fresh');
    const { said, complained } = await samband('fresh', ['restore', 'keys.samband'], PHRASE);
    assert.match(said, /nycklar \(secret-key, log-key\) är återlagda/, complained);
    assert.deepEqual(await keys('fresh'), await keys('kept'));
    for (const [index, name] of ['secret-key', 'log-key'].entries()) {
      assert.equal((await stat(join(place, 'fresh', name))).mode & 0o077, 0);
      assert.equal(await readFile(join(place, 'fresh', `${name}.before-restore`), 'utf8'), before[index]);
    }
  });

  test('are in no file that is open', async () => {
    const { said } = await samband('kept', ['backup', 'open.samband']);
    assert.match(said, /nycklar .* är inte med i en okrypterad fil/);
    const packed = await readFile(join(place, 'open.samband'));
    const content = gunzipSync(packed.subarray(packed.indexOf('\n', 'samband-backup 1\n'.length) + 1, -65)).toString();
    const [secret = ''] = await keys('kept');
    assert.equal(content.includes('"is":"key"') || content.includes(secret.trim()), false);
    assert.match((await samband('bare', ['restore', 'open.samband'])).said, /inte krypterad[\s\S]*nycklar är inte med i kopian/);
  });

  test('are taken from no file that has been put in the place of a sealed one', async () => {
    const refused = await samband('nobody', ['restore', 'open.samband'], PHRASE);
    assert.deepEqual([refused.exitCode, refused.said], [1, '']);
    assert.match(refused.complained, /inte krypterad, fast en lösenfras är angiven/);
  });
});

describe('what cannot be done is told, and nothing is made:', () => {
  const cases: readonly (readonly [what: string, args: readonly string[], exitCode: number, words: RegExp])[] = [
    ['a backup without a file', ['backup'], 2, /Ange vilken fil/],
    ['a backup in a folder that is not there', ['backup', 'no/a.samband'], 2, /Mappen no finns inte/],
    ['a passphrase when nobody can be asked', ['backup', 'c.samband', '--losenord'], 2, /SAMBAND_BACKUP_PASSPHRASE/],
    ['a passphrase as an argument', ['backup', 'c.samband', '--losenord=hemligt'], 2, /ska stå utan värde/],
    ['a restore without a file', ['restore'], 2, /Ange vilken säkerhetskopia/],
    ['a restore of a file that is not there', ['restore', 'finns-inte'], 2, /finns inte/],
    ['a restore of a folder', ['restore', '.'], 2, /är en mapp/],
    ['a restore of something else', ['restore', 'other.txt'], 1, /ingen säkerhetskopia/],
  ];
  for (const [what, args, exitCode, words] of cases) {
    test(what, async () => {
      await writeFile(join(place, 'other.txt'), 'något annat');
      const answer = await samband('nowhere', args);
      assert.deepEqual([answer.exitCode, answer.said], [exitCode, '']);
      assert.match(answer.complained, words);
      assert.doesNotMatch(answer.complained, /hemligt|at .*\.ts:/);
      assert.equal(existsSync(join(place, 'nowhere')), false);
    });
  }

  test('a restore with the wrong passphrase', async () => {
    await samband('here', ['backup', 'd.samband'], PHRASE);
    const answer = await samband('nowhere', ['restore', 'd.samband'], { SAMBAND_BACKUP_PASSPHRASE: 'ett helt annat lås' });
    assert.equal(answer.exitCode, 1);
    assert.match(answer.complained, /Lösenfrasen är fel\. Ingenting är ändrat/);
    assert.equal(existsSync(join(place, 'nowhere')), false);
  });

  test('a passphrase that is too short to keep anything', async () => {
    const answer = await samband('here', ['backup', 'e.samband'], { SAMBAND_BACKUP_PASSPHRASE: 'kort' });
    assert.equal(answer.exitCode, 2);
    assert.match(answer.complained, /minst 12 tecken/);
    assert.equal(existsSync(join(place, 'e.samband')), false);
  });
});

describe('a secret that is asked for', () => {
  const sitDown = () => {
    const output = new PassThrough();
    const input = Object.assign(new PassThrough(), { isTTY: true as const });
    return { input, output };
  };

  test('is not shown while it is typed, and may be mended', async () => {
    const terminal = sitDown();
    const asked = askSecret('Lösenfras: ', terminal);
    terminal.input.write('hemlix\u007fgt å ä ö\r');
    assert.equal(await asked, 'hemligt å ä ö');
    assert.equal(await text(terminal.output.end()), 'Lösenfras: \n');
  });

  test('can be left unanswered, and nobody is asked where nobody sits', async () => {
    const terminal = sitDown();
    const asked = askSecret('Lösenfras: ', terminal);
    terminal.input.write('hem\u0003');
    await assert.rejects(asked, (error) => error instanceof WrongUse && /Avbrutet/.test(error.message));
    await assert.rejects(askSecret('Lösenfras: ', { ...terminal, input: new PassThrough() }), /ingen terminal/);
  });
});
