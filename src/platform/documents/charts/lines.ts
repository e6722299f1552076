import { extent } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart } from '../document.ts';
import { emptyElement, joined, type Markup } from '../html/markup.ts';
import { at, type Drawing, FAINT, LINE_HEIGHT, linesWithin, textAt, WIDTH, widthOf } from './drawing.ts';
import { colour } from './fills.ts';
import { type Point, pointNumbers } from './labels.ts';
import { dashes, marker } from './markers.ts';

const TOP = LINE_HEIGHT * 1.5;
const BOTTOM = TOP + 180;
const WIDEST_NAME = 150;
const SIDE = 36;
const NAME_START = 18;

export function lineMarks(chart: Chart): Drawing {
  const names = chart.series.map((series) => linesWithin(series.name, WIDEST_NAME));
  const right = WIDTH - SIDE - (chart.series.length < 2 ? 0 : Math.max(...names.flat().map(widthOf)) + NAME_START);
  const x = scalePoint<number>()
    .domain(chart.categories.map((_, index) => index))
    .range([SIDE, right]);
  const points = pointsOf(chart, (category) => x(category) ?? SIDE);

  const lowest = Math.max(BOTTOM, ...points.map((point) => point.y));
  const step = chart.categories.length < 2 ? WIDTH : x.step();
  const categories = chart.categories.map((name) => linesWithin(name, Math.max(36, step - 8)));
  const deepest = Math.max(1, ...categories.map((lines) => lines.length));
  const labels = categories.map((lines, index) =>
    textAt(lines, { x: x(index) ?? SIDE, y: lowest + LINE_HEIGHT * (0.9 + lines.length / 2), anchor: 'middle' }),
  );
  const parts = [
    emptyElement('path', { d: `M0 ${at(zeroOf(chart))}H${at(right + SIDE / 2)}`, stroke: FAINT }),
    ...chart.series.map((_, index) => seriesLine(points, index)),
    ...pointNumbers(points),
    ...points.map((point) => marker(point.series, point)),
    ...(chart.series.length < 2 ? [] : endNames(points, names)),
    ...labels,
  ];
  return { markup: joined(parts), height: lowest + LINE_HEIGHT * (1.2 + deepest) };
}

const heightScale = (chart: Chart) => {
  const [least = 0, most = 1] = extent([0, ...chart.series.flatMap((series) => series.values.map((value) => value.amount ?? 0))]);
  return scaleLinear(least === most ? [0, 1] : [least, most], [BOTTOM, TOP]);
};

const zeroOf = (chart: Chart): number => heightScale(chart)(0);

function pointsOf(chart: Chart, across: (category: number) => number): readonly Point[] {
  const y = heightScale(chart);
  return chart.series.flatMap((one, series) =>
    one.values.flatMap((value, category) =>
      value.amount === null ? [] : [{ x: across(category), y: y(value.amount), text: value.text, series, category }],
    ),
  );
}

/** A year without a number leaves a gap in the line. */
function seriesLine(points: readonly Point[], series: number): Markup {
  const own = points.filter((point) => point.series === series);
  const withGaps = own.flatMap((point, index) => {
    const before = own[index - 1];
    return before !== undefined && before.category + 1 < point.category ? [null, point] : [point];
  });
  const path = line<Point | null>(
    (point) => point?.x ?? 0,
    (point) => point?.y ?? 0,
  )
    .defined((point) => point !== null)
    .digits(1)(withGaps);
  const stroke = { stroke: colour(series), 'stroke-width': 2.2, 'stroke-dasharray': dashes(series) };
  return emptyElement('path', { d: path ?? '', fill: 'none', ...stroke });
}

/** Each line has its name at its end, after its mark; names that would meet are moved apart. */
function endNames(points: readonly Point[], names: readonly (readonly string[])[]): readonly Markup[] {
  const ends = names
    .map((lines, series) => ({ lines, series, last: points.filter((point) => point.series === series).at(-1) }))
    .flatMap(({ lines, series, last }) => (last === undefined ? [] : [{ lines, series, x: last.x, y: last.y }]))
    .sort((a, b) => a.y - b.y);
  let free = 0;
  return ends.map((end) => {
    const height = end.lines.length * LINE_HEIGHT;
    const y = Math.max(end.y, free + height / 2);
    free = y + height / 2 + 1;
    const name = textAt(end.lines, { x: end.x + SIDE + NAME_START, y, anchor: 'start' });
    return joined([marker(end.series, { x: end.x + SIDE + NAME_START - 10, y: y - ((end.lines.length - 1) * LINE_HEIGHT) / 2 }), name]);
  });
}
