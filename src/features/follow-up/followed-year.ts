import type { PayingMember } from './follow-up.ts';
import type { YearCourse } from './year-course.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A year that is ready to be followed up, and the names of what it is divided by. */
export interface FollowedYear {
  readonly course: YearCourse;
  readonly hasBudget: boolean;
  readonly hasBooks: boolean;
  readonly interventions: readonly Named[];
  readonly members: readonly (Named & PayingMember)[];
  /** The days of the board's meetings, in order, last year's first. */
  readonly meetings: readonly string[];
}

/** The board's latest meeting until a day; null when none has been held. */
export const latestMeeting = ({ meetings }: FollowedYear, today: string): string | null => meetings.findLast((day) => day <= today) ?? null;
