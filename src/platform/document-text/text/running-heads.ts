/**
 * A text that was copied from pages has what stands on top or at the foot of each of them between its lines: the association, or what the
 * document is, three times or more with nothing right above or below. As long as before, so that lines keep their numbers.
 */
export function withoutRunningHeads(lines: readonly string[]): string[] {
  const found = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const key = keyOf(line);
    if (NAMES_DOCUMENT.test(key) && isApart(lines, at)) found.set(key, [...(found.get(key) ?? []), at]);
  });
  const running = new Set(
    [...found].filter(([key, places]) => places.length >= FEWEST || isOfTitle(key, lines)).flatMap(([, places]) => places),
  );
  return lines.map((line, at) => (running.has(at) ? '' : line));
}

const FEWEST = 3;

/** Once is enough where the page's number stands beside what the document begins with. */
const isOfTitle = (key: string, lines: readonly string[]): boolean =>
  key.endsWith(' #') && lines.slice(0, TITLE_LINES).some((line) => keyOf(line) === key.slice(0, -2));

const TITLE_LINES = 12;

/** The page's own number is another on each page. */
const keyOf = (line: string): string =>
  ownPart(line)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?:(?<= )|^)(?:sid(?:a|an)?\.? ?)?\d{1,3}(?: ?(?:\/|av) ?\d{1,3}| ?\(\d{1,3}\))?$/i, '#');

/** The chapter beside it is another on some pages. */
function ownPart(line: string): string {
  const [left = '', right = '', ...more] = line.trim().split(/\s{3,}/);
  return more.length === 0 && NAMES_DOCUMENT.test(left) && /^\p{sc=Latin}[\p{sc=Latin} ,–-]{2,50}$/u.test(right) ? left : line;
}

/** Who and what the document is of; no more words than a head has. */
const NAMES_DOCUMENT =
  /^(?=.{8,110}$)(?=.*(?:samordningsförbund|finsam|årsredovisning|delårsrapport|verksamhetsplan|verksamhetsberättelse|årsrapport))[^.!?:;]*(?:[.](?=nr)[^.!?:;]*)?$/i;

const isApart = (lines: readonly string[], at: number): boolean =>
  [lines[at - 1], lines[at + 1]].some((line) => line === undefined || line.trim() === '');
