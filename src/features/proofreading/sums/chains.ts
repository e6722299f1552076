import { isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { amountIn, type PrintedRow, type PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeOf } from './places.ts';

const OPENING = /^(?:ingående|ib$|vid (?:\p{sc=Latin}{3,12} )?(?:början|ingång))/iu;
const CLOSING = /^(?:utgående|ub$|vid (?:\p{sc=Latin}{3,12} )?(?:slut|utgång))/iu;

/** The columns of what each row begins and ends with, where most rows begin with what the one above ends with; else none. */
export function chainIn(table: PrintedTable): readonly number[] {
  const [opening, closing] = [OPENING, CLOSING].map((words) => table.columns.findIndex(({ label }) => words.test(label.trim())));
  if (opening === undefined || closing === undefined || opening === -1 || closing === -1) return [];
  const steps = stepsOf(table, opening, closing);
  return 2 * steps.filter(({ isSame }) => isSame).length > steps.length ? [opening, closing] : [];
}

interface Step {
  readonly above: PrintedRow;
  readonly row: PrintedRow;
  readonly isSame: boolean;
}

function stepsOf({ rows }: PrintedTable, opening: number, closing: number): Step[] {
  const parts = rows.filter((row) => !OF_ALL.test(row.label));
  return parts.slice(1).flatMap((row, index): Step[] => {
    const above = parts[index] as PrintedRow;
    const [begins, ended] = [amountIn(row, opening), amountIn(above, closing)];
    return begins === null || ended === null ? [] : [{ above, row, isSame: isEqual(begins.value, ended.value) }];
  });
}

const OF_ALL = /^(?:hela |helår|totalt|summa|samtliga|året)/i;

/** `Kvartal | Ingående | Inbetalningar | Utbetalningar | Utgående`: each row begins with what the one above ends with, and all with the first. */
export function checkChains(table: PrintedTable): Trial[] {
  const [opening, closing] = chainIn(table);
  if (opening === undefined || closing === undefined) return [];
  const parts = table.rows.filter((row) => !OF_ALL.test(row.label));
  const all = table.rows.find((row) => OF_ALL.test(row.label));
  const steps = stepsOf(table, opening, closing).map(({ above, row }) =>
    trialOf(table, { row, column: opening }, { row: above, column: closing }),
  );
  const [first, last] = [parts[0], parts.at(-1)];
  if (all === undefined || first === undefined || last === undefined) return steps;
  return [
    ...steps,
    trialOf(table, { row: all, column: opening }, { row: first, column: opening }),
    trialOf(table, { row: all, column: closing }, { row: last, column: closing }),
  ];
}

interface At {
  readonly row: PrintedRow;
  readonly column: number;
}

function trialOf(table: PrintedTable, own: At, other: At): Trial {
  const [value, ought] = [own, other].map(({ row, column }) => amountIn(row, column)?.value ?? ZERO) as [typeof ZERO, typeof ZERO];
  const [ownName, otherName] = [own, other].map(({ row, column }) => `${row.label} (${table.columns[column]?.label ?? ''})`);
  return tried({
    kind: 'överföring',
    places: [own, other].map(({ row, column }) => placeOf(table, row, column)),
    arithmetic: `${shownExact(value)} och ${shownExact(ought)}`,
    difference: subtract(value, ought),
    rounding: ZERO,
    message: `${ownName} är ${shownExact(value)}, men ${otherName} är ${shownExact(ought)}.`,
    sureness: 0.92,
  });
}
