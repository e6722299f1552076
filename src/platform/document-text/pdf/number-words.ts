/** Words of which numbers are made: `5`, `673`, `188,50`, `-12`, `(3`, `2023-12-31`; and a sign or a dash by itself. */
export const isNumeric = (text: string): boolean => /^[-−–+±(]?\d[\d.,:/−–-]*[)%*]*$/.test(text) || isSign(text);

export const isSign = (text: string): boolean => /^[-−–+±]$/.test(text);

/** Whether a word may be the next three digits of the number before it: `673 188`. */
const isGroup = (text: string): boolean => /^\d{3}(,\d+)?[)%*]*$/.test(text);

/** Whether a word may have such groups after it: up to three digits, with a sign or as a group itself. */
const mayGoOn = (text: string): boolean => /^[-−–+±(]?\d{1,3}$/.test(text);

/** Whether two words in a row can be parts of one number as it is written. */
export function canBeOneNumber(before: string, after: string): boolean {
  if (isSign(before)) return /^[\d(]/.test(after);
  return (mayGoOn(before) && isGroup(after)) || /^[%)]+$/.test(after);
}
