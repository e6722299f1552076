import { compare, isEqual } from '../../../shared/exact.ts';
import type { ProofFinding } from '../proofreading.ts';
import { repeatedTrial } from '../statements/repeated.ts';
import type { Claim } from './claim.ts';
import { type EvidenceBook, surenessAfter } from './evidence.ts';

/** A figure with the value of the surest of the places that tell it (vald uppgift). */
export interface Chosen {
  readonly claim: Claim;
  readonly sureness: number;
  readonly findings: readonly ProofFinding[];
  /** Claims of other values. */
  readonly others: readonly Claim[];
}

interface Weighed {
  readonly claim: Claim;
  readonly sureness: number;
  readonly findings: readonly ProofFinding[];
}

/** Each figure once, in the order of the document. */
export function chooseClaims(claims: readonly Claim[], evidence: EvidenceBook): Chosen[] {
  const byKey = Map.groupBy(claims, ({ key }) => key);
  return [...byKey.values()].flatMap((same) => choose(same.map((claim) => weighed(claim, evidence))));
}

function weighed(claim: Claim, evidence: EvidenceBook): Weighed {
  const own = evidence(claim.places);
  return { claim, sureness: surenessAfter(claim.sureness, own), findings: own.findings };
}

/** A figure that a report tells in two ways is not sure, whichever of them is right. */
const MOST_SURE_OF_CLASHING = 0.65;

/** The surest value counts, and of the places that give it the one with most digits, a table before running text. */
function choose(same: readonly Weighed[]): Chosen[] {
  const bySureness = same.toSorted((a, b) => b.sureness - a.sureness);
  const [surest] = bySureness;
  if (surest === undefined) return [];
  const near = bySureness.filter(({ claim }) => isSameValue(surest.claim, claim));
  const [{ claim } = surest] = near.toSorted(
    (a, b) => compare(a.claim.grain, b.claim.grain) || Number(a.claim.isTold) - Number(b.claim.isTold),
  );
  const agreeing = same.filter((each) => isSameValue(claim, each.claim));
  const others = same.filter((each) => !agreeing.includes(each));
  const findings = [...new Set(agreeing.flatMap((each) => each.findings))];
  const sureness = others.length === 0 ? surest.sureness : Math.min(surest.sureness, MOST_SURE_OF_CLASHING);
  return [{ claim, sureness, findings, others: others.map((each) => each.claim) }];
}

/** Amounts as proofreading compares what is printed twice; what is counted is the same or not. */
const isSameValue = (one: Claim, other: Claim): boolean =>
  one.unit === 'kr' || one.unit === 'procent'
    ? repeatedTrial(printed(one), printed(other)).outcome !== 'failed'
    : isEqual(one.value, other.value);

const printed = ({ key, value, grain, places }: Claim) => ({ key, value, grain, places, where: '' });
