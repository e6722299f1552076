import { absolute, compare, divide, type Exact, exact, multiply, subtract } from '../../../shared/exact.ts';
import { figuresIn } from '../sums/miswritten.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { sharedStems } from '../words/stems.ts';
import type { Occurrence } from './occurrences.ts';

/** An amount of running text that stands elsewhere with the same figures and another unit: `1 214 387 tkr` where a table has kronor. */
export function checkUnitSlips(occurrences: readonly Occurrence[]): Trial[] {
  const told = occurrences.filter(
    ({ spot, place }) => typeof spot === 'number' && /kr|miljon/i.test(place.value) && !OF_OTHERS.test(place.text),
  );
  return told.flatMap((one) => {
    const others = occurrences.filter((other) => other.spot !== one.spot);
    if (others.some((other) => isSame(one, other))) return [];
    const meant = others.find((other) => isThousandTimes(one, other));
    return meant === undefined && !isTooMuch(one) ? [] : [trialOf(one, meant)];
  });
}

/** What is paid for each meeting or hour, and what the country or a region has. */
const OF_OTHERS =
  /per (?:möte|timme|dag|månad|år|invånare|sammanträde)|i (?:riket|landet|sverige)|alla samordningsförbund|regionens (?:budget|omsättning)|kommunens (?:budget|omsättning)|statsbudget/i;

/** As near as the coarser of them is rounded; `1` in a table of thousands is not the same as `688 kr`. */
const isSame = (one: Occurrence, other: Occurrence): boolean =>
  isWithin(one.kronor, other, one.grain) &&
  compare(one.kronor, multiply(other.grain, FEWEST_GRAINS)) >= 0 &&
  (compare(other.grain, one.grain) <= 0 || digitsOf(other).length >= FEWEST || sharedStems(one.stems, other.stems) > 0);

const FEWEST_GRAINS = exact(5);

function isWithin(kronor: Exact, other: Occurrence, grain: Exact): boolean {
  const coarser = compare(grain, other.grain) > 0 ? grain : other.grain;
  return compare(multiply(absolute(subtract(kronor, other.kronor)), exact(2)), coarser) <= 0;
}

/** The same figures a thousand or a million times as large or small. Few figures must be of the same thing too. */
function isThousandTimes(one: Occurrence, other: Occurrence): boolean {
  // Amounts with decimals in a table that tells no unit are in thousands or millions.
  if (typeof other.spot !== 'number' && other.spot.unit === null && compare(other.grain, exact(1)) < 0) return false;
  const digits = figuresIn(digitsOf(one));
  // Something told in a few figures is as near to anything.
  if (digits < FEWEST || digitsOf(other).length < FEWEST || (digits < MANY && sharedStems(one.stems, other.stems) === 0)) return false;
  return FACTORS.some((factor) => isWithin(multiply(one.kronor, factor), other, multiply(one.grain, factor)));
}

const digitsOf = ({ kronor, grain }: Occurrence): string => divide(kronor, grain).numerator.toString();

const FEWEST = 3;
const MANY = 5;
const FACTORS = [exact(1000), exact(1, 1000), exact(1_000_000), exact(1, 1_000_000)];

/** No association has a thousand million kronor. */
const isTooMuch = ({ kronor }: Occurrence): boolean => compare(kronor, exact(1_000_000_000)) >= 0;

const trialOf = (one: Occurrence, meant: Occurrence | undefined): Trial =>
  judged(false, {
    kind: 'enhet',
    places: [one.place, ...(meant === undefined ? [] : [meant.place])],
    arithmetic: meant === undefined ? `${shownExact(one.kronor)} kr` : `${shownExact(one.kronor)} kr och ${shownExact(meant.kronor)} kr`,
    message:
      meant === undefined
        ? `${one.place.value} är ${shownExact(one.kronor)} kr. Så stora belopp har inget förbund: enheten är troligen fel.`
        : `${one.place.value} är ${shownExact(one.kronor)} kr, men ${meant.place.label || 'beloppet'} är ${shownExact(meant.kronor)} kr. Enheten är troligen fel.`,
    sureness: isTooMuch(one) || meant === undefined ? 0.93 : 0.85,
  });
