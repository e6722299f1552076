/** What somebody has said of a difference between budget and actual (kommentar till avvikelse). */
export interface VarianceComment {
  readonly id: string;
  readonly line: string;
  /** By the end of which month. */
  readonly month: number;
  readonly content: string;
  readonly writer: string | null;
  readonly writerName: string | null;
  readonly writtenAt: string;
}

export const LONGEST_COMMENT = 2_000;
