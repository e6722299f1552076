import type { TextPlace } from '../../shared/document-text.ts';

/**
 * How bad it is. Fel is what does not add up whichever way it is read; troligt fel needs somebody who knows;
 * avrundning is the last digit only; anmärkning is worth knowing and may be right.
 */
export type ProofSeverity = 'fel' | 'troligt fel' | 'avrundning' | 'anmärkning';

/** What kind of comparison it is. The names are told to programs. */
export type ProofKind =
  | 'summa'
  | 'balans'
  | 'upprepning'
  | 'överföring'
  | 'andel'
  | 'procent'
  | 'kvot'
  | 'möjlig procent'
  | 'antal'
  | 'bedömning'
  | 'påstående'
  | 'enhet'
  | 'rubrik'
  | 'lagrum'
  | 'riktlinje';

/** A printed value that took part in a check, with where it stands and the words around it. */
export interface ProofPlace extends TextPlace {
  /** The words around the value, as they stand. */
  readonly text: string;
  /** The value as it is written: `843 007 (16%)`. */
  readonly value: string;
  /** What the value is: `Årets resultat 2023 i resultaträkningen`. */
  readonly label: string;
}

/** A comparison that was made, and how it went. */
export interface ProofCheck {
  readonly kind: ProofKind;
  readonly outcome: 'held' | 'rounding' | 'failed';
  /** Nobody has said that these belong together: it is counted because it holds, and would not be told of if it did not. */
  readonly isTickedOff?: true;
  /** `5 673 188 − 6 077 235 = −404 047` */
  readonly arithmetic: string;
  readonly places: readonly ProofPlace[];
}

/** Something that does not add up, or that is worth knowing. */
export interface ProofFinding {
  readonly kind: ProofKind;
  readonly severity: ProofSeverity;
  /** One or a few plain Swedish sentences that somebody understands who has not made the check. */
  readonly message: string;
  readonly arithmetic: string;
  /** From 0 to 1: how sure it is that the document, and not the reading of it, is wrong. */
  readonly sureness: number;
  readonly places: readonly ProofPlace[];
}

/** What proofreading gave. Findings come with the worst first, and among equals in the order of the document. */
export interface Proofreading {
  readonly findings: readonly ProofFinding[];
  /** All comparisons that were made, in the order of the document. */
  readonly checks: readonly ProofCheck[];
  /** How many tables with numbers were read. */
  readonly tables: number;
  /** Swedish sentences about what could not be read or checked. */
  readonly unread: readonly string[];
}
