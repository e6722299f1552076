import { exact, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { placeOf } from './places.ts';

/** A row of marks, how many it says there are, and how many there may be: those who came, with or without those who served for others. */
interface Marked {
  readonly row: PrintedRow;
  readonly column: number;
  readonly told: number;
  readonly marks: number;
  readonly letters: number;
}

/** `x | – | x | x | x | 4 av 5`, and `X | – | T | X | 3` where most rows are counted so: so many marks as the row says. */
export function checkMarksCounted(table: PrintedTable): Trial[] {
  const ofAll = table.rows.flatMap((row) => markedIn(row, OF_ALL, NO_LETTERS));
  const plain = table.rows.flatMap((row) => markedIn(row, PLAIN, LETTER));
  const right = plain.filter(isRight).length;
  const isCounted = right >= LEAST_ROWS && MOST_OF * (plain.length - right) < plain.length;
  return [...[...ofAll, ...(isCounted ? plain : [])].map((marked) => trialOf(table, marked)), ...table.rows.flatMap(countsBelow(table))];
}

/** A row of numbers below rows of marks: how many came each time. */
const countsBelow =
  (table: PrintedTable) =>
  (row: PrintedRow, index: number): Trial[] => {
    const above = table.rows.slice(0, index);
    const own = above.slice(
      above.findLastIndex(({ cells }) => !cells.some(({ text }) => MARK.test(text.trim()) || LETTER.test(text.trim()))) + 1,
    );
    if (own.length < LEAST_ROWS) return [];
    const counted = row.cells.flatMap(({ text }, column) => {
      const texts = own.map(({ cells }) => cells[column]?.text.trim() ?? '');
      const isOfMarks =
        texts.every((each) => MARK.test(each) || NO_MARK.test(each) || LETTER.test(each)) && texts.some((each) => MARK.test(each));
      const marks = texts.filter((each) => MARK.test(each)).length;
      const letters = texts.filter((each) => MARK.test(each) || LETTER.test(each)).length;
      return isOfMarks && PLAIN.test(text.trim()) ? [{ row, column, told: Number(text.trim()), marks, letters }] : [];
    });
    const right = counted.filter(isRight).length;
    return right >= LEAST_ROWS && MOST_OF * (counted.length - right) <= counted.length
      ? counted.map((marked) => trialOf(table, marked))
      : [];
  };

const LEAST_MARKS = 3;
const LEAST_ROWS = 3;
/** Fewer than a quarter may be counted in another way. */
const MOST_OF = 4;
const MARK = /^[xX✓✔●•]$/;
const NO_MARK = /^[-–—−]?$/;
/** `T` is a deputy who served for somebody. */
const LETTER = /^\p{Lu}$/u;
const NO_LETTERS = /^$/;
const OF_ALL = /^(?<told>\d{1,2}) av \d{1,2}$/;
const PLAIN = /^(?<told>\d{1,2})$/;

function markedIn(row: PrintedRow, isTold: RegExp, mayBe: RegExp): Marked[] {
  const texts = row.cells.map(({ text }) => text.trim());
  const column = texts.findLastIndex((text) => isTold.test(text));
  const from = texts.findIndex((text) => MARK.test(text) || mayBe.test(text));
  const others = texts.filter((_, index) => index !== column && index >= from);
  const marks = others.filter((text) => MARK.test(text)).length;
  const letters = others.filter((text) => MARK.test(text) || mayBe.test(text)).length;
  const isOfMarks =
    column !== -1 &&
    from !== -1 &&
    letters >= LEAST_MARKS - 1 &&
    others.length >= LEAST_MARKS &&
    others.every((text) => MARK.test(text) || NO_MARK.test(text) || mayBe.test(text));
  return isOfMarks ? [{ row, column, told: Number(isTold.exec(texts[column] ?? '')?.groups?.told), marks, letters }] : [];
}

const isRight = ({ told, marks, letters }: Marked): boolean => told === marks || told === letters;

function trialOf(table: PrintedTable, marked: Marked): Trial {
  const { row, column, told, marks } = marked;
  const counted = isRight(marked) ? told : marks;
  return tried({
    kind: 'antal',
    places: [placeOf(table, row, column)],
    arithmetic: `${told} och ${counted}`,
    difference: subtract(exact(told), exact(counted)),
    rounding: ZERO,
    message: `${row.label}: ${row.cells[column]?.text.trim() ?? ''} står, men ${counted} kryss räknas.`,
    sureness: 0.88,
  });
}
