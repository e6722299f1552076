import { add, compare, divide, type Exact, isEqual, isZero } from '../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../percent.ts';
import type { ProofPlace } from '../proofreading.ts';
import { agrees, FRACTION, fractionOf } from '../prose/shares/fractions-told.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isPercent, isRough, type Quantity } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';

/** What was counted in each of the four quarters of a year, or of its three tertials. */
interface Quarters {
  readonly label: string;
  readonly values: readonly Exact[];
  readonly places: readonly ProofPlace[];
}

/** `Flest skrevs in under fjärde kvartalet`, `mer än hälften, 399, under det första halvåret`: by the quarters that a table or the sentence before tells. */
export function checkQuartersTold(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const rows = tables.flatMap(quartersIn);
  return sentences.flatMap((sentence, index) => {
    if (sentence.isCell || !/kvartal|halvår|tertial/i.test(sentence.text)) return [];
    const before = sentences[index - 1];
    const told = before?.paragraph === sentence.paragraph ? toldIn(before) : [];
    return [...mostIn(sentence, [...told, ...rows]), ...halvesIn(sentence, [...told, ...rows.filter(isOfQuarters)])];
  });
}

const ORDER = ['första', 'andra', 'tredje', 'fjärde'];
const QUARTERS: readonly RegExp[] = [
  /^(?:kv(?:artal)?\.? ?1|q1|jan\p{L}* ?[–-] ?mars?)(?!\d)/iu,
  /^(?:kv(?:artal)?\.? ?2|q2|apr\p{L}* ?[–-] ?jun)/iu,
  /^(?:kv(?:artal)?\.? ?3|q3|jul\p{L}* ?[–-] ?sep)/iu,
  /^(?:kv(?:artal)?\.? ?4|q4|okt\p{L}* ?[–-] ?dec)/iu,
];

const TERTIALS: readonly RegExp[] = [
  /^(?:t(?:ertial)?\.? ?1|jan\p{L}* ?[–-] ?apr)(?!\d)/iu,
  /^(?:t(?:ertial)?\.? ?2|maj ?[–-] ?aug)(?!\d)/iu,
  /^(?:t(?:ertial)?\.? ?3|sep\p{L}* ?[–-] ?dec)(?!\d)/iu,
];

const quartersIn = (table: PrintedTable): Quarters[] => [...inColumns(table, QUARTERS), ...inColumns(table, TERTIALS), ...inRows(table)];

/** The quarters are rows: each column of counts. */
function inRows(table: PrintedTable): Quarters[] {
  const found = QUARTERS.map((words) => table.rows.filter(({ label }) => words.test(quarterOf(table, label))));
  const rows = found.flatMap(([row, ...others]) => (row === undefined || others.length > 0 ? [] : [row]));
  if (rows.length < QUARTERS.length) return [];
  return table.columns.flatMap(({ label }, column): Quarters[] => {
    const values = rows.flatMap((row) => row.cells[column]?.number?.value ?? []);
    return values.length < rows.length ? [] : [{ label, values, places: rows.map((row) => placeOf(table, row, column)) }];
  });
}

/** `1` below `Kvartal`. */
const quarterOf = ({ title }: PrintedTable, label: string): string =>
  /kvartal$/i.test(title.trim()) && /^[1-4]$/.test(label.trim()) ? `kvartal ${label.trim()}` : label.trim();

function inColumns(table: PrintedTable, parts: readonly RegExp[]): Quarters[] {
  const columns = parts.map((words) => table.columns.findIndex(({ label }) => words.test(label.trim())));
  if (columns.some((column) => column === -1)) return [];
  return table.rows.flatMap((row): Quarters[] => {
    const values = columns.flatMap((column) => row.cells[column]?.number?.value ?? []);
    return values.length < columns.length
      ? []
      : [{ label: row.label, values, places: columns.map((column) => placeOf(table, row, column)) }];
  });
}

/** `52 under första kvartalet, 41 under andra, 34 under tredje och 44 under fjärde` */
function toldIn(sentence: Sentence): Quarters[] {
  if (!/kvartal/i.test(sentence.text)) return [];
  const spoken = ORDER.flatMap((name): Spoken[] => {
    const found = spokenIn(sentence).filter(({ quantity }) => isCount(quantity) && OF_QUARTER.exec(quantity.after)?.[1] === name);
    return found.length === 1 ? found : [];
  });
  return spoken.length < ORDER.length
    ? []
    : [{ label: '', values: spoken.map(({ quantity }) => quantity.value), places: placesOf(spoken) }];
}

const isOfQuarters = ({ values }: Quarters): boolean => values.length === QUARTERS.length;

const OF_QUARTER = /^(?:\p{L}{1,12} )?(?:under|i|på) (?:det )?(första|andra|tredje|fjärde)(?!\p{L})/u;

const WAYS = '(?<way>flest|färst|störst|minst|högst|lägst|svagast|starkast|livligast|lugnast|billigast|dyrast)';
/** `Flest började under andra kvartalet`, `Svagast var tredje kvartalet`, `andra kvartalet det livligaste och det tredje det lugnaste` */
const MOST: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})${WAYS}(?!\\p{L})(?:[^.;:]{0,80}(?:under|i)|,? (?:var|är|blev)) (?:det )?(?<quarter>första|andra|tredje|fjärde) (?:kvartalet|tertialet)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<quarter>första|andra|tredje|fjärde)(?: (?:kvartalet|tertialet))?(?: (?:var|är|blev))?(?: det)? ${WAYS}e?(?!\\p{L})`,
    'giu',
  ),
];

const mostIn = (sentence: Sentence, rows: readonly Quarters[]): Trial[] =>
  /(?:ökning|minskning|uppgång|nedgång|förändring)/i.test(sentence.text)
    ? []
    : MOST.flatMap((words) => [...sentence.text.matchAll(words)]).flatMap((match) => mostTrial(sentence, match, rows));

function mostTrial(sentence: Sentence, match: RegExpMatchArray, rows: readonly Quarters[]): Trial[] {
  const { way = '', quarter = '' } = match.groups ?? {};
  const many = /tertial/i.test(sentence.text) ? TERTIALS.length : QUARTERS.length;
  const row = spokenOf(
    sentence,
    rows.filter(({ values }) => values.length === many),
  );
  const own = row?.values[ORDER.indexOf(quarter.toLowerCase())];
  if (row === undefined || own === undefined) return [];
  const isMost = /flest|störst|högst|starkast|livligast|dyrast/i.test(way);
  const holds = row.values.every((value) => (isMost ? compare(own, value) >= 0 : compare(own, value) <= 0));
  const at = (match.index ?? 0) + match[0].toLowerCase().lastIndexOf(quarter.toLowerCase());
  return [
    judged(holds, {
      kind: 'påstående',
      places: [placeIn(sentence, at, quarter), ...row.places],
      arithmetic: row.places.map(({ value }) => value).join(', '),
      message: `Texten säger att det är ${way.toLowerCase()} i ${quarter.toLowerCase()} ${many === 3 ? 'tertialet' : 'kvartalet'}, men värdena är ${row.places.map(({ value }) => value).join(', ')}.`,
      sureness: 0.85,
    }),
  ];
}

/** The row that the sentence shares words with; the one before it where nothing has a name. */
function spokenOf(sentence: Sentence, rows: readonly Quarters[]): Quarters | undefined {
  const own = stemsOf(sentence.text);
  const named = rows.filter(({ label }) => label !== '' && sharedStems(stemsOf(label), own) > 0);
  const [told] = rows;
  if (told?.label === '') return told;
  return named.length === 1 ? named[0] : totalAbove(sentence, rows);
}

/** Where the sentence names no row the total of the table right above is meant, or its latest year where each row is one. */
function totalAbove({ lines: [first] }: Sentence, rows: readonly Quarters[]): Quarters | undefined {
  const above = rows.filter(({ places: [at] }) => {
    const below = first === undefined || at === undefined || at.page !== first.place.page ? 0 : first.place.line - at.line;
    return below > 0 && below <= FARTHEST;
  });
  const latest = above.every(({ label }) => /^(?:19|20)\d\d$/.test(label.trim()))
    ? above.toSorted((one, other) => Number(other.label) - Number(one.label))[0]
    : undefined;
  return above.findLast(({ label }) => isTotal(label)) ?? latest;
}

const FARTHEST = 12;

const HALF = /^(?:(?:(?! och | men | mot | medan )[^.;:\d]){0,40}(?:under|på) (?:det )?)(första|andra)(?: halvåret)?(?!\p{L})/iu;

/** Counts of a half of the year, and how much of the year's it is. */
function halvesIn(sentence: Sentence, rows: readonly Quarters[]): Trial[] {
  if (!/halvår/i.test(sentence.text)) return [];
  const counts = spokenIn(sentence).flatMap(({ quantity }) => {
    const half = isCount(quantity) ? halfSaid(sentence.text, quantity) : undefined;
    return half === undefined ? [] : countTrial({ sentence, quantity }, half.toLowerCase() === 'första' ? 0 : 1, rows);
  });
  if (counts.length > 0) return counts;
  const shares = shareTrials(sentence, rows);
  return shares.length > 0 ? shares : [...sentence.text.matchAll(FRACTION)].flatMap((match) => fractionTrial(sentence, match, rows));
}

/** After the count, or before it in parentheses: `andra halvåret (48) än under det första (45)`. */
const halfSaid = (text: string, { at, end }: Quantity): string | undefined =>
  text[at - 1] === '(' ? /(första|andra)(?: halvåret)? \($/iu.exec(text.slice(0, at))?.[1] : HALF.exec(text.slice(end))?.[1];

const NAMES = ['första', 'andra'];
const halfOf = ({ values }: Quarters, half: number): Exact => values.slice(2 * half, 2 * half + 2).reduce((sum, value) => add(sum, value));
const placesOfHalf = ({ places }: Quarters, half: number): readonly ProofPlace[] => places.slice(2 * half, 2 * half + 2);

/** Of a row one of whose halves it is: the half that is said, or the other one. */
function countTrial({ sentence, quantity }: Spoken, half: number, rows: readonly Quarters[]): Trial[] {
  const row =
    rows.find((each) => isEqual(halfOf(each, half), quantity.value)) ??
    rows.find((each) => isEqual(halfOf(each, 1 - half), quantity.value));
  if (row === undefined) return [];
  const holds = isEqual(halfOf(row, half), quantity.value);
  const terms = placesOfHalf(row, holds ? half : 1 - half);
  const sum = `${terms.map(({ value }) => value).join(' + ')} = ${quantity.written}`;
  return [
    judged(holds, {
      kind: 'påstående',
      places: [placeIn(sentence, quantity.at, quantity.written), ...terms],
      arithmetic: sum,
      message: `Texten säger ${quantity.written} ${NAMES[half]} halvåret, men ${sum} är ${NAMES[1 - half]} halvåret.`,
      sureness: 0.85,
    }),
  ];
}

/** `andra halvåret, som svarade för 41,2 procent`: of a row one of whose halves it is. */
function shareTrials(sentence: Sentence, rows: readonly Quarters[]): Trial[] {
  const [said, ...more] = [...sentence.text.matchAll(/(första|andra) halvåret/giu)];
  const [percent, ...others] = spokenIn(sentence).filter(({ quantity }) => isPercent(quantity) && !isRough(quantity));
  if (said === undefined || percent === undefined || more.length > 0 || others.length > 0) return [];
  const half = said[1]?.toLowerCase() === 'första' ? 0 : 1;
  const fits = (row: Quarters, which: number): boolean => {
    const share = percentOf(
      halfOf(row, which),
      row.values.reduce((sum, value) => add(sum, value)),
    );
    return share !== null && percentOutcome(percent.quantity, share) !== 'wrong';
  };
  const row = rows.find((each) => fits(each, half)) ?? rows.find((each) => fits(each, 1 - half));
  if (row === undefined) return [];
  const shown = row.places.map(({ value }) => value).join(', ');
  return [
    judged(fits(row, half), {
      kind: 'påstående',
      places: [placeIn(sentence, said.index, said[0]), ...placesOf([percent]), ...row.places],
      arithmetic: `${percent.quantity.written} av ${shown}`,
      message: `Texten säger ${NAMES[half]} halvåret om ${percent.quantity.written}, men kvartalen har ${shown}: det är ${NAMES[1 - half]} halvåret.`,
      sureness: 0.8,
    }),
  ];
}

/** `Mer än hälften av starterna skedde under det första halvåret` */
function fractionTrial(sentence: Sentence, match: RegExpMatchArray, rows: readonly Quarters[]): Trial[] {
  const [told, at] = [match[0], match.index ?? 0];
  const half = /^[^.;:]{0,80}(?:under|på) (?:det )?(första|andra) halvåret/iu.exec(sentence.text.slice(at + told.length))?.[1];
  const row = half === undefined ? undefined : (ofCount(sentence, rows) ?? spokenOf(sentence, rows));
  const year = row?.values.reduce((sum, value) => add(sum, value));
  if (half === undefined || row === undefined || year === undefined || isZero(year)) return [];
  const which = half.toLowerCase() === 'första' ? 0 : 1;
  return [
    judged(agrees(divide(halfOf(row, which), year), fractionOf(told), match.groups?.near?.toLowerCase() ?? ''), {
      kind: 'påstående',
      places: [placeIn(sentence, at, told), ...row.places],
      arithmetic: row.places.map(({ value }) => value).join(', '),
      message: `Texten säger "${told}" om ${half.toLowerCase()} halvåret, men kvartalen har ${row.places.map(({ value }) => value).join(', ')}.`,
      sureness: 0.85,
    }),
  ];
}

/** The row that a number of the sentence is a half of. */
const ofCount = (sentence: Sentence, rows: readonly Quarters[]): Quarters | undefined =>
  rows.find((row) => spokenIn(sentence).some(({ quantity }) => [0, 1].some((half) => isEqual(halfOf(row, half), quantity.value))));
