import { exact, multiply, parseExact, roundedSteps } from '../../../shared/exact.ts';
import { ore } from '../../../shared/money.ts';
import { slug } from '../../../shared/swedish.ts';
import { fieldText } from '../amounts.ts';

// Whether a file counts in kronor or in thousands of them (tkr).

export const UNITS = ['kr', 'tkr'] as const;
export type Unit = (typeof UNITS)[number];

/** The unit that the titles or the headings of a file tell; kronor where they tell none. */
export const unitSaidIn = (texts: readonly string[]): Unit => (texts.some((text) => THOUSANDS.test(slug(text))) ? 'tkr' : 'kr');

const THOUSANDS = /(?:^|-)(?:tkr|kkr|ksek|tusen(?:tals?)?-(?:kronor|kr)|1-?000-?tals?-(?:kronor|kr))(?:-|$)/;

/** An amount in thousands as it is written in kronor; what is no amount stays as it is. */
export function inKronor(text: string): string {
  const read = parseExact(text.trim().replace(/[tk]kr$/i, ''));
  if (read === null) return text;
  const amount = Number(roundedSteps(multiply(read, exact(100_000)), 0));
  return Number.isSafeInteger(amount) ? fieldText(ore(amount)) : text;
}
