import type { Source } from '../figures/figure.ts';

export type Direction = 'individ' | 'struktur';

/** An activity that the association funds (insats). */
export interface Intervention {
  readonly id: string;
  readonly name: string;
  readonly direction: Direction;
  /** Förberedande, utredande, arbetslivsinriktad: an editable list, since no official one is public. */
  readonly form: string | null;
  /** The member or other body that runs it. */
  readonly owner: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly purpose: string | null;
  readonly targetGroup: string | null;
  readonly staffing: readonly { readonly role: string; readonly fullTimePosts: string }[];
  readonly plannedParticipants: number | null;
  readonly source: Source;
}

/** Whether the intervention is there at all in the year; one that ended before it is kept only to compare with. */
export const takesPlaceIn = (year: number, { endedOn }: Pick<Intervention, 'endedOn'>): boolean =>
  endedOn === null || endedOn >= `${year}-01-01`;
