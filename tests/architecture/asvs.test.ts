import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Requirement, readRequirements, STATES, WRITTEN, writtenPage } from '../../tools/write-asvs.ts';
import { root } from './source.ts';

/** The numbers of ASVS 5.0.0 of level 1 and 2, a section on each line. */
const NUMBERS = `
  1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2
  2.1:1-3 2.2:1-3 2.3:1-4 2.4:1-1
  3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5 3.7:1-2
  4.1:1-3 4.2:1-1 4.3:1-2 4.4:1-4
  5.1:1-1 5.2:1-3 5.3:1-2 5.4:1-3
  6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4 6.5:1-5 6.6:1-3 6.8:1-4
  7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2
  8.1:1-2 8.2:1-3 8.3:1-1 8.4:1-1
  9.1:1-3 9.2:1-4
  10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3
  11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1-1 11.6:1-1
  12.1:1-3 12.2:1-2 12.3:1-4
  13.1:1-1 13.2:1-5 13.3:1-2 13.4:1-5
  14.1:1-2 14.2:1-4 14.3:1-3
  15.1:1-3 15.2:1-3 15.3:1-7
  16.1:1-1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3
  17.1:1-1 17.2:1-4 17.3:1-2`;
/** Of level 3 those that the project has chosen besides; 16.3.2 is of level 2 with a part of level 3. */
const CHOSEN = ['2.3.5', '8.3.2', '14.2.6', '14.2.7'];

const requirements = readRequirements();
const state = (name: (typeof STATES)[number]): readonly Requirement[] => requirements.filter((each) => each.state === name);

function expectedNumbers(): string[] {
  const ranges = [...NUMBERS.matchAll(/([\d.]+):(\d+)-(\d+)/g)];
  return ranges.flatMap(([, section, first, last]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${section}.${Number(first) + index}`),
  );
}

test('every requirement of level 1 and 2 and the chosen ones of level 3 stand once', () => {
  const expected = expectedNumbers();
  assert.equal(expected.length, 70 + 183);
  assert.deepEqual(requirements.map(({ number }) => number).toSorted(), [...expected, ...CHOSEN].toSorted());
  assert.equal(requirements.filter(({ level }) => level === '1').length, 70);
  assert.deepEqual(
    requirements.filter(({ level }) => level === '3').map(({ number }) => number),
    CHOSEN,
  );
});

test('every requirement has one of the states, and words of its own', () => {
  assert.deepEqual(
    requirements.filter((each) => !STATES.some((known) => known === each.state) || each.asks === '').map(({ number }) => number),
    [],
  );
});

test('every proof is a test or a document that there is', () => {
  const proofs = requirements.flatMap(({ number, proofs }) => proofs.map((proof) => ({ number, proof })));
  assert.ok(proofs.length > 100);
  assert.deepEqual(
    proofs.filter(({ proof }) => !isThere(proof)),
    [],
  );
});

test('a proof that is not there is found', () => {
  assert.ok(!isThere('docs/nowhere.md'));
  assert.ok(!isThere('tests/architecture/asvs.test.ts › a test that nobody wrote'));
  assert.ok(!isThere('tests/architecture/asvs.test.ts'), 'a file of tests without a title proves nothing');
  assert.ok(isThere('tests/architecture/asvs.test.ts › a proof that is not there is found'));
});

test('what is met has a proof, and what does not apply or is not met has a reason', () => {
  const without = (of: readonly Requirement[], part: 'proofs' | 'remark'): string[] =>
    of.filter((each) => each[part].length === 0).map(({ number }) => number);
  assert.deepEqual(without(state('met'), 'proofs'), []);
  assert.deepEqual(without(state('partly'), 'proofs'), []);
  for (const unmet of ['partly', 'not yet', 'does not apply'] as const) assert.deepEqual(without(state(unmet), 'remark'), []);
});

test('the page is what the list says', () => {
  assert.equal(readFileSync(WRITTEN, 'utf8'), writtenPage(requirements), 'run node tools/write-asvs.ts');
});

function isThere(proof: string): boolean {
  const [path = '', title] = proof.split(' › ');
  if (!existsSync(join(root, path))) return false;
  if (title === undefined) return path.endsWith('.md');
  const titles = [
    ...readFileSync(join(root, path), 'utf8').matchAll(/\b(?:test|describe)\(\s*(?:'((?:[^'\\]|\\.)*)'|`([^`]*)`|"([^"]*)")/g),
  ];
  return titles.some(([, single, back, double]) => (single?.replaceAll("\\'", "'") ?? back ?? double) === title);
}
