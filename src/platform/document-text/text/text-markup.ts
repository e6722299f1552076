/** Transcriptions are full of what the text looked like: tags, and the signs of Markdown. Only what is certain is taken away. */

const BREAKING_TAG = /<\/?(?:br|p|li|ul|ol|div|tr|td|th|table|h[1-6])(?:\s[^<>]{0,300})?>|<br\/>/gi;
const OTHER_TAG = /<\/?(?:i|b|u|em|strong|span|small|sup|sub|center|font|mark)(?:\s[^<>]{0,300})?>/gi;

/** An emphasis begins before a word and ends after one; a star with room around it, or after a word, is a star. */
const EMPHASIS = /(?<![\p{sc=Latin}\p{N}*])(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1(?![\p{sc=Latin}\p{N}*])/gu;
const DOUBLE_STAR = /\*\*/g;

/** The text without its markup, in one line. */
export const withoutTags = (text: string): string => text.replace(BREAKING_TAG, ' ').replace(OTHER_TAG, '');

export const withoutEmphasis = (text: string): string => text.replace(EMPHASIS, '$2').replace(DOUBLE_STAR, '');

/** `## Noter` → level 2 and the words; null when the line is no heading of Markdown. */
export function markdownHeading(line: string): { readonly level: number; readonly text: string } | null {
  const found = /^(#{1,6})\s(.*)$/.exec(line);
  return found === null ? null : { level: found[1]?.length ?? 1, text: found[2] ?? '' };
}

/** `| a | b |` → a, b; null for any other line. */
export function markdownCells(line: string): readonly string[] | null {
  const row = line.trim();
  return row.length > 2 && row.startsWith('|') && row.endsWith('|') ? row.slice(1, -1).split('|') : null;
}

/** `|---|:--:|`, which only says that what stands above are the names of the columns. */
export const isMarkdownRule = (line: string): boolean => line.includes('|') && line.includes('--') && /^[\s|:-]+$/.test(line);

/** An emphasis over several lines: one that only begins here, or only ends here. */
export const beginsEmphasis = (line: string): boolean => /^\*[^\s*][^*]*$/.test(line);
export const endsEmphasis = (line: string): boolean => /^[^*]*[^\s*]\*$/.test(line);
