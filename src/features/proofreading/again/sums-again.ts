import { absolute, add, compare, divide, type Exact, isEqual, subtract } from '../../../shared/exact.ts';
import { isCost } from '../sums/labels.ts';
import { shownExact, type Trial, tickedOff } from '../trial.ts';
import { sharedStems } from '../words/stems.ts';
import type { Occurrence } from './occurrences.ts';

/**
 * Two rows of a table that are together what stands in another place, two rows anywhere that a third one names both of, and an income less
 * a cost that is a result somewhere: ticked off, as amounts are. Where they do not come to it nobody has said that they should.
 */
export function checkSumsAgain(occurrences: readonly Occurrence[]): Trial[] {
  const told = occurrences.filter(({ column, spot }) => column === null && typeof spot === 'number');
  const byColumn = Map.groupBy(occurrences, ({ column }) => column);
  return [...byColumn].flatMap(([column, all]) => (column === null ? [] : [...pairSums(all, told), ...namedSums(all), ...results(all)]));
}

interface Found {
  readonly terms: readonly [Occurrence, Occurrence];
  readonly sum: Exact;
  readonly total: Occurrence;
}

function pairSums(all: readonly Occurrence[], told: readonly Occurrence[]): Trial[] {
  const totals = Map.groupBy([...all, ...told].filter(isLong), ({ kronor }) => nameOf(kronor));
  const tables = [...Map.groupBy(all, ({ spot }) => spot).values()];
  return tables.flatMap((rows) =>
    rows.slice(0, MOST_ROWS).flatMap((one, index) =>
      rows.slice(index + 1, MOST_ROWS).flatMap((other) => {
        const sum = absolute(add(one.signed, other.signed));
        const found = totals.get(nameOf(sum))?.filter(({ spot }) => spot !== one.spot) ?? [];
        return found.slice(0, MOST_TOTALS).map((total) => trialOf({ terms: [one, other], sum, total }));
      }),
    ),
  );
}

/** Longer tables are ledgers, where any two rows may come to anything. */
const MOST_ROWS = 30;
const MOST_TOTALS = 4;

const nameOf = ({ numerator, denominator }: Exact): string => `${numerator}/${denominator}`;

/** Six figures, of which at most two zeros at its end: by chance two rows come to such an amount in one report of a hundred. */
function isLong({ kronor, grain }: Occurrence): boolean {
  const steps = divide(kronor, grain);
  const digits = steps.denominator === 1n ? steps.numerator.toString() : '';
  return digits.length >= 6 && !digits.endsWith('000');
}

/** `Administration inkl. styrelse och finansiella kostnader`, where the two stand by themselves in other tables. */
function namedSums(all: readonly Occurrence[]): Trial[] {
  return all
    .filter((total) => NAMES_SEVERAL.test(total.place.label) && isLong(total))
    .flatMap((total) => {
      const parts = all.filter((part) => part.spot !== total.spot && isNamedBy(part, total)).slice(0, MOST_ROWS);
      return parts.flatMap((one, index) =>
        parts
          .slice(index + 1)
          .filter((other) => sharedStems(one.stems, other.stems) === 0 && isSum(total, [one, other]))
          .map((other) => trialOf({ terms: [one, other], sum: add(one.kronor, other.kronor), total })),
      );
    });
}

const NAMES_SEVERAL = /(?<!\p{sc=Latin})(?:inkl(?:usive)?|och|samt|plus)(?!\p{sc=Latin})/iu;

const isNamedBy = (part: Occurrence, total: Occurrence): boolean =>
  part.stems.size > 0 && part.stems.size < total.stems.size && sharedStems(part.stems, total.stems) === part.stems.size;

/** Each of the two may be rounded for itself. */
const isSum = (total: Occurrence, [one, other]: Found['terms']): boolean =>
  compare(absoluteDifference(total.kronor, add(one.kronor, other.kronor)), total.grain) <= 0;

function results(all: readonly Occurrence[]): Trial[] {
  const named = (words: RegExp): Occurrence[] => all.filter(({ place }) => words.test(place.label)).slice(0, MOST_PLACES);
  const [incomes, costs, ends] = [
    named(/^[^,]*intäkt/i),
    named(/kostnad/i).filter(({ place }) => isCost(place.label)),
    named(/^(?:årets )?resultat/i),
  ];
  return ends
    .filter(isLong)
    .flatMap((total) =>
      incomes.flatMap((income) =>
        costs
          .filter(({ kronor }) => isEqual(total.kronor, absoluteDifference(income.kronor, kronor)))
          .map((cost) => trialOf({ terms: [income, cost], sum: subtract(income.kronor, cost.kronor), total })),
      ),
    );
}

const MOST_PLACES = 6;

const absoluteDifference = (one: Exact, other: Exact): Exact => absolute(subtract(one, other));

const trialOf = ({ terms: [one, other], sum, total }: Found): Trial =>
  tickedOff({
    kind: 'summa',
    places: [total.place, one.place, other.place],
    arithmetic: `${shownExact(one.kronor)} och ${shownExact(other.kronor)} ger ${shownExact(sum)}`,
  });
