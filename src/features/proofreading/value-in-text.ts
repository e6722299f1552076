/** Where a value stands in a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Finds a value as it is written, whichever spaces and minus signs stand in it; best where it is no part of a longer number. */
export function valueInText(text: string, value: string): Span | null {
  const [among, wanted] = [plain(text), plain(value).trim()];
  if (wanted === '') return null;
  const first = among.indexOf(wanted);
  for (let at = first; at !== -1; at = among.indexOf(wanted, at + 1)) {
    const span = { from: at, to: at + wanted.length };
    if (standsAlone(among, span)) return span;
  }
  return first === -1 ? null : { from: first, to: first + wanted.length };
}

/** Character for character, so that what is found stands at the same place in the text itself. */
const plain = (text: string): string => text.replace(/\s/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');

/** `250` is a part of `1 250` and `12` of `12,5`; groups of digits have three each, so `12` is no part of `2023 12`. */
function standsAlone(text: string, { from, to }: Span): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 5)];
  if (/\d$/.test(before) || /^\d/.test(after)) return false;
  const beginsWithGroup = /^\d{3}(?!\d)/.test(text.slice(from, from + 4));
  if (/\d[,.]$/.test(before) || (/\d $/.test(before) && beginsWithGroup)) return false;
  return !(/\d/.test(text.charAt(to - 1)) && (/^[,.]\d/.test(after) || /^ \d{3}(?!\d)/.test(after)));
}
