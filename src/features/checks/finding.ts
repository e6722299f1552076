import type { FigureKey } from '../figures/figure.ts';

/** Fel stops the final report until it is mended or accepted; varning and anmärkning never do. */
export type FindingSeverity = 'fel' | 'varning' | 'anmarkning';

export const SEVERITY_NAMES: Record<FindingSeverity, string> = { fel: 'Fel', varning: 'Varning', anmarkning: 'Anmärkning' };

/** One of the values that a finding compares, and where it stands. */
export interface FindingValue {
  readonly label: string;
  readonly shown: string;
  /** The figure, when the value is one. */
  readonly figure: FigureKey | null;
  readonly place: string;
}

/** Something that does not add up, or that a reader ought to know (anmärkning i kontrollen). */
export interface Finding {
  /** The rule and what it is about: `mal.bedomning.stegforflyttning`. It is what an acceptance names. */
  readonly id: string;
  readonly severity: FindingSeverity;
  /** Whole Swedish sentences: what is found and what can be done. */
  readonly message: string;
  readonly values: readonly FindingValue[];
  /** Figures that are not there, when that is what is found: with all of them filled in, there is nothing to find. */
  readonly missing?: readonly string[];
}

/** A finding that someone has accepted, with who, when and why. */
export interface CheckedFinding extends Finding {
  readonly accepted: { readonly reason: string; readonly by: string; readonly on: string } | null;
}

/** Whether the report must stay a draft. */
export const stopsReport = (findings: readonly CheckedFinding[]): boolean =>
  findings.some((finding) => finding.severity === 'fel' && finding.accepted === null);
