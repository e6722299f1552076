import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { type Mistake, mistakes } from './mistakes.ts';
import { root, sourceFiles } from './source.ts';

let copy = '';

before(async () => {
  copy = await mkdtemp(join(tmpdir(), 'samband-boundaries-'));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const file of ['package.json', 'tsconfig.json']) await cp(join(root, file), join(copy, file));
});

after(() => rm(copy, { recursive: true, force: true }));

test('the rooms of the house are kept apart', async () => {
  const { summary } = await boundaries(root, ['src']);
  const found = summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`);
  assert.deepEqual(found, []);
});

test('the checker sees every module of the house', async () => {
  const { modules } = await boundaries(root, ['src']);
  const seen = modules.map((module) => module.source).filter((source) => source.startsWith('src/') && source.endsWith('.ts'));
  assert.ok(seen.length >= 10, `only ${seen.length} modules were seen`);
  assert.deepEqual(seen.toSorted(), (await sourceFiles(['src'])).toSorted());
});

for (const mistake of mistakes) {
  test(`the checker reports ${mistake.what}`, async () => {
    await assertReported(mistake);
  });
}

test('the checker finds no fault in the same rooms without the mistakes', async () => {
  const files = {
    'src/features/bakery/bread.ts': "import { yes } from '../../shared/result.ts';\nexport const bread = yes(1);\n",
    'src/features/bakery/bread.store.ts':
      "import { sql } from 'kysely';\nimport { bread } from './bread.ts';\nexport const kept = [sql, bread];\n",
    'src/features/bakery/bread.pages.ts':
      "import { html } from 'hono/html';\nimport { bread } from './bread.ts';\nexport const page = [html, bread];\n",
    'src/features/bakery/bread.routes.ts':
      "import { kept } from './bread.store.ts';\nimport { page } from './bread.pages.ts';\nexport const routes = [kept, page];\n",
  };
  assert.deepEqual(await rulesBrokenBy(files), []);
});

async function assertReported(mistake: Mistake): Promise<void> {
  const broken = await rulesBrokenBy(mistake.files);
  assert.ok(broken.includes(mistake.caughtBy), `reported: ${broken.join(', ') || 'nothing'}`);
}

/** Puts the files in a copy of the house, looks, and takes them out again. */
async function rulesBrokenBy(files: Readonly<Record<string, string>>): Promise<string[]> {
  await cp(join(root, 'src', 'shared'), join(copy, 'src', 'shared'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), text);
  }
  const { summary } = await boundaries(copy, Object.keys(files));
  await rm(join(copy, 'src'), { recursive: true });
  return summary.violations.map((violation) => violation.rule.name);
}

async function boundaries(baseDir: string, paths: readonly string[]): Promise<ICruiseResult> {
  const options = await extractOptions(join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise([...paths], { ...options, baseDir });
  assert.ok(typeof output !== 'string');
  return output;
}
