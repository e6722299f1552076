import { absolute, type Exact, isEqual } from '../../../shared/exact.ts';
import { numbersOf } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { type Trial, tickedOff } from '../trial.ts';

/** The places where the same is told, by their names, and how many pairs of them were compared. */
interface Group {
  readonly places: Map<string, ProofPlace>;
  readonly compared: number;
}

/**
 * What stands in three places or more, each of which was found to be the same as another: one line for all of them, so that a reader
 * sees everywhere that a figure stands. It follows from the comparisons that hold, and is ticked off.
 */
export function sameEverywhere(made: readonly Trial[]): Trial[] {
  const groups = new Set<Group>();
  const groupAt = new Map<string, Group>();
  for (const trial of made.filter(isSame)) {
    const [first, second] = trial.places;
    if (first === undefined || second === undefined) continue;
    const found = [...new Set([first, second].flatMap((place) => groupAt.get(nameOf(place)) ?? []))];
    if (found.some(({ places }) => places.size >= MOST_PLACES)) continue;
    const places = new Map([
      ...found.flatMap((each) => [...each.places]),
      ...[first, second].map((place) => [nameOf(place), place] as const),
    ]);
    const group = { places, compared: found.reduce((all, { compared }) => all + compared, 1) };
    for (const name of places.keys()) groupAt.set(name, group);
    for (const other of found) groups.delete(other);
    groups.add(group);
  }
  return [...groups].filter(tellsMore).map(trialOf);
}

/** More than any reader would look up; a file may be made to have the same number everywhere. */
const MOST_PLACES = 60;

/** Where each was compared with each, nothing follows that is not told already. */
const tellsMore = ({ places: { size }, compared }: Group): boolean => size > 2 && 2 * compared < size * (size - 1);

/** Two places with the same number, whichever its sign. */
function isSame({ kind, outcome, places: [first, second, ...others] }: Trial): boolean {
  if (outcome !== 'held' || (kind !== 'upprepning' && kind !== 'överföring') || others.length > 0) return false;
  const values = [first, second].map((place) => (place === undefined ? null : valueOf(place)));
  const [one, other] = values;
  return one != null && other != null && isEqual(one, other);
}

const valueOf = ({ value }: ProofPlace): Exact | null => {
  const [number, ...others] = numbersOf(value);
  return number === undefined || others.length > 0 ? null : absolute(number.value);
};

const nameOf = ({ page, line, value, label }: ProofPlace): string => `${page}/${line} ${value} ${label}`;

function trialOf({ places }: Group): Trial {
  const all = [...places.values()];
  return tickedOff({ kind: 'upprepning', places: all, arithmetic: `${all[0]?.value ?? ''} på ${all.length} ställen` });
}
