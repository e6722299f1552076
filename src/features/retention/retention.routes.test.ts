import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/support/database.ts';
import { keepYear, readFolder, STORBYGDEN } from '../../../tests/years/kept-folder.ts';
import type { AssociationId, PersonId } from '../../platform/database/transaction.ts';
import { findAssociation } from '../associations/association.store.ts';
import { openEmergency } from '../emergency/emergency.store.ts';
import { acceptInvitation, addInvitation } from '../people/invitations.store.ts';
import { addMembership } from '../people/memberships.store.ts';
import { addPerson } from '../people/people.store.ts';
import { findYear } from '../year-folder/year-folder.store.ts';
import { dispose, planDisposal } from './retention.routes.ts';
import { listCertificates } from './retention.store.ts';
import { type Certificate, certificateText, disposedBefore, planText, RETENTION_RULES } from './retention.ts';

const database = await testDatabase();
const { association } = await keepYear(database, readFolder(STORBYGDEN));
const { key, person } = await database.installation.change(async (writer) => {
  const found = await findAssociation(writer, association.id);
  const added = await addPerson(writer, { email: 'anna@exempel.se', name: 'Anna', passwordHash: null });
  return { key: found?.key as AssociationId, person: added as PersonId };
});

const ORDER = { year: 2026, madeAt: '2026-02-03T09:00:00Z', madeBy: 'Anna Ek', decision: 'Styrelsen 2025-12-01 § 9' };

async function invitedAt(expires: string, accepted?: string): Promise<void> {
  const tokenSha256 = randomBytes(32).toString('hex');
  const expiresAt = Temporal.Instant.from(expires);
  const invitation = { email: 'b@exempel.se', name: 'B', role: 'revisor', intervention: null, from: '2010-01-01', until: null } as const;
  await database.change(key, async (writer) => {
    await addInvitation(writer, { ...invitation, tokenSha256, invitedBy: null, createdAt: expiresAt.subtract({ hours: 168 }), expiresAt });
    if (accepted !== undefined) await acceptInvitation(writer, tokenSha256, Temporal.Instant.from(accepted));
  });
}

const memberUntil = (until: string | null): Promise<void> =>
  database.change(key, (writer) => addMembership(writer, key, { person, role: 'revisor', intervention: null, from: '2000-01-01', until }));

const openedAt = (at: string): Promise<void> =>
  database.change(key, (writer) =>
    openEmergency(writer, { role: 'revisor', hours: 1, reason: 'Ett skäl som räcker', person, now: Temporal.Instant.from(at) }),
  );

test('what is older than its time is shown first and then removed, to the day, and nothing else', async () => {
  for (const until of ['2015-12-31', '2016-01-01', '2025-12-31', null]) await memberUntil(until);
  await invitedAt('2024-12-30T12:00:00Z');
  await invitedAt('2025-01-02T12:00:00Z');
  await invitedAt('2014-01-02T12:00:00Z', '2014-01-01T12:00:00Z');
  await invitedAt('2024-01-02T12:00:00Z', '2024-01-01T12:00:00Z');
  for (const at of ['2015-06-01T10:00:00Z', '2025-06-01T10:00:00Z']) await openedAt(at);
  const before = await database.read(key, (reader) => findYear(reader, 2022));
  const due = { unansweredInvitations: 1, acceptedInvitations: 1, endedMemberships: 1, emergencyAccess: 1 };

  assert.deepEqual(await database.read(key, (reader) => planDisposal(reader, 2026)), due);
  const made = await database.change(key, (writer) => dispose(writer, ORDER));
  assert.deepEqual(made, { ...ORDER, counts: due });
  const nothing = { unansweredInvitations: 0, acceptedInvitations: 0, endedMemberships: 0, emergencyAccess: 0 };
  assert.deepEqual(await database.read(key, (reader) => planDisposal(reader, 2026)), nothing);
  const left = await database.read(key, ({ db }) => db.selectFrom('memberships').select('until_on').orderBy('until_on').execute());
  assert.deepEqual(
    left.map((row) => row.until_on),
    ['2016-01-01', '2025-12-31', null],
  );
  assert.deepEqual(await database.read(key, (reader) => findYear(reader, 2022)), before, 'the year is kept as it was');
  const kept = await database.read(key, (reader) => listCertificates(reader, 2026));
  assert.deepEqual(
    kept.map(({ counts, madeBy }) => [counts, madeBy]),
    [[due, 'Anna Ek']],
  );
});

test('a disposal that fails halfway has removed nothing and certifies nothing', async () => {
  await memberUntil('2015-01-01');
  await assert.rejects(
    database.change(key, async (writer) => {
      await dispose(writer, ORDER);
      throw new Error('strömmen gick');
    }),
  );
  assert.equal((await database.read(key, (reader) => planDisposal(reader, 2026))).endedMemberships, 1);
  assert.equal((await database.read(key, (reader) => listCertificates(reader, 2026))).length, 1);
});

test('the certificate tells who, when, which and by what decision', () => {
  const counts = { unansweredInvitations: 3, acceptedInvitations: 0, endedMemberships: 12, emergencyAccess: 1 };
  const certificate: Certificate = { ...ORDER, counts };
  const text = certificateText('Storbygden', certificate);
  for (const part of [
    'Storbygden',
    'Anna Ek',
    '§ 9',
    '3\u00a0februari\u00a02026',
    '12 rader: Uppdrag i förbundet som har upphört, från tiden före 2016-01-01',
  ])
    assert.ok(text.includes(part), part);
  assert.equal(disposedBefore('endedMemberships', 2026), '2016-01-01');
  assert.match(planText('Storbygden', 2026, counts), /Bevaras: en kedja som rader tas ur/);
});

test('every class tells what, whose, its fate and on what ground', () => {
  assert.equal(new Set(RETENTION_RULES.map(({ id }) => id)).size, RETENTION_RULES.length);
  for (const { what, ground } of RETENTION_RULES) assert.ok(what.length > 5 && ground.length > 10);
});
