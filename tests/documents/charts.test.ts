import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chartSvg } from '../../src/platform/documents/charts/chart-svg.ts';
import { COLOURS } from '../../src/platform/documents/charts/fills.ts';
import type { Chart, ChartKind } from '../../src/platform/documents/document.ts';
import { textWidth } from '../../src/platform/documents/text-width.ts';
import { tries } from '../support/tries.ts';
import { squeezed } from './reading/read-back.ts';
import { attribute, type Element, elements, parsed, textOf } from './reading/tree.ts';

const FORMS: readonly ChartKind[] = ['bars', 'grouped-bars', 'stacked-bars', 'lines', 'dots'];

const aChart = (changes: Partial<Chart>): Chart => ({
  kind: 'chart',
  id: 'diagram',
  title: 'Deltagare & kön',
  description: 'Visar <antal>.',
  form: 'bars',
  categoryLabel: 'År',
  categories: ['2022', '2023'],
  series: [
    ['Kvinnor', 12],
    ['Män', -9],
  ].map(([name, amount]) => ({
    name: String(name),
    values: [0, 1].map((step) => ({ amount: Number(amount) + step, text: `${Number(amount) + step}\u00a0st`, figure: null })),
  })),
  unit: null,
  ...changes,
});

test('a chart has a name and a description that its picture refers to', () => {
  for (const form of FORMS) {
    const root = parsed(chartSvg(aChart({ form })), true);
    const [svg] = elements(root, 'svg');
    assert.equal(attribute(svg, 'role'), 'img');
    const named = [elements(root, 'title')[0], elements(root, 'desc')[0]];
    assert.equal(attribute(svg, 'aria-labelledby'), named.map((element) => attribute(element, 'id')).join(' '));
    assert.deepEqual(
      named.map((element) => (element === undefined ? '' : textOf(element))),
      ['Deltagare & kön', 'Visar <antal>.'],
    );
  }
});

test('every colour can be seen against paper and told from its neighbour without colour', () => {
  for (const colour of COLOURS) assert.ok(contrastToWhite(colour) >= 3, colour);
  const bars = parsed(chartSvg(aChart({ form: 'grouped-bars', series: sixSeries() })), true);
  const looks = elements(bars, 'pattern').map((pattern) =>
    pattern.children.map((child) => attribute('attribs' in child ? child : undefined, 'd')).join(),
  );
  assert.equal(new Set(looks).size, 5);
  const dots = parsed(chartSvg(aChart({ form: 'dots', series: sixSeries() })), true);
  const shapes = elements(dots, 'path')
    .filter((path) => attribute(path, 'transform') !== '')
    .map((path) => attribute(path, 'd'));
  assert.equal(new Set(shapes).size, 6);
});

const sixSeries = (): Chart['series'] =>
  Array.from({ length: 6 }, (_, index) => ({
    name: `Serie ${index}`,
    values: [10, 20].map((amount) => ({ amount: amount + index * 7, text: String(amount + index * 7), figure: null })),
  }));

/** Relative luminance and contrast (WCAG 2.1). */
function contrastToWhite(hex: string): number {
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const name = fc.constantFrom(
  'Ö',
  '2023',
  'Åtgärder för kvinnor med utländsk bakgrund',
  'Arbetsmarknadsenhetssamordningsutvecklingsprojektet',
  'Män',
);
const amount = fc.option(fc.integer({ min: -4_000_000, max: 9_000_000 }));
const shown = (value: number | null): string => (value === null ? '\u2013' : String(value));
const anyChart: fc.Arbitrary<Chart> = fc
  .record({
    form: fc.constantFrom(...FORMS),
    categories: fc.array(name, { minLength: 1, maxLength: 6 }),
    names: fc.array(name, { minLength: 1, maxLength: 4 }),
  })
  .chain(({ form, categories, names }) =>
    fc
      .array(fc.array(amount, { minLength: categories.length, maxLength: categories.length }), {
        minLength: names.length,
        maxLength: names.length,
      })
      .map((rows) =>
        aChart({
          form,
          categories,
          series: names.map((one, index) => ({
            name: one,
            values: (rows[index] ?? []).map((value) => ({ amount: value, text: shown(value), figure: null })),
          })),
        }),
      ),
  );

test('no text reaches outside the picture, however long its words are', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const root = parsed(chartSvg(chart), true);
      const height = Number(attribute(elements(root, 'svg')[0], 'height'));
      for (const text of elements(root, 'text')) {
        const lines = elements(text, 'tspan').length === 0 ? [text] : elements(text, 'tspan');
        for (const line of lines)
          assertWithin(line, { x: Number(attribute(text, 'x') || attribute(line, 'x')), anchor: attribute(text, 'text-anchor'), height });
      }
    }),
    tries(300),
  );
});

/** The line of letters, measured in the font it is drawn in, lies within the picture. */
function assertWithin(line: Element, place: { x: number; anchor: string; height: number }): void {
  const width = textWidth(textOf(line)) * 13;
  const left = place.anchor === 'end' ? place.x - width : place.anchor === 'middle' ? place.x - width / 2 : place.x;
  assert.ok(left >= -1 && left + width <= 641, `${left} to ${left + width}: ${textOf(line)}`);
  const y = Number(attribute(line, 'y'));
  assert.ok(y >= 9 && y <= place.height, `${y} of ${place.height}: ${textOf(line)}`);
}

test('the names of all categories and series are in the picture', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const words = squeezed(textOf(parsed(chartSvg(chart), true)));
      const names = [
        ...chart.categories,
        ...(chart.series.length > 1 && chart.form !== 'lines' ? chart.series.map((series) => series.name) : []),
      ];
      assert.deepEqual(
        names.filter((one) => !words.includes(squeezed(one))),
        [],
      );
    }),
    tries(200),
  );
});
