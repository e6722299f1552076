import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSource, root } from './source.ts';

test('every package is explained, with the licence it has', async () => {
  const table = await readSource('docs/dependencies.md');
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(await readSource('package.json')) as Packages;
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  assert.ok(names.length >= 20);
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  assert.deepEqual((await Promise.all(names.map((name) => explained(name, rows)))).flat(), []);
});

test('every package in the table is still used', async () => {
  const table = await readSource('docs/dependencies.md');
  const manifest = await readSource('package.json');
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const names = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)]).map((match) => match[1] ?? '');
  assert.deepEqual(
    names.filter((name) => !manifest.includes(`"${name}":`)),
    [],
  );
});

test('every package has an exact version', async () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(await readSource('package.json')) as Packages;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  assert.deepEqual(
    versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    [],
  );
});

// npm ci refuses a lockfile that leaves out the optional packages of other platforms.
test('the lockfile names the optional packages of every platform', async () => {
  const { packages } = JSON.parse(await readSource('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  assert.ok(wanted.length >= 30);
  assert.deepEqual(
    wanted.filter(
      ({ path, name }) => packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined,
    ),
    [],
  );
});

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** What is wrong with a package's row, or nothing. A package of another platform is not here to be asked for its licence. */
async function explained(name: string, rows: readonly string[]): Promise<string[]> {
  const row = rows.find((line) => line.split('|')[1]?.includes(`\`${name}\``));
  if (row === undefined) return [`${name} is not in the table`];
  const manifest = `node_modules/${name}/package.json`;
  if (!existsSync(join(root, manifest))) return [];
  const { license } = JSON.parse(await readSource(manifest)) as { license: string };
  return row.split('|')[2]?.trim() === license ? [] : [`${name} has the licence ${license}`];
}
