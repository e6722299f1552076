import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures } from '../figures/book.ts';
import { givenAs, peopleIn } from '../figures/formulas.ts';
import { splitAwaited } from './awaited.ts';
import type { CheckedFinding } from './finding.ts';

const source = { file: 'tidigare-ar.csv', line: 2 };
const book = computeFigures([
  peopleIn(2023)('deltagare.summa', givenAs(exact(70), source), ['Deltagare', '']),
  peopleIn(2023)('deltagare.avslut.arbete', givenAs(exact(9), source), ['Till arbete', '']),
  peopleIn(2023)('rr.arets-resultat', givenAs(exact(9), source), ['Årets resultat', '']),
]);
const finding = (id: string, ...missing: readonly string[]): CheckedFinding => ({
  id,
  severity: 'fel',
  message: id,
  values: [],
  accepted: null,
  ...(missing.length > 0 && { missing }),
});
const split = (...findings: readonly CheckedFinding[]) => {
  const { awaited, others } = splitAwaited(findings, book, 2024);
  return [
    awaited.map(({ name, figures }) => [name, ...figures.map(({ label, waiting }) => `${label} ${waiting.length}`)]),
    others.map(({ id }) => id),
  ];
};

test('what waits for figures of last year is told by where they are filled in', () => {
  const text = finding('text', 'deltagare.summa@2024');
  const sum = finding('sum', 'deltagare.summa@2024', 'rr.arets-resultat@2024');
  assert.deepEqual(split(text, sum, finding('avslut', 'deltagare.avslut.arbete@2024')), [
    [
      ['Bokföring', 'Årets resultat 1'],
      ['Avslutsorsaker', 'Till arbete 1'],
      ['Antal deltagare', 'Deltagare 2'],
    ],
    [],
  ]);
});

test('a name that no year has had, a figure of another year and any other finding stay where they are', () => {
  assert.deepEqual(split(finding('text', 'handelser.styrelsemote@2024'))[0], [['Möten och händelser', 'handelser.styrelsemote 1']]);
  assert.deepEqual(split(finding('mal', 'insats.nova.budget@2024'))[0], [['Beslutad budget', 'insats.nova.budget 1']]);
  const others = [finding('balans'), finding('stavfel', 'deltagare.suma@2024'), finding('annat', 'deltagare.summa@2022')];
  assert.deepEqual(split(...others), [[], ['balans', 'stavfel', 'annat']]);
});

test('what also misses something that nobody ever had is no matter of waiting', () => {
  assert.deepEqual(split(finding('blandat', 'deltagare.summa@2024', 'okand@2024')), [[], ['blandat']]);
});
