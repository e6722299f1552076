/** The spaces of typography are ordinary ones to a reader, and what is not seen is not read. The length may change. */
export const plainSpaces = (text: string): string =>
  text.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ').replace(/[\u200b-\u200f\u2060\ufeff\ufffe\ufffc]/g, '');

/** As it stands on a line: no room before, after or twice between. */
export const inOneLine = (text: string): string => plainSpaces(text).replace(/\s+/g, ' ').trim();

/** A soft hyphen within a word is not seen, wherever it was not needed. */
export const withoutSoftHyphens = (text: string): string => text.replaceAll('\u00ad', '');

/** A point of a list with the mark that readers see before it; some have written one themselves. */
export const asPoint = (text: string): string =>
  /^\s*(?:[-–•●▪◦*]|\d{1,2}[.)])\s/.test(text) || text.trim() === '' ? text : `• ${text.trimStart()}`;
