import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder the whole project lives in. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export type SourceFile = ts.SourceFile;

const isTest = (path: string): boolean => path.endsWith('.test.ts');

/** Every TypeScript file under the folders, as paths from the root, with or without tests. */
export async function sourceFiles(folders: readonly string[], which: 'all' | 'withoutTests' = 'all'): Promise<string[]> {
  const paths = await filesUnder(folders, '.ts');
  return which === 'all' ? paths : paths.filter((path) => !isTest(path));
}

/** Every file with the ending under the folders, as paths from the root with forward slashes. */
export async function filesUnder(folders: readonly string[], ending: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending));
    found.push(...files.map((file) => join(file.parentPath, file.name)));
  }
  return found.map((path) => path.slice(root.length + 1).replaceAll('\\', '/')).sort();
}

export const readSource = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** A text as a tree of syntax, with parents, so that a test can ask what a word means where it stands. */
export const parseText = (path: string, text: string): SourceFile => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** Every file under the folders as a tree; fails when there are none, since a rule about nothing proves nothing. */
export async function parseAll(folders: readonly string[], which: 'all' | 'withoutTests' = 'all'): Promise<SourceFile[]> {
  const paths = await sourceFiles(folders, which);
  assert.ok(paths.length > 0, `no source under ${folders.join(', ')}`);
  return Promise.all(paths.map(parseFile));
}

const parsed = new Map<string, Promise<SourceFile>>();

/** Parsed once for all tests of the process: nearly all of them look at nearly all files. */
function parseFile(path: string): Promise<SourceFile> {
  const known = parsed.get(path) ?? readSource(path).then((text) => parseText(path, text));
  parsed.set(path, known);
  return known;
}

/** Every node of the tree, parents before children. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodes(child);
}

/** `src/shared/exact.ts:12`, as an editor wants it to jump there. */
export function place(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}
