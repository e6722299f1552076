import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newSession } from '../../../tests/people/signed-in.ts';
import { asApplication, emptyDatabase } from '../../../tests/support/database.ts';
import { keepYear, readFolder, STORBYGDEN } from '../../../tests/years/kept-folder.ts';
import { openPool } from '../../platform/database/database.ts';
import type { AssociationId, PersonId } from '../../platform/database/transaction.ts';
import { findAssociation } from '../associations/association.store.ts';
import { openEmergency } from '../emergency/emergency.store.ts';
import { addComment, listComments } from '../follow-up/variance-comment.store.ts';
import { addMembership } from '../people/memberships.store.ts';
import { addOutsideIdentity } from '../people/outside-identities.store.ts';
import { addPerson, giveInstallationRole, replaceRecoveryCodes } from '../people/people.store.ts';
import { dispose, disposeOfInstallation, planInstallationDisposal } from './retention.routes.ts';
import { listInstallationCertificates } from './retention.store.ts';
import { installationCertificateText, installationPlanText, planText } from './retention.ts';

const where = await emptyDatabase({ migrated: true });
const database = openPool(asApplication(where), 2);
const owner = openPool(where, 2);
after(() => Promise.all([database.close(), owner.close()]));
const { association } = await keepYear(database, readFolder(STORBYGDEN));
const key = (await database.installation.read((reader) => findAssociation(reader, association.id)))?.key as AssociationId;

const ORDER = { year: 2026, madeAt: '2026-02-03T09:00:00Z', madeBy: 'Olle Ek', decision: 'Driftsbeslut 2026-1' };
const LONG_AGO = '2010-05-01T12:00:00Z';

/** Somebody whose account was made then. */
async function accountMade(name: string, createdAt = LONG_AGO): Promise<PersonId> {
  return owner.installation.change(async (writer) => {
    const person = await addPerson(writer, { email: `${name}@exempel.se`, name, passwordHash: null });
    await writer.db.updateTable('people').set({ created_at: createdAt }).where('email', '=', `${name}@exempel.se`).execute();
    return person ?? assert.fail(`${name} is there`);
  });
}

const memberUntil = (person: PersonId, until: string | null): Promise<void> =>
  database.change(key, (writer) => addMembership(writer, key, { person, role: 'revisor', intervention: null, from: '2010-06-01', until }));

const analystUntil = (person: PersonId, until: string | null): Promise<boolean> =>
  owner.installation.change((writer) =>
    giveInstallationRole(writer, person, { role: 'analytiker', from: '2010-06-01', until, today: '2010-06-01' }),
  );

const names = async (): Promise<readonly string[]> =>
  database.installation.read(async ({ db }) =>
    (await db.selectFrom('people').select('name').orderBy('name').execute()).map(({ name }) => name),
  );

const due = (): Promise<unknown> => owner.installation.read((reader) => planInstallationDisposal(reader, ORDER.year));
const run = () => owner.installation.change((writer) => disposeOfInstallation(writer, ORDER));

test('an account without any role for ten years is shown first and then removed with all it is let in by', async () => {
  const forgotten = await accountMade('glömd');
  await owner.installation.change(async (writer) => {
    await addOutsideIdentity(writer, forgotten, { issuer: 'https://norrdal.example', subject: 'g' });
    await replaceRecoveryCodes(writer, forgotten, ['a']);
  });
  await newSession(database, forgotten);
  const comment = { year: 2024, line: 'intakter', month: 3, content: 'Bidraget kom sent.', now: Temporal.Instant.from(LONG_AGO) };
  await database.change(key, (writer) => addComment(writer, { ...comment, person: forgotten }));
  await accountMade('sista minuten', '2015-12-31T22:59:59Z');
  await accountMade('nyår', '2015-12-31T23:00:00Z');
  await analystUntil(await accountMade('analytiker då'), '2015-12-31');
  await analystUntil(await accountMade('analytiker nyss'), '2016-01-01');
  await analystUntil(await accountMade('analytiker nu'), null);
  await memberUntil(await accountMade('revisor nu'), null);
  await memberUntil(await accountMade('revisor då'), '2015-12-31');
  const emergency = {
    role: 'revisor',
    hours: 1,
    reason: 'Ett skäl som räcker',
    now: Temporal.Instant.from('2025-06-01T10:00:00Z'),
  } as const;
  const opened = await accountMade('öppnade');
  await database.change(key, (writer) => openEmergency(writer, { ...emergency, person: opened }));

  assert.deepEqual(await due(), { accountsWithoutRole: 3 });
  const made = await run();
  assert.deepEqual(made, { ...ORDER, counts: { accountsWithoutRole: 3 } });
  const kept = ['analytiker nu', 'analytiker nyss', 'nyår', 'revisor då', 'revisor nu', 'öppnade'];
  assert.deepEqual((await names()).toSorted(), kept.toSorted());
  for (const table of ['outside_identities', 'recovery_codes', 'sessions'] as const)
    assert.deepEqual(await database.installation.read(({ db }) => db.selectFrom(table).select('person_id').execute()), [], table);
  const [left] = await database.read(key, (reader) => listComments(reader, 2024));
  assert.deepEqual(
    [left?.content, left?.writer, left?.writerName],
    ['Bidraget kom sent.', null, null],
    'what was written stands without the name',
  );

  assert.deepEqual(await due(), { accountsWithoutRole: 0 });
  const [certificate] = await owner.installation.read((reader) => listInstallationCertificates(reader, 2026));
  assert.deepEqual([certificate?.counts, certificate?.madeBy], [made.counts, 'Olle Ek']);
});

test('an account waits until the associations have disposed of its last role', async () => {
  assert.ok((await names()).includes('revisor då'));
  await database.change(key, (writer) => dispose(writer, ORDER));
  assert.deepEqual(await due(), { accountsWithoutRole: 1 });
  await run();
  assert.ok(!(await names()).includes('revisor då'));
  const memberships = await database.read(key, ({ db }) => db.selectFrom('memberships').select('until_on').execute());
  assert.deepEqual(
    memberships.map((row) => row.until_on),
    [null],
    'nobody else lost a role',
  );
});

test('a disposal of accounts that fails halfway has removed nothing and certifies nothing', async () => {
  await accountMade('en till');
  const certified = (await owner.installation.read((reader) => listInstallationCertificates(reader, 2026))).length;
  await assert.rejects(
    owner.installation.change(async (writer) => {
      await disposeOfInstallation(writer, ORDER);
      throw new Error('strömmen gick');
    }),
  );
  assert.deepEqual(await due(), { accountsWithoutRole: 1 });
  assert.equal((await owner.installation.read((reader) => listInstallationCertificates(reader, 2026))).length, certified);
});

test('the application itself removes no account, and certifies none', async () => {
  await assert.rejects(
    database.installation.change((writer) => disposeOfInstallation(writer, ORDER)),
    /permission denied/,
  );
});

test('plan and certificate tell of accounts apart from what is the association’s', () => {
  const counts = { accountsWithoutRole: 4 };
  const plan = installationPlanText(2026, counts);
  assert.match(plan, /^Installationen: gallring 2026\n/);
  assert.match(plan, /Konton utan uppdrag.*\n {2}Gallras 10 år efter .*: 4 rader från tiden före 1\u00a0januari\u00a02016\./);
  assert.ok(!plan.includes('Bokföringens filer'), 'what is the association’s is in its own plan');
  const text = installationCertificateText({ ...ORDER, counts });
  assert.match(text, /Gäller: {3}hela installationen\n/);
  assert.match(text, / {2}4 rader: Konton utan uppdrag.*, från tiden före 2016-01-01\n/);
  const none = { unansweredInvitations: 0, acceptedInvitations: 0, endedMemberships: 0, emergencyAccess: 0 };
  assert.match(planText('Storbygden', 2026, none), /Konton utan uppdrag.*\n {2}Gallras 10 år efter .*, av den som driver installationen\./);
});
