import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from './source.ts';

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

/** What nobody may write, where, and the rule of biome.json that must say so. */
const forbidden: readonly (readonly [what: string, rule: string, path: string, text: string])[] = [
  [
    'a function of more than 40 lines',
    'noExcessiveLinesPerFunction',
    'src/ui/a.ts',
    `export function a(): void {\n${lines(41, 'a();')}}\n`,
  ],
  ['a file of more than 250 lines', 'noExcessiveLinesPerFile', 'src/ui/a.ts', lines(251, 'a();')],
  ['four parameters', 'useMaxParams', 'src/ui/a.ts', 'export const f = (a: 1, b: 1, c: 1, d: 1): void => g(a, b, c, d);\n'],
  [
    'three blocks inside each other',
    'noExcessiveNestedBlocks',
    'src/ui/a.ts',
    'export function f(): void {\n  if (a) {\n    if (b) {\n      if (c) g();\n    }\n  }\n}\n',
  ],
  ['a default export', 'noDefaultExport', 'src/ui/a.ts', 'export default 1;\n'],
  ['a barrel', 'noBarrelFile', 'src/ui/a.ts', "export { a } from './b.ts';\n"],
  ['everything passed on', 'noReExportAll', 'src/ui/a.ts', "export * from './b.ts';\n"],
  ['a word to the terminal in a feature', 'noConsole', 'src/features/a/a.ts', "console.log('a');\n"],
  ['a type that means anything', 'noExplicitAny', 'src/ui/a.ts', 'export const a = (b: any): unknown => b;\n'],
  [
    'a promise that something is there',
    'noNonNullAssertion',
    'src/ui/a.ts',
    'export const a = (b: { c: number } | null): number => b!.c;\n',
  ],
  ['an unused variable', 'noUnusedVariables', 'src/ui/a.ts', 'const a = 1;\n'],
  ['an unused import', 'noUnusedImports', 'src/ui/a.ts', "import { a } from './b.ts';\n"],
  [
    'a parameter given a new value',
    'noParameterAssign',
    'src/ui/a.ts',
    'export function f(a: number): number {\n  a = 2;\n  return a;\n}\n',
  ],
  ['a second rounding', 'noJsRestrictedProperties', 'src/platform/a.ts', 'export const a = Math.round(1.5);\n'],
  ['a rounding by text', 'noJsRestrictedProperties', 'tools/a.ts', 'export const a = (1.5).toFixed(1);\n'],
  ['a number read inexactly', 'noRestrictedGlobals', 'src/platform/a.ts', "export const a = parseFloat('1,5');\n"],
  ['a number read inexactly in a feature', 'noRestrictedGlobals', 'src/features/a/a.ts', "export const a = parseFloat('1,5');\n"],
  ['the time now in a feature', 'noJsRestrictedProperties', 'src/features/a/a.ts', 'export const a = Date.now();\n'],
  ['the time now by another name', 'noJsRestrictedProperties', 'src/shared/a.ts', 'export const a = Temporal.Now;\n'],
  ['chance in a feature', 'noJsRestrictedProperties', 'src/shared/a.ts', 'export const a = Math.random();\n'],
  ['a second rounding in a feature', 'noJsRestrictedProperties', 'src/features/a/a.ts', 'export const a = Math.round(1.5);\n'],
  ['the machine in a feature', 'noRestrictedGlobals', 'src/features/a/a.ts', 'export const a = process.env;\n'],
  ['the network in a feature', 'noRestrictedGlobals', 'src/features/a/a.routes.ts', "export const a = fetch('b');\n"],
  [
    'a test that hides the others',
    'noFocusedTests',
    'src/shared/a.test.ts',
    "import { test } from 'node:test';\ntest.only('a', () => a());\n",
  ],
];

let copy = '';
let reported: ReadonlyMap<string, readonly string[]> = new Map();

before(async () => {
  copy = await mkdtemp(join(tmpdir(), 'samband-lint-'));
  await cp(join(root, 'biome.json'), join(copy, 'biome.json'));
  for (const [index, [, , path, text]] of forbidden.entries()) await put(numbered(path, index), text);
  await put('src/features/ordinary.ts', 'export const twice = (steps: number): number => 2 * Math.trunc(steps);\n');
  reported = lint();
});

after(() => rm(copy, { recursive: true, force: true }));

for (const [index, [what, rule, path]] of forbidden.entries()) {
  test(`the linter refuses ${what} in ${path}`, () => {
    const rules = reported.get(numbered(path, index)) ?? [];
    assert.ok(rules.includes(rule), `reported: ${rules.join(', ') || 'nothing'}`);
  });
}

test('the linter has nothing against an ordinary rule', () => {
  assert.equal(reported.get('src/features/ordinary.ts'), undefined);
});

/** Each mistake gets a file of its own: `src/ui/a.ts` becomes `src/ui/a7.ts`. */
const numbered = (path: string, index: number): string => path.replace('/a.', `/a${index}.`);

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(copy, path)), { recursive: true });
  await writeFile(join(copy, path), text);
}

/** The names of the rules that each file breaks. */
function lint(): Map<string, string[]> {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'lint', '--reporter=json', '--vcs-enabled=false', '--max-diagnostics=none', '.'];
  const { stdout, error } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  if (error !== undefined) throw error;
  const found = new Map<string, string[]>();
  for (const { category, location } of (JSON.parse(stdout) as Report).diagnostics) {
    found.set(location.path, [...(found.get(location.path) ?? []), category.split('/').at(-1) ?? '']);
  }
  return found;
}

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}
