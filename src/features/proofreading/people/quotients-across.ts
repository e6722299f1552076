import { absolute, compare, divide, type Exact, exact, isZero, larger, multiply, subtract } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isMoney, unitAt } from '../sums/amounts.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { EVERYBODY, isSameName } from '../words/entities.ts';
import { isCount } from '../words/quantities.ts';
import type { PeopleFact } from './people-facts.ts';

/** An amount or a count of each row of the table of quotients; null where a source has none. */
type Source = readonly (Valued | null)[];

interface Valued {
  readonly value: Exact;
  readonly grain: Exact;
  readonly places: readonly ProofPlace[];
}

/** A cost for each, with what it is of. */
interface Found {
  readonly row: PrintedRow;
  readonly column: number;
  readonly printed: Valued;
  readonly cost: Valued;
  readonly people: Valued;
  readonly off: Exact;
}

/** `Kostnad per deltagare, kr` by intervention, where one table has the costs and another one those who take part: worked out in the way that most rows bear out. */
export const checkQuotientsAcross = (tables: readonly PrintedTable[], people: readonly PeopleFact[]): Trial[] =>
  tables.filter(isOfEach).flatMap((table) => {
    const rows = table.rows.filter(({ label }) => label !== '' && !isTotal(label));
    const others = tables.filter((other) => other !== table);
    const costs = others.filter(isMoney).flatMap((other) => sourcesIn(other, rows, amountIn));
    const counts = [ofPeople(rows, people), ...others.flatMap((other) => sourcesIn(other, rows, countIn))];
    return rows.length < FEWEST ? [] : [...table.columns.keys()].flatMap((column) => checkedIn({ table, rows, column }, costs, counts));
  });

const FEWEST = 2;
const EACH =
  /(?:kostnad|kronor|kr)(?:en|er)?,? (?:i kr(?:onor)? )?per (?:deltaga|plats|person|individ)|(?:kr|kronor)\/(?:deltaga|plats|person)/iu;

/** A table of nothing but such costs: what has the costs beside it is told of by itself. */
const isOfEach = ({ title, head, columns }: PrintedTable): boolean =>
  EACH.test(`${title} ${head.text}`) && !columns.some(({ label }) => EACH.test(label) || /^(?:kostnad|utfall, |totalt)/i.test(label));

const MOST_COLUMNS = 40;

function sourcesIn(table: PrintedTable, rows: readonly PrintedRow[], valueIn: (at: Cell) => Valued | null): Source[] {
  const own = rows.map(({ label }) => table.rows.find((row) => isSameName(row.label, label)));
  if (own.filter((row) => row !== undefined).length < FEWEST) return [];
  return [...table.columns.keys()]
    .slice(0, MOST_COLUMNS)
    .map((column) => own.map((row) => (row === undefined ? null : valueIn({ table, row, column }))));
}

interface Cell {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  readonly column: number;
}

function amountIn({ table, row, column }: Cell): Valued | null {
  const number = row.cells[column]?.number ?? null;
  if (number === null || number.unit === 'procent' || isZero(number.value)) return null;
  const unit = unitAt(number, table);
  return { value: absolute(inKronor(number, unit)), grain: grainOf(number, unit), places: [placeOf(table, row, column)] };
}

function countIn({ table, row, column }: Cell): Valued | null {
  const number = row.cells[column]?.number ?? null;
  const isIt = number !== null && isCount(number) && compare(number.value, exact(0)) > 0 && compare(number.value, MOST_PEOPLE) < 0;
  return isIt ? { value: number.value, grain: exact(0), places: [placeOf(table, row, column)] } : null;
}

const MOST_PEOPLE = exact(5000);

/** Those who take part, as other tables count them. */
const ofPeople = (rows: readonly PrintedRow[], people: readonly PeopleFact[]): Source =>
  rows.map(({ label }) => {
    const own = people.find(
      ({ entity, measure, where }) => measure === 'deltagare' && where === 'tabell' && entity !== EVERYBODY && isSameName(entity, label),
    );
    return own === undefined || isZero(own.value) ? null : { value: own.value, grain: exact(0), places: own.places };
  });

interface Quotients {
  readonly table: PrintedTable;
  readonly rows: readonly PrintedRow[];
  readonly column: number;
}

function checkedIn(quotients: Quotients, costs: readonly Source[], counts: readonly Source[]): Trial[] {
  const tries = costs.flatMap((cost) => counts.map((people) => foundIn(quotients, cost, people)));
  const best = tries.filter(isBorneOut).sort((a, b) => rightIn(b) - rightIn(a))[0] ?? [];
  return best.map((found) => trialOf(quotients.table, found, rightIn(best)));
}

function foundIn({ table, rows, column }: Quotients, costs: Source, counts: Source): Found[] {
  return rows.flatMap((row, at): Found[] => {
    const [number, cost, people] = [row.cells[column]?.number ?? null, costs[at] ?? null, counts[at] ?? null];
    if (number === null || number.unit === 'procent' || cost === null || people === null) return [];
    const value = inKronor(number, number.unit === 'tkr' ? 'tkr' : 'kr');
    const printed = { value, grain: exact(1), places: [placeOf(table, row, column)] };
    const computed = divide(cost.value, people.value);
    const blur = larger(divide(cost.grain, people.value), exact(1));
    const off = subtract(value, computed);
    return [{ row, column, printed, cost, people, off: compare(absolute(off), blur) <= 0 ? exact(0) : off }];
  });
}

const rightIn = (found: readonly Found[]): number => found.filter(({ off }) => isZero(off)).length;

/** Two that fit are hardly chance, and most rows must bear it out. */
const isBorneOut = (found: readonly Found[]): boolean => rightIn(found) >= 2 && rightIn(found) >= 2 * (found.length - rightIn(found));

function trialOf(table: PrintedTable, { row, column, printed, cost, people, off }: Found, right: number): Trial {
  const computed = divide(cost.value, people.value);
  const isClose = areNear(printed.value, computed, 100);
  const [told] = printed.places;
  return tried({
    kind: 'kvot',
    places: [...printed.places, ...cost.places, ...people.places],
    arithmetic: `${shownExact(cost.value)} delat med ${shownExact(people.value)} är ${shownExact(computed)}`,
    difference: off,
    rounding: multiply(exact(1), exact(2)),
    message: `${row.label}: ${told?.value ?? ''} per deltagare står${labelOf(table, column)}, men ${shownExact(cost.value)} delat med ${shownExact(people.value)} är ${shownExact(computed)}.`,
    sureness: isClose ? (right >= 3 ? 0.92 : 0.85) : 0.55,
  });
}

const labelOf = ({ columns }: PrintedTable, column: number): string => {
  const label = columns[column]?.label ?? '';
  return label === '' ? '' : ` för ${label}`;
};
