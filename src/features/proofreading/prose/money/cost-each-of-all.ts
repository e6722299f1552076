import { absolute, compare, divide, type Exact, exact, isZero, multiply, subtract, sumExact } from '../../../../shared/exact.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import type { ProofPlace } from '../../proofreading.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { EVERYBODY, isSameName } from '../../words/entities.ts';
import { isForEach } from '../../words/for-each.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { subjectOf, yearOf } from '../../words/speaking-of.ts';
import type { Told } from './money-spoken.ts';

/** All interventions together: what they cost, and how many took part. */
interface Together {
  readonly kronor: Exact;
  readonly people: Exact;
  readonly places: readonly ProofPlace[];
}

/** `Kostnaden per deltagare var i genomsnitt 37,3 tkr`: what all interventions that people are counted in cost, divided by those people. */
export function checkCostEachOfAll(sentences: readonly Sentence[], known: Told): Trial[] {
  const together = togetherIn(known);
  return together === null
    ? []
    : sentences.flatMap((sentence) => {
        const quantity = eachIn(sentence, known.names);
        const isOfYear = quantity !== undefined && yearOf(sentence.text.slice(0, quantity.end), known.year) === known.year;
        return !isOfYear ? [] : [trialOf(sentence, quantity, together)];
      });
}

const OF_ALL =
  /^(?:\p{sc=Latin}{1,12} ){0,2}(?:snittkostnad(?:en)?|(?:genomsnittskostnad|kostnad)(?:en)?) per (?:deltagare|person)(?: \p{sc=Latin}{1,12}){0,2} (?:i genomsnitt|i snitt|sammantaget|totalt)(?: \p{sc=Latin}{1,12})?$/iu;

/** `Räknat på de tre insatserna blev kostnaden 19 638 kronor per deltagande` */
const OF_ALL_TOGETHER =
  /^räknat (?:på|över) (?:de \S{2,10} |alla |samtliga )?\p{sc=Latin}{0,16}insatserna(?: tillsammans| sammantaget)?,? (?:blev|blir|var|är) (?:kostnaden|snittkostnaden|det) $/iu;

function eachIn(sentence: Sentence, names: readonly string[]): Quantity | undefined {
  const [quantity] = quantitiesOf(sentence.text);
  const isOfAll = quantity !== undefined && isMoneyIn(quantity) && OF_ALL.test(quantity.before) && !sentence.isCell;
  const ofAll = quantitiesOf(sentence.text).find((each) => isForEach(each) && OF_ALL_TOGETHER.test(sentence.text.slice(0, each.at)));
  if (ofAll !== undefined && !sentence.isCell) return ofAll;
  return isOfAll && subjectOf(sentence, quantity, names) === null ? quantity : undefined;
}

/** `Samtliga 2024` */
const OF_EVERYBODY = /^(?:samtliga|alla)(?!\p{sc=Latin})/iu;

/** Only where each of the interventions has a cost: nobody knows which of the people the others are. */
function togetherIn({ money, people, year }: Told): Together | null {
  const counted = people.filter(
    ({ measure, entity, where }) => where === 'tabell' && measure === 'deltagare' && entity !== EVERYBODY && !OF_EVERYBODY.test(entity),
  );
  const pairs = counted.map((own) => ({
    own,
    cost: money.find(({ name, column }) => column === String(year) && isSameName(own.entity, name)),
  }));
  const costs = pairs.flatMap(({ cost }) => cost ?? []);
  const all = sumExact(counted.map(({ value }) => value));
  if (costs.length < 2 || costs.length < pairs.length || isZero(all)) return null;
  const places = [...costs.map(({ place }) => place), ...counted.flatMap((own) => own.places)];
  return { kronor: sumExact(costs.map(({ kronor }) => kronor)), people: all, places };
}

function trialOf(sentence: Sentence, quantity: Quantity, { kronor, people, places }: Together): Trial {
  const computed = divide(kronor, people);
  const grain = grainOf(quantity, quantity.unit);
  const difference = subtract(inKronor(quantity, quantity.unit), computed);
  const isNear = compare(multiply(absolute(difference), exact(4)), computed) <= 0;
  return tried({
    kind: 'kvot',
    places: [placeIn(sentence, quantity.at, quantity.written), ...places],
    arithmetic: `${shownExact(kronor)} / ${shownExact(people)} = ${shownExact(computed)}`,
    difference,
    rounding: grain,
    nearEnough: isRough(quantity) ? divide(computed, exact(25)) : multiply(grain, exact(1, 2)),
    message: `Insatserna kostade tillsammans ${shownExact(kronor)} kr för ${shownExact(people)} deltagare, vilket är ${shownExact(computed)} kr per deltagare, men ${quantity.written} står.`,
    sureness: isNear ? 0.85 : 0.5,
  });
}
