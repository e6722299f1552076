import { absolute, compare, divide, type Exact, exact, isEqual, larger, multiply, subtract } from '../../../shared/exact.ts';
import { figuresIn } from '../sums/miswritten.ts';
import { shownExact, type Trial, tickedOff, tried } from '../trial.ts';
import { sharedStems } from '../words/stems.ts';
import type { Occurrence } from './occurrences.ts';

/**
 * Amounts that stand in several places, ticked off against each other as whoever reads a proof does. With five figures or more an amount
 * is its own name; a rounder or coarser one must be called the same, and be of the same year. Amounts that differ are left to the rules
 * that know what they are: here only the last digit is told of.
 */
export function checkAmountsAgain(occurrences: readonly Occurrence[]): Trial[] {
  const sharp = [...Map.groupBy(occurrences.filter(isSharp), nameOf).values()].flatMap((same) => pairsOf(same.slice(0, MOST_PLACES)));
  const named = [...Map.groupBy(occurrences, ({ column }) => column).entries()].flatMap(([column, same]) =>
    column === null ? [] : namedAlike(same.slice(0, MOST_IN_YEAR)),
  );
  return [...sharp.filter(isApart), ...named].map(trialOf);
}

type Pair = readonly [Occurrence, Occurrence];

const MOST_PLACES = 8;
const MOST_IN_YEAR = 400;

const nameOf = ({ kronor: { numerator, denominator } }: Occurrence): string => `${numerator}/${denominator}`;

const isApart = ([one, other]: Pair): boolean => one.spot !== other.spot;

const pairsOf = (all: readonly Occurrence[]): Pair[] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));

/** Five figures or more, not counting the zeros at its end; four are enough in millions. */
function isSharp({ kronor, grain }: Occurrence): boolean {
  const steps = divide(kronor, grain);
  const digits = steps.denominator === 1n ? steps.numerator.toString() : '';
  return figuresIn(digits) >= (digits.length >= MILLIONS ? SHARP - 1 : SHARP);
}

const SHARP = 5;
const MILLIONS = 7;

/** Pairs of one year that share a word and may be the same amount, written more or less finely. */
function namedAlike(all: readonly Occurrence[]): Pair[] {
  const sorted = [...all].sort((a, b) => compare(a.kronor, b.kronor));
  return sorted.flatMap((one, index) => {
    const near: Pair[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (compare(subtract(other.kronor, one.kronor), WIDEST) > 0) break;
      if (isApart([one, other]) && isSameName(one, other) && mayBeSame(one, other)) near.push([one, other]);
    }
    return near;
  });
}

/** A thousand kronor: what an amount in tkr may differ by. Amounts in mkr are told in text. */
const WIDEST = exact(1000);

const isSameName = (one: Occurrence, other: Occurrence): boolean => sharedStems(one.stems, other.stems) > 0;

/** Those that are both sharp and equal are paired already. */
function mayBeSame(one: Occurrence, other: Occurrence): boolean {
  if (isEqual(one.kronor, other.kronor)) return !isSharp(one) && compare(one.kronor, WIDEST) >= 0;
  return (
    [one, other].every(({ kronor, grain }) => compare(kronor, multiply(grain, WIDEST)) >= 0) &&
    compare(difference(one, other), coarser(one, other)) <= 0
  );
}

const difference = (one: Occurrence, other: Occurrence): Exact => absolute(subtract(one.kronor, other.kronor));
const coarser = ({ grain: a }: Occurrence, { grain: b }: Occurrence): Exact => larger(a, b);

function trialOf([one, other]: Pair): Trial {
  const [a, b] = [one, other].map(({ kronor }) => shownExact(kronor));
  const grain = coarser(one, other);
  const trial = tried({
    kind: 'upprepning',
    places: [other.place, one.place],
    arithmetic: `${b} och ${a}`,
    difference: difference(one, other),
    nearEnough: isEqual(one.grain, other.grain) ? exact(0) : multiply(grain, exact(1, 2)),
    rounding: grain,
    message: `${other.place.label} är ${b} här, men ${one.place.label} är ${a}.`,
    sureness: 1,
  });
  return trial.outcome === 'held' ? tickedOff(trial) : trial;
}
