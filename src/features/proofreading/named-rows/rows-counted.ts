import { compare, type Exact, exact, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';

type Way = 'bättre' | 'sämre' | 'oförändrade' | 'alla';

/** How many rows of a table went up, went down and stayed, by its column of changes. */
interface Ways {
  readonly counts: Readonly<Record<Way, number>>;
  /** The changes are against the whole country. */
  readonly isOfCountry: boolean;
  readonly place: ProofPlace;
}

/** `Fem av de sju frågorna har ett bättre resultat, en har försämrats och en är oförändrad`, by the table of questions right before. */
export function checkRowsCounted(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const ways = tables.flatMap((table) => [waysOf(table) ?? waysOfYears(table), waysOfCountry(table)].filter((way) => way !== null));
  return sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1];
    if (sentence.isCell || !OF_QUESTIONS.test(sentence.text)) return [];
    const told = [sentence, ...(next?.paragraph === sentence.paragraph ? [next] : [])].map(toldIn);
    const isOfCountry = COUNTRY.test(sentence.text);
    const table = nearestBefore(
      sentence,
      ways.filter((each) => each.isOfCountry === isOfCountry),
    );
    const isOfWays = told[0]?.some(({ way }) => way !== 'alla') === true;
    return table === undefined || !isOfWays ? [] : told.flat().map((each) => trialOf(each, table));
  });
}

const OF_QUESTIONS = /(?<!\p{sc=Latin})(?:frågor(?:na)?|påståenden(?:a)?|indikatorer(?:na)?)(?!\p{sc=Latin})/iu;

/** Only a table that has as many rows as anybody would ask about, and a change on each of them. */
function waysOf(table: PrintedTable): Ways | null {
  const column = changesIn(table);
  return waysOn(table, column, (cells) => cells[column]?.number?.value ?? null);
}

/** Without a column of changes: the shares of the latest year and those of the one before. */
function waysOfYears(table: PrintedTable): Ways | null {
  const shares = [...table.columns.keys()].filter((at) => table.columns[at]?.role === 'share' && table.columns[at]?.year !== null);
  const [now, before, ...more] = shares.toSorted((a, b) => (table.columns[b]?.year ?? 0) - (table.columns[a]?.year ?? 0));
  if (now === undefined || before === undefined || more.length > 0 || table.columns[now]?.year === table.columns[before]?.year) return null;
  return waysOn(table, now, (cells) => {
    const [is, was] = [cells[now]?.number, cells[before]?.number];
    return is == null || was == null ? null : subtract(is.value, was.value);
  });
}

/** Without a column of differences: the shares of the latest year and those of the whole country, where both are told. */
function waysOfCountry(table: PrintedTable): Ways | null {
  const shares = [...table.columns.keys()].filter((at) => /%|procent|andel/i.test(table.columns[at]?.label ?? ''));
  const [country, ...others] = shares.filter((at) => COUNTRY.test(table.columns[at]?.label ?? ''));
  const own = shares.filter((at) => at !== country).toSorted((a, b) => (table.columns[b]?.year ?? 0) - (table.columns[a]?.year ?? 0));
  const [now] = own;
  if (country === undefined || now === undefined || others.length > 0) return null;
  const rows = table.rows.filter(({ cells }) => cells[country]?.kind === 'number');
  const found = waysOn({ ...table, rows }, now, (cells) => {
    const [is, its] = [cells[now]?.number, cells[country]?.number];
    return is == null || its == null ? null : subtract(is.value, its.value);
  });
  return found === null ? null : { ...found, isOfCountry: true };
}

function waysOn(table: PrintedTable, column: number, changeIn: (cells: PrintedRow['cells']) => Exact | null): Ways | null {
  const rows = table.rows.filter(({ label }) => !isTotal(label));
  const values = rows.flatMap(({ cells }) => changeIn(cells) ?? []);
  const [first] = rows;
  if (first === undefined || values.length < rows.length || rows.length < 3 || rows.some(({ label }) => OF_INCOMES.test(label)))
    return null;
  const counts = {
    bättre: values.filter((value) => compare(value, ZERO) > 0).length,
    sämre: values.filter((value) => compare(value, ZERO) < 0).length,
    oförändrade: values.filter(isZero).length,
    alla: values.length,
  };
  return { counts, isOfCountry: COUNTRY.test(table.columns[column]?.label ?? ''), place: placeOf(table, first, column) };
}

/** What participants live on is no question. */
const OF_INCOMES = /försörjningsstöd|sjukpenning|aktivitets(?:ersättning|stöd)|sjukersättning/i;

/** Of several columns below one head that tells of changes the one whose numbers have signs. */
function changesIn({ columns, rows }: PrintedTable): number {
  const named = [...columns.keys()].filter((column) => CHANGE.test(columns[column]?.label ?? ''));
  const signed = named.filter((column) => rows.some(({ cells }) => /^[+−–-] ?\d/.test(cells[column]?.text.trim() ?? '')));
  return signed[0] ?? named[0] ?? -1;
}

const CHANGE = /skill(?:- )?nad|för(?:- )?ändring|(?<!\p{sc=Latin})mot (?:19|20)\d\d(?!\d)|jämfört med (?:19|20)\d\d/iu;

function nearestBefore({ lines }: Sentence, ways: readonly Ways[]): Ways | undefined {
  const place = lines[0]?.place;
  return ways.findLast(
    (each) =>
      place !== undefined && each.place.page === place.page && each.place.line < place.line && place.line - each.place.line < FARTHEST,
  );
}

const FARTHEST = 25;
const COUNTRY = /(?<!\p{sc=Latin})(?:riket|rikets|landet|nationell)/iu;

interface Told {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly way: Way;
}

/** What is said of a number stands after it, or after the number of all that it is of: `fyra av de sju frågorna har fått en högre andel`. */
function toldIn(sentence: Sentence): Told[] {
  const all = quantitiesOf(sentence.text).filter(({ at }) => !NAMES_QUESTIONS.test(sentence.text.slice(0, at)));
  const wordsAfter = (index: number): string => sentence.text.slice(all[index]?.end ?? sentence.text.length, all[index + 1]?.at);
  return all.flatMap((quantity, index): Told[] => {
    if (!isCount(quantity) || /^procentenhet/.test(quantity.after)) return [];
    if (isOfAll(quantity)) return [{ sentence, quantity, way: 'alla' }];
    const next = all[index + 1];
    const way = wayBefore(quantity) ?? wayIn(wordsAfter(next !== undefined && isOfAll(next) ? index + 1 : index));
    return way === null ? [] : [{ sentence, quantity, way }];
  });
}

/** `på två, frågorna 2 och 4`: those are names. */
const NAMES_QUESTIONS = /(?:fråga|frågorna|påståendena) (?:\d{1,2}(?:,| och) ){0,8}$/iu;

const isOfAll = ({ before, after }: Quantity): boolean =>
  /^av(?: de)?$/.test(before) && /^(?:(?!med |utan )\p{sc=Latin}{4,14} )?(?:frågor|påståenden|indikatorer)/u.test(after);

const WAYS: readonly (readonly [Way, RegExp])[] = [
  ['bättre', /högre|ökat|bättre|förbättra|över (?:riket|landet)/i],
  ['sämre', /lägre|minskat|sämre|försämra|under (?:riket|landet)/i],
  ['oförändrade', /oförändra|(?<!\p{sc=Latin})(?:samma|lika)(?! mycket)/iu],
];

/** `förbättrades för fem av de sju frågorna och försämrades för två` */
const wayBefore = ({ before }: Quantity): Way | null =>
  wayIn(
    /(?:^|\s)(\p{sc=Latin}{4,14}(?: än (?:(?! och )[^.,;:]){3,30})?|(?:över|under) (?:riket|landet)) (?:för|på|i)$/u.exec(before)?.[1] ??
      '',
  );

/** Null where the words say nothing of it, or two things. */
function wayIn(words: string): Way | null {
  const [said, ...others] = WAYS.filter(([, each]) => each.test(words));
  return said === undefined || others.length > 0 ? null : said[0];
}

function trialOf({ sentence, quantity, way }: Told, { counts, place }: Ways): Trial {
  return tried({
    kind: 'antal',
    places: [placeIn(sentence, quantity.at, quantity.written), place],
    arithmetic: `${quantity.written} och ${counts[way]}`,
    difference: subtract(quantity.value, exact(counts[way])),
    rounding: ZERO,
    message: `Texten säger ${quantity.written}, men tabellen har ${counts[way]} ${way === 'alla' ? 'rader' : `som är ${way}`}.`,
    sureness: 0.85,
  });
}
