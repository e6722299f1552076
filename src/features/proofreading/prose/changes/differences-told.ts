import { absolute, compare, exact, isEqual, subtract, ZERO } from '../../../../shared/exact.ts';
import { areNear } from '../../near.ts';
import { percentOf, percentOutcome } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { partsOf } from '../../words/parts-of.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, isPercent, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { SPEAKS_OF_MONEY } from './amounts-beside.ts';

/** `105 deltagare, vilket är 12 % färre än de 120 som var planerade`: a difference in per cent between two counts. */
export const checkDifferencesTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const percent = quantitiesOf(sentence.text).find((quantity) => isPercent(quantity) && isDifference(sentence.text, quantity));
    if (percent === undefined) return [];
    if (isShare(percent, quantitiesOf(sentence.text))) return [];
    const before = sentences[index - 1];
    const here = countsIn(sentence).filter(({ quantity }) => !isInOtherClause(sentence.text, percent, quantity));
    // What money has changed by is not of the people who were counted before.
    const isAlone = here.length >= 2 || before?.paragraph !== sentence.paragraph || isOfMoney(sentence);
    const counts = isAlone ? here : [...countsIn(before), ...here];
    return differenceTrial(sentence, percent, counts);
  });

/** `(51,0 procent), medan telefonkontakterna har ökat från 870 till 1 968` */
const isInOtherClause = (text: string, percent: Quantity, { at }: Quantity): boolean =>
  at > percent.end && /, (?:medan|samtidigt som) /.test(text.slice(percent.end, at));

const isOfMoney = ({ text }: Sentence): boolean => SPEAKS_OF_MONEY.test(text) || quantitiesOf(text).some(isMoneyIn);

const WORDS =
  /färre|fler|lägre|högre|mindre|mer än(?! hälften| häften| en (?:tredje|fjärde))|ökning|minskning|(?:ökade|minskade|ökat|minskat)(?! till)|uppgång|nedgång|differens|diskrepans|avvikelse|under mål|över mål/i;

/** The words that say so stand right beside the per cent figure. */
const isDifference = (text: string, { at, end }: Quantity): boolean =>
  (WORDS.test(text.slice(Math.max(0, at - 60), at)) ||
    /^ ?(?:fler|färre|lägre|högre|mindre|mer) än|^ ?(?:under|över) mål/i.test(text.slice(end, end + 14))) &&
  !/(?:drygt|knappt|nästan|cirka|ungefär|omkring|från|till|mot|(?:mer|mindre|högre|lägre|fler|färre) än(?: de| \p{sc=Latin}{3,20}s)?|(?:då|när) (?:den|det|andelen|siffran) (?:var|låg på)|utgör(?: \p{sc=Latin}{2,8})?|andel: [\d,]+ (?:procent )?mot) $/iu.test(
    text.slice(0, at),
  ) &&
  !/(?:andel(?:en)?|mål(?:et)?)(?: \p{sc=Latin}{1,20}){0,10}:? $/iu.test(text.slice(Math.max(0, at - 60), at));

/** `15 av de 22 (68 %) ökade` is a share of those who did. */
const isShare = (percent: Quantity, quantities: readonly Quantity[]): boolean =>
  partsOf(quantities).some(({ part, whole }) => {
    const computed = percentOf(part.value, whole.value);
    return computed !== null && percentOutcome(percent, computed) !== 'wrong';
  });

interface Counted {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

const LEAST = exact(10);

const countsIn = (sentence: Sentence): Counted[] =>
  quantitiesOf(sentence.text)
    .filter(
      (quantity) =>
        isCount(quantity) &&
        !/^öre(?!\p{sc=Latin})/u.test(quantity.after) &&
        compare(quantity.value, LEAST) >= 0 &&
        !isTheDifference(quantity),
    )
    .map((quantity) => ({ sentence, quantity }));

/** `en minskning med 12 personer` is how far they are apart, and neither of them. */
const isTheDifference = ({ before, after }: Quantity): boolean =>
  /(?:ökning|minskning|ökade|minskade|ökat|minskat|vuxit)(?: (?:antalet|siffran|det|deltagarna))? med$|(?:ökningen|minskningen)(?:,| (?:är|var|blev))?$|(?:differens|skillnad|avvikelse)(?:en)? (?:på|med|är|om)$/i.test(
    before,
  ) || /^(?:\p{sc=Latin}{1,20} )?(?:fler|färre|mer|mindre)(?!\p{sc=Latin})/u.test(after);

function differenceTrial(sentence: Sentence, percent: Quantity, counts: readonly Counted[]): Trial[] {
  if (isOfAnother(sentence, percent)) return [];
  const pairs = counts.flatMap((one, index) =>
    counts.slice(index + 1).flatMap((other) => (isEqual(one.quantity.value, other.quantity.value) ? [] : [[one, other] as const])),
  );
  const tries = pairs.map(([one, other]) => ({ one, other, outcome: outcomeOf(percent, one, other) }));
  const best =
    tries.find(({ outcome }) => outcome === 'right') ??
    tries.find(({ outcome }) => outcome === 'cut') ??
    onlyOf(tries.filter(({ one, other }) => isOfAll(one) && isOfAll(other) && isNear(one, other) && !areOfTwo(one, other)));
  if (best === undefined || (best.outcome === 'wrong' && isOfChange(sentence, percent, counts))) return [];
  const fits = [best.one, best.other].find((each) => best.outcome !== 'wrong' && shareOf(best, each, percent) === best.outcome);
  const whole = fits ?? larger(best.one, best.other);
  const computed = percentOf(absolute(subtract(best.one.quantity.value, best.other.quantity.value)), whole.quantity.value) ?? ZERO;
  return [
    tried({
      kind: 'procent',
      places: [
        placeIn(sentence, percent.at, percent.written),
        ...[best.one, best.other].map((each) => placeIn(each.sentence, each.quantity.at, each.quantity.written)),
      ],
      arithmetic: `skillnaden mellan ${best.one.quantity.written} och ${best.other.quantity.written} är ${shownExact(computed)} % av ${whole.quantity.written}`,
      difference: best.outcome === 'right' ? ZERO : subtract(percent.value, computed),
      rounding: best.outcome === 'cut' ? exact(1) : ZERO,
      message: `Skillnaden mellan ${best.one.quantity.written} och ${best.other.quantity.written} är ${shownExact(computed)} %, men ${percent.written} står.`,
      sureness: areNear(percent.value, computed, 50) ? 0.88 : 0.85,
    }),
  ];
}

/** `då 141 började. Antalet är alltså 25 fler, eller 17,7 procent`: the change that is told is so much of one of them. */
const isOfChange = (sentence: Sentence, percent: Quantity, counts: readonly Counted[]): boolean =>
  quantitiesOf(sentence.text)
    .filter((each) => isCount(each) && isTheDifference(each))
    .some((change) =>
      counts.some(({ quantity }) =>
        [quantity.value, subtract(quantity.value, change.value)].some((whole) => {
          const computed = percentOf(change.value, whole);
          return computed !== null && percentOutcome(percent, computed) !== 'wrong';
        }),
      ),
    );

const isOfAnother = (sentence: Sentence, percent: Quantity): boolean =>
  /(?:största|minsta|högsta|lägsta) (?:ökning|minskning)/i.test(sentence.text) ||
  isBesideItsOwn(sentence, percent) ||
  isOfItsChange(sentence, percent);

/** `ökade med 49, eller 23 procent`: the change itself is told, and the share is of what was. */
const isOfItsChange = ({ text }: Sentence, { at }: Quantity): boolean =>
  quantitiesOf(text).some(
    (each) =>
      isCount(each) &&
      (isTheDifference(each) || /(?:^|\s)med$/.test(each.before)) &&
      /^(?: \p{sc=Latin}{4,14})?,? eller $/u.test(text.slice(each.end, at)),
  );

/** In parentheses a per cent figure is of what stands right before them: a rate, a year, a count of which it is the share. */
const isBesideItsOwn = ({ text }: Sentence, { at, before }: Quantity): boolean =>
  /(?:frekvens|andel)(?:en)? \($/u.test(before) ||
  /(?:(?:19|20)\d\d|året (?:före|innan)|föregående år|förra året|i fjol) \($/i.test(text.slice(0, at)) ||
  /^(?:\p{sc=Latin}{1,20} ){0,3}\($/u.test(before);

const onlyOf = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

/** More than twice as many is of something else, in the same sentence more than five times. */
const isNear = (one: Counted, other: Counted): boolean =>
  areNear(one.quantity.value, other.quantity.value, one.sentence === other.sentence ? 400 : 100);

/** `41 möten och 104 ärenden` are two things. */
const areOfTwo = (one: Counted, other: Counted): boolean => {
  const [noun, another] = [one, other].map(({ quantity }) => /^\p{sc=Latin}{4,}/u.exec(quantity.after)?.[0].slice(0, 5));
  const isBeside =
    one.sentence === other.sentence && /^ \p{sc=Latin}{4,20} och $/u.test(one.sentence.text.slice(one.quantity.end, other.quantity.at));
  return isBeside && noun !== undefined && another !== undefined && noun !== another;
};

/** Women and men are some of those who are counted, as are `15 av dem`. */
const isOfAll = ({ quantity }: Counted): boolean =>
  !/^(?:kvinn|män(?!\p{sc=Latin})|av (?:dem|dessa)(?!\p{sc=Latin}))/u.test(quantity.after) &&
  !/(?:^|\s)av deltagarna (?:var|voro|är)$/iu.test(quantity.before);

/** How their difference agrees with the per cent figure as a share of one of them. */
function shareOf({ one, other }: { one: Counted; other: Counted }, whole: Counted, percent: Quantity): 'right' | 'cut' | 'wrong' {
  const computed = percentOf(absolute(subtract(one.quantity.value, other.quantity.value)), whole.quantity.value);
  return computed === null ? 'wrong' : percentOutcome(percent, computed);
}

const larger = (a: Counted, b: Counted): Counted => (compare(a.quantity.value, b.quantity.value) > 0 ? a : b);

/** `då de var 140` */
const WHEN = /(?:då|när) (?:de|det|antalet) var$/u;
/** `mot 271 året före` */
const OF_BEFORE = /^(?:\p{sc=Latin}{3,14} )?(?:året (?:före|innan)|föregående år|förra året|i fjol)/u;

/** Of what was before, where the words point it out; else of the one or of the other: some count from the goal, some from the outcome. */
function outcomeOf(percent: Quantity, one: Counted, other: Counted): 'right' | 'cut' | 'wrong' {
  const pointed = [one, other].filter(
    ({ quantity }) => OF_BEFORE.test(quantity.after) || WHEN.test(quantity.before) || /(?:^|\s)från$/u.test(quantity.before),
  );
  const outcomes = (pointed.length === 1 ? pointed : [one, other]).map((whole) => shareOf({ one, other }, whole, percent));
  return outcomes.find((outcome) => outcome === 'right') ?? outcomes.find((outcome) => outcome === 'cut') ?? 'wrong';
}
