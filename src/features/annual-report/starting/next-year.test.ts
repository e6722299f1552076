import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFolder, STORBYGDEN } from '../../../../tests/years/kept-folder.ts';
import { figureKey } from '../../figures/figure.ts';
import { knownValue } from '../../figures/known.ts';
import { prepareReport } from '../prepare.form.ts';
import { ALL_CARRIED, nextYear } from './next-year.ts';

const { records: last } = readFolder(STORBYGDEN);
const { book } = prepareReport(last).input;
const next = nextYear(last, book, ALL_CARRIED);

test('figures of earlier years are the same seen from the next year as from the last', () => {
  const seen = prepareReport(next).input.book;
  for (const id of ['rr.kostnader', 'rr.arets-resultat', 'br.eget-kapital', 'br.summa-tillgangar', 'bidrag.summa'])
    for (const year of [last.year, last.year - 1])
      assert.deepEqual(knownValue(seen, figureKey(id, year)), knownValue(book, figureKey(id, year)), `${id}@${year}`);
});

test('references in texts and goals to a year that is named move a year on, others are the new year’s by themselves', () => {
  const texts = [
    {
      ...(last.texts[0] ?? assert.fail()),
      markdown: 'Från {{rr.kostnader@2023}} till {{rr.kostnader}} mot {{rr.kostnader@budget2023}} den 1@2023.',
    },
  ];
  const [text] = nextYear({ ...last, texts }, book, ALL_CARRIED).texts;
  assert.equal(text?.markdown, 'Från {{rr.kostnader@2024}} till {{rr.kostnader}} mot {{rr.kostnader@budget2024}} den 1@2023.');
});

const [first] = last.interventions;
assert.ok(first);
const endedOn = (day: string) => ({
  ...last,
  interventions: last.interventions.map((each) => (each === first ? { ...each, endedOn: day } : each)),
});

test('what ended before the last year stays behind, with all that refers to it', () => {
  const after = nextYear(endedOn(`${last.year - 1}-12-31`), book, ALL_CARRIED);
  assert.ok(!after.interventions.some(({ id }) => id === first.id));
  assert.ok(
    ![...after.participantCounts, ...after.exitCounts, ...after.volumeCounts].some(({ intervention }) => intervention === first.id),
  );
  assert.ok(!after.accountRules.some(({ intervention }) => intervention === first.id));
  assert.ok(!after.goals.some(({ set }) => set === first.id));
});

test('what ended in the last year is compared with and no more: the last year’s totals are the same, and it is none of this year’s', () => {
  const after = nextYear(endedOn(`${last.year}-12-31`), book, ALL_CARRIED);
  const seen = prepareReport(after).input.book;
  for (const id of ['deltagare.summa', 'deltagare.kvinnor', 'deltagare.avslutade'])
    assert.deepEqual(knownValue(seen, figureKey(id, last.year)), knownValue(book, figureKey(id, last.year)), id);
  assert.ok(!after.goals.some(({ set }) => set === first.id));
  const number = (of: typeof book, year: number) => knownValue(of, figureKey('antal.insatser', year))?.numerator;
  assert.equal(number(seen, last.year + 1), (number(book, last.year) ?? 0n) - 1n);
});

test('nothing is carried over that was not asked for', () => {
  const bare = nextYear(last, book, { mandates: false, interventions: false, goals: false, texts: false, comparisons: false });
  assert.deepEqual([bare.mandates, bare.interventions, bare.goals, bare.texts, bare.earlierFigures], [[], [], [], [], []]);
  assert.equal(bare.members, last.members);
});

test('what was left of leases is there to be compared with', () => {
  const own = last.leases.filter(({ ofYear }) => ofYear === null);
  assert.deepEqual(
    next.leases.map(({ name, laterOre, ofYear }) => [name, laterOre, ofYear]),
    own.map(({ name, laterOre }) => [name, laterOre, last.year]),
  );
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const TABLE = { name: 'saldon.csv', bytes: bytes('Konto;Belopp\n3010;-500000,00\n5010;400000,00\n1930;100000,00\n') };
const MAP = { name: 'saldon.kolumner.yaml', bytes: bytes('tabell: saldon\nkolumner:\n  konto: Konto\n  belopp: Belopp\n') };

test('books that are a table are the last year’s in the next year too, and none of its own', () => {
  const withTable = { ...last, bookFiles: [TABLE, MAP] };
  const seen = prepareReport(withTable).input.book;
  const rolled = nextYear(withTable, seen, ALL_CARRIED);
  const later = prepareReport(rolled).input.book;
  const costs = figureKey('rr.arets-resultat', last.year);
  assert.notEqual(knownValue(seen, costs), null);
  assert.deepEqual(knownValue(later, costs), knownValue(seen, costs));
  assert.notDeepEqual(knownValue(later, figureKey('rr.arets-resultat', rolled.year)), knownValue(seen, costs));
  const again = nextYear(rolled, later, ALL_CARRIED);
  assert.deepEqual(again.bookFiles, rolled.bookFiles);
});
