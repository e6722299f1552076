import type { Exact } from '../../shared/exact.ts';
import type { Source } from '../figures/figure.ts';

export type Verdict = 'uppfyllt' | 'delvis' | 'inte' | 'ej-bedomt';

/** When a goal is met: a figure compared with a limit or with another figure, or several such rules together. */
export type GoalRule =
  | { readonly kind: 'limit'; readonly figure: string; readonly relation: 'minst' | 'hogst' | 'over' | 'under'; readonly limit: Exact }
  | { readonly kind: 'compared'; readonly figure: string; readonly relation: 'minst' | 'hogst' | 'over' | 'under'; readonly with: string }
  | { readonly kind: 'allOf' | 'anyOf'; readonly rules: readonly GoalRule[] };

/** A goal of the plan (mål), bound to its measure when it can be measured. */
export interface Goal {
  readonly id: string;
  /** `overgripande`, or the intervention that the goal belongs to. */
  readonly set: string;
  readonly text: string;
  readonly rule: GoalRule | null;
  /** What the board or the intervention itself decided. */
  readonly verdict: Verdict | null;
  /** Why the decided verdict differs from the rule's. */
  readonly reason: string | null;
  readonly comment: string | null;
  readonly source: Source;
}
