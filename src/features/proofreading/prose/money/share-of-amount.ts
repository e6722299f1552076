import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  roundedSteps,
  subtract,
  ZERO,
} from '../../../../shared/exact.ts';
import { FUNDING_PARTS } from '../../../contributions/contribution-figures.ts';
import { figureColumn, figureId, figureKey } from '../../../figures/figure.ts';
import { percentOf, percentOutcome } from '../../percent.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import type { ProofPlace } from '../../proofreading.ts';
import type { PrintedFigure } from '../../statements/printed-figure.ts';
import { isMiswritten } from '../../sums/miswritten.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isBound, isMoneyIn, isPercent, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import type { Spoken } from '../../words/spoken.ts';

/** What an amount is a share of. */
interface Whole {
  readonly kronor: Exact;
  readonly places: readonly ProofPlace[];
}

/**
 * `21,6 mkr, vilket är 79 % av kostnaderna på 27,3 mkr`, and `1 369 000 kr, motsvarande 18 % av medlemsbidragen`, where a table tells what
 * the contributions are.
 */
export const checkShareOfAmount = (sentences: readonly Sentence[], printed: readonly PrintedFigure[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? before : undefined;
    return quantitiesOf(sentence.text).flatMap((quantity) => {
      const share =
        isPercent(quantity) &&
        !/^(?:högre|lägre|mer|mindre|bättre|sämre|dyrare|billigare)(?!\p{sc=Latin})/u.test(quantity.after) &&
        !FORESEEN.test(sentence.text.slice(0, quantity.at)) &&
        !isRough(quantity) &&
        !isBound(quantity)
          ? shareOf(sentence, quantity, { near, printed })
          : null;
      const trial = share === null ? null : trialOf({ sentence, quantity }, share.part, share.wholes);
      return trial === null ? [] : [trial];
    });
  });

/** A share of what the contributions will be, or would have been. */
const FORESEEN =
  /(?<!\p{sc=Latin})(?:skulle|om (?:den|det|budgeten|planen|prognosen) (?:håller|slår in|blir)|budgeterat resultat|beräknas|väntas|hade (?:då |därmed )?(?:blivit|varit))(?!\p{sc=Latin})/iu;

interface Around {
  /** The sentence before, in the same paragraph. */
  readonly near: Sentence | undefined;
  readonly printed: readonly PrintedFigure[];
}

interface Share {
  readonly part: Spoken;
  readonly wholes: readonly Whole[];
}

function shareOf(sentence: Sentence, percent: Quantity, { near, printed }: Around): Share | null {
  const related = relatedTo(sentence, percent, near);
  if (related !== null) return { part: related.part, wholes: [related.whole] };
  const part = /^av (?!dem|dessa|de som)/.test(percent.after) ? partOf(sentence, percent, near) : null;
  // `… vilket skulle ge 1 731 tkr. Det är 14,9 procent av bidragen.`
  if (part !== null && FORESEEN.test(part.sentence.text.slice(0, part.quantity.at))) return null;
  const wholes = part === null ? [] : wholesOf(sentence, percent, printed);
  return part === null || wholes.length === 0 ? null : { part, wholes };
}

const SAME =
  /^[ ,(–]{0,3}(?:(?:vilket|som|det) )?(?:är|motsvarar|motsvarande|utgör|utgjorde|motsvarade|det vill säga|dvs\.?|eller|alltså|,)(?: \p{sc=Latin}{1,10}){0,2} ?\(?$/iu;

/** `Ställt i relation till medlemsbidragen på 7,6 mkr är det 22 %`: the whole right before, and the amount that is meant before that. */
function relatedTo(sentence: Sentence, percent: Quantity, near: Sentence | undefined): { part: Spoken; whole: Whole } | null {
  const own = quantitiesOf(sentence.text).filter((each) => each.at < percent.at && isMoneyIn(each));
  const whole = own.at(-1);
  if (whole === undefined || !isRelation(sentence.text, whole, percent)) return null;
  const before = own.at(-2);
  const part = before === undefined ? lastAmount(near) : { sentence, quantity: before };
  return part === null
    ? null
    : { part, whole: { kronor: inKronor(whole, whole.unit), places: [placeIn(sentence, whole.at, whole.written)] } };
}

/** `i relation till … är det`, with the whole between. */
const isRelation = (text: string, whole: Quantity, percent: Quantity): boolean =>
  /^,? (?:är|blir|motsvarar|utgör) det ?$/.test(text.slice(whole.end, percent.at)) &&
  /(?:mot|i relation till|i förhållande till) [^.;:\d]{3,50}$/i.test(text.slice(0, whole.at));

function lastAmount(near: Sentence | undefined): Spoken | null {
  const quantity = near === undefined ? undefined : quantitiesOf(near.text).filter(isMoneyIn).at(-1);
  return near === undefined || quantity === undefined ? null : { sentence: near, quantity };
}

/** The amount right before it, or the last of the sentence before, where this one goes on about it. */
function partOf(sentence: Sentence, percent: Quantity, near: Sentence | undefined): Spoken | null {
  const own = quantitiesOf(sentence.text).filter(({ at }) => at < percent.at);
  const last = own.at(-1);
  if (last !== undefined) {
    const isSame = isMoneyIn(last) && SAME.test(sentence.text.slice(last.end, percent.at));
    return isSame ? { sentence, quantity: last } : null;
  }
  if (near === undefined || !GOES_ON.test(percent.before)) return null;
  const amount = quantitiesOf(near.text).at(-1);
  return amount !== undefined && isMoneyIn(amount) ? { sentence: near, quantity: amount } : null;
}

const GOES_ON =
  /^(?:det (?:motsvarar|är|utgör|motsvarade|utgjorde)(?: \p{sc=Latin}{1,10}){0,2}|(?:vi|förbundet) har (?:därmed |alltså |hittills ){0,2}(?:förbrukat|använt))$/iu;

/** Figures that shares are told of. */
const FIGURES: readonly { readonly words: RegExp; readonly ids: readonly string[]; readonly isBudget?: boolean }[] = [
  {
    words: /^av (?:års|helårs|årets )budget(?:en)?(?!\p{sc=Latin})/u,
    ids: ['rr.kostnader', 'drift.kostnader'],
    isBudget: true,
  },
  {
    words: /^av (?:(?:årets|de|totala|förbundets|samtliga|samlade) ){0,3}(?:medlems)?bidrag(?:en)?(?!\p{sc=Latin})/u,
    ids: ['bidrag.summa', 'oversikt.medlemsbidrag'],
  },
  {
    words: /^av (?:(?:årets|de|totala|förbundets|verksamhetens|samtliga|samlade) ){0,3}intäkter(?:na)?(?!\p{sc=Latin})/u,
    ids: ['rr.intakter', 'oversikt.intakter', 'drift.intakter'],
  },
  {
    words: /^av (?:(?:årets|de|totala|förbundets|verksamhetens|samtliga|samlade) ){0,3}kostnader(?:na)?(?!\p{sc=Latin})/u,
    ids: ['rr.kostnader', 'oversikt.kostnader', 'drift.kostnader'],
  },
];

/** The amount that the same sentence tells of the whole, else what the tables have of it. */
function wholesOf(sentence: Sentence, percent: Quantity, printed: readonly PrintedFigure[]): Whole[] {
  const next = quantitiesOf(sentence.text).find(({ at }) => at > percent.at);
  const words = next === undefined ? '' : sentence.text.slice(percent.end, next.at);
  if (next !== undefined && isMoneyIn(next) && /^ av [^.,;:()\d]{3,60} (?:på|om) $/.test(words))
    return [{ kronor: inKronor(next, next.unit), places: [placeIn(sentence, next.at, next.written)] }];
  const { ids = [], isBudget = false } = FIGURES.find((figure) => figure.words.test(percent.after)) ?? {};
  const together = ids.includes('bidrag.summa') ? contributionsIn(printed) : [];
  return [...printed, ...together]
    .filter(({ key }) => !isBudget || figureColumn(key).startsWith('budget'))
    .filter(({ key }) => ids.includes(figureId(key)) && isOfYears(withoutComparison(sentence.text, percent), figureColumn(key)))
    .map(({ value, places }) => ({ kronor: absolute(multiply(value, exact(1, 100))), places }))
    .filter(({ kronor }) => compare(kronor, LEAST) >= 0);
}

/** `18,1 procent av årets bidrag, jämfört med 21,5 procent vid utgången av 2022` */
const withoutComparison = (text: string, { at, end }: Quantity): string =>
  text.slice(Math.max(0, at - NEAR), end) + text.slice(end).replace(/,? (?:jämfört med|att jämföra med|mot) (?=\d).*$/u, '');

/** What was read as one sentence may be a box of facts. */
const NEAR = 160;

/** Where the sentence names years, those columns are meant. */
function isOfYears(text: string, column: string): boolean {
  // `(2021: 18,6 procent)` is told besides.
  const years = [...text.replace(/\([^()]{0,40}\)/g, '').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([written]) => written);
  return years.length === 0 || years.some((year) => column.includes(year));
}

/** What the three parts of the contributions come to in each column. */
function contributionsIn(printed: readonly PrintedFigure[]): Pick<PrintedFigure, 'key' | 'value' | 'places'>[] {
  const columns = [...new Set(printed.map(({ key }) => figureColumn(key)))];
  return columns.flatMap((column) => {
    const parts = FUNDING_PARTS.flatMap(({ id }) => printed.find(({ key }) => key === figureKey(`bidrag.${id}`, column)) ?? []);
    if (parts.length < FUNDING_PARTS.length) return [];
    const value = parts.reduce((sum, part) => add(sum, part.value), ZERO);
    return [{ key: figureKey('bidrag.summa', column), value, places: parts.flatMap(({ places }) => places) }];
  });
}

/** No association has less to share than that: it is a number that was read wrongly. */
const LEAST = exact(100_000);

/** Whichever year it is of, one that fits is the one that was meant. */
function trialOf(percent: Spoken, part: Spoken, wholes: readonly Whole[]): Trial | null {
  const amount = absolute(inKronor(part.quantity, part.quantity.unit));
  const tries = wholes.filter(({ kronor }) => !isZero(kronor)).map((whole) => ({ whole, outcome: outcomeOf(percent, part, whole) }));
  const best = tries.find(({ outcome }) => outcome === 'right') ?? tries.find(({ outcome }) => outcome === 'cut') ?? tries[0];
  const whole = best?.whole ?? { kronor: amount, places: [] };
  const computed = percentOf(amount, whole.kronor) ?? ZERO;
  // A whole that gives something else altogether is that of another time.
  const isHere = whole.places.some(
    ({ line, page }) =>
      part.sentence === percent.sentence &&
      wholes.length === 1 &&
      line === placeIn(percent.sentence, percent.quantity.at, '').line &&
      page === placeIn(percent.sentence, percent.quantity.at, '').page,
  );
  if (best?.outcome === 'wrong' && !isHere && !isNear(percent.quantity.value, computed)) return null;
  return tried({
    kind: 'procent',
    places: [
      placeIn(percent.sentence, percent.quantity.at, percent.quantity.written),
      placeIn(part.sentence, part.quantity.at, part.quantity.written),
      ...whole.places,
    ],
    arithmetic: `${shownExact(amount)} av ${shownExact(whole.kronor)} är ${shownExact(computed)} %`,
    difference: best?.outcome === 'wrong' ? subtract(percent.quantity.value, computed) : ZERO,
    rounding: ZERO,
    message: `${part.quantity.written} är ${shownExact(computed)} % av ${shownExact(whole.kronor)} kr, men ${percent.quantity.written} står.`,
    sureness: wholes.length === 1 ? 0.85 : 0.8,
  });
}

/** Within two fifths, or a slip of the pen. */
const isNear = (one: Exact, other: Exact): boolean =>
  isMiswritten(multiply(one, exact(10)), exact(roundedSteps(multiply(other, exact(10))))) ||
  (compare(multiply(one, exact(5)), multiply(other, exact(7))) <= 0 && compare(multiply(other, exact(5)), multiply(one, exact(7))) <= 0);

/** A rounded amount may be a little more or less. */
function outcomeOf({ quantity: percent }: Spoken, { quantity: part }: Spoken, { kronor }: Whole): 'right' | 'cut' | 'wrong' {
  const amount = absolute(inKronor(part, part.unit));
  const half = divide(grainOf(part, part.unit), exact(2));
  const shares = [amount, subtract(amount, half), subtract(amount, multiply(half, exact(-1)))].map((each) => percentOf(each, kronor));
  const outcomes = shares.map((share) => (share === null ? 'wrong' : percentOutcome(percent, share)));
  const [least, most] = [shares[1], shares[2]];
  const isWithin = least != null && most != null && compare(percent.value, least) >= 0 && compare(percent.value, most) <= 0;
  return isWithin || outcomes.includes('right') ? 'right' : outcomes.includes('cut') ? 'cut' : 'wrong';
}
