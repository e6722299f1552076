import { exact, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { placeOf } from './places.ts';

/** `x | – | x | x | x | 4 av 5`: so many marks as the row says. */
export const checkMarksCounted = (table: PrintedTable): Trial[] => table.rows.flatMap((row) => trialsOn(table, row));

const LEAST_MARKS = 3;
const MARK = /^[xX✓✔●•]$/;
const NO_MARK = /^[-–—−]?$/;

function trialsOn(table: PrintedTable, row: PrintedRow): Trial[] {
  const texts = row.cells.map(({ text }) => text.trim());
  const column = texts.findLastIndex((text) => OF_ALL.test(text));
  const others = texts.filter((_, index) => index !== column && index >= texts.findIndex((text) => MARK.test(text)));
  const marks = others.filter((text) => MARK.test(text)).length;
  const isOfMarks =
    column !== -1 &&
    marks >= LEAST_MARKS - 1 &&
    others.length >= LEAST_MARKS &&
    others.every((text) => MARK.test(text) || NO_MARK.test(text));
  const told = Number(OF_ALL.exec(texts[column] ?? '')?.groups?.told);
  if (!isOfMarks) return [];
  return [
    tried({
      kind: 'antal',
      places: [placeOf(table, row, column)],
      arithmetic: `${told} och ${marks}`,
      difference: subtract(exact(told), exact(marks)),
      rounding: ZERO,
      message: `${row.label}: ${texts[column]} står, men raden har ${marks} kryss.`,
      sureness: 0.88,
    }),
  ];
}

const OF_ALL = /^(?<told>\d{1,2})(?: av \d{1,2})$/;
