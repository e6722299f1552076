/** The longest password, in characters. It is told on the page: nothing is ever cut off in silence. */
export const LONGEST_PASSWORD = 200;

/**
 * The password as it is counted and hashed (NFKC, as NIST SP 800-63B 3.1.1.2 asks):
 * ”å” is the same whether the keyboard sent one sign or an a with a ring.
 * Nothing else is changed, spaces least of all.
 */
export const passwordText = (typed: string): string => typed.normalize('NFKC');

/** Counted in characters as a person counts them, not in the bytes they are sent as. */
export const lengthOf = (text: string): number => [...text].length;

/** A text this long is no password; asked first, because to normalise a very long text costs more than to count it. */
export const isTooLong = (typed: string): boolean =>
  typed.length > LONGEST_PASSWORD * 4 || lengthOf(passwordText(typed)) > LONGEST_PASSWORD;
