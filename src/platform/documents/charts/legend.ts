import type { Chart } from '../document.ts';
import { emptyElement, joined, type Markup, NOTHING } from '../html/markup.ts';
import { at, type Drawing, LINE_HEIGHT, linesWithin, textAt, WIDTH, widthOf } from './drawing.ts';
import { fill } from './fills.ts';
import { marker } from './markers.ts';

const SWATCH = 14;
const TEXT_START = SWATCH + 6;
const BETWEEN = 22;
const ROW_GAP = 4;

interface Entry {
  readonly index: number;
  readonly lines: readonly string[];
  readonly width: number;
}

/** The names of the series beside their patterns. Lines carry their names at their ends, and one series needs none. */
export function legend(chart: Chart): Drawing {
  if (chart.series.length < 2 || chart.form === 'lines') return { markup: NOTHING, height: 0 };
  const parts: Markup[] = [];
  let top = 0;
  for (const row of rowsOf(chart)) {
    const height = Math.max(...row.map((entry) => entry.lines.length)) * LINE_HEIGHT + ROW_GAP;
    parts.push(...rowMarkup(chart, row, top + height / 2));
    top += height;
  }
  return { markup: joined(parts), height: top + 10 };
}

function rowsOf(chart: Chart): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [];
  let used = WIDTH;
  chart.series.forEach((series, index) => {
    const lines = linesWithin(series.name, WIDTH - TEXT_START);
    const width = TEXT_START + Math.max(0, ...lines.map(widthOf)) + BETWEEN;
    const startsRow = used + width - BETWEEN > WIDTH;
    if (startsRow) rows.push([]);
    used = (startsRow ? 0 : used) + width;
    rows.at(-1)?.push({ index, lines, width });
  });
  return rows;
}

function rowMarkup(chart: Chart, row: readonly Entry[], y: number): readonly Markup[] {
  let x = 0;
  return row.flatMap((entry) => {
    const left = x;
    x += entry.width;
    return [swatch(chart, entry.index, { x: left, y }), textAt(entry.lines, { x: left + TEXT_START, y, anchor: 'start' })];
  });
}

function swatch(chart: Chart, index: number, place: { x: number; y: number }): Markup {
  if (chart.form === 'dots') return marker(index, { x: place.x + SWATCH / 2, y: place.y });
  const corner = { x: at(place.x), y: at(place.y - SWATCH / 2) };
  return emptyElement('rect', { ...corner, width: SWATCH, height: SWATCH, fill: fill(chart, index) });
}
