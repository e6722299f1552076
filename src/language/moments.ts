import { momentInText } from '../shared/swedish.ts';
import type { Language } from './words.ts';

/** A moment as a person says it, by the clock in Sweden: `1 mars 2024 kl. 13.00`, `1 March 2024 at 13:00`. */
export const momentIn = (language: Language, instant: string): string => (language === 'sv' ? momentInText(instant) : inEnglish(instant));

const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' });
const inEnglish = (instant: string): string => english.format(Temporal.Instant.from(instant).epochMilliseconds);
