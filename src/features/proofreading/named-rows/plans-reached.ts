import { compare, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';

/** How many rows of a table of plans have come as far as was planned, of all of them. */
interface Reached {
  readonly table: PrintedTable;
  readonly plan: number;
  readonly rows: readonly PrintedRow[];
  readonly reached: number;
}

/** `Nio av tolv insatser nådde sitt planerade antal`, by the columns of what was planned and of all who took part. */
export function checkPlansReached(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const known = tables.flatMap((table) => reachedIn(table) ?? []);
  return sentences.flatMap((sentence) => {
    const [reached, all] =
      OF_PLANS.test(sentence.text) && !sentence.isCell ? spokenIn(sentence).filter(({ quantity }) => isCount(quantity)) : [];
    const isPair =
      reached !== undefined && all !== undefined && /^ av (?:de |våra )?$/.test(sentence.text.slice(reached.quantity.end, all.quantity.at));
    const meant = isPair ? known.find(({ rows }) => compare(all.quantity.value, exact(rows.length)) === 0) : undefined;
    return reached === undefined || meant === undefined ? [] : [trialOf(reached, meant)];
  });
}

const OF_PLANS =
  /^\P{sc=Latin}{0,3}\S{2,8} av (?:de |våra )?\S{2,8} (?:\p{sc=Latin}{4,20} )?insatser(?:na)? (?:nådde|har nått|kom upp i|klarade) (?:sitt|sina) (?:planerade (?:antal|volym)|plan(?:er)?|volymmål)/iu;

function reachedIn(table: PrintedTable): Reached | null {
  const [plan, outcome] = [PLAN, OUTCOME].map((words) => table.columns.findIndex(({ label }) => words.test(label.trim())));
  const rows = table.rows.filter(({ label }) => !isTotal(label));
  if (plan === undefined || outcome === undefined || plan === -1 || outcome === -1 || rows.length < FEWEST) return null;
  const pairs = rows.flatMap(({ cells }) => {
    const [planned, came] = [cells[plan]?.number, cells[outcome]?.number];
    return planned == null || came == null || !isCount(planned) || !isCount(came) ? [] : [compare(came.value, planned.value) >= 0];
  });
  return pairs.length < rows.length ? null : { table, plan, rows, reached: pairs.filter(Boolean).length };
}

const FEWEST = 3;
const PLAN = /^(?:plan|planerat|planerade|planerat antal|mål antal|planerade (?:deltagare|platser))$/i;
const OUTCOME = /^(?:utfall|totalt|deltagare|antal deltagare|antal)$/i;

function trialOf(told: Spoken, { table, plan, rows, reached }: Reached): Trial {
  const places = rows.map((row) => placeOf(table, row, plan));
  return tried({
    kind: 'antal',
    places: [...placesOf([told]), ...places],
    arithmetic: `${told.quantity.written} och ${reached}`,
    difference: subtract(told.quantity.value, exact(reached)),
    rounding: ZERO,
    message: `Texten säger ${told.quantity.written}, men i tabellen har ${reached} av ${rows.length} nått sin plan.`,
    sureness: 0.85,
  });
}
