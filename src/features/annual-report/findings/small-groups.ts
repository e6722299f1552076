/** What somebody wants to be shown of small groups (små grupper). */
export interface SmallGroups {
  /** Counts of fewer people are hidden. */
  readonly smallest: number;
  /** Why also smaller groups may be shown; null when they may not. */
  readonly publicBecause: string | null;
}

export const LIMIT = 'minsta';
export const ARE_PUBLIC = 'offentliga';
export const REASON = 'varfor';

export const shownSmallGroups = ({ smallest, publicBecause }: SmallGroups): ReadonlyMap<string, readonly string[]> =>
  new Map([
    [LIMIT, [String(smallest)]],
    [ARE_PUBLIC, publicBecause === null ? [] : ['ja']],
    [REASON, [publicBecause ?? '']],
  ]);
