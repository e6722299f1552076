import type { Source } from '../figures/figure.ts';

export type Sex = 'kvinna' | 'man' | 'alla';

/** What is counted about participants without registering anybody (statistik utan personuppgifter). */
export type CountKind = 'deltagare' | 'nya' | 'avslutade';

/** A number of participants in one intervention; `alla` when the split by sex is not known. */
export interface ParticipantCount {
  readonly year: number;
  readonly intervention: string;
  readonly sex: Sex;
  readonly kind: CountKind;
  readonly count: number;
  readonly source: Source;
}

/** How many left for which reason (avslutsorsak). */
export interface ExitCount {
  readonly year: number;
  readonly intervention: string;
  readonly sex: Sex;
  readonly reason: string;
  readonly count: number;
  readonly source: Source;
}

/** Structural work counted without persons: visitors, seminars, uses (volym). `occasions` is how many times. */
export interface VolumeCount {
  readonly year: number;
  readonly intervention: string | null;
  readonly kind: string;
  readonly count: number;
  readonly occasions: number | null;
  readonly source: Source;
}

/** A word of one of the editable lists, for example an exit reason and its name (kodlista). */
export interface Code {
  readonly list: string;
  readonly code: string;
  readonly name: string;
  readonly source: Source;
}
