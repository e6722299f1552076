import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMigrations } from '../../src/platform/database/migrate.ts';

/** What an older version that is still serving could not bear, in SQL without its comments. */
const BREAKING: readonly RegExp[] = [
  /\bdrop\s+(table|column|function|procedure|view|type)\b/i,
  /\brename\s+(to|column|constraint)\b/i,
  /\balter\s+column\s+\w+\s+(set\s+not\s+null|type|set\s+data\s+type|drop\s+default)\b/i,
  /\balter\s+table\b[^;]*\badd\s+(column\s+)?\w+\s+\w+(?![^;,]*\bdefault\b)[^;,]*\bnot\s+null\b/i,
];

/** Those that take away what no version uses any more since at least one release, with the release. */
const CLEARED: readonly { readonly name: string; readonly unusedSince: string }[] = [];

const faultsOf = (text: string): number => {
  const sql = text.replaceAll(/--.*$/gm, '');
  return BREAKING.filter((pattern) => pattern.test(sql)).length;
};

test('no migration takes away or changes what an older version uses, so that it may go on serving', async () => {
  const migrations = await readMigrations();
  assert.ok(migrations.length >= 7);
  const allowed = CLEARED.map(({ name }) => name);
  assert.deepEqual(
    migrations.filter(({ name, text }) => !allowed.includes(name) && faultsOf(text) > 0).map(({ name }) => name),
    [],
  );
});

test('what an older version could not bear is found, and what it can is not', () => {
  for (const step of [
    'alter table people drop column name;',
    'drop table codes;',
    'alter table people rename column name to called;',
    'alter table people alter column name set not null;',
    'alter table people alter column name type integer;',
    'alter table people add column age integer not null;',
  ])
    assert.equal(faultsOf(step), 1, step);
  for (const step of [
    '-- drop table codes',
    'alter table people add column age integer;',
    'alter table people add column age integer not null default 0;',
    'create table trees (id integer not null);',
    'drop policy x on y;',
  ])
    assert.equal(faultsOf(step), 0, step);
});
