import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLine, aPlan } from '../../../tests/plans/a-plan.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { addAssociation } from '../associations/association.store.ts';
import { adoptPlan, budgetLinesOfAdopted, findPlan, findPlanInForce, insertPlan, listPlanVersions, updatePlan } from './plan.store.ts';
import { keptOpening, planSums, writtenOpenings } from './plan.ts';

const NOW = Temporal.Instant.from('2024-03-01T12:00:00Z');
const database = await testDatabase();
const add = (id: string) =>
  database.installation.change((installation) =>
    addAssociation(installation, { id, name: id, shortName: id, organisationNumber: null, seat: null }),
  );
const key = await add('storbygden');

const proposal = (year: number) =>
  ({
    ...aPlan([aLine('bidrag', 'intakt', { kronor: 100 }), aLine('enter', 'kostnad', { group: 'insatser', note: 'Prövas.' })], {
      groups: [
        { id: 'allt', name: 'Allt', kind: 'kostnad', costKind: null, parent: null },
        { id: 'insatser', name: 'Insatser', kind: 'kostnad', costKind: 'individ', parent: 'allt' },
      ],
      openings: { budgetBeforeOre: -7, forecastBeforeOre: null, note: 'Beräknat.' },
    }),
    state: 'forslag',
    year,
  }) as const;
const keep = (year: number) => database.change(key, (writer) => insertPlan(writer, proposal(year), NOW));
const read = (year: number, number?: number) => database.read(key, (reader) => findPlan(reader, year, number));

test('a version is read back as it was kept, and each new one gets the next number', async () => {
  assert.equal(await keep(2031), 1);
  assert.deepEqual(await read(2031, 1), { ...proposal(2031), number: 1 });
  assert.equal(await keep(2031), 2);
  assert.deepEqual(
    (await database.read(key, (reader) => listPlanVersions(reader, 2031))).map(({ number }) => number),
    [2, 1],
  );
  assert.equal((await read(2031))?.number, 2);
  assert.equal(await read(2031, 3), undefined);
});

test('an adopted version is changed by nobody: neither itself, its lines nor its groups, and it is not removed', async () => {
  await keep(2032);
  const plan = (await read(2032)) ?? assert.fail();
  const adoption = { on: '2031-11-20', paragraph: '§ 61', meeting: 'Styrelsen' };
  await database.change(key, (writer) => adoptPlan(writer, plan, adoption));
  const adopted = await read(2032);
  assert.deepEqual(adopted, { ...plan, state: 'faststalld', adoption });
  const refused = /is not changed/;
  await assert.rejects(() => database.change(key, (writer) => updatePlan(writer, { ...plan, lines: [] }, NOW)), refused);
  await assert.rejects(() => database.change(key, (writer) => adoptPlan(writer, plan, { ...adoption, on: '2031-11-21' })), refused);
  for (const table of ['plan_versions', 'plan_lines', 'plan_groups'] as const)
    await assert.rejects(() => database.change(key, ({ db }) => db.deleteFrom(table).where('year', '=', 2032).execute()), refused, table);
  await assert.rejects(
    () => database.change(key, ({ db }) => db.updateTable('plan_lines').set({ budget_ore: 1 }).where('year', '=', 2032).execute()),
    refused,
  );
  assert.deepEqual(await read(2032), adopted);
});

test('what a version begins with is kept at its adoption, and whoever told it, so that nothing more has to be asked', async () => {
  await keep(2034);
  const plan = (await read(2034)) ?? assert.fail();
  const kept = keptOpening(plan, 70_000);
  await database.change(key, (writer) =>
    adoptPlan(writer, { ...plan, ...kept }, { on: '2033-11-20', paragraph: '§ 1', meeting: 'Styrelsen' }),
  );
  const adopted = (await read(2034)) ?? assert.fail();
  assert.deepEqual([adopted.openings.forecastBeforeOre, adopted.openingFrom], [70_000, 'bokforing']);
  assert.equal(planSums(adopted).forecastBefore.openingOre, 70_000);
  assert.equal(writtenOpenings(adopted).forecastBeforeOre, null, 'a new version asks the books again');
});

test('the version adopted last is in force, and its budget can be had as the year’s lines', async () => {
  assert.deepEqual(await database.read(key, (reader) => budgetLinesOfAdopted(reader, 2033)), []);
  await keep(2033);
  await keep(2033);
  const adopt = (number: number, on: string) =>
    database.change(key, (writer) => adoptPlan(writer, { ...proposal(2033), number }, { on, paragraph: '1', meeting: 'Styrelsen' }));
  await adopt(2, '2032-11-01');
  await adopt(1, '2032-12-01');
  assert.equal((await database.read(key, (reader) => findPlanInForce(reader, 2033)))?.number, 1);
  const lines = await database.read(key, (reader) => budgetLinesOfAdopted(reader, 2033));
  assert.deepEqual(
    lines.map(({ id, year, amountOre }) => [id, year, amountOre]),
    [
      ['bidrag', 2033, 10_000],
      ['enter', 2033, 0],
    ],
  );
});

test('another association sees no plan of one', async () => {
  const other = await add('grannen');
  assert.deepEqual(await database.read(other, (reader) => listPlanVersions(reader, 2031)), []);
  assert.equal(await database.read(other, (reader) => findPlan(reader, 2031)), undefined);
});
