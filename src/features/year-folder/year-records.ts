import type { Association, AssociationEvent, Mandate, Member } from '../associations/association.ts';
import type { BudgetLine } from '../budget/budget.ts';
import type { Contribution } from '../contributions/contribution.ts';
import type { Source } from '../figures/figure.ts';
import type { EarlierFigure, Fact, OwnFormula } from '../figures/own-figures.ts';
import type { Goal } from '../goals/goal.ts';
import type { IndicatorResult, ResponseCount } from '../indicators/indicator.ts';
import type { Intervention } from '../interventions/intervention.ts';
import type { AccountRule } from '../ledger/account-map.ts';
import type { Code, ExitCount, ParticipantCount, VolumeCount } from '../participants/counts.ts';
import type { Activity, Asset, CostRow, Lease, NetRow, NoteLayout } from '../statements/layout.ts';

export type ChartName = 'kommun-bas' | 'region-bas' | 'bas' | 'egen';

/** A step of the recommended ceiling for equity in relation to contributions (trappa). */
export interface EquityCapStep {
  readonly fromOre: number;
  /** Fraction of the contributions, as a decimal text: `0,2`. */
  readonly share: string;
}

/** What the association has decided about its report for the year. */
export interface YearSettings {
  readonly recordNumber: string | null;
  /** ISO date on which the board adopted the report; null while it is a draft. */
  readonly adoptedOn: string | null;
  readonly chart: ChartName;
  readonly equityCap: readonly EquityCapStep[];
  /** Short form, or one row for each activity, or both. */
  readonly operatingStatement: 'kort' | 'per-verksamhet' | 'bada';
  /** Some associations count financial income as operating income in overviews. */
  readonly financialItemsInOverview: boolean;
  /** Counts of people below this are hidden, unless an exemption is written down. */
  readonly smallestShownGroup: number;
  /** Each figure rightly rounded, or rows moved by at most a krona so that sums add up (avstämd avrundning). */
  readonly rounding: 'exakt' | 'avstamd';
  /** Kept for what others have told of it, and never to have bookkeeping: an earlier year, or another association's. */
  readonly isWithoutBooks: boolean;
  /** Words of the income statement that the association wants otherwise, by line. */
  readonly lineNames: Readonly<Record<string, string>>;
}

/** A file of the bookkeeping, kept as it came: SIE, or a table with a mapping of its columns. */
export interface BookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A chapter's text in Markdown, with references to figures. */
export interface ChapterText {
  /** File name under `texter/` without ending. */
  readonly id: string;
  /** Which chapter of the national template the text belongs to, or null for a section of the association's own. */
  readonly chapter: string | null;
  /** Heading of an own section. */
  readonly title: string | null;
  /** The chapter that an own section follows. */
  readonly after: string | null;
  readonly level: number;
  readonly markdown: string;
  /** Line in the file where the Markdown begins. */
  readonly firstLine: number;
}

/** A finding that somebody has looked at and accepts, with a reason (godkännande). */
export interface Acceptance {
  readonly finding: string;
  readonly reason: string;
  readonly acceptedBy: string;
  readonly acceptedOn: string;
  readonly source: Source;
}

/** Everything an association has put down about one year: the contents of a year folder (årsmapp). */
export interface YearRecords {
  readonly association: Association;
  readonly year: number;
  readonly settings: YearSettings;
  readonly members: readonly Member[];
  readonly mandates: readonly Mandate[];
  readonly contributions: readonly Contribution[];
  readonly bookFiles: readonly BookFile[];
  readonly accountRules: readonly AccountRule[];
  readonly notes: readonly NoteLayout[];
  readonly activities: readonly Activity[];
  readonly costRows: readonly CostRow[];
  readonly netRows: readonly NetRow[];
  readonly assets: readonly Asset[];
  readonly leases: readonly Lease[];
  readonly budget: readonly BudgetLine[];
  readonly earlierFigures: readonly EarlierFigure[];
  readonly interventions: readonly Intervention[];
  readonly participantCounts: readonly ParticipantCount[];
  readonly exitCounts: readonly ExitCount[];
  readonly volumeCounts: readonly VolumeCount[];
  readonly codes: readonly Code[];
  readonly indicatorResults: readonly IndicatorResult[];
  readonly responseCounts: readonly ResponseCount[];
  readonly facts: readonly Fact[];
  readonly ownFormulas: readonly OwnFormula[];
  readonly goals: readonly Goal[];
  readonly events: readonly AssociationEvent[];
  readonly texts: readonly ChapterText[];
  readonly acceptances: readonly Acceptance[];
}
