import type { ProofPlace } from '../proofreading.ts';
import type { Trial } from '../trial.ts';

/** Comparisons of the same places that no other rule has made, each once. */
export function notYetMade(trials: readonly Trial[], known: readonly Trial[]): Trial[] {
  const made = new Set(known.map(nameOf));
  return trials.filter((trial) => {
    const name = nameOf(trial);
    if (made.has(name)) return false;
    made.add(name);
    return true;
  });
}

const nameOf = ({ places }: Trial): string => places.map(placeName).sort().join('|');
const placeName = ({ page, line, value }: ProofPlace): string => `${page}/${line} ${value}`;
