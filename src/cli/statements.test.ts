import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const samples = join(import.meta.dirname, '../../tests/golden/sie');
const folder = mkdtempSync(join(tmpdir(), 'samband-statements-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs the command in a process of its own, as a person does. */
function statements(...args: readonly string[]) {
  const program = join(import.meta.dirname, 'samband.ts');
  const run = spawnSync(process.execPath, [program, 'statements', ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

function fileWith(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('the statements of a real file are written in Swedish, with no-break spaces in the numbers', () => {
  const { status, stdout, stderr } = statements(join(samples, 'BL0001_typ4.SE'));
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /Verksamhetens intäkter +289\u00a0328,17 +37\u00a0200,00\n/);
  assert.match(stdout, /Årets resultat +223\u00a0703,47 +4\u00a0424,60\n/);
  assert.match(stdout, /Problem \(\d+\)/);
});

for (const expected of readdirSync(join(samples, 'expected'))) {
  test(`the whole answer for ${expected} is what an accountant has read`, () => {
    assert.equal(
      statements(join(samples, expected.replace(/\.txt$/, ''))).stdout,
      readFileSync(join(samples, 'expected', expected), 'utf8'),
    );
  });
}

test('a name with spaces and letters is a name like any other', () => {
  const { status, stdout } = statements(join(samples, 'SIE-fil från Visma Enskild Firma 2010.se'));
  assert.equal(status, 0);
  assert.match(stdout, /^Övningsföretaget, 222222-2222\n/);
});

test('json is one object with the counts, the problems and both statements', () => {
  const { status, stdout } = statements(join(samples, 'BL0001_typ4.SE'), '--format', 'json');
  const result = JSON.parse(stdout);
  assert.equal(status, 0);
  const { file, sieType, encoding, accounts, vouchers, postings, unbalancedVouchers, checksum } = result;
  assert.deepEqual([file, sieType, encoding, checksum], ['BL0001_typ4.SE', '4E', 'cp437', 'absent']);
  assert.deepEqual([accounts, vouchers, postings, unbalancedVouchers], [117, 84, 405, 0]);
  assert.deepEqual(Object.keys(result.problems[0]), ['line', 'code', 'severity', 'message']);
  assert.deepEqual([result.incomeStatement[0].line, result.incomeStatement[0].amountOre], ['intakter', 28932817]);
  assert.equal(result.balanceSheet.at(-1).line, 'summa-eget-kapital-och-skulder');
});

test('a chosen chart is used, and the proposed one is told', () => {
  const path = fileWith('vald.se', '#FLAGGA 0\n#SIETYP 4\n#KONTO 5010 Lokalhyra\n#RES 0 5010 100\n#RES 0 7910 50\n');
  assert.match(statements(path).stdout, /Kontoplan BAS, föreslagen av kontonamnen\. Konto 5010 heter ”Lokalhyra”/);
  assert.match(statements(path, '--kontoplan', 'kommun-bas').stdout, /Avskrivningar +−50,00\n/);
});

test('errors in the file give exit code 1, and are told with their lines', () => {
  const path = fileWith('fel.se', '#FLAGGA 0\n#SIETYP 4\n#KONTO 1930 Bank\n#IB 0 1930 1,50\n');
  const { status, stdout } = statements(path);
  assert.equal(status, 1);
  assert.match(stdout, /Fel, rad 4: ”1,50” är inget belopp/);
});

test('a file that is no SIE file gives one sentence and exit code 1', () => {
  const { status, stdout } = statements(fileWith('sida.se', '<!DOCTYPE html><title>404</title>'));
  assert.equal(status, 1);
  assert.equal(stdout.split('\n').filter((line) => line !== '').length, 2);
  assert.match(stdout, /Det här är en webbsida och ingen SIE-fil/);
});

test('ten thousand faults of one kind are told in a few lines of text, and all of them in json', () => {
  const rows = Array.from({ length: 10_000 }, () => '#TRANS 1930 {} fem').join('\n');
  const path = fileWith('många.si', `#FLAGGA 0\n#SIETYP 4\n#KONTO 1930 Bank\n#VER A 1 20230101\n{\n${rows}\n}\n`);
  const { stdout } = statements(path);
  assert.match(stdout, /… och 9\u00a0995 till av samma slag/);
  assert.ok(stdout.split('\n').length < 60);
  assert.ok(JSON.parse(statements(path, '--format=json').stdout).problems.length >= 10_000);
});

test('wrong use and files that can not be opened give exit code 2 and a sentence, never a stack trace', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Ange vilken SIE-fil/],
    [['finns inte.se'], /finns inte/],
    [[folder], /är en mapp/],
    [['a.se', 'b.se'], /En fil i taget/],
    [['a.se', '--format', 'pdf'], /--format ska vara text, json/],
    [['a.se', '--kontoplan', 'k2'], /--kontoplan ska vara kommun-bas/],
    [['a.se', '--plan', 'bas'], /Kommandot kan inte läsas/],
  ];
  for (const [args, message] of cases) {
    const { status, stdout, stderr } = statements(...args);
    assert.equal(status, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

test('--help tells the options and the exit codes', () => {
  const { status, stdout } = statements('--help');
  assert.equal(status, 0);
  for (const word of ['--kontoplan', '--format', 'Utgångskoder']) assert.ok(stdout.includes(word), word);
});
