import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../bin/samband.js', import.meta.url));
const folder = fileURLToPath(new URL('../../tests/golden/storbygden/arsmapp', import.meta.url));
const report = (...options: readonly string[]) =>
  spawnSync(process.execPath, [command, 'report', '--mapp', folder, ...options], { encoding: 'utf8', maxBuffer: 64_000_000 });

test('another program gets the report as JSON and nothing else on standard output', () => {
  const { stdout, stderr } = report('--format', 'json', '--out', '-');
  const { format, figures } = JSON.parse(stdout);
  assert.equal(format, 'samband-arsredovisning/1');
  assert.ok(figures.length > 100);
  assert.equal(stderr, '');
});

test('several formats can not share standard output, and the answer tells what to do', () => {
  const { status, stdout, stderr } = report('--out', '-');
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /ett enda format.*--format json/);
});
