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
  const names = chart.series.length < 2 ? [] : chart.series.map((series) => linesWithin(series.name, WIDEST_NAME));
  const side = sideOf(chart);
  const right = WIDTH - side - (names.length === 0 ? 0 : Math.max(...names.flat().map(widthOf)) + NAME_START);
  const across = scalePoint<number>()
    .domain(chart.categories.map((_, index) => index))
    .range([side, right]);
  const x = (category: number): number => across(category) ?? side;
  const points = pointsOf(chart, x);
  const lowest = Math.max(BOTTOM, ...points.map((point) => point.y));
  const categories = categoryNames(chart, { x, step: chart.categories.length < 2 ? WIDTH : across.step(), top: lowest });
  const parts = [
    emptyElement('path', { d: `M0 ${at(zeroOf(chart))}H${at(right + side / 2)}`, stroke: FAINT }),
    ...chart.series.map((_, index) => seriesLine(points, index)),
    ...pointNumbers(points),
    ...points.map((point) => marker(point.series, point)),
    ...endNames(points, names, side),
    categories.markup,
  ];
  const namesBottom = namesHeight(names.map((lines) => ({ lines })));
  return { markup: joined(parts), height: Math.max(namesBottom, lowest + categories.height) };
}

/** The first and the last number stand in the middle over their points and need half their width beside. */
const sideOf = (chart: Chart): number =>
  Math.max(SIDE, ...chart.series.flatMap((series) => series.values.map((value) => widthOf(value.text) / 2 + 4)));

/** The categories under their points, never wider than the room to their neighbours and to the picture's edges. */
function categoryNames(chart: Chart, place: { x: (category: number) => number; step: number; top: number }): Drawing {
  const wrappedNames = chart.categories.map((name, index) => {
    const toEdge = 2 * Math.min(place.x(index), WIDTH - place.x(index)) - 4;
    return linesWithin(name, Math.max(SIDE, Math.min(place.step - 8, toEdge)));
  });
  const deepest = Math.max(1, ...wrappedNames.map((lines) => lines.length));
  const markup = wrappedNames.map((lines, index) =>
    textAt(lines, { x: place.x(index), y: place.top + LINE_HEIGHT * (0.9 + lines.length / 2), anchor: 'middle' }),
  );
  return { markup: joined(markup), height: LINE_HEIGHT * (1.2 + deepest) };
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

interface EndName {
  readonly series: number;
  readonly lines: readonly string[];
  readonly x: number;
  /** Where the line ends. */
  readonly y: number;
}

/** Each line has its name at its end, after its mark; names that would meet are moved apart. */
function endNames(points: readonly Point[], names: readonly (readonly string[])[], side: number): readonly Markup[] {
  const ends = names
    .map((lines, series) => ({ lines, series, last: points.filter((point) => point.series === series).at(-1) }))
    .flatMap(({ lines, series, last }): EndName[] => (last === undefined ? [] : [{ lines, series, x: last.x, y: last.y }]))
    .sort((a, b) => a.y - b.y);
  const middles = spread(ends);
  return ends.map((end, index) => {
    const y = middles[index] ?? end.y;
    const name = textAt(end.lines, { x: end.x + side + NAME_START, y, anchor: 'start' });
    const firstLine = y - ((end.lines.length - 1) * LINE_HEIGHT) / 2;
    return joined([marker(end.series, { x: end.x + side + NAME_START - 10, y: firstLine }), name]);
  });
}

const heightOf = (end: EndName): number => end.lines.length * LINE_HEIGHT + 1;

/** First every name is moved down past the one above; then, from the last, up so far that all end within the picture. */
function spread(ends: readonly EndName[]): readonly number[] {
  let free = 0;
  const downwards = ends.map((end) => {
    const top = Math.max(end.y - heightOf(end) / 2, free);
    free = top + heightOf(end);
    return top;
  });
  let limit = Math.max(BOTTOM + LINE_HEIGHT, namesHeight(ends));
  return ends
    .map((end, index) => ({ end, top: downwards[index] ?? 0 }))
    .reverse()
    .map(({ end, top }) => {
      const placed = Math.min(top, limit - heightOf(end));
      limit = placed;
      return placed + heightOf(end) / 2;
    })
    .reverse();
}

const namesHeight = (ends: readonly { readonly lines: readonly string[] }[]): number =>
  ends.reduce((total, end) => total + end.lines.length * LINE_HEIGHT + 1, 0);
