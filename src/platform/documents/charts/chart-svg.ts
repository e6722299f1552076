import type { Chart } from '../document.ts';
import { element, type Markup } from '../html/markup.ts';
import { barMarks } from './bars.ts';
import { dotMarks } from './dots.ts';
import { at, type Drawing, INK, WIDTH } from './drawing.ts';
import { fills } from './fills.ts';
import { legend } from './legend.ts';
import { lineMarks } from './lines.ts';

/**
 * The chart as an SVG picture with a name and a description for those who do not see it.
 * Every mark carries its own number, so the picture needs no axis, and colour is never alone in telling series apart.
 */
export function chartSvg(chart: Chart): Markup {
  const marks = marksOf(chart);
  const key = legend(chart);
  const height = key.height + marks.height;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${at(height)}`,
    width: WIDTH,
    height: at(height),
    role: 'img',
    'aria-labelledby': `${chart.id}-namn ${chart.id}-beskrivning`,
    'font-family': 'Source Sans 3, Source Sans Pro, sans-serif',
    'font-size': 13,
    fill: INK,
  };
  return element('svg', attributes, [
    element('title', { id: `${chart.id}-namn` }, chart.title),
    element('desc', { id: `${chart.id}-beskrivning` }, chart.description),
    element('defs', {}, fills(chart)),
    key.markup,
    element('g', { transform: `translate(0 ${at(key.height)})` }, [marks.markup]),
  ]);
}

function marksOf(chart: Chart): Drawing {
  switch (chart.form) {
    case 'bars':
    case 'grouped-bars':
    case 'stacked-bars':
      return barMarks(chart);
    case 'lines':
      return lineMarks(chart);
    case 'dots':
      return dotMarks(chart);
  }
}
