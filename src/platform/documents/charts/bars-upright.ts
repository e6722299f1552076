import { scaleBand, scaleLinear } from 'd3-scale';
import type { Chart } from '../document.ts';
import { emptyElement, joined, type Markup } from '../html/markup.ts';
import { type Bar, hasRoom, slotCount, zeroLine } from './bar.ts';
import { at, type Box, type Drawing, LINE_HEIGHT, textAt, textOnPaper, WIDTH, widthOf } from './drawing.ts';
import { fill } from './fills.ts';

const PLOT_HEIGHT = 175;
const THICKEST = 84;

const bands = (chart: Chart) =>
  scaleBand<number>()
    .domain(chart.categories.map((_, index) => index))
    .range([0, WIDTH])
    .paddingInner(0.16)
    .paddingOuter(0.06);

export function fitsUpright(chart: Chart, bars: readonly Bar[]): boolean {
  const band = bands(chart);
  const room = band.bandwidth() / slotCount(chart);
  const widestText = Math.max(0, ...bars.map((bar) => widthOf(bar.text)));
  const widestName = Math.max(0, ...chart.categories.map(widthOf));
  return widestText + 4 <= room && widestName + 6 <= band.step();
}

export function uprightBars(chart: Chart, bars: readonly Bar[], range: readonly [number, number]): Drawing {
  const top = LINE_HEIGHT;
  const bottom = top + PLOT_HEIGHT;
  const scale = scaleLinear([...range], [bottom, top]);
  const band = bands(chart);
  const slot = band.bandwidth() / slotCount(chart);
  const thickness = Math.min(slot - (slotCount(chart) > 1 ? 2 : 0), THICKEST);
  const marks = bars.map((bar) => {
    const middle = (band(bar.category) ?? 0) + slot * (bar.slot + 0.5);
    const [high, low] = [scale(Math.max(bar.from, bar.to)), scale(Math.min(bar.from, bar.to))];
    return uprightBar(chart, bar, { left: middle - thickness / 2, right: middle + thickness / 2, top: high, bottom: low });
  });
  const namesAt = bottom + (range[0] < 0 ? LINE_HEIGHT : 0) + LINE_HEIGHT * 0.8;
  const names = chart.categories.map((name, index) =>
    textAt([name], { x: (band(index) ?? 0) + band.bandwidth() / 2, y: namesAt, anchor: 'middle' }),
  );
  const zero = at(scale(0));
  const line = zeroLine({ x: 0, y: zero }, { x: WIDTH, y: zero });
  return { markup: joined([...marks, line, ...names]), height: namesAt + LINE_HEIGHT };
}

function uprightBar(chart: Chart, bar: Bar, box: Box): Markup {
  const middle = (box.left + box.right) / 2;
  if (chart.form === 'stacked-bars') {
    const label = { x: middle, y: (box.top + box.bottom) / 2, anchor: 'middle' } as const;
    return joined(hasRoom(bar.text, label, box) ? [rect(chart, bar, box), textOnPaper(bar.text, label)] : [rect(chart, bar, box)]);
  }
  const y = bar.to < 0 ? box.bottom + LINE_HEIGHT / 2 + 1 : box.top - LINE_HEIGHT / 2;
  return joined([rect(chart, bar, box), textAt([bar.text], { x: middle, y, anchor: 'middle' })]);
}

export const rect = (chart: Chart, bar: Bar, box: Box): Markup =>
  emptyElement('rect', {
    x: at(box.left),
    y: at(box.top),
    width: at(Math.max(0, box.right - box.left)),
    height: at(Math.max(0, box.bottom - box.top)),
    fill: fill(chart, bar.series),
    stroke: '#fff',
  });
