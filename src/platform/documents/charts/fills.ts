import type { Chart } from '../document.ts';
import { element, emptyElement, type Markup } from '../html/markup.ts';

/** Colours with a contrast of at least 3:1 to white paper (WCAG 2.1, 1.4.11), told apart also by their patterns and shapes. */
export const COLOURS = ['#0b4f6c', '#b3541e', '#3f7d3a', '#7a3b69', '#5c5c5c', '#8a6d00'];

export const colour = (index: number): string => COLOURS[index % COLOURS.length] ?? '#0b4f6c';

/** The first series is solid; each of the others has its own pattern, so that the chart can be read without colours. */
export const fill = (chart: Chart, index: number): string => (index === 0 ? colour(0) : `url(#${patternId(chart, index)})`);

export const fills = (chart: Chart): readonly Markup[] =>
  chart.form === 'lines' || chart.form === 'dots' ? [] : chart.series.slice(1).map((_, index) => pattern(chart, index + 1));

const patternId = (chart: Chart, index: number): string => `${chart.id}-monster-${index}`;

const SIDE = 8;

function pattern(chart: Chart, index: number): Markup {
  const attributes = { id: patternId(chart, index), width: SIDE, height: SIDE, patternUnits: 'userSpaceOnUse' };
  const ground = emptyElement('rect', { width: SIDE, height: SIDE, fill: colour(index) });
  return element('pattern', attributes, [ground, ...strokes(index)]);
}

function strokes(index: number): readonly Markup[] {
  const drawn = STROKES[(index - 1) % STROKES.length] ?? '';
  if (drawn === 'dots') return [dot(2, 2), dot(6, 6)];
  return [emptyElement('path', { d: drawn, stroke: '#fff', 'stroke-width': 1.3, fill: 'none' })];
}

const dot = (x: number, y: number): Markup => emptyElement('circle', { cx: x, cy: y, r: 1.2, fill: '#fff' });

/** Slanting one way, dots, upright, crossed, lying, slanting the other way; each meets itself at the pattern's edges. */
const STROKES = ['M-2 2 2 -2M0 8 8 0M6 10 10 6', 'dots', 'M4 0V8', 'M0 4H8M4 0V8', 'M0 4H8', 'M-2 6 2 10M0 0 8 8M6 -2 10 2'];
