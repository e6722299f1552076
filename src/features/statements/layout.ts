import type { Source } from '../figures/figure.ts';

/** A row of a note, perhaps split in rows of its own (underrader). */
export interface NoteRow {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly NoteRow[];
}

/** A note to the statements as the association wants it (not). The order of notes is the order of the report, LKBR 9:2. */
export interface NoteLayout {
  readonly id: string;
  readonly title: string;
  /** The statement lines that the note splits up; a note of text alone has none. */
  readonly lines: readonly string[];
  /** Whether the note shows the adopted budget beside the outcome. */
  readonly showsBudget: boolean;
  readonly rows: readonly NoteRow[];
  readonly source: Source;
}

/** A row of the statement of operations per activity (driftredovisning per verksamhet). */
export interface Activity {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
}

/** The three kinds of cost that all associations are compared by. */
export const COST_KINDS = ['individ', 'struktur', 'administration'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** A leaf of the association's own tree of costs, bound to one of the three national kinds (kostnadsrad). */
export interface CostRow {
  readonly id: string;
  readonly name: string;
  readonly kind: CostKind;
  readonly source: Source;
}

/** A row of the bridge from gross accounts to a budget that was adopted net (nettorad). */
export interface NetRow {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
}

/** A fixed asset in the register (anläggningsregister). Useful life in years, LKBR 9:9. */
export interface Asset {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly acquiredOn: string;
  readonly costOre: number;
  readonly usefulLifeYears: number;
  readonly disposedOn: string | null;
  readonly source: Source;
}

/** What is left to pay under a lease that can not be cancelled (leasing). */
export interface Lease {
  /** The year at whose end this was left; null for the year that it stands in. */
  readonly ofYear: number | null;
  readonly name: string;
  readonly withinOneYearOre: number;
  readonly oneToFiveYearsOre: number;
  readonly laterOre: number;
  readonly source: Source;
}
