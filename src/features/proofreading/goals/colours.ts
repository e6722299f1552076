import { compare, type Exact } from '../../../shared/exact.ts';
import { numbersOf } from '../printed-number.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';

type Colour = 'grön' | 'gul' | 'röd';

/** The columns of a table of goals that are judged by colours. */
interface Columns {
  /** `minst 65` or `högst 5` is green. */
  readonly target: number;
  /** `60–64` is yellow. */
  readonly interval: number;
  readonly outcome: number;
  readonly colour: number;
}

interface Judgement {
  readonly row: PrintedRow;
  readonly told: Colour;
  readonly ought: Colour;
}

/** `Minst 65 | 60–64 | 59 | Gul`: an outcome that reaches its target is green, one within the interval yellow, any other red. */
export const checkColours = (tables: readonly PrintedTable[]): Trial[] =>
  tables.flatMap((table) => {
    const columns = columnsOf(table);
    const judgements = columns === null ? [] : table.rows.flatMap((row) => judgementOf(row, columns) ?? []);
    const right = judgements.filter(({ told, ought }) => told === ought).length;
    // Where most are otherwise the colours mean something else.
    return columns === null || judgements.length < FEWEST || 3 * right < 2 * judgements.length
      ? []
      : judgements.map((each) => trialOf(table, columns, each));
  });

const FEWEST = 3;
const COLOURS: readonly (readonly [Colour, RegExp])[] = [
  ['grön', /^grönt?$/iu],
  ['gul', /^gult?$/iu],
  ['röd', /^(?:röd|rött)$/iu],
];
const INTERVAL = /^[\d,]{1,6} ?[–-] ?[\d,]{1,6}(?: ?%)?$/;
const TARGET = /^(?:minst|högst) [\d,]{1,6}(?: ?%)?$/i;
const OUTCOME = /^[\d,]{1,6}(?: ?%)?$/;

/** The outcome is what stands last before the colour. */
function columnsOf({ columns, rows }: PrintedTable): Columns | null {
  const all = [...columns.keys()];
  const whereAll = (isOne: (text: string) => boolean, among: readonly number[]): number =>
    among.findLast((column) => rows.every(({ cells }) => isOne(cells[column]?.text.trim() ?? ''))) ?? -1;
  const target = whereAll((text) => TARGET.test(text), all);
  const interval = whereAll((text) => INTERVAL.test(text), all);
  const colour = whereAll((text) => colourIn(text) !== undefined, all);
  if ([target, interval, colour].includes(-1)) return null;
  const outcome = whereAll((text) => OUTCOME.test(text), all.slice(0, colour));
  return outcome === -1 ? null : { target, interval, outcome, colour };
}

const colourIn = (text: string): Colour | undefined => COLOURS.find(([, words]) => words.test(text))?.[0];

function judgementOf(row: PrintedRow, columns: Columns): Judgement | null {
  const textIn = (column: number): string => row.cells[column]?.text.trim() ?? '';
  const told = colourIn(textIn(columns.colour));
  const [outcome] = numbersIn(textIn(columns.outcome));
  if (told === undefined || outcome === undefined) return null;
  const isMet = reaches(outcome, textIn(columns.target));
  return { row, told, ought: isMet ? 'grön' : isWithin(outcome, textIn(columns.interval)) ? 'gul' : 'röd' };
}

const numbersIn = (text: string): Exact[] => numbersOf(text).map(({ value }) => value);

const reaches = (outcome: Exact, target: string): boolean =>
  numbersIn(target).every((limit) => (/^minst/i.test(target) ? compare(outcome, limit) >= 0 : compare(outcome, limit) <= 0));

function isWithin(outcome: Exact, interval: string): boolean {
  const [from = [], to = []] = interval.split(/[–-]/).map(numbersIn);
  return from.every((least) => compare(outcome, least) >= 0) && to.every((most) => compare(outcome, most) <= 0);
}

function trialOf(table: PrintedTable, { target, interval, outcome, colour }: Columns, { row, told, ought }: Judgement): Trial {
  const textIn = (column: number): string => row.cells[column]?.text.trim() ?? '';
  return judged(told === ought, {
    kind: 'bedömning',
    places: [{ ...placeOf(table, row, colour), value: textIn(colour) }, placeOf(table, row, outcome)],
    arithmetic: `${textIn(outcome)} mot ${textIn(target)} och ${textIn(interval)}`,
    message: `Målet bedöms som ${told}, men utfallet ${textIn(outcome)} mot ${textIn(target)} (gult ${textIn(interval)}) är ${ought === 'röd' ? 'rött' : `${ought}t`}.`,
    sureness: 0.88,
  });
}
