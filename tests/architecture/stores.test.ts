import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { filesUnder, nodes, parseAll, parseText, place, readSource, type SourceFile } from './source.ts';

const changingCalls = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'];
const changingSql = /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy)\s+"?([a-z_]{3,})"?/gi;

/** The migrations are noted by the plumbing that runs them; every other table belongs to a feature. */
const platformsOwn = /^src\/platform\/database\//;

test('each table is changed by exactly one store', async () => {
  const owners = new Map<string, Set<string>>();
  for (const file of await parseAll(['src'], 'withoutTests')) {
    for (const table of changedTables(file)) owners.set(table, (owners.get(table) ?? new Set()).add(file.fileName));
  }
  const features = [...owners].filter(([, files]) => ![...files].every((file) => platformsOwn.test(file)));
  assert.ok(features.length > 0, 'no store changes any table');
  assert.deepEqual(
    features.filter(([, files]) => files.size > 1 || ![...files].every((file) => file.endsWith('.store.ts'))),
    [],
  );
});

test('each table that is made is changed by a store', async () => {
  const files = await parseAll(['src'], 'withoutTests');
  const changed = new Set(files.flatMap(changedTables));
  const made = await madeTables();
  assert.ok(made.length > 0, 'no migration makes a table');
  assert.deepEqual(
    made.filter((table) => !changed.has(table)),
    [],
  );
});

test('no store takes an association as text', async () => {
  const stores = (await parseAll(['src'], 'withoutTests')).filter((file) => file.fileName.endsWith('.store.ts'));
  assert.ok(stores.length > 0, 'there is no store');
  assert.deepEqual(stores.flatMap(associationsAsText), []);
});

test('changes are found in calls and in SQL, reading is not a change', () => {
  const text = "db.insertInto('vouchers');\nsql`update postings set a = 1`;\nsql`select * from accounts`;\ndb.selectFrom('goals');";
  assert.deepEqual(changedTables(parseText('a.store.ts', text)), ['vouchers', 'postings']);
});

test('an association as text is found', () => {
  const text = 'export function a(associationId: string) {}\nexport function b(association: AssociationId) {}';
  assert.deepEqual(associationsAsText(parseText('a.store.ts', text)), ['a.store.ts:1']);
});

function changedTables(file: SourceFile): string[] {
  return [...nodes(file)].flatMap((node) => tableOfCall(node) ?? tablesOfSql(node));
}

function tableOfCall(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const [table] = node.arguments;
  const changes = changingCalls.includes(node.expression.name.text);
  return changes && table !== undefined && ts.isStringLiteral(table) ? table.text : null;
}

function tablesOfSql(node: ts.Node): string[] {
  const isSql = ts.isTaggedTemplateExpression(node) && node.tag.getText().startsWith('sql');
  return isSql ? [...node.template.getText().matchAll(changingSql)].map((match) => match[1] ?? '') : [];
}

function associationsAsText(file: SourceFile): string[] {
  return [...nodes(file)].filter(isAssociationAsText).map(place);
}

function isAssociationAsText(node: ts.Node): boolean {
  return ts.isParameter(node) && /^association/i.test(node.name.getText()) && node.type?.getText() === 'string';
}

async function madeTables(): Promise<string[]> {
  const paths = await filesUnder(['migrations', 'src'], '.sql');
  const texts = await Promise.all(paths.map(readSource));
  const made = texts.flatMap((text) => [...text.matchAll(/create\s+table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?/gi)]);
  const platform = new Set((await parseAll(['src/platform/database'], 'withoutTests')).flatMap(changedTables));
  return made.map((match) => match[1] ?? '').filter((table) => !platform.has(table));
}
