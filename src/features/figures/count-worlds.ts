import type { FigureKey } from './figure.ts';

/** Counts that somebody who sees the report does not know, and what ties them together. */
export interface UnknownCounts {
  /** The hidden counts in truth; all are at least one, since a count of zero is shown. */
  readonly values: ReadonlyMap<FigureKey, number>;
  /** Counts below this are hidden for their own sake; whoever reads the report knows the limit too. */
  readonly limit: number;
  /** The ties of each hidden count. */
  readonly tiesOf: ReadonlyMap<FigureKey, readonly Tie[]>;
  /** For each hidden count, those below the limit that it hangs together with, itself among them if it is. */
  readonly fewWith: ReadonlyMap<FigureKey, readonly FigureKey[]>;
}

/** Signed hidden counts whose sum is known, or known but for a rest that is not negative. */
export interface Tie {
  readonly terms: readonly { readonly key: FigureKey; readonly sign: 1 | -1 }[];
  /** What is left over in truth; null when nothing can be. */
  readonly rest: number | null;
}

/** One more or one less of some hidden counts. */
export type OtherWorld = ReadonlyMap<FigureKey, 1 | -1>;

/**
 * Another world that looks the same: other counts in place of some hidden ones, that give every shown figure as it stands,
 * are possible as counts, and would have been hidden too. Then nobody can tell from the report that the count is what it is.
 * None found says nothing, so a count is never wrongly taken to be safe.
 */
export function otherWorld(unknown: UnknownCounts, key: FigureKey): OtherWorld | null {
  for (const mostSteps of FURTHER_AND_FURTHER) {
    const found = ([1, -1] as const).map((step) => worldWith({ unknown, mostSteps }, key, step)).find((world) => world !== null);
    if (found !== undefined) return found;
  }
  return null;
}

function worldWith(given: Pick<Walk, 'unknown' | 'mostSteps'>, key: FigureKey, step: 1 | -1): OtherWorld | null {
  const walk: Walk = { ...given, steps: new Map(), gaps: new Map(), tries: { left: MOST_TRIES } };
  return canStep(walk, key, step) && settled(walk, key, step) ? walk.steps : null;
}

/** Worlds with few changes are looked for first: most counts need four, a pair of women and men in each of two interventions. */
const FURTHER_AND_FURTHER = [4, 8, 16, 40];

/** A search that has not ended by now has no short answer; more counts are then hidden instead. */
const MOST_TRIES = 1500;

interface Walk {
  readonly unknown: UnknownCounts;
  readonly mostSteps: number;
  /** One more or one less of each changed count. */
  readonly steps: Map<FigureKey, 1 | -1>;
  /** How much each tie's sum has changed by the steps. */
  readonly gaps: Map<Tie, number>;
  readonly tries: { left: number };
}

/** Puts together what somebody does not know who sees all but these counts. */
export function unknownCounts(values: ReadonlyMap<FigureKey, number>, ties: readonly Tie[], limit: number): UnknownCounts {
  const tiesOf = tiesByCount(ties);
  const fewWith = new Map<FigureKey, readonly FigureKey[]>();
  for (const key of values.keys()) {
    if (fewWith.has(key)) continue;
    const together = tiedWith(key, tiesOf);
    const few = together.filter((each) => (values.get(each) ?? 0) < limit);
    for (const each of together) fewWith.set(each, few);
  }
  return { values, limit, tiesOf, fewWith };
}

function tiesByCount(ties: readonly Tie[]): ReadonlyMap<FigureKey, readonly Tie[]> {
  const byCount = Map.groupBy(
    ties.flatMap((tie) => tie.terms.map(({ key }) => ({ tie, key }))),
    ({ key }) => key,
  );
  return new Map([...byCount].map(([key, found]) => [key, found.map(({ tie }) => tie)]));
}

function tiedWith(key: FigureKey, tiesOf: ReadonlyMap<FigureKey, readonly Tie[]>): FigureKey[] {
  const reached = new Set([key]);
  for (const each of reached) {
    for (const term of (tiesOf.get(each) ?? []).flatMap((tie) => tie.terms)) reached.add(term.key);
  }
  return [...reached];
}

const canStep = ({ unknown, steps, mostSteps }: Walk, key: FigureKey, step: 1 | -1): boolean =>
  steps.size < mostSteps && !steps.has(key) && (unknown.values.get(key) ?? 0) + step >= 1;

/** Takes the step and tries to settle every tie that it upsets; leaves nothing changed when that fails. */
function settled(walk: Walk, key: FigureKey, step: 1 | -1): boolean {
  change(walk, key, step);
  walk.steps.set(key, step);
  walk.tries.left -= 1;
  if (walk.tries.left > 0 && settledFrom(walk)) return true;
  walk.steps.delete(key);
  change(walk, key, step === 1 ? -1 : 1);
  return false;
}

function change({ unknown, gaps }: Walk, key: FigureKey, step: 1 | -1): void {
  for (const tie of unknown.tiesOf.get(key) ?? []) {
    const sign = tie.terms.find((term) => term.key === key)?.sign ?? 1;
    gaps.set(tie, (gaps.get(tie) ?? 0) + sign * step);
  }
}

/** Takes up the upset tie that leaves fewest choices, since a wrong choice there is found out soonest. */
function settledFrom(walk: Walk): boolean {
  const upset = [...walk.gaps].filter(([tie, gap]) => !isSettled(tie, gap)).map(([tie, gap]) => choicesFor(walk, tie, gap));
  if (upset.length === 0) return hidesTheSame(walk.unknown, walk.steps);
  const [fewest = []] = upset.sort((a, b) => a.length - b.length);
  return fewest.some(({ key, step }) => settled(walk, key, step));
}

/** Steps that bring the tie nearer to what it must be; those that upset the fewest others first. */
function choicesFor(walk: Walk, tie: Tie, gap: number): { readonly key: FigureKey; readonly step: 1 | -1 }[] {
  const ties = (key: FigureKey): number => walk.unknown.tiesOf.get(key)?.length ?? 0;
  return tie.terms
    .map(({ key, sign }) => ({ key, step: gap * sign < 0 ? (1 as const) : (-1 as const) }))
    .filter(({ key, step }) => canStep(walk, key, step))
    .sort((a, b) => ties(a.key) - ties(b.key));
}

/** A rest may grow and shrink as long as it does not become negative. */
const isSettled = (tie: Tie, gap: number): boolean => (tie.rest === null ? gap === 0 : tie.rest + gap >= 0);

/** Among counts that hang together some are hidden because they are few; a world with none such would not look like this. */
export function hidesTheSame({ values, limit, fewWith }: UnknownCounts, steps: OtherWorld): boolean {
  const isFew = (key: FigureKey): boolean => (values.get(key) ?? 0) + (steps.get(key) ?? 0) < limit;
  const [first] = steps.keys();
  return first !== undefined && ((fewWith.get(first) ?? []).some(isFew) || [...steps.keys()].some(isFew));
}
