import { absolute, compare, exact, isEqual, isZero, multiply, subtract } from '../../../shared/exact.ts';
import { isMiswritten } from '../sums/miswritten.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isSameName } from '../words/entities.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';
import type { MoneyFact } from './money-facts.ts';

const LARGE = exact(10_000);
/** Amounts farther apart than a fifth are of different things. */
const NEAR = exact(1, 5);

/** Rows of different names that are the same to the krona in one year, and almost the same in another: the same cost told twice. */
export function checkRowTwins(facts: readonly MoneyFact[]): Trial[] {
  const large = facts.filter(({ kronor }) => compare(kronor, LARGE) >= 0);
  const alike = Map.groupBy(large, ({ column, kronor }) => `${column} ${kronor.numerator}/${kronor.denominator}`);
  return [...alike.values()].flatMap(([one, other, ...more]) =>
    one === undefined || other === undefined || more.length > 0 || !areTwins(one, other)
      ? []
      : others(facts, one, other)
          .filter(([a, b]) => isEqual(a.kronor, b.kronor) || areAkin(one, other))
          .map(([a, b]) => trialOf(a, b, other)),
  );
}

/** Two costs that have nothing in common may come to the same by chance. */
const areAkin = (one: MoneyFact, other: MoneyFact): boolean =>
  sharedStems(stemsOf(`${one.name} ${one.table.title}`), stemsOf(`${other.name} ${other.table.title}`)) > 0;

/** Four figures or more are no chance: `1,7` million stands in many rows. */
const isFine = ({ kronor, grain }: MoneyFact): boolean => compare(kronor, multiply(grain, exact(1000))) >= 0;

/** In two tables, by two names, and neither says that it counts something in that the other leaves out. */
const areTwins = (one: MoneyFact, other: MoneyFact): boolean =>
  isFine(one) &&
  isFine(other) &&
  one.table !== other.table &&
  !isSameName(one.name, other.name) &&
  ![one, other].some(({ name }) => /inkl|exkl/i.test(name));

/** The two rows in the other years, where neither is nothing. */
function others(facts: readonly MoneyFact[], one: MoneyFact, other: MoneyFact): (readonly [MoneyFact, MoneyFact])[] {
  const rowOf = ({ table, place }: MoneyFact): MoneyFact[] =>
    facts.filter((each) => each.table === table && each.place.line === place.line && each.place.page === place.page);
  const second = rowOf(other);
  return rowOf(one).flatMap((a) =>
    second.filter((b) => b.column === a.column && a.column !== one.column && isNear(a, b)).map((b) => [a, b] as const),
  );
}

const isNear = ({ kronor: a }: MoneyFact, { kronor: b }: MoneyFact): boolean =>
  !isZero(a) && !isZero(b) && compare(absolute(subtract(a, b)), multiply(a, NEAR)) <= 0;

function trialOf(one: MoneyFact, other: MoneyFact, same: MoneyFact): Trial {
  const [a, b] = [one, other].map(({ kronor }) => shownExact(kronor));
  return tried({
    kind: 'upprepning',
    places: [other.place, one.place],
    arithmetic: `${b} och ${a}; båda är ${shownExact(same.kronor)} ${same.column}`,
    difference: subtract(other.kronor, one.kronor),
    rounding: exact(2),
    message: `${other.name} är ${b} och ${one.name} ${a}, men båda är ${shownExact(same.kronor)} ${same.column.replace('budget', 'i budget ')} och är troligen samma sak.`,
    sureness: isMiswritten(other.kronor, one.kronor) ? 0.85 : 0.5,
  });
}
