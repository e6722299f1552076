import { extent } from 'd3-array';
import type { Chart } from '../document.ts';
import { emptyElement, type Markup } from '../html/markup.ts';
import { type Box, boxOf, INK, type Label } from './drawing.ts';

/** One bar, or one part of a stacked bar, from one value to another. */
export interface Bar {
  readonly category: number;
  readonly series: number;
  /** Its place among the bars of its category. */
  readonly slot: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isMissing: boolean;
}

export const slotCount = (chart: Chart): number => (chart.form === 'stacked-bars' ? 1 : Math.max(1, chart.series.length));

export function barsOf(chart: Chart): readonly Bar[] {
  return chart.categories.flatMap((_, category) => (chart.form === 'stacked-bars' ? stacked(chart, category) : beside(chart, category)));
}

function beside(chart: Chart, category: number): readonly Bar[] {
  return chart.series.map((one, series) => {
    const value = one.values[category];
    const to = value?.amount ?? 0;
    return { category, series, slot: series, from: 0, to, text: value?.text ?? '', isMissing: value?.amount == null };
  });
}

/** Parts above zero are laid on each other upwards, parts below zero downwards. */
function stacked(chart: Chart, category: number): readonly Bar[] {
  let above = 0;
  let below = 0;
  return chart.series.map((one, series) => {
    const value = one.values[category];
    const amount = value?.amount ?? 0;
    const from = amount < 0 ? below : above;
    const to = from + amount;
    if (amount < 0) below = to;
    else above = to;
    return { category, series, slot: 0, from, to, text: value?.text ?? '', isMissing: value?.amount == null };
  });
}

/** The values the picture must hold; zero is always among them, so that lengths can be compared. */
export function valueRange(bars: readonly Bar[]): readonly [number, number] {
  const [least, most] = extent([0, ...bars.flatMap((bar) => [bar.from, bar.to])]);
  return least === undefined || most === undefined || least === most ? [0, 1] : [least, most];
}

export const hasRoom = (words: string, label: Label, bar: Box): boolean => {
  const box = boxOf(words, label);
  return box.left >= bar.left && box.right <= bar.right && box.top >= bar.top && box.bottom <= bar.bottom;
};

export const zeroLine = (from: { x: number; y: number }, to: { x: number; y: number }): Markup =>
  emptyElement('path', { d: `M${from.x} ${from.y}L${to.x} ${to.y}`, stroke: INK, 'stroke-width': 1 });
