/** What somebody looks for in the log. */
export interface LogQuestion {
  readonly person: string | null;
  readonly words: string;
  /** Days, inclusive. */
  readonly from: string | null;
  readonly until: string | null;
  readonly page: number;
}

/** A row of the log with the name of who did it. */
export interface FoundEntry {
  readonly event: string;
  readonly subject: string;
  readonly role: string;
  readonly purpose: string | null;
  readonly notedAt: string;
  readonly name: string | null;
  readonly sequence: number | null;
}

export const asksForAll = ({ person, words, from, until }: LogQuestion): boolean =>
  person === null && words === '' && from === null && until === null;
