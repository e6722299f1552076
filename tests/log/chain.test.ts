import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { sealLog } from '../../src/features/log/chain.store.ts';
import type { ChainFault } from '../../src/features/log/chain.ts';
import { hashedText } from '../../src/features/log/chain.ts';
import { checkLog } from '../../src/features/log/chain-check.routes.ts';
import { sha256Of } from '../../src/platform/files/digest.ts';
import { tries } from '../support/tries.ts';
import { addRows, openLog, tamper } from './a-log.ts';

const log = await openLog();
const seal = (): Promise<number> => log.owner.installation.change(sealLog);
/** Long after everything that is done here. */
const LATER = Temporal.Instant.from('2100-01-01T00:00:00Z');
const check = () => log.application.installation.read(async () => checkLog(log.application, { checkpoints: [], keys: [], now: LATER }));

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `rad ${index + 1}`);

async function aChain(rows: number): Promise<string> {
  const chain = randomUUID();
  await addRows(log.application, chain, numbered(rows));
  await seal();
  return chain;
}

async function faultsOf(chain: string): Promise<readonly ChainFault[]> {
  const { chains } = await check();
  return chains.find(({ association }) => association === chain)?.faults ?? [];
}

const told = async (chain: string): Promise<readonly string[]> =>
  (await faultsOf(chain)).map(({ kind, from, to }) => `${kind} ${from}–${to}`);

// What PostgreSQL cannot keep (NUL) and what is no character (half a pair) never reaches the log.
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.toWellFormed().replaceAll('\u0000', ''));

test('the database hashes any row exactly as we do', async () => {
  const entry = fc.record({
    association: fc.uuid(),
    sequence: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    id: fc.uuid(),
    micros: fc.bigInt({ min: 0n, max: 4_102_444_800_000_000n }),
    person: fc.option(fc.uuid()),
    role: anyText,
    event: anyText,
    subject: fc.oneof(
      anyText,
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed().replaceAll('\u0000', '')),
    ),
    purpose: fc.option(anyText),
    previous: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
  });
  await fc.assert(
    fc.asyncProperty(entry, async ({ micros, previous, ...fields }) => {
      const notedAt = `${Temporal.Instant.fromEpochMilliseconds(Number(micros / 1000n))
        .toString({ fractionalSecondDigits: 3 })
        .slice(0, -1)}${String(micros % 1000n).padStart(3, '0')}Z`;
      const [row] = await log.ask<{ hash: string }>(
        'select log_hash($1, row($2::uuid, $3::uuid, $4::timestamptz, $5::uuid, $6, $7, $8, $9, $10::bigint, null)::log_entries) as hash',
        [
          previous,
          fields.association,
          fields.id,
          notedAt,
          fields.person,
          fields.role,
          fields.event,
          fields.subject,
          fields.purpose,
          fields.sequence,
        ],
      );
      assert.equal(row?.hash, sha256Of(hashedText(previous, { ...fields, notedAt })));
    }),
    tries(300),
  );
});

test('a log that nobody has touched is whole, chain by chain', async () => {
  const chain = await aChain(7);
  const state = await check();
  assert.deepEqual(state.chains.find(({ association }) => association === chain)?.rows, 7);
  assert.deepEqual([state.unsealed, await told(chain)], [[], []]);
});

const ROWS = 12;
const aPlace = fc.integer({ min: 1, max: ROWS });
const at = (chain: string, sequence: number): string => `association_id = '${chain}' and sequence = ${sequence}`;

test('an altered row is found wherever it is and whatever was altered in it', async () => {
  const columns = [
    "subject = subject || ' '",
    "event = 'people.removed'",
    "role = 'forbundschef'",
    `person_id = '${randomUUID()}'`,
    "purpose = ''",
    "noted_at = noted_at + interval '1 microsecond'",
    `id = '${randomUUID()}'`,
  ];
  await fc.assert(
    fc.asyncProperty(aPlace, fc.constantFrom(...columns), async (place, change) => {
      const chain = await aChain(ROWS);
      await tamper(log, `update log_entries set ${change} where ${at(chain, place)}`);
      assert.deepEqual(await told(chain), [`altered ${place}–${place}`]);
    }),
    tries(15),
  );
});

test('an altered row with a hash that fits is found by the row after it', async () => {
  const chain = await aChain(ROWS);
  await tamper(
    log,
    `update log_entries set subject = 'annat' where ${at(chain, 5)}`,
    `update log_entries e set hash = log_hash((select hash from log_entries where ${at(chain, 4)}), e) where ${at(chain, 5)}`,
  );
  assert.deepEqual(await told(chain), ['altered 6–6']);
});

test('rows removed in the middle are missed, and told where', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: ROWS - 2 }), fc.integer({ min: 0, max: 3 }), async (from, more) => {
      const to = Math.min(from + more, ROWS - 1);
      const chain = await aChain(ROWS);
      await tamper(log, `delete from log_entries where association_id = '${chain}' and sequence between ${from} and ${to}`);
      assert.deepEqual(await told(chain), [`missing ${from}–${to}`]);
    }),
    tries(8),
  );
});

test('a removed row is found also when those after it have been numbered anew', async () => {
  const chain = await aChain(ROWS);
  await tamper(
    log,
    `delete from log_entries where ${at(chain, 4)}`,
    ...Array.from({ length: ROWS - 4 }, (_, index) => `update log_entries set sequence = ${index + 4} where ${at(chain, index + 5)}`),
  );
  assert.deepEqual(await told(chain), [`altered 4–${ROWS - 1}`]);
});

test('two rows that have changed places are found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(aPlace, { minLength: 2, maxLength: 2 }), async (places) => {
      const [a, b] = places.toSorted((one, other) => one - other) as [number, number];
      const chain = await aChain(ROWS);
      await tamper(
        log,
        `update log_entries set sequence = -1 where ${at(chain, a)}`,
        `update log_entries set sequence = ${a} where ${at(chain, b)}`,
        `update log_entries set sequence = ${b} where ${at(chain, -1)}`,
      );
      const faults = await faultsOf(chain);
      assert.ok(faults.some(({ from, to }) => from <= a && a <= to) && faults.some(({ from, to }) => from <= b && b <= to));
      assert.ok(faults.every(({ kind, from, to }) => kind === 'altered' && from >= a && to <= b + 1));
    }),
    tries(8),
  );
});

test('a row put in between others, or beside them, is found', async () => {
  const chain = await aChain(ROWS);
  const row = (sequence: number, hash: string): string =>
    `insert into log_entries (association_id, role, event, subject, sequence, hash) values ('${chain}', 'revisor', 'log.read', 'x', ${sequence}, '${hash}')`;
  await tamper(log, row(ROWS + 1, 'f'.repeat(64)), row(0, 'a'.repeat(64)), row(2 ** 53, 'b'.repeat(64)));
  assert.deepEqual(await told(chain), [`altered ${ROWS + 1}–${ROWS + 1}`]);
  assert.equal((await check()).chains.find(({ association }) => association === chain)?.strangeNumbers, 2);

  await tamper(log, 'alter table log_entries drop constraint log_entries_association_id_sequence_key', row(6, 'c'.repeat(64)));
  assert.ok((await told(chain)).some((fault) => fault.endsWith(' 6–6')));
  await tamper(log, `delete from log_entries where hash = '${'c'.repeat(64)}'`);
  await log.ask('alter table log_entries add constraint log_entries_association_id_sequence_key unique (association_id, sequence)');
});

test('a broken seal is told, and so is a row that has waited for too long', async () => {
  const chain = await aChain(ROWS);
  await tamper(log, `update log_entries set sequence = null, hash = null where ${at(chain, 3)}`);
  assert.deepEqual(await told(chain), ['missing 3–3']);
  const { unsealed } = await check();
  assert.deepEqual(
    unsealed.map(({ association, rows }) => [association, rows]),
    [[chain, 1]],
  );
  // Sealed again it stands last, and its place is still empty.
  await seal();
  assert.deepEqual(await told(chain), ['missing 3–3']);
});

test('faults in one chain are not told of another, and so many are told in few lines', async () => {
  const [whole, broken] = [await aChain(300), await aChain(300)];
  await tamper(log, `update log_entries set hash = md5(hash) || md5(hash) where association_id = '${broken}' and sequence % 2 = 0`);
  assert.deepEqual([await told(whole), await told(broken)], [[], ['altered 2–300']]);
});
