import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'samband-granska-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs the command in a process of its own, as a person does. */
function granska(...args: readonly string[]) {
  const program = join(import.meta.dirname, 'samband.ts');
  const run = spawnSync(process.execPath, [program, 'granska', ...args], { encoding: 'utf8', cwd: folder, maxBuffer: 1 << 26 });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const LETTER = fileWith('ett brev.txt', 'Kära styrelse!\n\nHär kommer årets berättelse.\n');

test('a document without anything to compare is told to be neither right nor wrong', () => {
  const { status, stdout, stderr } = granska(LETTER);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /^ett brev\.txt \(ren text\)\n/);
  assert.match(stdout, /granskningen säger inget om det/);
});

test('json is one object with the counts, the findings and what was not read', () => {
  const { status, stdout } = granska(LETTER, '--format', 'json');
  assert.equal(status, 0);
  const { format, file, kind, pages, tables, checks, findings, unread } = JSON.parse(stdout);
  assert.deepEqual([format, file, kind, pages, tables], ['samband-granskning/1', 'ett brev.txt', 'text', null, 0]);
  assert.deepEqual(checks, { made: 0, held: 0, rounding: 0, failed: 0, tickedOff: 0, all: [] });
  assert.deepEqual([findings, unread.length], [[], 1]);
});

test('a file that is no document gives exit code 3 and a sentence, and the problem to other programs', () => {
  const empty = fileWith('tom.pdf', '');
  const { status, stdout, stderr } = granska(empty);
  assert.deepEqual([status, stdout], [3, '']);
  assert.match(stderr, /^tom\.pdf kan inte granskas\. Filen är tom/);
  const asked = granska(empty, '--format=json');
  assert.equal(asked.status, 3);
  assert.equal(JSON.parse(asked.stdout).problem.kind, 'empty');
});

test('a file that is too large is not even read', () => {
  const path = fileWith('stor.pdf', '');
  truncateSync(path, 301 * 1024 * 1024);
  const { status, stderr } = granska(path);
  assert.equal(status, 3);
  assert.match(stderr, /större än 300 MB/);
});

test('several formats are written as files, named after the document, and nothing else is left', () => {
  const out = join(folder, 'svar');
  const { status, stdout } = granska(LETTER, '--format', 'text,json,html,pdf', '--out', out);
  assert.equal(status, 0);
  const names = ['html', 'json', 'pdf', 'txt'].map((ending) => `ett brev-granskning.${ending}`);
  assert.deepEqual(readdirSync(out).sort(), names);
  assert.deepEqual(stdout.trim().split('\n').sort(), names.map((name) => join(out, name)).sort());
});

test('one format can be handed straight to another program', () => {
  assert.match(granska(LETTER, '--format', 'html', '--out', '-').stdout, /^<!doctype html>/);
  const { status, stderr } = granska(LETTER, '--format', 'html,json', '--out', '-');
  assert.equal(status, 2);
  assert.match(stderr, /ett enda format/);
});

test('wrong use and files that can not be opened give exit code 2 and a sentence, never a stack trace', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Ange vilket dokument/],
    [['finns inte.pdf'], /finns inte/],
    [[folder], /är en mapp/],
    [['/dev/null'], /är ingen fil/],
    [['a.pdf', 'b.pdf'], /En fil i taget/],
    [['a.pdf', '--format', 'docx'], /--format ska vara något av text, json, html, pdf/],
    [['a.pdf', '--fromat', 'json'], /Kommandot kan inte läsas/],
  ];
  for (const [args, message] of cases) {
    const { status, stdout, stderr } = granska(...args);
    assert.equal(status, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

test('--help tells the options, the exit codes and what the counts mean', () => {
  const { status, stdout } = granska('--help');
  assert.equal(status, 0);
  for (const word of ['--format', '--out', 'Utgångskoder', 'checks.held', 'checks.tickedOff']) assert.ok(stdout.includes(word), word);
});
