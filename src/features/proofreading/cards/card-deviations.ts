import { absolute, compare, type Exact, exact, isZero, largestOf, negate, subtract, ZERO } from '../../../shared/exact.ts';
import { grainOf, inKronor, numbersOf } from '../printed-number.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isUsual } from '../usual.ts';
import { type Card, type CardField, type FieldName, fieldPlace } from './cards.ts';

/** `Budget 2 150 000`, `Utfall 2 196 380`, `Avvikelse −46 380`: what is left of the budget, or what was used beyond it, as most cards tell it. */
export function checkCardDeviations(cards: readonly Card[]): Trial[] {
  const told = cards.flatMap((card) => deviationOf(card) ?? []);
  const [left, beyond] = [false, true].map((isBeyond) =>
    told.filter((each) => isZero(offBy(each, isBeyond ? negate(each.left) : each.left))),
  ) as [Deviation[], Deviation[]];
  const right = left.length >= beyond.length ? left : beyond;
  const isLeft = right === left;
  return isUsual(right.length, told.length) ? told.map((each) => trialOf(each, isLeft)) : [];
}

/** A field with its amount, in kronor. */
interface Amount {
  readonly field: CardField;
  readonly written: string;
  readonly kronor: Exact;
  readonly grain: Exact;
}

interface Deviation {
  readonly name: string;
  readonly budget: Amount;
  readonly actual: Amount;
  readonly told: Amount;
  /** Budget less outcome. */
  readonly left: Exact;
}

function deviationOf({ name, fields }: Card): Deviation | null {
  const [budget, actual, told] = (['budget', 'utfall', 'avvikelse'] as const).map((field) => amountIn(fields, field));
  if (budget == null || actual == null || told == null) return null;
  return { name, budget, actual, told, left: subtract(budget.kronor, actual.kronor) };
}

/** The number that the field tells, where it tells a single one. */
function amountIn(fields: readonly CardField[], name: FieldName): Amount | null {
  const field = fields.find((each) => each.field === name);
  const [number, ...others] = numbersOf(field?.text ?? '').filter(({ unit }) => unit !== 'procent');
  // `28 920 kr högre än budget` needs no sign.
  if (field === undefined || number === undefined || others.length > 0 || IN_WORDS.test(field.text)) return null;
  const unit = number.unit ?? field.table.unit;
  return { field, written: number.written, kronor: inKronor(number, unit), grain: grainOf(number, unit) };
}

const IN_WORDS = /högre|lägre|mer|mindre|över|under|bättre|sämre/i;

/** Nothing where the amounts are told in thousands and rounding explains it. */
function offBy({ budget, actual, told }: Deviation, ought: Exact): Exact {
  const off = subtract(told.kronor, ought);
  const coarsest = largestOf([budget, actual, told].map(({ grain }) => grain));
  return compare(coarsest, exact(1)) > 0 && compare(absolute(off), coarsest) <= 0 ? ZERO : off;
}

function trialOf(deviation: Deviation, isLeft: boolean): Trial {
  const { name, budget, actual, told, left } = deviation;
  const ought = isLeft ? left : negate(left);
  const [first, second] = isLeft ? [budget, actual] : [actual, budget];
  const arithmetic = `${first.written} − ${second.written} = ${shownExact(ought)} kr`;
  return tried({
    kind: 'summa',
    places: [told, budget, actual].map(({ field, written }) => fieldPlace(field, written)),
    arithmetic,
    difference: offBy(deviation, ought),
    rounding: ZERO,
    message: `${name}: avvikelsen står som ${told.written}, men ${isLeft ? 'budget minus utfall' : 'utfall minus budget'} är ${shownExact(ought)} kr, som på de andra insatserna.`,
    sureness: 0.88,
  });
}
