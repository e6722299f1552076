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

/** The file as a tree of syntax, with parents, so that a test can ask what a word means where it stands. */
export async function parse(path: string): Promise<SourceFile> {
  return ts.createSourceFile(path, await readSource(path), ts.ScriptTarget.Latest, true);
}

/** Visits every node of the tree, parents before children. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** `src/shared/exact.ts:12`, as an editor wants it to jump there. */
export const place = (file: SourceFile, node: ts.Node): string =>
  `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
