import { absolute, compare, type Exact, exact, subtract } from '../../shared/exact.ts';
import type { FigureBook } from '../figures/book.ts';
import { type FigureKey, figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import { showFigure } from '../figures/shown.ts';
import type { JudgedGoal } from '../goals/judging.ts';
import type { Books } from '../statements/placed-account.ts';
import type { YearRecords } from '../year-folder/year-records.ts';
import type { Finding, FindingValue } from './finding.ts';

/** What the checks look at. */
export interface CheckContext {
  readonly records: YearRecords;
  readonly books: Books;
  readonly book: FigureBook;
  readonly goals: readonly JudgedGoal[];
  /** What somebody wrote by hand, without the figures that are put in. */
  readonly typed: readonly WrittenText[];
  /** The same with the figures put in, as a reader sees it. */
  readonly told: readonly WrittenText[];
}

export interface WrittenText {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

export type Rule = (context: CheckContext) => Finding[];

/** A figure as one side of a comparison. */
export function valueOf({ book }: CheckContext, key: FigureKey, place: string): FindingValue {
  const figure = book.find(key);
  return { label: figure?.label ?? key, shown: showFigure(figure), figure: key, place };
}

/** Two figures that must be equal, with what to say when they are not. Missing figures are not compared. */
export interface Equality {
  readonly id: string;
  readonly left: FigureKey;
  readonly right: FigureKey;
  readonly places: readonly [left: string, right: string];
  readonly message: string;
  readonly severity?: Finding['severity'];
  /** How much they may differ, in the figures' own base unit. */
  readonly tolerance?: Exact;
}

export function mustBeEqual(context: CheckContext, equality: Equality): Finding[] {
  const [left, right] = [knownValue(context.book, equality.left), knownValue(context.book, equality.right)];
  if (left === null || right === null) return [];
  if (compare(absolute(subtract(left, right)), equality.tolerance ?? exact(0)) <= 0) return [];
  const [leftPlace, rightPlace] = equality.places;
  return [
    {
      id: equality.id,
      severity: equality.severity ?? 'fel',
      message: equality.message,
      values: [valueOf(context, equality.left, leftPlace), valueOf(context, equality.right, rightPlace)],
    },
  ];
}

export const at = (context: CheckContext, id: string): FigureKey => figureKey(id, context.records.year);
export const valueAt = (context: CheckContext, id: string): Exact | null => knownValue(context.book, at(context, id));
