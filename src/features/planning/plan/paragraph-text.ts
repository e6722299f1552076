import { NBSP } from '../../../shared/swedish.ts';

/** A paragraph of the minutes as it is told, `§ 61`, whether or not the sign was typed. */
export const paragraphText = (typed: string): string => typed.trim().replace(/^§?\s?(?=\d)/, `§${NBSP}`);
