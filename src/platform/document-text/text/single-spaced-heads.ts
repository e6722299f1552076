/** What stands over the columns, the label's first. */
export type Head = readonly string[];

/** How many cells the rows below can have. */
interface Widths {
  readonly fewest: number;
  readonly most: number;
}

/** A line above rows, when it is a head of as many columns as they can have. */
export function headOf(line: string, { fewest, most }: Widths): Head | null {
  const above = line.trim();
  if (above === '' || /\t| {2}|[.;]$/.test(above) || above.length > LONGEST || IS_CHAPTER.test(above)) return null;
  const named = [yearsLast(above), byCapitals(above, false), byCapitals(above, true), above.split(' ')];
  // Labels may have no heading of their own.
  const ways = [...named, ...named.filter((cells) => cells.length > 1).map((cells) => ['', ...cells])].filter(
    (cells) => cells.length - 1 >= fewest && cells.length - 1 <= most && cells.length > 1 && !isNoteHead(cells[0] ?? ''),
  );
  // The notes have a column of their own where the head has one.
  const withNotes = /^not \d/i.test(above) ? [] : ways.filter((cells) => cells.some(isNoteHead));
  return withNotes[0] ?? ways.find((cells) => cells.length - 1 === fewest) ?? ways[0] ?? null;
}

const LONGEST = 120;
/** `1.8 Enkäter och utbildning` */
const IS_CHAPTER = /^\d{1,2}(?:\.\d{1,2}){1,3}\.? \p{Lu}/u;

export const isNoteHead = (cell: string): boolean => /^not(?:er)?\.?$/i.test(cell);
export const isYear = (word: string): boolean =>
  /^(?:(?:19|20)\d\d(?:-\d\d-\d\d)?|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/.test(word);

/** `Not 4 Fordringar 2024 2023`: all before the years is one. */
function yearsLast(line: string): string[] {
  const words = line.split(' ');
  const first = words.findLastIndex((word) => !isYear(word)) + 1;
  return first === words.length ? [] : [words.slice(0, first).join(' '), ...words.slice(first)];
}

/** Each heading begins with a capital letter; a year belongs to the heading before it or is one of its own. */
function byCapitals(line: string, areYearsApart: boolean): string[] {
  const cells: string[] = [];
  let last = '';
  for (const word of line.split(' ')) {
    const isNew = isYear(word) ? areYearsApart || isYear(last) : beginsOne(word, last);
    if (isNew || cells.length === 0) cells.push(word);
    else cells[cells.length - 1] += ` ${word}`;
    last = word;
  }
  return cells;
}

const beginsOne = (word: string, last: string): boolean => /^\p{Lu}/u.test(word) || (word.startsWith('%') && !OF_SHARES.test(last));

/** `Andel %` is one heading. */
const OF_SHARES = /^(?:andel|avvikelse|förändring|ändring|diff)[.,]?$/i;

/** `Bokslut Budget Bokslut` above `Not 2015 2015 Avvikelse 2014`: a word for each of the years. */
export function withWordsAbove(head: Head, above: string): Head {
  const words = above.trim().split(' ');
  const years = head.filter(isYear);
  if (words.length !== years.length || !words.every((word) => OF_YEARS.test(word))) return head;
  const left = [...words];
  return head.map((cell) => (isYear(cell) ? `${left.shift()} ${cell}` : cell));
}

const OF_YEARS = /^(?:bokslut|budget|utfall|prognos|plan|redovisat)$/i;
