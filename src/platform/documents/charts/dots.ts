import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Chart } from '../document.ts';
import { emptyElement, joined, type Markup } from '../html/markup.ts';
import {
  at,
  type Box,
  boxOf,
  type Drawing,
  type Label,
  LINE_HEIGHT,
  linesWithin,
  overlaps,
  textAt,
  textOnPaper,
  WIDTH,
  widthOf,
} from './drawing.ts';
import { marker } from './markers.ts';

const WIDEST_NAME = 230;
const ROW = 30;
const AWAY = 9;
const LIGHT = '#c9c9c9';

interface Row {
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** One row for each category with a mark for each series: for comparing shares, where bars would only be ink. */
export function dotMarks(chart: Chart): Drawing {
  const rows = rowsOf(chart);
  const names = Math.max(0, ...rows.flatMap((row) => row.lines.map(widthOf)));
  const texts = Math.max(0, ...chart.series.flatMap((series) => series.values.map((value) => widthOf(value.text)))) + AWAY + 4;
  const [least = 0, most = 1] = extent([0, ...chart.series.flatMap((series) => series.values.map((value) => value.amount ?? 0))]);
  const scale = scaleLinear(least === most ? [0, 1] : [least, most], [names + 14 + texts, WIDTH - texts]);
  const parts = rows.flatMap((row, category) => {
    const y = row.top + row.height / 2;
    const guide = emptyElement('path', { d: `M${at(names + 12)} ${at(y)}H${WIDTH}`, stroke: LIGHT });
    return [guide, textAt(row.lines, { x: names, y, anchor: 'end' }), ...rowDots(chart, category, (amount) => ({ x: scale(amount), y }))];
  });
  const last = rows.at(-1);
  return { markup: joined(parts), height: last === undefined ? 0 : last.top + last.height + 4 };
}

function rowsOf(chart: Chart): readonly Row[] {
  let top = 0;
  return chart.categories.map((name) => {
    const lines = linesWithin(name, WIDEST_NAME);
    const row = { lines, top, height: Math.max(ROW, lines.length * LINE_HEIGHT + 8) };
    top += row.height;
    return row;
  });
}

type Place = (amount: number) => { x: number; y: number };

/** The mark furthest to the left has its number on its left, all others on their right, where there is room. */
function rowDots(chart: Chart, category: number, place: Place): readonly Markup[] {
  const dots = chart.series
    .map((one, series) => ({ series, value: one.values[category] }))
    .flatMap(({ series, value }) => (value?.amount == null ? [] : [{ series, text: value.text, ...place(value.amount) }]))
    .sort((a, b) => a.x - b.x);
  const taken: Box[] = dots.map((dot) => ({ left: dot.x - 6, right: dot.x + 6, top: dot.y - 6, bottom: dot.y + 6 }));
  const numbers = dots.flatMap((dot, index) => {
    const leftwards: Label = { x: dot.x - AWAY, y: dot.y, anchor: 'end' };
    const rightwards: Label = { x: dot.x + AWAY, y: dot.y, anchor: 'start' };
    const order = index === 0 && dots.length > 1 ? [leftwards, rightwards] : [rightwards, leftwards];
    const label = order.find((candidate) => !taken.some((box) => overlaps(boxOf(dot.text, candidate), box)));
    if (label === undefined) return [];
    taken.push(boxOf(dot.text, label));
    return [textOnPaper(dot.text, label)];
  });
  return [...numbers, ...dots.map((dot) => marker(dot.series, dot))];
}
