import { no, type Result, yes } from '../../shared/result.ts';

/** Plain text to one person. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export type LetterFault = 'address' | 'subject' | 'text';

const LONGEST_ADDRESS = 254;
const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 20_000;

// One address and nothing more: neither a name, nor a list, nor a line break that would begin another header (RFC 5321 4.1.2, RFC 5322 2.2).
const ADDRESS = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,188}[\p{L}\p{N}])?$/u;
const CONTROL = /\p{Cc}|[\u2028\u2029]/u;
const CONTROL_IN_TEXT = /(?![\n\t])\p{Cc}/u;

/** A letter that can be sent, or what is wrong with it. */
export function checkLetter(letter: Letter): Result<Letter, LetterFault> {
  const { to, subject, text } = letter;
  if (to.length > LONGEST_ADDRESS || !isAddress(to)) return no('address');
  if (subject.trim() === '' || subject.length > LONGEST_SUBJECT || CONTROL.test(subject)) return no('subject');
  const lines = text.replaceAll('\r\n', '\n');
  if (lines.length > LONGEST_TEXT || CONTROL_IN_TEXT.test(lines)) return no('text');
  return yes({ to, subject, text: lines });
}

export const isAddress = (text: string): boolean => ADDRESS.test(text) && !text.includes('..');
