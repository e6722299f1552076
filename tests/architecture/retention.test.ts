import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { RETENTION_RULES } from '../../src/features/retention/retention.ts';
import { emptyDatabase } from '../support/database.ts';

type Class = (typeof RETENTION_RULES)[number]['id'];

/** Which rule each table that tells of a person falls under. */
const CLASSES: Readonly<Record<string, readonly Class[]>> = {
  people: ['accountsWithoutRole'],
  // They go with the account.
  outside_identities: ['accountsWithoutRole'],
  passkeys: ['accountsWithoutRole'],
  recovery_codes: ['accountsWithoutRole'],
  sessions: ['sessions'],
  sign_in_attempts: ['sessions'],
  sign_in_challenges: ['sessions'],
  invitations: ['unansweredInvitations', 'acceptedInvitations'],
  memberships: ['endedMemberships'],
  // Which seat a membership is about goes with the membership; what was signed for the seat is kept.
  seat_holders: ['endedMemberships'],
  emergency_access: ['emergencyAccess'],
  log_entries: ['log'],
  disposal_certificates: ['certificates'],
  installation_certificates: ['certificates'],
  acceptances: ['signers'],
  document_signatures: ['signers'],
  mandates: ['signers'],
  published_documents: ['signers'],
  sealed_documents: ['signers'],
  signed_copies: ['signers'],
  // Who registered it by the account, who attested it by name.
  money_registrations: ['authors', 'signers'],
  book_takings: ['authors'],
  book_uploads: ['authors'],
  forecasts: ['authors'],
  sheet_versions: ['authors'],
  text_chapters: ['authors'],
  text_comments: ['authors'],
  text_openings: ['authors'],
  text_sections: ['authors'],
  text_versions: ['authors'],
  variance_comments: ['authors'],
};

/** Tables whose names are those of things, files and organisations. */
const OF_NO_PERSON = [
  'activities',
  'assets',
  'association_events',
  'associations',
  'book_files',
  'budget_lines',
  'codes',
  'contribution_plan_members',
  'cost_rows',
  'installed_migrations',
  'interventions',
  'leases',
  'ledger_accounts',
  'line_names',
  'members',
  'net_rows',
  'note_rows',
  'plan_groups',
  'plan_lines',
  'published_files',
  'response_counts',
  'sealed_files',
];

const where = await emptyDatabase({ migrated: true });

test('every table that may tell of a person has a rule for how long it is kept', async () => {
  const telling = await tablesTelling();
  assert.ok(telling.length >= 30, `only ${telling.join(', ')}`);
  assert.deepEqual(telling.filter(isUnruled), []);
});

test('a new table that tells of a person is found, whether by reference, by name or by address', async () => {
  for (const columns of ['writer uuid references people', 'person_id uuid', 'email text', 'name text', 'done_by text', 'owner_id uuid']) {
    await ask(`create table visits (id uuid primary key, ${columns})`);
    try {
      assert.deepEqual((await tablesTelling()).filter(isUnruled), ['visits'], columns);
    } finally {
      await ask('drop table visits');
    }
  }
});

test('every rule that is named is there, and so is every table', async () => {
  const rules: readonly string[] = RETENTION_RULES.map(({ id }) => id);
  assert.deepEqual(
    Object.values(CLASSES)
      .flat()
      .filter((id) => !rules.includes(id)),
    [],
  );
  const tables = (await ask<{ name: string }>(`select relname as name from pg_class where relkind = 'r'`)).map(({ name }) => name);
  assert.deepEqual(
    [...Object.keys(CLASSES), ...OF_NO_PERSON].filter((table) => !tables.includes(table)),
    [],
  );
  assert.deepEqual(
    OF_NO_PERSON.filter((table) => Object.hasOwn(CLASSES, table)),
    [],
  );
});

const isUnruled = (table: string): boolean => !Object.hasOwn(CLASSES, table) && !OF_NO_PERSON.includes(table);

/** Those that refer to a person or to what somebody is in an association, and those with a column called as what tells who. */
async function tablesTelling(): Promise<readonly string[]> {
  const rows = await ask<{ name: string }>(`
    select distinct relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind = 'r' and (
      attname in ('person_id', 'email', 'name', 'signers', 'owner', 'owner_id') or attname like '%\\_by'
      or relname = 'people'
      or exists (select from pg_constraint
        where conrelid = pg_class.oid and contype = 'f' and confrelid in ('people'::regclass, 'memberships'::regclass)))
    order by 1`);
  return rows.map(({ name }) => name);
}

async function ask<Row extends pg.QueryResultRow>(question: string): Promise<readonly Row[]> {
  const client = new pg.Client(where);
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}
