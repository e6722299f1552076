import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFolder, STORBYGDEN } from '../../../../tests/years/kept-folder.ts';
import { prepared } from '../../../platform/documents/prepare.ts';
import { dependantsIn } from '../../figures/explanation.ts';
import type { Figure, FigureKey } from '../../figures/figure.ts';
import { accountStatement } from '../../ledger/account-statement.ts';
import { ledgerOfYear } from '../../statements/placing.ts';
import { finishReport } from '../finished-report.ts';
import { prepareReport } from '../prepare.form.ts';
import { shownPlaces } from '../year/shown-places.ts';
import { type Derivation, type DerivedAccount, deriveFigure } from './derivation.ts';
import type { OutlineNode } from './outline.ts';
import { populationOf } from './population.ts';

const { records } = readFolder(STORBYGDEN);
const { input, ledgers, problems } = prepareReport(records);
const report = finishReport(input, problems);
const ground = { input, report, places: shownPlaces(prepared(report.document)), dependants: dependantsIn(input.book) };
const all = [...input.book.figures.values()];

function derived(key: string): Derivation {
  const found = deriveFigure(ground, key as FigureKey);
  assert.ok(found !== null, key);
  return found;
}

test('the amount of every account behind every figure is the sum of the postings that its link leads to', () => {
  const source = ledgerOfYear(ledgers, records.year);
  assert.ok(source?.index === 0);
  const accounts = all.filter(isOutcome).flatMap(({ key }) => derived(key).accounts);
  assert.ok(accounts.length > 100);
  const postedOn = ({ part }: DerivedAccount) => accountStatement(source.file.ledger, part, (count) => ({ from: 0, to: count }));
  const wrong = accounts.filter((account) => {
    const { openingOre, closingOre } = postedOn(account);
    return Math.abs(closingOre - openingOre) !== Math.abs(account.amountOre);
  });
  assert.deepEqual(wrong, []);
});

/** Figures of what the report's year moved on accounts. */
const isOutcome = ({ formula }: Figure): boolean =>
  formula.kind === 'accounts' && formula.year === records.year && formula.measure === 'movement';

test('accounts that the map divides lead to the part with their objects', () => {
  const parts = derived(`rr.kostnader@${records.year}`).accounts.map((account) => account.part.objects.length);
  assert.ok(parts.includes(2));
});

test('it is told when credit counts as plus', () => {
  assert.equal(derived(`rr.intakter@${records.year}`).creditIsPlus, true);
  assert.equal(derived(`br.kassa-bank@${records.year}`).creditIsPlus, false);
});

describe('a hidden figure', () => {
  const hidden = all.filter((figure) => figure.value.kind === 'hidden');

  test('is there to be tried', () => assert.ok(hidden.length > 10));

  test('tells neither formula, accounts nor what it is made of', () => {
    for (const { key } of hidden) {
      const { formula, accounts, outline } = derived(key);
      assert.equal(formula, null, key);
      assert.deepEqual([accounts.length, outline?.parts.length, outline?.ground], [0, 0, null], key);
    }
  });

  test('stands in trees of other figures without anything beneath', () => {
    const nodes = all.flatMap(({ key }) => flat(derived(key).outline));
    const hiddenNodes = nodes.filter((node) => node.figure.value.kind === 'hidden');
    assert.ok(hiddenNodes.length > 0);
    assert.deepEqual(
      hiddenNodes.filter((node) => node.parts.length > 0 || node.ground !== null),
      [],
    );
  });
});

const flat = (node: OutlineNode | null): OutlineNode[] => (node === null ? [] : [node, ...node.parts.flatMap(flat)]);

test('every place that the report tells of a figure is in the document, with the same text', () => {
  const told = report.places.filter((place) => place.shown !== '');
  assert.ok(told.length > 500);
  const missing = told.filter(({ key, shown }) => !(ground.places.get(key) ?? []).some((place) => place.shown === shown));
  assert.deepEqual(missing, []);
});

test('a figure is told to be about its intervention or member, else about the association', () => {
  const about = (key: string) => populationOf(derived(key).figure, records);
  const [intervention] = records.interventions;
  assert.equal(about(`insats.${intervention?.id}.kostnad@${records.year}`), intervention?.name);
  assert.equal(about(`rr.intakter@${records.year}`), records.association.name);
});

test('a figure that nothing defines has no derivation', () => {
  assert.equal(deriveFigure(ground, 'finns.inte@2024' as FigureKey), null);
});
