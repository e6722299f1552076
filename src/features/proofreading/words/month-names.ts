import { SWEDISH_MONTHS } from '../../../shared/swedish.ts';

/** The names of the months as the alternatives of a regular expression. */
export const MONTH = SWEDISH_MONTHS.join('|');
