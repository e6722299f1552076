import type { Word } from './words.ts';

const BULLET = /^[•·▪■□○●◦‣➢➤✓✔\uf000-\uf0ff\-–—*o]$/;
const NUMBERING = /^(\d{1,2}(\.\d{1,2}){0,4}\.?|\d{1,2}\)|[a-zA-Z][.)]|[ivx]{1,4}[.)])$/;
/** In units; numbers of headings stand at a tab before their words. */
const WIDEST = 6;

/** Whether the first of a line's pieces is the bullet or the number of the second. */
export function isJoinedMark(first: readonly Word[], second: readonly Word[], others: readonly (readonly Word[])[]): boolean {
  const [mark, word] = [first[0]?.text ?? '', second[0]];
  if (first.length > 1 || word === undefined || word.gap > WIDEST) return false;
  if (BULLET.test(mark)) return second.some(({ text }) => /\p{sc=Latin}/u.test(text));
  const hasDot = /[.)]/.test(mark);
  return NUMBERING.test(mark) && /^\p{sc=Latin}/u.test(word.text) && (hasDot || others.every(([other]) => other?.isLedTo));
}
