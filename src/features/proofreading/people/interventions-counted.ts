import { add, compare, exact, isEqual, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedNumber } from '../printed-number.ts';
import { sumTrial } from '../prose/lists/sum-of-told.ts';
import { isMoney } from '../sums/amounts.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedCell, PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { spokenIn } from '../words/spoken.ts';
import { isOfSexes } from './people-facts.ts';

/** A total of people, and how many rows it is the sum of. */
interface Summed {
  readonly total: Quantity['value'];
  readonly rows: number;
  readonly place: ReturnType<typeof placeOf>;
}

/** `310 deltagare i fyra insatser`: as many as the rows that come to 310. */
export function checkInterventionsCounted(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const known = tables.filter((table) => !isMoney(table)).flatMap(summedIn);
  const all = tables.flatMap(summedIn);
  const rows = rowsOfSexes(tables);
  return sentences.flatMap((sentence) => {
    const financed = rows === null ? [] : financedIn(sentence, rows);
    if (financed.length > 0) return financed;
    const together = [...kindsIn(sentence), ...togetherIn(sentence, all)];
    if (together.length > 0) return together;
    const quantities = quantitiesOf(sentence.text);
    return quantities.flatMap((stated, index): Trial[] => {
      if (
        !isCount(stated) ||
        !/^(?:olika |pågående )?insatser(?!\p{sc=Latin})/u.test(stated.after) ||
        !/(?:^|\s)(?:i|inom|på)$/.test(stated.before) ||
        /(?:varit med|vara med|(?:del)?tagit del|deltagit|deltog|delta|hunnit med|räknade|funnits|person\p{sc=Latin}* som [\p{sc=Latin} ]{3,30}) i$/iu.test(
          stated.before,
        )
      )
        return [];
      const told = quantities.slice(0, index);
      const meant = known.filter(({ total }) => told.some((each) => isCount(each) && isEqual(each.value, total)));
      const fits = meant.find(({ rows }) => isEqual(exact(rows), stated.value)) ?? meant[0];
      return fits === undefined ? [] : [trialOf(sentence, stated, fits)];
    });
  });
}

/** As many interventions as the tables of women and men have rows, where they have the same. */
function rowsOfSexes(tables: readonly PrintedTable[]): Summed | null {
  // Some may have had nobody when the year began.
  const own = tables.filter(isOfSexes).map((table) => summedIn(table).toSorted((a, b) => b.rows - a.rows)[0] ?? null);
  const [first, ...others] = own;
  return first == null || others.some((each) => each?.rows !== first.rows) ? null : first;
}

/** `Förbundet finansierar sju individinriktade insatser` */
const financedIn = (sentence: Sentence, rows: Summed): Trial[] =>
  quantitiesOf(sentence.text)
    .filter(
      (stated) =>
        isCount(stated) &&
        /finansiera[rt]?(?:de)?(?: \p{sc=Latin}{1,12})?$/u.test(stated.before) &&
        /^individ\p{sc=Latin}{0,12} ?insatser(?!\p{sc=Latin})/u.test(stated.after),
    )
    .map((stated) => trialOf(sentence, stated, rows));

/** `Fem individinriktade insatser med sammanlagt 125 platser`, `De tre insatserna kostade tillsammans 2 100 000 kr` */
function togetherIn(sentence: Sentence, known: readonly Summed[]): Trial[] {
  const quantities = quantitiesOf(sentence.text);
  return quantities.flatMap((stated, index): Trial[] => {
    const of = quantities[index + 1];
    const isSaid = isCount(stated) && INTERVENTIONS.test(stated.after) && TOGETHER.test(of?.before ?? '');
    const meant = isSaid && of !== undefined ? known.filter(({ total }) => isEqual(total, of.value)) : [];
    const fits = meant.find(({ rows }) => isEqual(exact(rows), stated.value)) ?? meant[0];
    return fits === undefined ? [] : [trialOf(sentence, stated, fits)];
  });
}

const INTERVENTIONS =
  /^(?:individ\p{sc=Latin}{0,12} |struktur\p{sc=Latin}{0,14} )?(?:insats(?:er|erna)|\p{sc=Latin}{0,16}(?:dagar|träffar|tillfällen|föreläsningar|sammankomster|seminarier)(?:na)?)(?!\p{sc=Latin})/u;
const TOGETHER = /^(?:\p{sc=Latin}{1,16},? ){1,6}(?:med|på|är|av)? ?(?:sammanlagt|totalt|tillsammans)$/u;

/** `åtta insatser, varav fem är individinriktade och tre strukturövergripande`: those of both kinds are all. */
function kindsIn(sentence: Sentence): Trial[] {
  const spoken = spokenIn(sentence).filter(({ quantity }) => isCount(quantity));
  return spoken.flatMap((total, index): Trial[] => {
    const [one, other] = spoken.slice(index + 1, index + 3);
    const isSaid = INTERVENTIONS.test(total.quantity.after) && /varav(?: de)?$/u.test(one?.quantity.before ?? '');
    const areBoth =
      OF_KIND.some((kind) => kind.test(one?.quantity.after ?? '')) && OF_KIND.some((kind) => kind.test(other?.quantity.after ?? ''));
    if (one === undefined || other === undefined || !isSaid || !areBoth) return [];
    return OF_KIND.every((kind) => [one, other].some(({ quantity }) => kind.test(quantity.after)))
      ? [sumTrial(total, [one, other], 0.85)]
      : [];
  });
}

const OF_KIND = [/^(?:är |var )?(?:individ|riktade till individ)/u, /^(?:är |var )?(?:struktur|övergripande)/u];

const LEAST = exact(20);

/** `16–24 år` */
const OF_AGES = /^\d{2} ?[-–] ?\d{2} år/u;

/** Columns whose total is the sum of all rows above it that have a count. */
const summedIn = (table: PrintedTable): Summed[] =>
  table.rows.flatMap((row, index): Summed[] => {
    if (!isTotal(row.label) || table.rows.some(({ label }) => OF_AGES.test(label))) return [];
    return table.columns.flatMap((_, column): Summed[] => {
      const total = row.cells[column]?.number;
      const parts = table.rows.slice(0, index).flatMap(({ cells }) => someAt(cells[column]));
      if (total == null || ![total, ...parts].every(isCount) || compare(total.value, LEAST) < 0) return [];
      const sum = parts.reduce((all, { value }) => add(all, value), ZERO);
      return isEqual(sum, total.value) ? [{ total: total.value, rows: parts.length, place: placeOf(table, row, column) }] : [];
    });
  });

/** A dash is nobody, and no intervention of the year. */
const someAt = (cell: PrintedCell | undefined): PrintedNumber[] => (cell?.number == null || isZero(cell.number.value) ? [] : [cell.number]);

const trialOf = (sentence: Sentence, stated: Quantity, { rows, place }: Summed): Trial =>
  tried({
    kind: 'antal',
    places: [placeIn(sentence, stated.at, stated.written), place],
    arithmetic: `${stated.written} och ${rows}`,
    difference: subtract(stated.value, exact(rows)),
    rounding: ZERO,
    message: `Texten säger ${stated.written} ${/^[\p{sc=Latin}]+/u.exec(stated.after)?.[0] ?? 'insatser'}, men ${place.value} är summan av ${rows} rader i tabellen.`,
    sureness: 0.85,
  });
