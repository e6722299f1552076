import { absolute, compare, divide, type Exact, exact, isZero, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { isForEach } from '../../words/for-each.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';

interface At {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** `14 086 kr per deltagare (1 845 250 kr och 131 deltagare)`: a cost for each participant beside the cost and the participants. */
export const checkCostEachTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const quantity = quantitiesOf(sentence.text).find(isEach);
    if (quantity === undefined || isOfOther(sentence.text, quantity)) return [];
    const each = { sentence, quantity };
    const near = nearOf(sentences, index);
    const cost = costOf(
      each,
      near.filter(({ text }) => !OF_YEARS.test(text) && !OPENS_BEFORE.test(text)),
    );
    const people = cost === null ? null : (peopleOf(each, cost, near) ?? peopleOfSection(each, cost, sentences.slice(0, index)));
    return cost === null || people === null || isZero(people.quantity.value) ? [] : [trialOf(each, cost, people)];
  });

/** A change, one of several that are alike, and what is told of another year after it. */
const isOfOther = (text: string, quantity: Quantity): boolean =>
  /(?<!\p{sc=Latin})(?:avgift|inträde)/iu.test(text.slice(Math.max(0, quantity.at - 30), quantity.at)) ||
  CHANGED_BY.test(quantity.before) ||
  OF_YEAR_BEFORE.test(text.slice(quantity.end)) ||
  OPENS_BEFORE.test(text) ||
  quantitiesOf(text).some((other) => other !== quantity && isMoneyIn(other) && areAlike(other, quantity));

/** `2011 var kostnaden 1 219 tkr`, `Året innan kostade den` */
const OPENS_BEFORE =
  /^ ?(?:(?:(?:för|under) (?:\p{sc=Latin}{2,12} ){1,3}(?:19|20)\d\d (?:var|kostade|uppgick|låg)|(?:år )?(?:19|20)\d\d (?:var|kostade|uppgick|låg)|året (?:innan|före)|föregående år|förra året|i fjol)(?!\p{sc=Latin}))/iu;

/** `1 905 kronor lägre än året före, då 53 deltagare delade på 1 196 800 kronor` tells after it of another year. */
const OF_YEAR_BEFORE = /(?:året (?:före|innan)|förra året|föregående år|i fjol),? då /i;

/** `minskat med 4 621 kr per person` is how much it has changed. */
const CHANGED_BY = /(?:minska|öka|sjunk|sjönk|stig|steg|höj|sänk)\p{sc=Latin}{0,4} med$/iu;

/** What is told of several years together is of no single one. */
const OF_YEARS = /(?:två|tre|fyra|fem) år(?:en)?(?!\p{sc=Latin})|(?:två|tre|fyra|fem)årsperiod|(?:hälften|en tredjedel) per år/iu;

/** The cost told nearest; of several in a sentence the first one, where it is told as the cost and the others are no larger. */
function costOf({ sentence, quantity }: At, near: readonly Sentence[]): At | null {
  const isIt = (other: Quantity): boolean => isWholeCost(other) && !areAlike(other, quantity);
  const only = nearest(sentence, near, isIt);
  const last = near.at(-1);
  if (only !== null || last === undefined || quantitiesOf(sentence.text).some(isIt)) return only;
  const [first, ...others] = quantitiesOf(last.text).filter(isIt);
  const isFirst =
    first !== undefined && TOLD_FIRST.test(first.before) && others.every((other) => compare(kronorOf(other), kronorOf(first)) < 0);
  return isFirst ? { sentence: last, quantity: first } : null;
}

/** The sentences before in the same paragraph, back to one that tells another cost for each. */
function nearOf(sentences: readonly Sentence[], index: number): Sentence[] {
  const near = sentences.slice(Math.max(0, index - 5), index).filter(({ paragraph }) => paragraph === sentences[index]?.paragraph);
  return near.slice(near.findLastIndex(({ text }) => quantitiesOf(text).some(isEach)) + 1);
}

const isEach = (quantity: Quantity): boolean =>
  isForEach(quantity) ||
  // `Delat på 194 deltagare blir det i genomsnitt 24 510 kr`
  (isMoneyIn(quantity) && /^(?:deltagare|personer) (?:blir|blev|är|var) det(?: \p{sc=Latin}{1,10}){0,2}$/u.test(quantity.before)) ||
  (isMoneyIn(quantity) &&
    /(?:snittkostnad|genomsnittskostnad|styckkostnad|kostnad(?:en)? per deltagare)(?:en)?(?: \p{sc=Latin}{1,10}){0,3}$|per (?:person|deltagare)(?:,|,? (?:blev|blir|är|var|kostade) det(?: \p{sc=Latin}{1,10}){0,2})?$/iu.test(
      quantity.before,
    ));
/** What a cost is that is told first, before its parts. */
const TOLD_FIRST = /(?:budgeten|kostnaden|kostnaderna|anslaget|avsätts|avsatts|kostar|kostade)(?: \p{sc=Latin}{1,12}){0,3}$/iu;

const isWholeCost = (quantity: Quantity): boolean =>
  isMoneyIn(quantity) && !isEach(quantity) && compare(inKronor(quantity, quantity.unit), exact(10_000)) >= 0;

/** Of `13 128 kronor per deltagare i Norr och 13 280 i Söder` the second is for each too. */
const areAlike = (one: Quantity, other: Quantity): boolean => isLessThanThree(one, other) && isLessThanThree(other, one);
const isLessThanThree = (one: Quantity, other: Quantity): boolean => compare(kronorOf(one), multiply(exact(3), kronorOf(other))) < 0;
const kronorOf = (quantity: Quantity): Exact => inKronor(quantity, quantity.unit === 'kr/person' ? 'kr' : quantity.unit);

/** People, but not those who left, answered or got work: the cost is of all who took part. */
const isPeople = (quantity: Quantity): boolean =>
  isCount(quantity) &&
  !isInAShare(quantity) &&
  !/mål(?:et)?(?: \p{sc=Latin}{1,10}){0,2}$/iu.test(quantity.before) &&
  (/^(?:deltagare|deltagarna|personer|individer|ungdomar|unga|elever|klienter)(?!\p{sc=Latin})(?! (?:som )?(?:har )?(?:avslut|lämna|skrev|skriv|gick|gått|fick|fått|svara|sedan))/u.test(
    quantity.after,
  ) ||
    /antalet? deltagare (?:var|är|blev|uppgick till)$/.test(quantity.before));

/** `sju av tio deltagare` is a share in words. */
const isInAShare = ({ before, written }: Quantity): boolean => /(?:^|\s)av$/.test(before) && !/\d/.test(written);

/** In the sentence itself, else in the one nearest before. Two of them in the same sentence leave it unsure which is meant. */
function nearest(sentence: Sentence, before: readonly Sentence[], isIt: (quantity: Quantity) => boolean): At | null {
  for (const each of [sentence, ...before.toReversed()]) {
    const found = quantitiesOf(each.text).filter(isIt);
    if (found.length > 1) return null;
    if (found[0] !== undefined) return { sentence: each, quantity: found[0] };
  }
  return null;
}

/** Those that the cost is rightly divided by, wherever they are told; else those told nearest. */
function peopleOf(each: At, cost: At, near: readonly Sentence[]): At | null {
  const told = [...near, each.sentence].flatMap((sentence) =>
    quantitiesOf(sentence.text)
      .filter((quantity) => isCount(quantity) && !isInAShare(quantity))
      .map((quantity) => ({ sentence, quantity })),
  );
  const right = told.find((people) => !isZero(people.quantity.value) && isZero(differenceOf(each, cost, people)));
  const people = right ?? nearest(each.sentence, near, isPeople);
  // `sammanlagt 18 personer` who got work are not those whom it has cost.
  return people !== null && right === undefined && LEFT.test(people.sentence.text) ? null : people;
}

/** Where its own paragraph counts nobody: those whom the section counts first, or whoever it is rightly divided by. */
function peopleOfSection(each: At, cost: At, before: readonly Sentence[]): At | null {
  const section = before
    .slice(-FARTHEST)
    .filter(({ headings, isCell }) => !isCell && headings.length > 1 && headings.join('|') === each.sentence.headings.join('|'));
  const told = section.flatMap((sentence) =>
    quantitiesOf(sentence.text)
      .filter(isPeople)
      .map((quantity) => ({ sentence, quantity })),
  );
  return told.find((people) => !isZero(people.quantity.value) && isZero(differenceOf(each, cost, people))) ?? told[0] ?? null;
}

const FARTHEST = 14;

const LEFT = /avslut|(?:gick|gått|kom|kommit) (?:vidare )?(?:till|ut i) |till arbete|till studier/iu;

/** Printed less computed; nothing where what is rounded explains it. */
function differenceOf({ quantity }: At, cost: At, people: At): Exact {
  const unit = quantity.unit === 'kr/person' ? 'kr' : quantity.unit;
  const difference = subtract(inKronor(quantity, unit), divide(costIn(cost), people.quantity.value));
  const blur = divide(grainOf(cost.quantity, cost.quantity.unit), people.quantity.value);
  const half = multiply(grainOf(quantity, unit), exact(BigInt(inWhole(quantity)), 2));
  const rough = isRough(quantity) ? divide(absolute(costIn(cost)), multiply(people.quantity.value, exact(25))) : ZERO;
  const isNear =
    compare(absolute(difference), half) <= 0 ||
    compare(absolute(difference), rough) <= 0 ||
    (cost.quantity.unit !== 'kr' && compare(absolute(difference), blur) <= 0);
  return isNear ? ZERO : difference;
}

/** `19 000 kronor` is told in hundreds at the least. */
const inWhole = ({ written }: Quantity): number => (/00(?!\d)/.test(written.replace(/(?<=\d)\s(?=\d)/g, '')) ? 100 : 1);

const costIn = ({ quantity }: At): Exact => inKronor(quantity, quantity.unit);

function trialOf(each: At, cost: At, people: At): Trial {
  const computed = divide(costIn(cost), people.quantity.value);
  const unit = each.quantity.unit === 'kr/person' ? 'kr' : each.quantity.unit;
  return tried({
    kind: 'kvot',
    places: [each, cost, people].map(({ sentence, quantity }) => placeIn(sentence, quantity.at, quantity.written)),
    arithmetic: `${cost.quantity.written} / ${people.quantity.written} = ${shownExact(computed)}`,
    difference: differenceOf(each, cost, people),
    rounding: grainOf(each.quantity, unit),
    message: `${cost.quantity.written} delat med ${people.quantity.written} är ${shownExact(computed)} kr, men ${each.quantity.written}${each.quantity.unit === 'kr/person' ? '' : ' per deltagare'} står.`,
    sureness: people.sentence === each.sentence ? 0.92 : 0.8,
  });
}
