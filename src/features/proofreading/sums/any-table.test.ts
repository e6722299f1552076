import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertOneFault, rows } from '../../../../tests/proofreading/one-fault.ts';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';
import { tries } from '../../../../tests/support/tries.ts';
import { exact } from '../../../shared/exact.ts';
import { swedishNumber } from '../../../shared/swedish.ts';

const LABELS = ['Vägval', 'Startbanan', 'Fotfästet', 'Stegen', 'Spåret', 'Lyktan', 'Bryggan', 'Kompassen', 'Verkstan', 'Trädgården'];

type Row = readonly [number, number];

/** No first row of two years, which is read as a heading. */
const anyRow = fc.tuple(fc.integer({ min: 2100, max: 3_000_000 }), fc.integer({ min: 2100, max: 3_000_000 }));
/** Whoever finds that one row is what others come to has found a sum, so here none is. */
const anyRows = fc.array(anyRow, { minLength: 2, maxLength: LABELS.length }).filter((all) => !hasSumByChance(all));

const totals = (all: readonly Row[]): Row => all.reduce<Row>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);

const hasSumByChance = (all: readonly Row[]): boolean =>
  all.some((row, at) => {
    const others = [...runs(all.slice(0, at)), ...runs(all.slice(at + 1))].map(totals);
    return others.some((sum) => [0, 1].some((column) => Math.abs((sum[column] ?? 0) - (row[column] ?? 0)) <= MOST_ROUNDING));
  });

/** All rows that follow each other. */
const runs = (all: readonly Row[]): (readonly Row[])[] =>
  all.flatMap((_, from) => all.slice(from).map((__, more) => all.slice(from, from + more + 1)));

/** Three kronor: more than that is no rounding, however many the rows. */
const MOST_ROUNDING = 3;

const shown = (amount: number): string => swedishNumber(exact(amount)).replaceAll('\u00a0', ' ');

interface Layout {
  readonly word: string;
  readonly isSpaced: boolean;
}

const anyLayout = fc.record({ word: fc.constantFrom('Summa', 'Totalt', 'S:a', 'Kostnader totalt'), isSpaced: fc.boolean() });

function table(all: readonly Row[], sum: Row, { word, isSpaced }: Layout): string {
  const lines = [['Insats', '2031', '2030'], ...all.map((row, at) => [LABELS[at] ?? '', ...row.map(shown)]), [word, ...sum.map(shown)]];
  if (!isSpaced) return rows(...lines.map((cells) => cells.join('|')));
  return lines.map(([label = '', ...others]) => label.padEnd(20) + others.map((cell) => cell.padStart(16)).join('')).join('\n');
}

test('a table of any rows with their sum gives nothing, and both columns are tried', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, anyLayout, async (all, layout) => {
      const { findings, checks } = await proofreadText(table(all, totals(all), layout));
      assert.deepEqual(findings, []);
      assert.deepEqual(
        checks.map(({ kind, outcome }) => `${kind} ${outcome}`),
        ['summa held', 'summa held'],
      );
    }),
    tries(60),
  );
});

test('a sum that is off by more than rounding is always wrong, and told with what it ought to be', async () => {
  const anyFault = fc.tuple(fc.integer({ min: MOST_ROUNDING + 1, max: 2_000_000 }), fc.constantFrom(1, -1));
  await fc.assert(
    fc.asyncProperty(anyRows, anyLayout, anyFault, async (all, layout, [size, sign]) => {
      const [right, other] = totals(all);
      const printed = shown(right + sign * size);
      const wrong = table(all, [right + sign * size, other], layout);
      await assertOneFault(wrong, { severity: 'fel', kind: 'summa', line: all.length + 2, printed, right: shown(right) });
    }),
    tries(60),
  );
});

test('a sum that is off by a krona or two is never more than rounding', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, anyLayout, fc.constantFrom(-2, -1, 1, 2), async (all, layout, off) => {
      const [right, other] = totals(all);
      const { findings } = await proofreadText(table(all, [right + off, other], layout));
      assert.deepEqual(
        findings.map(({ severity }) => severity),
        ['avrundning'],
      );
    }),
    tries(40),
  );
});
