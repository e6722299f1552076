import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { en } from '../../src/language/en.ts';
import { momentIn } from '../../src/language/moments.ts';
import { sv } from '../../src/language/sv.ts';
import { nodes, parseAll } from './source.ts';

type Leaf = readonly [key: string, text: unknown];

const leaves = (words: object, before = ''): readonly Leaf[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value as object, `${before}${key}.`) : [[`${before}${key}`, value] as const],
  );

/** Said without arguments that matter, to see what it says. */
const said = (text: unknown): string => (typeof text === 'function' ? String(text('7', '9')) : String(text));

test('every language says something for every key', () => {
  assert.deepEqual(
    leaves(en).map(([key]) => key),
    leaves(sv).map(([key]) => key),
  );
  assert.deepEqual(
    [...leaves(sv), ...leaves(en)].filter(([, text]) => said(text).trim() === ''),
    [],
  );
});

test('nothing that was left in Swedish passes for English', () => {
  const swedish = leaves(en).filter(([, text]) => /[åäöÅÄÖ]/.test(said(text)));
  assert.deepEqual(swedish, []);
});

test('a moment is told in each language, by the clock in Sweden', () => {
  assert.equal(momentIn('sv', '2024-07-01T22:05:00Z').replaceAll('\u00a0', ' '), '2 juli 2024 kl. 00.05');
  assert.equal(momentIn('en', '2024-07-01T22:05:00Z'), '2 July 2024 at 00:05');
});

test('every key is used', async () => {
  const files = (await parseAll(['src'], 'withoutTests')).filter(({ fileName }) => !fileName.startsWith('src/language/'));
  const used = new Set(files.flatMap((file) => [...nodes(file)]).flatMap(namedBy));
  const unused = leaves(sv).filter(([key]) => !used.has(key.split('.').at(-1) ?? ''));
  assert.ok(leaves(sv).length >= 40);
  assert.deepEqual(
    unused.map(([key]) => key),
    [],
  );
});

/** Names of members that are asked for, and texts that may name them. */
function namedBy(node: ts.Node): readonly string[] {
  if (ts.isPropertyAccessExpression(node)) return [node.name.text];
  if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) return [node.name.text];
  return ts.isStringLiteral(node) ? [node.text] : [];
}
