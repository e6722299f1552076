import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { aFolder, folderWith } from '../../tests/support/a-folder.ts';
import { emptyDatabase } from '../../tests/support/database.ts';
import { writeDirectory } from '../platform/files/directory.ts';

const program = fileURLToPath(new URL('samband.ts', import.meta.url));
const { host, port, user, database } = await emptyDatabase({ migrated: true });
const addressAs = (who: string | undefined) => `postgres:///${database}?host=${encodeURIComponent(String(host))}&port=${port}&user=${who}`;
let place = '';

before(async () => {
  place = await mkdtemp(join(tmpdir(), 'samband-import-'));
});
after(() => rm(place, { recursive: true, force: true }));

/** Runs the program as a person does, without a terminal to ask at. */
async function samband(
  ...args: string[]
): Promise<{ readonly exitCode: number | null; readonly said: string; readonly complained: string }> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: place,
    env: { ...process.env, DATABASE_URL: addressAs('samband_application'), DATABASE_OWNER_URL: addressAs(user), PGPASSWORD: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { said: '', complained: '' };
  child.stdout.on('data', (data) => (texts.said += data));
  child.stderr.on('data', (data) => (texts.complained += data));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, ...texts };
}

async function folder(name: string, changes: Parameters<typeof folderWith>[0] = {}): Promise<string> {
  await writeDirectory(join(place, name), folderWith(changes));
  return name;
}

test('a folder goes in, comes out the same, and changes nothing when it goes in again', async () => {
  const first = await samband('import', await folder('in'));
  assert.deepEqual([first.exitCode, first.complained], [0, '']);
  assert.match(first.said, /Exempelbygden 2023 är inläst\./);

  const out = await samband('export', 'exempelbygden', '2023', '--till', 'ut');
  assert.deepEqual([out.exitCode, out.said], [0, '7 filer är skrivna i ut.\n']);
  assert.equal(await readFile(join(place, 'ut', 'bokforing', '2023.se'), 'utf8'), aFolder['bokforing/2023.se']);

  const again = await samband('import', 'ut');
  assert.equal(again.exitCode, 0);
  assert.match(again.said, /inget har ändrats/);
});

test('a year that is there is replaced after a yes only, and what would change is shown first', async () => {
  await samband('import', await folder('before'));
  const changed = await folder('after', { 'deltagare.csv': `${aFolder['deltagare.csv']}`.replace(';12', ';13') });
  const declined = await samband('import', changed);
  assert.equal(declined.exitCode, 1);
  assert.match(declined.said, /deltagare\.csv: 1 ändrade\n {2}2023, vagen, kvinna, deltagare: antal 12 → 13\n/);
  assert.match(declined.said, /Ingenting är ändrat.*--ja/);

  const replaced = await samband('import', changed, '--ja', '--format', 'json');
  assert.equal(replaced.exitCode, 0);
  const answer = JSON.parse(replaced.said);
  assert.deepEqual([answer.outcome, answer.association, answer.year, answer.problems], ['replaced', 'exempelbygden', 2023, []]);
  assert.equal(answer.differences[0].file, 'deltagare.csv');
});

test('a folder with faults tells all of them and is not kept', async () => {
  const faulty = await folder('faulty', {
    'arsmapp.yaml': `${aFolder['arsmapp.yaml']}`.replace('exempelbygden', 'felbygden'),
    'deltagare.csv': 'ar;insats;kon;matt;antal\n2023;vagen;kvina;deltagare;tolv\n',
    'bokforing/2023.se': 'det här är ingen SIE-fil\n',
  });
  const { exitCode, said, complained } = await samband('import', faulty);
  assert.deepEqual([exitCode, complained], [1, '']);
  assert.match(said, /deltagare\.csv rad 2: FEL\. Kolumnen kon: "kvina"/);
  assert.match(said, /deltagare\.csv rad 2: FEL\. Kolumnen antal: "tolv"/);
  assert.match(said, /bokforing\/2023\.se/);
  assert.match(said, /Ingenting är inläst: \d+ fel och \d+ varningar\. Rätta felen/);
  assert.equal((await samband('export', 'felbygden', '2023')).exitCode, 2);
});

const wrongUses: readonly (readonly [args: readonly string[], words: RegExp])[] = [
  [['import'], /Ange vilken årsmapp/],
  [['import', 'a', 'b'], /En mapp i taget/],
  [['import', 'finns-inte'], /finns inte/],
  [['import', '.', '--format', 'xml'], /text, json/],
  [['export', 'exempelbygden'], /förbundets id och året/],
  [['export', 'exempelbygden', '23'], /fyra siffror/],
  [['export', 'finns-inte', '2023'], /samband import/],
];
for (const [args, words] of wrongUses) {
  test(`samband ${args.join(' ')} is told what is wrong`, async () => {
    const { exitCode, complained } = await samband(...args);
    assert.equal(exitCode, 2);
    assert.match(complained, words);
    assert.doesNotMatch(complained, /at .*\.ts:/);
  });
}

test('an export writes over nothing', async () => {
  await samband('import', await folder('full', { 'kodlistor.csv': null }), '--ja');
  const { exitCode, complained } = await samband('export', 'exempelbygden', '2023', '--till', 'full');
  assert.equal(exitCode, 2);
  assert.match(complained, /inte tom/);
});
