import type { DocumentKind } from '../document-kinds.ts';

/** What a decision is about, in days: what it is decided on, what it covers and what day it is now. */
export interface DecisionDay {
  readonly kind: DocumentKind;
  readonly adoptedOn: string;
  /** The last day that the document tells of; null for a plan, which tells of what is to come. */
  readonly endsOn: string | null;
  readonly today: string;
}

/** Nobody has decided on a day that has not come. */
export const isToCome = ({ adoptedOn, today }: DecisionDay): boolean => adoptedOn > today;

/** Why a day is hardly the right one, in words; null for a day like others. It is asked and not refused: what looks impossible is done. */
export function doubtAbout({ kind, adoptedOn, endsOn }: DecisionDay): string | null {
  if (endsOn === null || adoptedOn > endsOn) return null;
  return `${kind === 'delarsrapport' ? 'Perioden' : 'Året'} har inte tagit slut den dagen.`;
}
