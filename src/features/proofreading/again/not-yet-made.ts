import type { ProofPlace } from '../proofreading.ts';
import type { Trial } from '../trial.ts';

/** Comparisons that no other rule has made, alone or with more places, each once. What does not hold is kept. */
export function notYetMade(trials: readonly Trial[], known: readonly Trial[]): Trial[] {
  const made = new Map<string, Set<string>[]>();
  for (const trial of known) take(made, trial);
  return trials.filter((trial) => {
    if (trial.outcome === 'held' && isMade(made, trial)) return false;
    take(made, trial);
    return true;
  });
}

/** Known by each of its places. */
function take(made: Map<string, Set<string>[]>, { places }: Trial): void {
  const names = new Set(places.map(placeName));
  for (const name of names) made.set(name, [...(made.get(name) ?? []), names]);
}

function isMade(made: ReadonlyMap<string, readonly Set<string>[]>, { places }: Trial): boolean {
  const [first = '', ...others] = places.map(placeName);
  return made.get(first)?.some((names) => others.every((name) => names.has(name))) === true;
}

const placeName = ({ page, line, value }: ProofPlace): string => `${page}/${line} ${value}`;
