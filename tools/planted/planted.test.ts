import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totalOf } from './chance.ts';
import type { Draft, Relation } from './draft.ts';
import { makeReport, writeReport } from './make-report.ts';
import { styleOf } from './style.ts';
import { columnText, tabbedText } from './text.ts';

const SEEDS = Array.from({ length: 120 }, (_, index) => index + 1);

/** Reads a printed number anew, without anything that wrote it: `(1 234)`, `−12,5`, `62 kr`, `-`. */
function readPrinted(printed: string): number {
  const digits = printed.replace(/[^\d,]/g, '').replace(',', '.');
  if (digits === '') return 0;
  return /^\s*[(\u2212\u2013-]/.test(printed) ? -Number(digits) : Number(digits);
}

const valueOf = (draft: Draft, key: string, changed?: { key: string; wrong: string }): number =>
  readPrinted(changed?.key === key ? changed.wrong : (draft.slots.get(key)?.right ?? ''));

/** How far the printed sum is from the sum of what is printed. */
function gap(draft: Draft, { sum }: Relation, changed?: { key: string; wrong: string }): number {
  if (sum === null) return 0;
  const terms = sum.terms.map(([key, sign]) => sign * valueOf(draft, key, changed));
  return Math.abs(valueOf(draft, sum.total, changed) - totalOf(terms));
}

/** Kronor may differ by omitted öre, thousands by one for each term, millions by their last decimals. */
const tolerance = (draft: Draft, { members }: Relation): number =>
  members.some((key) => draft.slots.get(key)?.right.includes(',')) ? 0.051 * members.length : Math.max(3, members.length);

test('everything adds up before an error is planted', () => {
  for (const seed of SEEDS) {
    const { draft } = writeReport(seed, styleOf(seed));
    const off = draft.relations.filter((relation) => gap(draft, relation) > tolerance(draft, relation));
    assert.deepEqual(
      off.map(({ kind, sum }) => `${seed} ${kind} ${sum?.total}`),
      [],
    );
  }
});

test('persons add up exactly', () => {
  for (const seed of SEEDS) {
    const { draft } = writeReport(seed, styleOf(seed));
    const people = draft.relations.filter(({ sum }) => sum !== null && /^(dt|sv)\./.test(sum.total));
    assert.ok(
      people.every((relation) => gap(draft, relation) === 0),
      `seed ${seed}`,
    );
  }
});

test('the main statements agree with each other', () => {
  for (const seed of SEEDS.filter((one) => styleOf(one).kind === 'annual')) {
    const { draft } = writeReport(seed, styleOf(seed));
    const [assets, claims] = ['br.sumtill.0', 'br.sumek.0'].map((key) => valueOf(draft, key));
    assert.equal(assets, claims, `seed ${seed}: balance`);
    const [result, moved, kept] = ['rr.resultat.0', 'kf.resultat.0', 'br.ekres.0'].map((key) => valueOf(draft, key));
    assert.deepEqual([moved, kept], [result, result], `seed ${seed}: result`);
    assert.equal(valueOf(draft, 'kf.slut.0'), valueOf(draft, 'br.kassa.0'), `seed ${seed}: cash`);
    assert.equal(valueOf(draft, 'kf.borjan.0'), valueOf(draft, 'br.kassa.1'), `seed ${seed}: opening cash`);
    if (styleOf(seed).statementUnit === 'tkr') continue;
    const ratio = (100 * (valueOf(draft, 'br.ekin.0') + valueOf(draft, 'br.ekres.0'))) / (assets ?? 1);
    assert.ok(Math.abs(ratio - valueOf(draft, 'ov.soliditet.0')) <= 0.5, `seed ${seed}: equity ratio`);
  }
});

test('a planted error is printed once, and differs from what is right', () => {
  for (const seed of SEEDS) {
    const style = styleOf(seed);
    const report = makeReport(seed, style);
    const right = tabbedText(writeReport(seed, style).document).split('\n');
    const wrong = tabbedText(report.document).split('\n');
    assert.equal(right.length, wrong.length);
    const changed = right.filter((line, index) => line !== wrong[index]).length;
    assert.ok(changed <= report.errors.length && (report.errors.length === 0) === (changed === 0), `seed ${seed}`);
  }
});

test('a planted error in a sum makes some sum wrong by more than rounding', () => {
  for (const seed of SEEDS) {
    const style = styleOf(seed);
    const { draft } = writeReport(seed, style);
    for (const error of makeReport(seed, style).errors.filter(({ kind }) =>
      /summa|kassaflode|balans$|siffr|tecken|drift|kedja/.test(kind),
    )) {
      const sums = draft.relations.filter(({ sum, members }) => sum !== null && members.includes(error.key));
      assert.ok(
        sums.some((relation) => gap(draft, relation, error) > (error.key.match(/^(dt|sv)/) ? 0 : tolerance(draft, relation))),
        `seed ${seed} ${error.kind} ${error.key}`,
      );
    }
  }
});

test('the same seed gives the same report', () => {
  assert.deepEqual(makeReport(17), makeReport(17));
  assert.notDeepEqual(tabbedText(makeReport(17).document), tabbedText(makeReport(18).document));
});

test('tabs and columns of spaces hold the same words', () => {
  const { document } = makeReport(23);
  const words = (text: string): readonly string[] => text.split(/\s+/);
  assert.deepEqual(words(columnText(document)), words(tabbedText(document)));
});

test('all kinds of errors are planted sooner or later, and some reports have none', () => {
  const reports = Array.from({ length: 300 }, (_, index) => makeReport(index + 1));
  const kinds = new Set(reports.flatMap(({ errors }) => errors.map(({ kind }) => kind)));
  assert.ok(kinds.size >= 30, [...kinds].sort().join(', '));
  assert.ok(reports.some(({ errors }) => errors.length === 0));
});
