import type { AssociationRole } from '../../platform/access/access.ts';

/**
 * What may be opened (nödåtkomst): to see, and to keep the bookkeeping going.
 * Never what may give others a role: what is opened for hours must not leave anything that lasts.
 */
export const OPENABLE_ROLES = ['revisor', 'ekonom'] as const satisfies readonly AssociationRole[];
export type OpenableRole = (typeof OPENABLE_ROLES)[number];

export const LONGEST_HOURS = 3;
/** Shorter than this says nothing to whoever reads it a year later. */
export const SHORTEST_REASON = 15;
export const LONGEST_REASON = 1_000;

/** A role that somebody has opened for themselves, with the reason they gave. */
export interface EmergencyAccess {
  readonly id: string;
  readonly person: string;
  readonly personName: string;
  readonly role: OpenableRole;
  readonly reason: string;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

/** What somebody asks for. */
export interface Opening {
  readonly role: OpenableRole;
  readonly hours: number;
  readonly reason: string;
}

export const isOpen = ({ expiresAt, endedAt }: Pick<EmergencyAccess, 'expiresAt' | 'endedAt'>, now: Temporal.Instant): boolean =>
  endedAt === null && Temporal.Instant.compare(expiresAt, now) > 0;
