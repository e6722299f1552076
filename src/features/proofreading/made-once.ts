import type { ProofPlace } from './proofreading.ts';
import type { Trial } from './trial.ts';

/** Two rules may make the same comparison: it is one, and one that holds by either of them holds. */
export function madeOnce(rules: readonly (readonly Trial[])[]): Trial[] {
  const compared = rules.flatMap((trials) => [...Map.groupBy(trials, comparedIn)]);
  const made = new Map<string, readonly Trial[]>();
  for (const [name, trials] of compared) if (isBetter(trials, made.get(name))) made.set(name, trials);
  return [...made.values()].flatMap(eachOnce);
}

/** A rule that comes to the same sum in two ways has made it once. A region may pay as much as the municipalities, which are two shares. */
const eachOnce = (trials: readonly Trial[]): readonly Trial[] =>
  trials.every(({ kind }) => kind === 'summa')
    ? [...new Map(trials.map((trial) => [`${trial.outcome} ${trial.arithmetic}`, trial] as const)).values()]
    : trials;

const isBetter = (trials: readonly Trial[], before: readonly Trial[] | undefined): boolean =>
  before === undefined || (before.some(isFailed) && !trials.some(isFailed));

const isFailed = ({ outcome }: Trial): boolean => outcome === 'failed';
const comparedIn = ({ kind, places }: Trial): string =>
  [kind, ...places.map(({ page, line, value, label }) => `${page} ${line} ${value} ${label}`).sort()].join('|');

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
