import { scaleLinear } from 'd3-scale';
import type { Chart } from '../document.ts';
import { joined, type Markup } from '../html/markup.ts';
import { type Bar, hasRoom, slotCount, zeroLine } from './bar.ts';
import { rect } from './bars-upright.ts';
import { at, type Box, type Drawing, LINE_HEIGHT, linesWithin, textAt, textOnPaper, WIDTH, widthOf } from './drawing.ts';

const WIDEST_NAME = 220;
const BETWEEN = 12;
const TEXT_GAP = 6;

interface Band {
  readonly top: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export function lyingBars(chart: Chart, bars: readonly Bar[], range: readonly [number, number]): Drawing {
  const thickness = slotCount(chart) > 1 ? 17 : 24;
  const rows = bandsOf(chart, slotCount(chart) * thickness);
  const names = Math.max(0, ...rows.flatMap((row) => row.lines.map(widthOf)));
  const scale = scaleLinear([...range], [names + TEXT_GAP + 4 + textRoom(chart, bars, -1), WIDTH - textRoom(chart, bars, 1)]);

  const marks = bars.map((bar) => {
    const row = rows[bar.category] ?? { top: 0, height: 0, lines: [] };
    const top = row.top + (row.height - slotCount(chart) * thickness) / 2 + bar.slot * thickness;
    const [left, right] = [scale(Math.min(bar.from, bar.to)), scale(Math.max(bar.from, bar.to))];
    return lyingBar(chart, bar, { left, right, top, bottom: top + thickness });
  });
  const labels = rows.map((row) => textAt(row.lines, { x: names, y: row.top + row.height / 2, anchor: 'end' }));
  const last = rows.at(-1);
  const height = last === undefined ? 0 : last.top + last.height;
  const zero = at(scale(0));
  return { markup: joined([...marks, zeroLine({ x: zero, y: 0 }, { x: zero, y: at(height) }), ...labels]), height: height + 4 };
}

function bandsOf(chart: Chart, barsHeight: number): readonly Band[] {
  let top = 0;
  return chart.categories.map((name) => {
    const lines = linesWithin(name, WIDEST_NAME);
    const band = { top, height: Math.max(barsHeight, lines.length * LINE_HEIGHT) + BETWEEN, lines };
    top += band.height;
    return band;
  });
}

/** Room beside the longest bars for their numbers, on the side of gains or of losses. */
function textRoom(chart: Chart, bars: readonly Bar[], side: 1 | -1): number {
  if (chart.form === 'stacked-bars') return side === 1 ? 1 : 0;
  const texts = bars.filter((bar) => (side === 1 ? bar.to >= 0 : bar.to < 0)).map((bar) => widthOf(bar.text));
  return texts.length === 0 ? 0 : Math.max(...texts) + TEXT_GAP + 2;
}

function lyingBar(chart: Chart, bar: Bar, box: Box): Markup {
  const y = (box.top + box.bottom) / 2;
  if (chart.form === 'stacked-bars') {
    const label = { x: (box.left + box.right) / 2, y, anchor: 'middle' } as const;
    return joined(hasRoom(bar.text, label, box) ? [rect(chart, bar, box), textOnPaper(bar.text, label)] : [rect(chart, bar, box)]);
  }
  const isLoss = bar.to < 0;
  const x = isLoss ? box.left - TEXT_GAP : box.right + TEXT_GAP;
  return joined([rect(chart, bar, box), textAt([bar.text], { x, y, anchor: isLoss ? 'end' : 'start' })]);
}
