import { absolute, compare, type Exact, negate, ZERO } from '../../shared/exact.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import type { ProofCheck, ProofFinding, ProofKind, ProofPlace, ProofSeverity } from './proofreading.ts';

/** A comparison that was made, with what is to be told of it when it does not hold. */
export interface Trial extends ProofCheck {
  readonly finding: ProofFinding | null;
  /** What is wrong when it does not hold, where that is not the first of its places. */
  readonly blamed?: ProofPlace | undefined;
}

/** What is compared: a printed value, and what it ought to be. */
export interface Comparison {
  readonly kind: ProofKind;
  readonly places: readonly ProofPlace[];
  readonly arithmetic: string;
  /** Printed less computed. */
  readonly difference: Exact;
  /** A difference as large as this may come of rounding. Zero where nothing is rounded. */
  readonly rounding: Exact;
  /** A difference as large as this is no difference: a coarser amount that is rounded rightly. */
  readonly nearEnough?: Exact;
  /** What to say when it does not hold: whole Swedish sentences. */
  readonly message: string;
  /** How sure it is, when it does not hold, that the document is wrong: how often it has been, in reports that the rule was not made from. */
  readonly sureness: number;
  /** Whether the printed value looks like the right one with a slip of the pen, so that the two surely are of the same. */
  readonly isSlip?: boolean;
  /** What is wrong when it does not hold, where that is not the first of its places: running text against a table. */
  readonly blamed?: ProofPlace | undefined;
  /** The worst that may be said of it. */
  readonly atMost?: ProofSeverity;
}

/** The outcome of a comparison: it holds, differs by the last digit, or fails. */
export function tried(comparison: Comparison): Trial {
  const { kind, arithmetic, places, difference, rounding, message } = comparison;
  if (compare(absolute(difference), comparison.nearEnough ?? ZERO) <= 0)
    return { kind, outcome: 'held', arithmetic, places, finding: null };
  const isRounding = compare(absolute(difference), rounding) <= 0;
  const severity = isRounding ? 'avrundning' : severityOf(comparison);
  const sureness = isRounding ? 1 : surenessOf(comparison);
  const told = isRounding ? `${message} Skillnaden är så liten att den troligen beror på avrundning.` : message;
  return {
    kind,
    outcome: isRounding ? 'rounding' : 'failed',
    arithmetic,
    places,
    blamed: comparison.blamed,
    finding: { kind, severity, message: told, arithmetic, sureness, places },
  };
}

const SURE_ENOUGH = 0.9;
const LIKELY = 0.6;

const surenessOf = ({ sureness, isSlip }: Comparison): number =>
  isSlip === true && sureness >= WORTH_IT ? Math.max(sureness, SURE_OF_SLIPS) : sureness;

/** Of what is worth telling at all, nine slips of ten are errors. */
const SURE_OF_SLIPS = 0.92;
const WORTH_IT = 0.8;

function severityOf(comparison: Comparison): ProofSeverity {
  const { atMost } = comparison;
  const sureness = surenessOf(comparison);
  if (atMost === 'anmärkning' || sureness < LIKELY) return 'anmärkning';
  return atMost === 'troligt fel' || sureness < SURE_ENOUGH ? 'troligt fel' : 'fel';
}

/** What is counted only because it holds: numbers that nobody has said belong together, and that do. It can not fail, and is told apart. */
export const tickedOff = ({ kind, arithmetic, places }: Pick<ProofCheck, 'kind' | 'arithmetic' | 'places'>): Trial => ({
  kind,
  outcome: 'held',
  isTickedOff: true,
  arithmetic,
  places,
  finding: null,
});

/** A comparison of something that is no number, or that somebody has already worked out. */
export function judged(holds: boolean, comparison: Omit<Comparison, 'difference' | 'rounding'>): Trial {
  const one: Exact = { numerator: 1n, denominator: 1n };
  const none: Exact = { numerator: 0n, denominator: 1n };
  return tried({ ...comparison, difference: holds ? none : one, rounding: none });
}

/** `1 234 567`, with as many decimals as it needs up to two. */
export function shownExact(value: Exact): string {
  const decimals = value.denominator === 1n ? 0 : 10n % value.denominator === 0n ? 1 : 2;
  return swedishNumber(value, decimals);
}

/** `5 673 188 − 6 077 235 = −404 047` */
export const sumText = (terms: readonly Exact[]): string =>
  terms
    .map((term, index) => {
      const isMinus = term.numerator < 0n;
      if (index === 0) return shownExact(term);
      return `${isMinus ? '−' : '+'} ${shownExact(isMinus ? negate(term) : term)}`;
    })
    .join(' ');
