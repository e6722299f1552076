import type { Exact } from '../../shared/exact.ts';
import type { Source } from '../figures/figure.ts';

export type Verdict = 'uppfyllt' | 'delvis' | 'inte' | 'ej-bedomt';

/** At least, at most, more than, less than. */
export const RELATIONS = ['minst', 'hogst', 'over', 'under'] as const;
export type Relation = (typeof RELATIONS)[number];

/** When a goal is met: a figure compared with a limit or with another figure, or several such rules together. */
export type GoalRule =
  | {
      readonly kind: 'limit';
      readonly figure: string;
      readonly relation: Relation;
      /** On the scale of figures: öre when it was written with `kr`, a fraction of one when it was written with `%`. */
      readonly limit: Exact;
      /** How the limit was written, so that it can be written so again. */
      readonly limitUnit?: '%' | 'kr';
    }
  | { readonly kind: 'compared'; readonly figure: string; readonly relation: Relation; readonly with: string }
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
