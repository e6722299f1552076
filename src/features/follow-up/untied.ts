import type { RowCourse } from './year-course.ts';

/** The names of budget rows that somebody should look at, by what is wrong with them. */
export interface Untied {
  /** Several budget lines that say the very same, each row's names together. */
  readonly joined: readonly string[];
  /** Nothing in the books is theirs. */
  readonly empty: readonly string[];
  /** They get what nobody asks for, and nobody has said that they shall. */
  readonly takingRest: readonly string[];
}

/**
 * Budget rows that are not tied to accounts as they could be. A row that says nothing but its part of the income statement
 * takes the rest of that part; where somebody has chosen the part on the row, that is what they want, and nothing is told.
 */
export function untiedRows(rows: readonly RowCourse[]): Untied {
  const planned = rows.filter(({ budgetOre }) => budgetOre !== null);
  const isBeside = (other: RowCourse, row: RowCourse): boolean => other.id !== row.id && other.line === row.line && !other.takesRest;
  const takesAsked = (row: RowCourse): boolean => row.takesRest && !row.isLineChosen && row.accounts.length > 0;
  return {
    joined: namesOf(planned.filter(({ isJoined }) => isJoined)),
    empty: namesOf(planned.filter(({ isJoined, accounts }) => !isJoined && accounts.length === 0)),
    takingRest: namesOf(planned.filter((row) => takesAsked(row) && planned.some((other) => isBeside(other, row)))),
  };
}

const namesOf = (rows: readonly RowCourse[]): readonly string[] => rows.map(({ name }) => name);
