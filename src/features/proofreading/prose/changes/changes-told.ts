import { absolute, compare, type Exact, exact, isEqual, negate, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn, valueOf } from '../../words/spoken.ts';
import { isAlike, isOfItself } from './amounts-beside.ts';

/** What a change is said to be, and what it is between. */
interface Change {
  readonly change: Spoken;
  readonly between: readonly [Spoken, Spoken];
  readonly sureness: number;
}

/** Changes told beside what was and what is: `ökningen från 690 till 980 tkr, det vill säga med 290 tkr`. */
export const checkChangesTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const spoken = spokenIn(sentence);
    const near = sentences.slice(Math.max(0, index - 2), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    return [...fromTo(spoken), ...betterThan(spoken), ...grownBy(spoken, near.flatMap(spokenIn))].map(trialOf);
  });

/** `från X till Y, det vill säga med D` */
function fromTo(spoken: readonly Spoken[]): Change[] {
  return spoken.flatMap((change, index): Change[] => {
    const [from, to] = [spoken[index - 2], spoken[index - 1]];
    return from === undefined || to === undefined ? [] : changeOf(change, from, to);
  });
}

function changeOf(change: Spoken, from: Spoken, to: Spoken): Change[] {
  if (![change, to].every(isAmount)) return [];
  const isFrom = /från$/.test(from.quantity.before) && /^(?:(?:kronor|kr|tkr|personer|deltagare) )?till$/.test(to.quantity.before);
  const isSaid =
    !OF_ANOTHER.test(change.quantity.before) &&
    /(?:med|ökning(?:en)?|minskning(?:en)?)(?: (?:på|om|är|med))?$/.test(change.quantity.before);
  // `från 690 till 980 tkr`: the unit stands once.
  const first = from.quantity.unit === null ? withUnitOf(from, to) : from;
  const areAlike = [change, first].every((each) => isAlike(each, to));
  return isFrom && isSaid && areAlike ? [{ change, between: [to, first], sureness: 0.92 }] : [];
}

/** `sjukpenningen från 19 till 12 och aktivitetsersättningen med tre` */
const OF_ANOTHER =
  /medan|samtidigt|utan på att|(?<!\p{sc=Latin})men |(?:^|\s)(?:och|samt) (?!(?:har|hade|öka|minska|steg|sjönk|väx|föll))(?:\p{sc=Latin}{2,30} ){1,3}med$/u;

const withUnitOf = (spoken: Spoken, { quantity }: Spoken): Spoken => ({ ...spoken, quantity: { ...spoken.quantity, unit: quantity.unit } });

/** `X kr, vilket är D kr bättre än budgeten på Y kr` */
function betterThan(spoken: readonly Spoken[]): Change[] {
  return spoken.flatMap((change, index): Change[] => {
    const [one, other] = [spoken[index - 1], spoken[index + 1]];
    if (one === undefined || other === undefined || ![one, change, other].every(({ quantity }) => isMoneyIn(quantity))) return [];
    const isSaid = /(?:vilket (?:är|var)|det (?:är|var)|alltså|dvs|det vill säga)$/.test(change.quantity.before);
    const isThan = /^(?:bättre|sämre|högre|lägre|mer|mindre|över|under) än (?!(?:år )?(?:19|20)\d\d|året|förra|föregående|i fjol)/.test(
      change.quantity.after,
    );
    const isBeside = /(?:på|om|var|med)$/.test(other.quantity.before) && !/, (?:och|men|medan) /.test(other.quantity.before);
    return isSaid && isThan && isBeside ? [{ change, between: [one, other], sureness: 0.88 }] : [];
  });
}

/** `Året innan hade vi 224 deltagare, så vi har vuxit med 22 personer`: the counts of people that stand nearest before. */
function grownBy(spoken: readonly Spoken[], near: readonly Spoken[]): Change[] {
  return spoken.flatMap((change, index): Change[] => {
    if (!isGrowth(change) || isOfItself(change, near)) return [];
    const counts = [...near, ...spoken.slice(0, index)].filter((each) => isCount(each.quantity) && isOfAll(each));
    const pairs = counts.flatMap((one, at) => counts.slice(at + 1).map((other) => [one, other] as const));
    const right = pairs.find(([one, other]) => isEqual(apart(one, other), valueOf(change)));
    if (right !== undefined) return [{ change, between: right, sureness: 0 }];
    const [only] = pairs;
    return only !== undefined && pairs.length === 1 && isNear(only) ? [{ change, between: only, sureness: 0.88 }] : [];
  });
}

/** Of people, and since the time that the counts are of. */
const isGrowth = ({ sentence, quantity }: Spoken): boolean =>
  isCount(quantity) &&
  GROWN.test(quantity.before) &&
  /^(?:personer|deltagare|individer)/.test(quantity.after) &&
  !/(?:jämfört med|än|sedan) (?:år )?(?:19|20)\d\d/.test(sentence.text.slice(quantity.end));

const GROWN = /(?:ökning(?:en)?|minskning(?:en)?|vuxit|ökat|minskat|ökade|minskade|uppgång|nedgång)(?: (?:är|var|med|på|om|blev)){1,2}$/;

/** Women and men are some of those who are counted. */
const isOfAll = ({ quantity: { before, after } }: Spoken): boolean =>
  !/kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})|männen/u.test(`${before.slice(-30)} ${after}`);

/** Counts of the same thing in two years are not far apart. */
const isNear = ([one, other]: readonly [Spoken, Spoken]): boolean => {
  const [a, b] = [valueOf(one), valueOf(other)];
  const [small, large] = compare(a, b) < 0 ? [a, b] : [b, a];
  return compare(subtract(large, small), small) < 0 && compare(small, exact(20)) > 0;
};

const isAmount = ({ quantity }: Spoken): boolean => isCount(quantity) || isMoneyIn(quantity);
/** `−375 tkr, bättre än det budgeterade underskottet på 890 tkr`: a deficit beside an amount with a sign is less than nothing. */
function apart(one: Spoken, other: Spoken): Exact {
  const [a, b] = [valueOf(one), valueOf(other)];
  const isSigned = compare(a, ZERO) < 0 || /överskott/.test(one.quantity.before);
  const isDeficit = isSigned && compare(b, ZERO) > 0 && /underskott/.test(other.quantity.before);
  return absolute(subtract(a, isDeficit ? negate(b) : b));
}

function trialOf({ change, between: [one, other], sureness }: Change): Trial {
  const computed = apart(one, other);
  return tried({
    kind: 'summa',
    places: placesOf([change, one, other]),
    arithmetic: `skillnaden mellan ${one.quantity.written} och ${other.quantity.written} är ${shownExact(computed)}`,
    difference: subtract(absolute(valueOf(change)), computed),
    rounding: ZERO,
    message: `Skillnaden mellan ${one.quantity.written} och ${other.quantity.written} är ${shownExact(computed)}, men ${change.quantity.written} står.`,
    sureness,
  });
}
