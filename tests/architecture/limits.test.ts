import assert from 'node:assert/strict';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { nodes, parseAll, parseText, place, readSource, type SourceFile, sourceFiles } from './source.ts';

const mostPaths = 8;
const emptyWords = ['utils', 'util', 'common', 'helpers', 'helper', 'lib', 'services', 'misc'];
const kindOfFile = /^[a-z0-9-]+(\.(access|form|store|work|pages|routes))?(\.test)?\.ts$/;

test('no function has more than eight paths', async () => {
  const files = await parseAll(['src', 'tests', 'tools']);
  assert.deepEqual(files.flatMap(tooManyPaths), []);
});

test('a function with nine paths is found, and one with eight is not', () => {
  const body = (ifs: number): string => `function f(a: number) {\n${'if (a > 1) g();\n'.repeat(ifs)}}`;
  assert.deepEqual(tooManyPaths(parseText('a.ts', body(8))), ['a.ts:1 has 9 paths']);
  assert.deepEqual(tooManyPaths(parseText('a.ts', body(7))), []);
});

test('rules are given the time and never ask for it', async () => {
  const files = await parseAll(['src/features', 'src/shared'], 'withoutTests');
  assert.deepEqual(files.flatMap(askingForNow), []);
});

test('a date without an argument is found, and one with an argument is not', () => {
  assert.deepEqual(askingForNow(parseText('a.ts', 'const now = new Date();\nconst then = new Date(0);\nDate();')), ['a.ts:1', 'a.ts:3']);
});

test('every file of a feature is of one of the known kinds', async () => {
  const paths = await sourceFiles(['src/features']);
  assert.ok(paths.length > 0);
  assert.deepEqual(
    paths.filter((path) => !kindOfFile.test(basename(path))),
    [],
  );
});

test('no folder and no file has a name that says nothing', async () => {
  const paths = await sourceFiles(['src', 'tests', 'tools']);
  const words = (path: string): string[] => [...dirname(path).split('/'), ...basename(path).split(/[.-]/)];
  assert.deepEqual(
    paths.filter((path) => words(path).some((word) => emptyWords.includes(word))),
    [],
  );
});

test('every file of tests has a test', async () => {
  const paths = (await sourceFiles(['src', 'tests', 'tools'])).filter((path) => path.endsWith('.test.ts'));
  const texts = await Promise.all(paths.map(readSource));
  assert.deepEqual(
    paths.filter((_, index) => !/^\s*test(\.\w+)?\(/m.test(texts[index] ?? '')),
    [],
  );
});

test('what is left to do is said with a reason', async () => {
  const paths = await sourceFiles(['src', 'tests', 'tools']);
  const texts = await Promise.all(paths.map(readSource));
  assert.deepEqual(
    paths.filter((_, index) => hasBareMark(texts[index] ?? '')),
    [],
  );
});

test('a mark without a reason is found, and one with a reason is not', () => {
  const mark = ['TO', 'DO'].join('');
  assert.equal(hasBareMark(`// ${mark}: fix`), true);
  assert.equal(hasBareMark(`// ${mark}: read the second sheet too, when an association has sent one`), false);
});

/** A mark needs at least four words after it; the marks that only complain are refused. */
function hasBareMark(text: string): boolean {
  const marked = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['HA', 'CK'].join('')})\\b(.*)`, 'g');
  return [...text.matchAll(marked)].some(([, , reason = '']) => (reason.match(/[\p{L}\d-]+/gu) ?? []).length < 4);
}

function askingForNow(file: SourceFile): string[] {
  return [...nodes(file)].filter(asksForNow).map(place);
}

function asksForNow(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}

function tooManyPaths(file: SourceFile): string[] {
  const functions = [...nodes(file)].filter((node): node is ts.FunctionLikeDeclaration => ts.isFunctionLike(node) && 'body' in node);
  return functions.filter((node) => pathsThrough(node) > mostPaths).map((node) => `${place(node)} has ${pathsThrough(node)} paths`);
}

/** One, and one more for each place where the way forks (cyclomatic complexity); a switch is one fork, however many ways it names. */
function pathsThrough(declaration: ts.FunctionLikeDeclaration): number {
  const forks = (node: ts.Node): number => (forksHere(node) ? 1 : 0) + childForks(node);
  const childForks = (node: ts.Node): number =>
    node.getChildren().reduce((total, child) => total + (ts.isFunctionLike(child) ? 0 : forks(child)), 0);
  return 1 + (declaration.body === undefined ? 0 : forks(declaration.body));
}

const forkKinds = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CatchClause,
  ts.SyntaxKind.SwitchStatement,
]);

/** `??` gives a default rather than a choice, and is not counted. */
const forkOperators = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]);

function forksHere(node: ts.Node): boolean {
  return forkKinds.has(node.kind) || (ts.isBinaryExpression(node) && forkOperators.has(node.operatorToken.kind));
}
