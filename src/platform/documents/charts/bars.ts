import type { Chart } from '../document.ts';
import { barsOf, valueRange } from './bar.ts';
import { lyingBars } from './bars-lying.ts';
import { fitsUpright, uprightBars } from './bars-upright.ts';
import type { Drawing } from './drawing.ts';

/** Bars stand up when all their texts have room under and over them, as years have; otherwise they lie, with long names beside. */
export function barMarks(chart: Chart): Drawing {
  const bars = barsOf(chart);
  const range = valueRange(bars);
  return fitsUpright(chart, bars) ? uprightBars(chart, bars, range) : lyingBars(chart, bars, range);
}
