import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { backUp, backupFolder, connectTo, fileOf, refused, withoutSum, withSum } from '../../../tests/support/backups.ts';
import { emptyDatabase } from '../../../tests/support/database.ts';
import { checkBackup } from './restore.ts';

const PHRASE = 'korrekt häst batteri';
const CHUNK_BYTES = 65_536 + 16;

const newFile = await backupFolder();
const where = await emptyDatabase({ migrated: true });
const ask = await connectTo(where);
// Nothing packs what is random: the file gets several chunks.
await ask('create table noise (id integer primary key, bytes bytea)');
const noise =
  "select i, (select string_agg(sha256((i * 100 + j)::text::bytea), '') from generate_series(1, 100) j) from generate_series(1, 75) i";
await ask(`insert into noise ${noise}`);
const [plain, sealed] = [newFile(), newFile()];
await backUp(where, plain);
await backUp(where, sealed, PHRASE);

/** Whether a file with these bytes is taken for a whole backup. */
async function check(bytes: Uint8Array, passphrase = PHRASE): Promise<void> {
  const path = newFile();
  await writeFile(path, bytes);
  await checkBackup(fileOf(path, passphrase));
}

describe('a backup that is whole', () => {
  test('tells what it holds, sealed or not', async () => {
    const [open, closed] = [await checkBackup(fileOf(plain)), await checkBackup(fileOf(sealed, PHRASE))];
    assert.deepEqual([open.isSealed, closed.isSealed], [false, true]);
    assert.deepEqual(open.sums, closed.sums);
    assert.equal(open.sums.find(({ table }) => table === 'noise')?.rows, 75);
  });

  test('may be read by its owner only, and leaves nothing beside itself', async () => {
    assert.equal((await stat(plain)).mode & 0o077, 0);
    assert.equal(existsSync(`${plain}.tmp`), false);
  });

  test('is never written over, nor is one that is being written', async () => {
    const before = await readFile(plain);
    await assert.rejects(backUp(where, plain), refused(/finns redan/));
    assert.deepEqual(await readFile(plain), before);
    const path = newFile();
    await writeFile(`${path}.tmp`, 'half');
    await assert.rejects(backUp(where, path), refused(/\.tmp finns redan/));
    assert.equal(existsSync(path), false);
  });

  test('shows nothing of what it holds when it is sealed, and another passphrase does not open it', async () => {
    const bytes = await readFile(sealed);
    for (const word of ['noise', 'sha256', 'migrations']) assert.equal(bytes.includes(word), false, word);
    for (const wrong of ['', `${PHRASE}!`, PHRASE.toUpperCase()])
      await assert.rejects(checkBackup(fileOf(sealed, wrong)), refused(/Lösenfrasen är fel/));
    await checkBackup(fileOf(sealed, ` ${PHRASE.normalize('NFD')} `));
  });
});

describe('a backup that has been changed is refused:', () => {
  for (const [name, path] of [
    ['open', plain],
    ['sealed', sealed],
  ] as const) {
    test(`any byte, when it is ${name}`, async () => {
      const whole = await readFile(path);
      const changes = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }));
      const inHead = fc.tuple(fc.nat({ max: 250 }), fc.integer({ min: 1, max: 255 }));
      const atEnd = fc.tuple(fc.integer({ min: whole.length - 65, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }));
      await fc.assert(
        fc.asyncProperty(fc.oneof(changes, inHead, atEnd), async ([place, bits]) => {
          const changed = Buffer.from(whole);
          changed[place] = (changed[place] ?? 0) ^ bits;
          await assert.rejects(check(changed), refused(/skadad|ingen säkerhetskopia|har format/));
        }),
        { numRuns: 60 },
      );
    });

    test(`any length, when it is ${name}`, async () => {
      const whole = await readFile(path);
      for (const length of [0, 1, 16, 17, 40, 64, 65, 66, 300, CHUNK_BYTES, whole.length - 65, whole.length - 1])
        await assert.rejects(check(whole.subarray(0, length)), refused(/skadad|ingen säkerhetskopia/), `${length}`);
      await assert.rejects(check(Buffer.concat([whole, Buffer.from('\n')])), refused(/skadad/));
    });
  }
});

describe('a sealed backup that somebody has changed with care, its sum too, is refused:', () => {
  const parts = async () => {
    const bytes = withoutSum(await readFile(sealed));
    const head = bytes.indexOf('\n', 20) + 1;
    const chunks: Buffer[] = [];
    for (let at = head; at < bytes.length; at += CHUNK_BYTES) chunks.push(bytes.subarray(at, at + CHUNK_BYTES));
    return { head: bytes.subarray(0, head), chunks };
  };
  const forged = /har ändrats av någon|Lösenfrasen är fel/;

  test('cut where a chunk ends', async () => {
    const { head, chunks } = await parts();
    assert.ok(chunks.length >= 4, `${chunks.length} chunks`);
    for (let kept = 0; kept < chunks.length; kept += 1)
      await assert.rejects(check(withSum(Buffer.concat([head, ...chunks.slice(0, kept)]))), refused(forged), `${kept} chunks`);
  });

  test('chunks in another order, twice, or left out', async () => {
    const { head, chunks } = await parts();
    const [first, second, ...rest] = chunks as [Buffer, Buffer, ...Buffer[]];
    for (const others of [
      [second, first, ...rest],
      [first, first, second, ...rest],
      [first, ...rest],
      [...chunks, rest.at(-1) as Buffer],
    ])
      await assert.rejects(check(withSum(Buffer.concat([head, ...others]))), refused(forged));
  });

  test('a bit in a later chunk, or a word in the head', async () => {
    const { head, chunks } = await parts();
    const changed = Buffer.concat([head, ...chunks]);
    changed[head.length + CHUNK_BYTES + 10] = (changed[head.length + CHUNK_BYTES + 10] ?? 0) ^ 1;
    await assert.rejects(check(withSum(changed)), refused(/har ändrats av någon/));
    const spaced = Buffer.from(head.toString().replace('{"compression"', '{ "compression"'));
    await assert.rejects(check(withSum(Buffer.concat([spaced, ...chunks]))), refused(forged));
  });

  test('a head that asks for more memory than a computer has', async () => {
    const { head, chunks } = await parts();
    const greedy = Buffer.from(head.toString().replace('"cost":131072', '"cost":1073741824'));
    await assert.rejects(check(withSum(Buffer.concat([greedy, ...chunks]))), refused(/skadad/));
  });
});

describe('an open backup whose content does not agree with itself is refused, though its sum is right:', () => {
  const parts = async () => {
    const bytes = withoutSum(await readFile(plain));
    const head = bytes.indexOf('\n', 'samband-backup 1\n'.length) + 1;
    return { head: bytes.subarray(0, head), content: gunzipSync(bytes.subarray(head)).toString('latin1') };
  };
  const repacked = (head: Buffer, content: string) => withSum(Buffer.concat([head, gzipSync(Buffer.from(content, 'latin1'))]));
  const changes: readonly (readonly [what: string, change: (content: string) => string, words: RegExp])[] = [
    ['a row is gone', (content) => content.replace(/^70\t.*\n/m, ''), /raderna i tabellen noise/],
    ['a value is another', (content) => content.replace(/^70\t/m, '71\t'), /raderna i tabellen noise/],
    ['the SQL says otherwise', (content) => content.replace('copy public."noise" (', 'copy public."people" ('), /säger emot/],
    [
      'a table is gone',
      (content) => content.replace(/-- {"is":"table","name":"noise"[\s\S]*?-- {"is":"rows","table":"noise".*\n/, ''),
      /något fattas/,
    ],
    ['the end is gone', (content) => content.replace(/-- {"is":"end"[\s\S]*$/, ''), /slutar för tidigt/],
    ['something follows', (content) => `${content}drop table people;\n`, /efter slutet/],
    ['the beginning is gone', (content) => content.slice(content.indexOf('-- {"is":"table"')), /början saknas/],
    ['a record is unknown', (content) => content.replace('{"is":"table"', '{"is":"stable"'), /går inte att läsa/],
  ];
  for (const [what, change, words] of changes) {
    test(what, async () => {
      const { head, content } = await parts();
      await check(repacked(head, content));
      assert.notEqual(change(content), content);
      await assert.rejects(check(repacked(head, change(content))), refused(words));
    });
  }

  test('it is cut short', async () => {
    const bytes = withoutSum(await readFile(plain));
    for (const share of [0.1, 0.5, 0.99]) await assert.rejects(check(withSum(bytes.subarray(0, bytes.length * share))), refused(/skadad/));
  });
});

test('what is no backup, or one of a format that is not known here, is told so', async () => {
  for (const text of ['', 'PK\u0003\u0004', 'samband-backup\n', 'samband-backup x\n{}\n'])
    await assert.rejects(check(Buffer.from(text)), refused(/ingen säkerhetskopia/));
  await assert.rejects(check(withSum(Buffer.from('samband-backup 2\n{}\n'))), refused(/har format 2.*nyare/));
  const file = newFile();
  await writeFile(file, await readFile(plain));
  await truncate(file, 100_000);
  await assert.rejects(checkBackup(fileOf(file)), refused(/skadad eller ofullständig/));
});
