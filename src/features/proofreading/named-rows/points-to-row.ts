import { absolute, compare, type Exact, exact, isEqual, subtract } from '../../../shared/exact.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount, isPercent } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';

/** How many points of per cent a share is above or below that of a row. */
interface Points {
  readonly told: Spoken;
  readonly isMore: boolean;
  /** What the row is called, and perhaps more. */
  readonly words: string;
}

/** Two shares of one column, our own and that of the row that is named. */
interface Shares {
  readonly table: PrintedTable;
  readonly column: number;
  readonly own: PrintedRow;
  readonly other: PrintedRow;
  readonly apart: Exact;
}

/** `39 procent gick till arbete. Det är två procentenheter mer än för alla förbund och fem mer än i riket`: by the rows of those names. */
export const checkPointsToRow = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const points = sentence.isCell ? [] : pointsIn(sentence);
    const share = points.length === 0 ? undefined : shareBefore(sentence, sentences[index - 1], points);
    return share === undefined ? [] : points.flatMap((each) => trialOf(each, share, tables));
  });

/** The first says what they are, and those after it go on. */
function pointsIn(sentence: Sentence): Points[] {
  const spoken = spokenIn(sentence);
  const from = spoken.findIndex(({ quantity }) => POINTS.test(sentence.text.slice(quantity.end)));
  return from === -1
    ? []
    : spoken.slice(from).flatMap((told, index) => {
        const { way, words } = (index === 0 ? POINTS : MORE).exec(sentence.text.slice(told.quantity.end))?.groups ?? {};
        return way === undefined || words === undefined || !isCount({ ...told.quantity, unit: null })
          ? []
          : [{ told, isMore: /^(?:mer|fler|högre|bättre)/i.test(way), words: words.toLowerCase() }];
      });
}

const WAY = '(?<way>mer|fler|högre|bättre|mindre|färre|lägre|sämre) än (?:i |för |hos |inom |på )?(?<words>[^.,;:]{4,60})';
const POINTS = new RegExp(`^ procentenheter? ${WAY}`, 'iu');
const MORE = new RegExp(`^ ${WAY}`, 'iu');

/** The last share before the points, there or in the sentence before. */
function shareBefore(sentence: Sentence, before: Sentence | undefined, [first]: readonly Points[]): Spoken | undefined {
  const until = first?.told.quantity.at ?? 0;
  const here = spokenIn(sentence).findLast(({ quantity }) => isPercent(quantity) && quantity.end <= until);
  const near = before?.paragraph === sentence.paragraph ? spokenIn(before).filter(({ quantity }) => isPercent(quantity)) : [];
  return here ?? (near.length === 1 ? near[0] : undefined);
}

function trialOf({ told, isMore, words }: Points, share: Spoken, tables: readonly PrintedTable[]): Trial[] {
  const known = tables.flatMap((table) => sharesIn(table, share, words));
  const holds = ({ apart }: Shares): boolean => isEqual(absolute(apart), told.quantity.value) && compare(apart, exact(0)) > 0 === isMore;
  const meant = known.find(holds) ?? (known.length === 1 ? known[0] : undefined);
  if (meant === undefined) return [];
  const places = [meant.own, meant.other].map((row) => placeOf(meant.table, row, meant.column));
  const [is, was] = places.map(({ value }) => value);
  return [
    judged(holds(meant), {
      kind: 'påstående',
      places: [...placesOf([told, share]), ...places],
      arithmetic: `${is} mot ${was} skiljer ${shownExact(absolute(meant.apart))}`,
      message: `Texten säger ${told.quantity.written} procentenheter ${isMore ? 'mer' : 'mindre'}, men ${meant.own.label} har ${is} och ${meant.other.label} ${was}.`,
      sureness: 0.8,
    }),
  ];
}

/** Columns where some row has our share, and the row that is named another; as finely as both are printed. */
function sharesIn(table: PrintedTable, { quantity: share }: Spoken, words: string): Shares[] {
  const other = table.rows.find(({ label }) => isNamed(words, label));
  if (other === undefined) return [];
  return table.columns.flatMap((_, column): Shares[] => {
    const value = other.cells[column]?.number ?? null;
    const own = table.rows.filter((row) => row !== other && isShare(row.cells[column]?.number, share));
    const [only, ...more] = own;
    if (value === null || only === undefined || more.length > 0 || value.decimals !== share.decimals) return [];
    return [{ table, column, own: only, other, apart: subtract(share.value, value.value) }];
  });
}

const isShare = (number: PrintedRow['cells'][number]['number'] | undefined, share: Spoken['quantity']): boolean =>
  number != null && number.decimals === share.decimals && isEqual(number.value, share.value);

/** `de fem förbunden sammantaget` is the row `De fem förbunden`. */
const isNamed = (words: string, label: string): boolean => {
  const name = label.trim().toLowerCase();
  return name.length >= SHORTEST && /\p{sc=Latin}{4}/u.test(name) && (words === name || words.startsWith(`${name} `));
};

const SHORTEST = 4;
