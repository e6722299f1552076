/** A group of digits, or what else stands alone in a cell, among numbers that only single spaces divide. */
interface Atom {
  readonly text: string;
  readonly digits: number;
  readonly isPercent: boolean;
  /** May begin a number: no `000` does. */
  readonly canBegin: boolean;
  /** May go on with the number before it: three digits without a sign. */
  readonly canGoOn: boolean;
  /** Nothing goes on after decimals, a unit or a word. */
  readonly isEnd: boolean;
}

/** A line of a label and what stands after it. */
export interface SpacedRow {
  readonly label: string;
  readonly atoms: readonly Atom[];
}

const GROUP = /^[-−–+]?(?:\d{1,3}|\d{4,9})(?:,\d{1,4})?%?$/;
const UNIT = /^(?:%|procent|kr|tkr|kkr|mkr|mnkr|kronor|st|p\.?e\.?)$/i;
const CELL = /^(?:[-−–—]|ja|nej|delvis|(?:(?:ej|inte|delvis|helt)_)?(?:uppnått|uppfyllt|nått|nåtts|uppnåtts))$/i;
/** What is one cell of two words. */
const TWO_WORDS = /(?<= )(ej|inte|delvis|helt) (?=(?:uppnått|uppfyllt|nått|nåtts|uppnåtts)$)/i;

/** Null for a line that does not end in numbers after some words; a sum may have no words. A dash before a number may be its sign. */
export function spacedRow(line: string, areSigns = true): SpacedRow | null {
  const whole = line.trim().replace(TWO_WORDS, '$1_');
  const words = (areSigns ? whole.replace(/ ([-−]) (?=\d)/g, ' $1') : whole).split(' ');
  const from = firstOfCells(words);
  const label = words.slice(0, from).join(' ');
  const atoms = atomsOf(words.slice(from));
  const isNamed = label === '' ? atoms.length > 1 : /\p{sc=Latin}{2}/u.test(label);
  return isNamed && atoms.some(({ digits }) => digits > 0) ? { label, atoms } : null;
}

/** Where the cells begin. What begins with a unit or goes on with a number has no beginning there. */
function firstOfCells(words: readonly string[]): number {
  let from = words.length;
  while (from > 0 && isOfCell(words, from - 1)) from -= 1;
  while (from < words.length && !isBeginning(words[from] ?? '')) from += 1;
  return from;
}

/** Of `(68 %)` each word is of the cell. */
const isOfCell = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? '';
  return GROUP.test(word) || UNIT.test(word) || CELL.test(word) || /^\([-−–]?\d[\d,]*%?\)?$/.test(word) || /^(?:%|procent)\)$/.test(word);
};

const isBeginning = (word: string): boolean => CELL.test(word) || (GROUP.test(word) && canBegin(word));
const canBegin = (word: string): boolean => !/^[-−–+]?0\d/.test(word);

function atomsOf(words: readonly string[]): Atom[] {
  const atoms: Atom[] = [];
  for (const word of words) {
    const last = atoms.at(-1);
    const isMore = UNIT.test(word) || /^\(|\)$/.test(word);
    if (isMore && last !== undefined)
      atoms[atoms.length - 1] = { ...last, text: `${last.text} ${word}`, isPercent: isShare(last, word), isEnd: true };
    else if (!isMore) atoms.push(atomOf(word));
  }
  return atoms;
}

/** A share in parentheses is told beside an amount. */
const isShare = (last: Atom, word: string): boolean => last.isPercent || (/^(?:%|procent)$/i.test(word) && !/\(/.test(last.text));

const atomOf = (word: string): Atom => ({
  text: word.replace('_', ' '),
  digits: word.replace(/,.*/, '').replace(/\D/g, '').length,
  isPercent: word.endsWith('%'),
  canBegin: canBegin(word),
  canGoOn: /^\d{3}(?:,\d+)?%?$/.test(word),
  isEnd: /,|%/.test(word) || !/^[-−–+]?\d{1,3}$/.test(word),
});

/** How few numbers it may be: as many as groups that can not go on with the one before. */
export const fewestNumbers = ({ atoms }: SpacedRow): number =>
  atoms.filter((atom, index) => index === 0 || !atom.canGoOn || atoms[index - 1]?.isEnd === true).length;

/** How many it may be at most. */
export const mostNumbers = ({ atoms }: SpacedRow): number => atoms.filter(({ canBegin: may }) => may).length;

/** What a column holds, as far as the rows that can be read in one way only tell. */
export interface ColumnShape {
  readonly digits: number;
  readonly isPercent: boolean;
  readonly hasDecimals: boolean;
  /** Numbers of notes are small and only grow; most rows have none. */
  readonly isNote: boolean;
}

export interface Cells {
  readonly cells: readonly string[];
  readonly cost: number;
}

/** In digits: an empty cell is less likely than numbers of another size. */
const SKIPPED = 8;
const WRONG_KIND = 6;
const WITHOUT_NOTE = 1;
const NEXT_NOTE = -1;
/** A note that is none of the next ones. */
const FAR_NOTE = 3;

/** The cells of a row, by what each column holds; null where its groups do not fit in the columns. */
export const cellsOf = (row: SpacedRow, shapes: readonly ColumnShape[], lastNote: number): Cells | null =>
  waysOf(row, shapes, lastNote)[0] ?? null;

/** The likeliest ways to read a row, the best first; none where its groups do not fit in the columns. */
export function waysOf(row: SpacedRow, shapes: readonly ColumnShape[], lastNote: number): readonly Cells[] {
  const known = new Map<number, readonly Cells[]>();
  const from = (at: number, column: number): readonly Cells[] => {
    const key = at * (shapes.length + 1) + column;
    const done = known.get(key);
    if (done !== undefined) return done;
    const best = waysFrom(row, { at, column, shapes, lastNote }, from)
      .toSorted((a, b) => a.cost - b.cost)
      .slice(0, MOST_WAYS);
    known.set(key, best);
    return best;
  };
  const costOfRow = ({ cells, cost }: Cells): number => cost - (isExplained(cells) ? EXPLAINED : 0);
  return from(0, 0).toSorted((a, b) => costOfRow(a) - costOfRow(b));
}

/** No association has a million millions. */
const MOST_GROUPS = 4;
const MOST_WAYS = 6;
/** A row in which one number is how far two others are apart is hardly read in a wrong way. */
const EXPLAINED = 5;

function isExplained(cells: readonly string[]): boolean {
  const numbers = cells.map(signed).filter((number) => number !== 0);
  return numbers.some((one, i) =>
    numbers.some((other, j) => j > i && numbers.some((third, k) => k !== i && k !== j && Math.abs(one - other) === Math.abs(third))),
  );
}

/** Nothing for what is no whole number. */
export const signed = (cell: string): number =>
  /^[-−–+]?\d[\d ]*$/.test(cell) ? Number(cell.replaceAll(' ', '').replace(/^[−–]/, '-')) : 0;

interface At {
  readonly at: number;
  readonly column: number;
  readonly shapes: readonly ColumnShape[];
  readonly lastNote: number;
}

/** Every way to fill the column and those after it: with nothing, or with one group and those that go on with it. */
function waysFrom(
  { atoms }: SpacedRow,
  { at, column, shapes, lastNote }: At,
  from: (at: number, column: number) => readonly Cells[],
): Cells[] {
  const shape = shapes[column];
  if (shape === undefined) return at === atoms.length ? [{ cells: [], cost: 0 }] : [];
  const skipping = shape.isNote ? WITHOUT_NOTE : SKIPPED;
  const ways = from(at, column + 1).map(({ cells, cost }) => ({ cells: ['', ...cells], cost: cost + skipping }));
  for (let end = at + 1; end <= Math.min(atoms.length, at + MOST_GROUPS) && isNumber(atoms, at, end); end += 1) {
    const own = atoms.slice(at, end);
    if (shape.isNote && !isNote(own)) continue;
    const written = own.map(({ text }) => text).join(' ');
    const price = costOf(own, shape, lastNote);
    ways.push(...from(end, column + 1).map(({ cells, cost }) => ({ cells: [written, ...cells], cost: cost + price })));
  }
  return ways;
}

/** The groups from one place to another are one number. */
const isNumber = (atoms: readonly Atom[], at: number, end: number): boolean =>
  atoms[at]?.canBegin === true &&
  (end === at + 1 || (atoms[end - 1]?.canGoOn === true && atoms[end - 2]?.isEnd === false && atoms[at]?.text !== '0'));

const isNote = ([atom, ...others]: readonly Atom[]): boolean => atom !== undefined && others.length === 0 && /^\d{1,2}$/.test(atom.text);

function costOf(own: readonly Atom[], shape: ColumnShape, lastNote: number): number {
  if (shape.isNote) return costOfNote(Number(own[0]?.text), lastNote);
  if (own.every(({ digits }) => digits === 0)) return 0;
  const digits = own.reduce((sum, each) => sum + each.digits, 0);
  const kind = own.some(({ isPercent }) => isPercent) === shape.isPercent ? 0 : WRONG_KIND;
  const decimals = own.some(({ text }) => /\d,\d/.test(text)) === shape.hasDecimals ? 0 : WRONG_KIND / 2;
  return Math.abs(digits - shape.digits) + kind + decimals;
}

/** Notes are referred to in their order. */
function costOfNote(note: number, last: number): number {
  if (last > 0 && note === last + 1) return NEXT_NOTE;
  return note >= last && note <= last + 2 ? 0 : FAR_NOTE;
}

/** What columns hold: the middle of how many digits their numbers have in the rows that are read already. */
export function shapesOf(rows: readonly (readonly string[])[], width: number, note: number): ColumnShape[] {
  return Array.from({ length: width }, (_, column) => {
    const filled = rows.map((cells) => cells[column] ?? '').filter((cell) => /\d/.test(cell));
    const digits = filled.map((cell) => cell.replace(/,.*|\(.*/, '').replace(/\D/g, '').length).sort((a, b) => a - b);
    const percents = filled.filter((cell) => /^[^(]*(?:%|procent)$/i.test(cell)).length;
    return {
      digits: digits[Math.floor(digits.length / 2)] ?? 0,
      isPercent: 2 * percents > filled.length,
      hasDecimals: 2 * filled.filter((cell) => /\d,\d/.test(cell)).length > filled.length,
      isNote: column === note,
    };
  });
}
