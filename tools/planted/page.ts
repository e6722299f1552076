import { at, type Chance, chanceOf } from './chance.ts';
import { createDraft, type Draft } from './draft.ts';
import { type Facts, makeFacts } from './facts/facts.ts';
import { cellWriter, costWriter, countWriter, overviewWriter, percentWriter, proseWriter, type Write } from './numbers.ts';
import type { Style } from './style.ts';

/** What every chapter is written from. */
export interface Page {
  readonly facts: Facts;
  readonly style: Style;
  readonly draft: Draft;
  readonly write: Readonly<Record<'cell' | 'cost' | 'overview' | 'prose' | 'percent' | 'count', Write>>;
  /** What can be told only when a table has been written. */
  readonly later: (() => void)[];
  /** The same way of saying something at every run, chosen among several. */
  readonly wording: Chance;
  /** The report's year. An interim report is on the year after the last whole one. */
  readonly year: number;
}

export function openPage(seed: number, style: Style): Page {
  const facts = makeFacts(seed);
  const draft = createDraft(style.statementUnit === 'tkr');
  if (style.statementUnit === 'tkr') draft.lures.add('räkningar i avrundade tkr');
  return {
    facts,
    style,
    draft,
    later: [],
    write: {
      cell: cellWriter(style),
      cost: costWriter(style),
      overview: overviewWriter(style),
      prose: proseWriter(style),
      percent: percentWriter(style),
      count: countWriter(style),
    },
    wording: chanceOf(style.wording, 'wording'),
    year: at(facts.years, 5).year + (style.kind === 'interim' ? 1 : 0),
  };
}

/** Percentages that nobody could take for the right one. */
const wrongPercents = (right: number): readonly number[] =>
  [-17, -12, -9, -7, 7, 9, 12, 17].map((step) => right + step).filter((percent) => percent > 0 && percent < 100);

export const wrongPercentTexts = (right: number, write: Write): readonly string[] => wrongPercents(right).map(write);
