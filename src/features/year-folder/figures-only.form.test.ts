import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith } from '../../../tests/support/a-folder.ts';
import { readYearFolder } from './year-folder.form.ts';
import { readYearToKeep } from './year-to-keep.form.ts';

type Changes = Parameters<typeof folderWith>[0];

const problemsOf = (changes: Changes) => readYearFolder(folderWith(changes)).problems;

/** The only problem of a folder: where it is, how it is named, and a part of what it says. */
function assertOnlyProblem(changes: Changes, [file, line, code, words]: readonly [string, number | null, string, RegExp]): void {
  const problems = problemsOf(changes);
  assert.deepEqual(
    problems.map((problem) => [problem.file, problem.line, problem.code]),
    [[file, line, `folder.${code}`]],
  );
  assert.match(problems[0]?.message ?? '', words);
}

test('a folder without bookkeeping is read when figures of its own year are written down, and warned', () => {
  const own = 'figur;ar;belopp_kr\nrr.intakter;2023;1 500 000\n';
  assertOnlyProblem({ 'bokforing/2023.se': null, 'tidigare-ar.csv': own }, ['bokforing/', null, 'figures-only', /årsredovisning kan inte/]);
  const other = own.replace('2023', '2022');
  assertOnlyProblem({ 'bokforing/2023.se': null, 'tidigare-ar.csv': other }, ['bokforing/', null, 'no-books', /SIE-fil/]);
});

test('a folder that says to have no bookkeeping is read without any figure of the year, and warned', () => {
  const sheet = new TextDecoder().decode(folderWith({}).get('arsmapp.yaml'));
  const without = { 'bokforing/2023.se': null, 'arsmapp.yaml': `${sheet}\nutan_bokforing: ja\n` };
  assertOnlyProblem(without, ['bokforing/', null, 'figures-only', /årsredovisning kan inte/]);
  assert.deepEqual(problemsOf({ ...without, 'bokforing/2023.se': new Uint8Array() }), []);
});

test('a folder that was read out of a report is warned of until what is unsure has been confirmed', () => {
  const header = 'siffra;namn;varde;fil;sakerhet;omdome;bekraftad\n';
  const row = (verdict: string, confirmed: string): string => `rr.intakter@2023;Intäkter;1;tidigare-ar.csv;0,5;${verdict};${confirmed}\n`;
  assertOnlyProblem({ 'granskning.csv': header + row('osäker', '') }, ['granskning.csv', null, 'unconfirmed', /^1 utläst/]);
  assert.deepEqual(problemsOf({ 'granskning.csv': header + row('osäker', 'ja') }), []);
  assert.deepEqual(problemsOf({ 'granskning.csv': header + row('säker', '') }), []);
  assert.deepEqual(problemsOf({ 'granskning.csv': header + row('osäker', '').replace('tidigare-ar.csv', '') }), []);
});

test('a folder of figures only can be kept', () => {
  const own = 'figur;ar;belopp_kr\nrr.intakter;2023;1 500 000\n';
  const { value, problems } = readYearToKeep(folderWith({ 'bokforing/2023.se': null, 'tidigare-ar.csv': own }));
  assert.deepEqual(
    problems.map(({ severity, code }) => [severity, code]),
    [['warning', 'folder.figures-only']],
  );
  assert.equal(value?.records.earlierFigures.length, 1);
});
