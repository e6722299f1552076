import { add, compare, type Exact, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { numbersOf } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isCount } from '../words/quantities.ts';

/** `Avslutade: 30 (13 kvinnor, 17 män)` in a card of facts, and below `Orsak till avslut:` a row for each reason. */
export const checkReasonsBelow = (tables: readonly PrintedTable[]): Trial[] => [...inCards(tables), ...tables.flatMap(inOne)];

const inCards = (tables: readonly PrintedTable[]): Trial[] =>
  tables.flatMap((table, index) => {
    const above = OF_REASONS.test(table.title.trim()) ? tables[index - 1] : undefined;
    const left = above?.rows.findLast(({ label }) => LEFT.test(label));
    const reasons = table.rows.slice(0, endOf(table));
    return above === undefined || left === undefined || !isRightBelow(table, left) || reasons.length < FEWEST
      ? []
      : trialOf({ above, left }, { table, reasons });
  });

const isRightBelow = ({ rows: [first] }: PrintedTable, { place }: PrintedRow): boolean =>
  first !== undefined && first.place.page === place.page && first.place.line - place.line <= FARTHEST;

const OF_REASONS =
  /^(?:orsak(?:er)?|skäl|anledning(?:ar)?|avslutningsorsak(?:er)?|avslutsorsak(?:er)?)(?: (?:till|för|vid) (?:avslut\p{sc=Latin}*|utskrivning))?:?$/iu;
const LEFT = /^(?:antal )?(?:avslutade|avslut|utskrivna)(?: (?:deltagare|under året))?$/i;
const FARTHEST = 4;
const FEWEST = 3;

/** Other facts may follow the reasons. */
function endOf({ rows }: PrintedTable): number {
  const end = rows.findIndex(({ label, cells }) => OTHER.test(label) || cells.length !== 1 || countIn(cells[0]) === null);
  return end === -1 ? rows.length : end;
}

const OTHER = /^(?:inskrivna|pågående|kvar|medel|genomsnitt|budget|utfall|kostnad|nya|antal|deltagare|svar)/i;

function countIn(cell: PrintedRow['cells'][number] | undefined) {
  const number = cell?.number ?? null;
  return number !== null && cell?.kind === 'number' && isCount(number) ? number.value : null;
}

/** `Avslutade under året  23  15  38` and, below `Avslutade, efter vad som tog vid:` in the same table, a row for each reason. */
function inOne(table: PrintedTable): Trial[] {
  const heading = table.rows.findIndex(({ label, cells }) => OF_LEFT.test(label.trim()) && cells.every((cell) => countIn(cell) === null));
  const left = table.rows.slice(0, Math.max(0, heading)).findLast(({ label }) => LEFT.test(label.trim()));
  const below = table.rows.slice(heading + 1);
  const end = below.findIndex(({ label, cells }) => OTHER.test(label) || isTotal(label) || cells.every((cell) => countIn(cell) === null));
  const reasons = end === -1 ? below : below.slice(0, end);
  if (heading === -1 || left === undefined || reasons.length < FEWEST) return [];
  return [...table.columns.keys()].flatMap((column) => {
    const told = countIn(left.cells[column]);
    const counts = reasons.map(({ cells }) => countIn(cells[column]));
    return told === null || counts.includes(null)
      ? []
      : [sumTrial(told, [placeOf(table, left, column), ...reasons.map((row) => placeOf(table, row, column))], counts)];
  });
}

const OF_LEFT =
  /^(?:avslutade|avslut|utskrivna|därav|orsak)[^:]{0,50}(?:orsak|efter|till|skäl|vad som)[^:]{0,40}:?$|^(?:orsak|skäl) (?:till|för|vid) avslut\p{sc=Latin}{0,6}:?$/iu;

interface Left {
  readonly above: PrintedTable;
  readonly left: PrintedRow;
}

function trialOf({ above, left }: Left, { table, reasons }: { table: PrintedTable; reasons: readonly PrintedRow[] }): Trial[] {
  const [first] = numbersOf(left.cells[0]?.text ?? '');
  const told = first === undefined || !isCount(first) ? null : first.value;
  const counts = reasons.flatMap(({ cells }) => countIn(cells[0]) ?? []);
  if (told === null || compare(told, exact(2)) < 0) return [];
  return [sumTrial(told, [placeOf(above, left, 0), ...reasons.map((row) => placeOf(table, row, 0))], counts)];
}

function sumTrial(told: Exact, places: readonly ProofPlace[], counts: readonly (Exact | null)[]): Trial {
  const known = counts.filter((count) => count !== null);
  const sum = known.reduce((all, count) => add(all, count), ZERO);
  return tried({
    kind: 'summa',
    places,
    arithmetic: `${known.map(shownExact).join(' + ')} = ${shownExact(sum)}`,
    difference: subtract(told, sum),
    rounding: ZERO,
    message: `Orsakerna är tillsammans ${shownExact(sum)}, men ${shownExact(told)} står som avslutade.`,
    sureness: 0.88,
  });
}
