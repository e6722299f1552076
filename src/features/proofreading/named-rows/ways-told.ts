import { absolute, compare, type Exact, exact, isEqual, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { wayTrial } from '../prose/changes/way-trial.ts';
import { isMoney } from '../sums/amounts.ts';
import { figuresIn } from '../sums/miswritten.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import type { Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isBound, isCount, isMoneyIn, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { remembered } from '../words/remembered.ts';
import { sizeOff } from '../words/size-off.ts';
import { namesNoYearBut } from '../words/speaking-of.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';
import { yearPairs } from './year-pairs.ts';

/** What a row was and is, of two years, or when people came and when they left. */
interface Course {
  readonly label: string;
  readonly change: Exact;
  readonly kind: Kind;
  readonly grain: Exact;
  /** What is, and what was. */
  readonly places: readonly ProofPlace[];
}

type Kind = 'money' | 'count' | 'points';

/**
 * `Per deltagare har insatskostnaden stigit med 891 kr`: where a row that the sentence shares words with has changed by just that much,
 * it went the way that the sentence says.
 */
export function checkWaysTold(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const coursesIn = (own: readonly PrintedTable[]): Course[] =>
    own.flatMap((table) => [...coursesOfMoney(table, year), ...coursesOf(table, year)]);
  const courses = coursesIn(tables);
  // `Antalet avslutade minskade` is not of those who were asked when they left.
  const ofNoSurvey = coursesIn(tables.filter((table) => !isOfSurvey(table)));
  return sentences.flatMap((sentence) =>
    sentence.isCell || !namesNoYearBut(sentence.text, year, year - 1)
      ? []
      : waysIn(sentence).flatMap((way) => trialsOf(way, SURVEY.test(sentence.text) ? courses : ofNoSurvey)),
  );
}

const SURVEY = /svar|enkät|fråg|instäm|positiv|nöjd|upplev|anser|andel|indikator/iu;
const isOfSurvey = ({ columns }: PrintedTable): boolean => columns.some(({ label }) => /tillfråg|^tillfr|utskick/iu.test(label));

/** Plans, and changes since another time. */
const OTHER =
  /budget|(?<!\p{sc=Latin})mål(?:et|en)?(?!\p{sc=Latin})|(?<!\p{sc=Latin})plan(?:en|erat)?(?!\p{sc=Latin})|prognos|väntas|beräknas|kommer att|skulle|kvartal|kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})/iu;

/** A word for the way, and how far it went. */
interface Told {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly word: string;
  readonly at: number;
  readonly kind: Kind;
}

const WENT =
  /(?<word>(?<!\p{sc=Latin})(?:ökat|ökade|ökar|ökning(?:en)?|stigit|steg|växt|vuxit|växte|höjts|höjdes|minskat|minskade|minskar|minskning(?:en)?|sjunkit|sjönk|sänkts|sänktes))(?: (?!till|från)\p{sc=Latin}{2,14}){0,3} (?:med|på)(?: \p{sc=Latin}{2,8})?$/iu;
const THAN =
  /^(?:(?:kr|kronor|tkr|personer|deltagare|procentenheter) )?(?<word>högre|lägre|fler|färre|mer|mindre|dyrare|billigare|längre|kortare) än (?:i fjol|året innan|förra året|föregående år|året före|under (?:19|20)|(?:(?:första|andra) halvåret |samma (?:period|tid) )?(?:år )?(?:19|20)\d\d)/iu;
const UP = /^(?:öka|ökn|stig|steg|väx|vux|höj|hög|fler|mer|dyr|läng)/i;

const waysIn = (sentence: Sentence): Told[] =>
  quantitiesOf(sentence.text).flatMap((quantity) => {
    const kind = kindTold(quantity);
    const went = WENT.exec(quantity.before)?.groups?.word;
    const word = went ?? THAN.exec(sentence.text.slice(quantity.end).trimStart())?.groups?.word;
    if (kind === null || word === undefined || isRough(quantity) || isBound(quantity) || OTHER.test(clausesTo(sentence.text, quantity)))
      return [];
    const { text } = sentence;
    const at = went === undefined ? text.indexOf(word, quantity.end) : text.toLowerCase().lastIndexOf(word, quantity.at);
    return [{ sentence, quantity, word, at, kind }];
  });

/** What the sentence says up to the number, and the clause that it stands in. */
const clausesTo = (text: string, { end }: Quantity): string =>
  text.slice(0, end).replace(/^.* (?:men|medan) (?=\d)/u, '') + (/^(?:(?! och | men |[,;:]).){0,60}/u.exec(text.slice(end))?.[0] ?? '');

function kindTold(quantity: Quantity): Kind | null {
  if (isMoneyIn(quantity) || quantity.unit === 'kr/person') return 'money';
  if (/^procentenhet/.test(quantity.after)) return 'points';
  return isCount(quantity) && compare(quantity.value, exact(0)) > 0 ? 'count' : null;
}

/** What has changed by one or two says little: many have. Then all that the row is called must be said. */
const FEW = exact(3);

const coursesOfMoney = (table: PrintedTable, year: number): Course[] =>
  yearPairs([table], year).map(({ label, now, before, grain, places }) => ({
    label,
    change: subtract(now, before),
    kind: 'money',
    grain,
    places,
  }));

/** Counts and shares of two years, or at the beginning and the end. */
function coursesOf(table: PrintedTable, year: number): Course[] {
  const of = (isIt: (column: PrintedTable['columns'][number]) => boolean): number => table.columns.findIndex(isIt);
  const pairs = [
    [year, year - 1].map((each) => of((column) => column.year === each && ROLES.includes(column.role))),
    [of(({ label }) => AT_END.test(label)), of(({ label }) => AT_START.test(label))],
  ];
  return pairs.flatMap(([now = -1, before = -1]) =>
    now === -1 || before === -1 || now === before ? [] : table.rows.flatMap((row) => courseOf(table, row, [now, before])),
  );
}

const ROLES: readonly string[] = ['actual', 'share', 'other'];
const AT_START = /^(?:antal )?(?:vid|före) (?:start|inskrivning|insatsens (?:början|start)|insats|inledning)/iu;
const AT_END = /^(?:antal )?(?:vid|efter) (?:avslut|utskrivning|insatsens slut|insats(?!ens))/iu;

function courseOf(table: PrintedTable, row: PrintedTable['rows'][number], columns: readonly [number, number]): Course[] {
  const [now, before] = columns.map((column) => row.cells[column]?.number ?? null);
  if (now == null || before == null) return [];
  const kinds = [now, before].map((number, index) => kindOf(table, row.label, { number, column: columns[index] ?? -1 }));
  const [kind = null] = kinds;
  if (kind === null || kinds.some((each) => each !== kind)) return [];
  const change = subtract(now.value, before.value);
  return [{ label: row.label, change, kind, grain: ZERO, places: columns.map((column) => placeOf(table, row, column)) }];
}

function kindOf(table: PrintedTable, label: string, { number, column }: { number: PrintedNumber; column: number }): Kind | null {
  const words = `${label} ${table.columns[column]?.label ?? ''}`;
  if (number.unit === 'procent' || /%|procent|(?<!\p{sc=Latin})andel|soliditet/iu.test(words)) return 'points';
  if (EACH.test(words)) return 'money';
  return isCount(number) && !isMoney(table) ? 'count' : null;
}

/** What each costs stands in kronor in whatever table. */
const EACH = /kostnad(?:er)? (?:per|\/) ?(?:deltagare|plats|person|avslut)/iu;

function trialsOf({ sentence, quantity, word, at, kind }: Told, courses: readonly Course[]): Trial[] {
  const own = stemsOf(sentence.text);
  const meant = courses.filter(
    (course) => course.kind === kind && !isZero(course.change) && isBy(quantity, course) && isSpokenOf(own, course, quantity),
  );
  const [first] = meant;
  if (first === undefined || meant.some(({ change }) => isUp(change) !== isUp(first.change))) return [];
  const [is = '', was = ''] = first.places.map(({ value }) => value);
  const course = { holds: UP.test(word) === isUp(first.change), is, was, places: first.places, row: first.label };
  return [wayTrial({ sentence, word, at }, course, `${word} ${quantity.written}: ${is} mot ${was}`)];
}

const isUp = (change: Exact): boolean => compare(change, ZERO) > 0;

const isBy = (quantity: Quantity, { change, kind, grain }: Course): boolean =>
  kind === 'money' ? isZero(sizeOff(quantity, change, [grain])) : isEqual(absolute(change), quantity.value);

const stemsOfLabel = remembered(stemsOf, 4000);

/** The row's words stand in the sentence: all of a short label, most of a longer one. */
function isSpokenOf(own: ReadonlySet<string>, { label, kind }: Course, { value }: Quantity): boolean {
  const stems = stemsOfLabel(label);
  const shared = sharedStems(stems, own);
  if (kind === 'count' && compare(value, FEW) < 0) return shared > 1 && shared === stems.size;
  // Four digits are no chance.
  return shared > 0 && (2 * shared >= stems.size || (kind === 'money' && figuresIn(value.numerator.toString()) > 3));
}
