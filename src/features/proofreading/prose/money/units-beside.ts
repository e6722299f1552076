import { absolute, add, compare, type Exact, exact, isEqual, multiply, subtract, sumExact, ZERO } from '../../../../shared/exact.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { judged, shownExact, type Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { placesOf, type Spoken } from '../../words/spoken.ts';

/** `Medlemmarna bidrog med 8 300 kr. Året innan var bidragen 8 500 tkr`: what is compared with the year before is in another unit than that. */
export const checkUnitsBeside = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1];
    const spoken = next?.paragraph === sentence.paragraph ? [...amountsIn(sentence), ...amountsIn(next)] : amountsIn(sentence);
    return [
      ...differencesIn(sentence, sentences[index - 1]),
      ...sumsIn(sentence, sentences[index - 1]),
      ...partsIn(sentence, sentences[index - 1]),
      ...comparedIn(sentence, spoken),
      ...changesIn(sentence),
      ...impossibleIn(sentence),
    ];
  });

/** The first two amounts, the first of them in the sentence. */
function comparedIn(sentence: Sentence, spoken: readonly Spoken[]): Trial[] {
  const [one, other] = spoken.filter(({ quantity }) => !OF_EACH.test(quantity.after));
  if (one?.sentence !== sentence || other === undefined) return [];
  const isOther = isComparison(one, other) && areAThousandApart(one, other);
  return isOther || (other.sentence === sentence && areFarApart(one, other)) ? [trialOf(one, other)] : [];
}

/** `ökat med 2 631 270 kronor, från 13,6 till 16,3 tusen kronor`: what it became, where the rise is much more than that. */
function becameLess({ quantity: rise }: Spoken, amounts: readonly Spoken[]): Spoken | undefined {
  if (!/(?:öka|stig|steg|väx|vux|höj)\p{sc=Latin}{0,4} med$/iu.test(rise.before)) return undefined;
  const became = amounts.find(({ quantity: { at, before } }) => at > rise.at && before === 'till');
  return became !== undefined && compare(kronorOf(rise), multiply(kronorOf(became.quantity), exact(5))) > 0 ? became : undefined;
}

/** `minskat med 856 kr och är nu 2 198 tkr`: a change that is less than the last digit of what it became. */
function changesIn(sentence: Sentence): Trial[] {
  const amounts = amountsIn(sentence);
  return amounts.flatMap((change, index) => {
    const now = amounts[index + 1];
    const became = becameLess(change, amounts);
    if (became !== undefined) return [trialOf(change, became)];
    const isSaid =
      now !== undefined &&
      /(?:öka|minska|sjunk|stig|väx|vux|höj|sänk)\p{sc=Latin}{0,4} med$/iu.test(change.quantity.before) &&
      BECAME.test(now.quantity.before);
    return isSaid && compare(kronorOf(change.quantity), grainOf(now.quantity, now.quantity.unit)) < 0 ? [trialOf(change, now)] : [];
  });
}

/** `96 tkr av anslagna 150 kr`, `bidragen är 8 560 kr, alltså 80 tkr mer än i fjol`: the part, or the rise, can not be so much more than the whole. */
function impossibleIn(sentence: Sentence): Trial[] {
  const amounts = amountsIn(sentence);
  return amounts.flatMap((first, index) => {
    const second = amounts[index + 1];
    if (second === undefined || first.quantity.unit === second.quantity.unit) return [];
    const isPart = /^av (?:de )?(?:anslagna|budgeterade|beviljade|avsatta|totalt|sammanlagt)$/u.test(second.quantity.before);
    const isRise =
      /^(?:(?:per|om) \p{sc=Latin}{2,12})?,? ?(?:alltså|det vill säga|vilket är|det är)?$/u.test(second.quantity.before) &&
      MORE.test(second.quantity.after);
    const [part, whole] = isPart ? [first, second] : [second, first];
    return (isPart || isRise) && compare(kronorOf(part.quantity), multiply(kronorOf(whole.quantity), exact(5))) > 0
      ? [trialOf(first, second)]
      : [];
  });
}

/** `48 495 kr, mot 44 672 kr. Kostnaden har alltså sjunkit med 3 823 tkr`: the difference of the two in thousands of what they are in. */
function differencesIn(sentence: Sentence, before: Sentence | undefined): Trial[] {
  const near = before?.paragraph === sentence.paragraph ? amountsIn(before) : [];
  return amountsIn(sentence).flatMap((change, index): Trial[] => {
    const others = [...near, ...amountsIn(sentence).filter((_, at) => at !== index)];
    const isSaid = /(?:öka|minska|sjunk|sjönk|stig|steg|väx|vux|höj|sänk|ökning|minskning|höjning|sänkning)\p{sc=Latin}{0,4} med$/iu.test(
      change.quantity.before,
    );
    const [one, other] = others.filter(({ quantity }) => quantity.unit !== change.quantity.unit).slice(-2);
    if (!isSaid || one === undefined || other === undefined) return [];
    const apart = absolute(subtract(kronorOf(one.quantity), kronorOf(other.quantity)));
    return compare(apart, ZERO) > 0 && isEqual(multiply(apart, exact(1000)), kronorOf(change.quantity)) ? [trialOf(change, one)] : [];
  });
}

/** `−812 tkr 2026 och −354 tkr 2027. De två underskotten uppgår tillsammans till 1 166 kronor`: a thousandth of what they come to. */
function sumsIn(sentence: Sentence, before: Sentence | undefined): Trial[] {
  const near = before?.paragraph === sentence.paragraph ? amountsIn(before) : [];
  return amountsIn(sentence).flatMap((total, index): Trial[] => {
    const others = [...near, ...amountsIn(sentence).slice(0, index)].filter(({ quantity }) => quantity.unit !== total.quantity.unit);
    const isSaid = /(?:tillsammans|sammanlagt|totalt)(?: \p{sc=Latin}{1,10}){0,3}$/iu.test(total.quantity.before);
    const [one] = isSaid ? runsOf(others).filter((run) => isThousandth(total, run)) : [];
    return one?.[0] === undefined ? [] : [trialOf(total, one[0])];
  });
}

/** `en budget på 6 180 tkr. Av den betalar socialfonden 4 944 tkr och förbundet 1 236 kr`: two that are a third, but for the unit of one of them. */
function partsIn(sentence: Sentence, before: Sentence | undefined): Trial[] {
  const [one, other, ...more] = amountsIn(sentence);
  if (before?.paragraph !== sentence.paragraph || one === undefined || other === undefined || more.length > 0) return [];
  if (one.quantity.unit === other.quantity.unit || !/^\s?av (?:den|detta|dem|dessa|det)(?!\p{sc=Latin})/iu.test(sentence.text)) return [];
  const sum = add(one.quantity.value, other.quantity.value);
  return amountsIn(before).some(({ quantity }) => isEqual(quantity.value, sum)) ? [trialOf(other, one)] : [];
}

/** Two or more that follow each other. */
const runsOf = (amounts: readonly Spoken[]): (readonly Spoken[])[] =>
  amounts
    .slice(0, MOST_AMOUNTS)
    .flatMap((_, from) => amounts.slice(from + 1, MOST_AMOUNTS).map((__, more) => amounts.slice(from, from + more + 2)));

const MOST_AMOUNTS = 8;

const isThousandth = (total: Spoken, parts: readonly Spoken[]): boolean => {
  const sum = sumExact(parts.map(({ quantity }) => absolute(kronorOf(quantity))));
  return compare(sum, ZERO) > 0 && isEqual(multiply(absolute(kronorOf(total.quantity)), exact(1000)), sum);
};

const MORE = /^(?:mer|högre|mindre|lägre|dyrare|billigare) än(?! budget)/u;

const BECAME = /^(?:kr |kronor |tkr )?(?:till|och (?:är|var|blev|uppgår|uppgick)(?: (?:nu|därmed|alltså|till)){0,2})$/iu;

const amountsIn = (sentence: Sentence): Spoken[] =>
  quantitiesOf(sentence.text)
    .filter(isMoneyIn)
    .map((quantity) => ({ sentence, quantity }));

/** Each participant may well cost as many kronor as all do thousands. */
const OF_EACH = /^(?:\p{sc=Latin}{1,8} )?(?:per|\/|för varje|vardera|i snitt)/u;

/** The words between say that it is the same thing of another year. */
function isComparison(one: Spoken, other: Spoken): boolean {
  const rest = one.sentence.text.slice(one.quantity.end);
  const between =
    one.sentence === other.sentence ? rest.slice(0, other.quantity.at - one.quantity.end) : `${rest} ${other.quantity.before}`;
  return (
    /(?:året innan|föregående år|året före|förra året|jämfört med|(?<!\p{sc=Latin})mot)(?!\p{sc=Latin})/iu.test(between) &&
    !/per |budget/i.test(between)
  );
}

/** As many, of units that are a thousand apart. */
function areAThousandApart({ quantity: one }: Spoken, { quantity: other }: Spoken): boolean {
  if (one.unit === other.unit || compare(one.value, LEAST) < 0) return false;
  const [small, large] = compare(kronorOf(one), kronorOf(other)) < 0 ? [one, other] : [other, one];
  const ought = multiply(kronorOf(small), exact(1000));
  return (
    compare(multiply(ought, exact(4)), multiply(kronorOf(large), exact(3))) >= 0 &&
    compare(multiply(ought, exact(3)), multiply(kronorOf(large), exact(4))) <= 0
  );
}

/** `blev 38 mkr mot budgeterade 5 tkr`: more than a thousand times as much as what it is compared with. */
function areFarApart(one: Spoken, other: Spoken): boolean {
  const between = one.sentence.text.slice(one.quantity.end, other.quantity.at);
  const [a, b] = [kronorOf(one.quantity), kronorOf(other.quantity)].map(absolute);
  if (
    a === undefined ||
    b === undefined ||
    one.quantity.unit === other.quantity.unit ||
    !/^,? (?:mot|jämfört med)(?: \p{sc=Latin}{3,14}){0,2} $/u.test(between)
  )
    return false;
  const [small, large] = compare(a, b) < 0 ? [a, b] : [b, a];
  return compare(small, ZERO) > 0 && compare(large, multiply(small, exact(1000))) > 0;
}

const LEAST = exact(100);
const kronorOf = (quantity: Quantity): Exact => inKronor(quantity, quantity.unit);

const trialOf = (one: Spoken, other: Spoken): Trial =>
  judged(false, {
    kind: 'enhet',
    places: placesOf([one, other]),
    arithmetic: `${shownExact(kronorOf(one.quantity))} kr och ${shownExact(kronorOf(other.quantity))} kr`,
    message: `${one.quantity.written} jämförs med ${other.quantity.written}. Enheten är troligen fel på ett av ställena.`,
    sureness: 0.88,
  });
