import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { nodes, parseAll, parseText, place, readSource, type SourceFile } from './source.ts';

/** Words that are refused, each split into its parts: `fiscalYear` is `['fiscal', 'year']`. */
type Refused = readonly (readonly string[])[];

test('the code speaks with the words of the glossary', async () => {
  const refused = refusedWords(await readSource('docs/glossary.md'));
  assert.ok(refused.length >= 50, `only ${refused.length} words are refused`);
  const files = await parseAll(['src', 'tests', 'tools']);
  assert.deepEqual(
    files.flatMap((file) => wrongNames(file, refused)),
    [],
  );
});

test('the glossary refuses none of its own words', async () => {
  const glossary = await readSource('docs/glossary.md');
  const own = codeWords(glossary, 2);
  assert.ok(own.length >= 50);
  assert.deepEqual(
    own.filter((word) => refusedWords(glossary).some((refused) => says(word, refused))),
    [],
  );
});

test('a refused word is found alone, in a longer name and in the plural, but not inside another word', () => {
  const refused = refusedWords('| räkenskapsår | `financialYear` | `fiscalYear`, `fee`, period | a year | |');
  const text = 'const fiscalYear = 1;\nfunction listFees() {}\ninterface A { fiscalYearEnd: 1 }\nconst coffee = period;';
  assert.deepEqual(wrongNames(parseText('a.ts', text), refused), ['a.ts:1 fiscalYear', 'a.ts:2 listFees', 'a.ts:3 fiscalYearEnd']);
});

/** The words in code style of the column *Not*, and of the last chapter. */
function refusedWords(glossary: string): Refused {
  const empty = glossary.split('## Words that say nothing')[1] ?? '';
  const words = [...empty.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '');
  return [...codeWords(glossary, 3), ...words].map(partsOf);
}

/** The words in code style of one column of the tables, counted from one. */
function codeWords(glossary: string, column: number): string[] {
  const cells = glossary.split('\n').map((line) => (line.startsWith('|') ? (line.split('|')[column] ?? '') : ''));
  return cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)]).map((match) => match[1] ?? '');
}

function wrongNames(file: SourceFile, refused: Refused): string[] {
  const names = [...nodes(file)].filter(isGivenName);
  return names.filter((name) => refused.some((word) => says(name.text, word))).map((name) => `${place(name)} ${name.text}`);
}

/** A name somebody here has given, not one that a library or a language gave. */
function isGivenName(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node) || node.parent === undefined) return false;
  const { parent } = node;
  return givers.some((gives) => gives(parent)) && (parent as ts.NamedDeclaration).name === node;
}

const givers = [
  ts.isVariableDeclaration,
  ts.isFunctionDeclaration,
  ts.isParameter,
  ts.isInterfaceDeclaration,
  ts.isTypeAliasDeclaration,
  ts.isClassDeclaration,
  ts.isPropertySignature,
  ts.isMethodSignature,
  ts.isMethodDeclaration,
  ts.isPropertyDeclaration,
];

/** Whether the parts of the word stand after each other in the name; the last may be in the plural. */
function says(name: string, word: readonly string[]): boolean {
  const parts = partsOf(name);
  const isPart = (part: string | undefined, wanted: string, last: boolean): boolean => part === wanted || (last && part === `${wanted}s`);
  return parts.some((_, start) => word.every((wanted, index) => isPart(parts[start + index], wanted, index === word.length - 1)));
}

const partsOf = (name: string): string[] => (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((part) => part.toLowerCase());
