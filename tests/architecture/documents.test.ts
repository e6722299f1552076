import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { filesUnder, parseAll, readSource, root } from './source.ts';

test('every link between the documents leads somewhere', async () => {
  const paths = await documents();
  assert.ok(paths.length >= 20, `only ${paths.length} documents were found`);
  const dead = await Promise.all(paths.map(async (path) => deadLinks(path, await readSource(path))));
  assert.deepEqual(dead.flat(), []);
});

test('a dead link is found, and a living one and an address are not', async () => {
  const text = '[a](nowhere.md) [b](STYLE.md) [c](https://example.org) [d](STYLE.md#nothing) `[e](code.md)` [f](STYLE.md#2-rules-are-pure)';
  assert.deepEqual(await deadLinks('README.md', text), ['README.md: nowhere.md', 'README.md: STYLE.md#nothing']);
});

test('decisions are numbered in a row, and each tells context, decision, consequences and cost', async () => {
  const paths = (await filesUnder(['docs/decisions'], '.md')).sort();
  assert.ok(paths.length >= 9);
  for (const [index, path] of paths.entries()) {
    assert.match(path, new RegExp(`/${String(index + 1).padStart(4, '0')}-`));
    const text = await readSource(path);
    for (const part of ['\nStatus: ', '\n## Context\n', '\n## Decision\n', '\n## Consequences\n', '\n## Cost\n'])
      assert.ok(text.includes(part), `${path} lacks ${part.trim()}`);
  }
});

test('every setting is explained', async () => {
  const names = await settings();
  assert.ok(names.length > 0, 'no setting was found');
  const explained = await readSource('docs/operations/settings.md');
  assert.deepEqual(
    names.filter((name) => !explained.includes(`\`${name}\``)),
    [],
  );
});

test('every command is explained, and every command that is explained tells how it is used', async () => {
  const readme = await readSource('README.md');
  const promised = [...readme.matchAll(/^npx samband ([a-z-]+)/gm)].map((match) => match[1] ?? '');
  assert.ok(promised.length >= 4);
  assert.deepEqual(commandsIn(help([])).toSorted(), promised.toSorted());
  for (const command of promised) assert.match(help([command]), new RegExp(`samband ${command}`));
});

/** Names that the program looks for in its environment. */
async function settings(): Promise<string[]> {
  const sources = await parseAll(['src'], 'withoutTests');
  const asked = sources.flatMap((file) => [...file.text.matchAll(/\b(?:env|environment)(?:\.|\[')([A-Z][A-Z0-9_]+)/g)]);
  const listed = sources
    .filter((file) => file.fileName === 'src/settings.ts')
    .flatMap((file) => [...file.text.matchAll(/'([A-Z][A-Z0-9_]{2,}[A-Z0-9])'/g)]);
  return [...new Set([...asked, ...listed].map((match) => match[1] ?? ''))];
}

/** What the program says of itself; `--help` must be answered with success. */
function help(command: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'samband.js'), ...command, '--help'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

const commandsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/^ *(?:npx )?samband ([a-z-]+)/gm)].map((match) => match[1] ?? '')),
];

/** The documents at the top and under docs/ and examples/. */
async function documents(): Promise<string[]> {
  const top = (await readdir(root)).filter((name) => name.endsWith('.md'));
  return [...top, ...(await filesUnder(['docs', 'examples'], '.md'))];
}

async function deadLinks(path: string, text: string): Promise<string[]> {
  const prose = text.replace(/```[\s\S]*?```|`[^`]*`|<!--[\s\S]*?-->/g, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((target) => !/^[a-z]+:/.test(target));
  const living = await Promise.all(targets.map((target) => leadsSomewhere(path, target)));
  return targets.filter((_, index) => living[index] !== true).map((target) => `${path}: ${target}`);
}

async function leadsSomewhere(from: string, target: string): Promise<boolean> {
  const [file = '', heading] = target.split('#');
  const path = file === '' ? from : normalize(join(dirname(from), decodeURIComponent(file)));
  if (!existsSync(join(root, path))) return false;
  return heading === undefined || headingsOf(await readSource(path)).includes(heading);
}

const headingsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
