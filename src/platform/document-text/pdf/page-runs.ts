import { plainSpaces } from '../plain-characters.ts';
import type { PDFPageProxy } from './pdfjs.ts';

/** Text that pdf.js tells as one: letters with at most a word's gap between. Points, from the upper left corner of the page as it is read. */
export interface Run {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The line that the letters stand on. */
  readonly baseline: number;
  /** The height of the letters' em. */
  readonly size: number;
  /** Whether all letters of its font are as wide as each other; then a space is too. */
  readonly isFixedWidth: boolean;
}

export interface PageRuns {
  readonly runs: readonly Run[];
  readonly height: number;
  /** Whether text at another angle was left out. */
  readonly hasTurned: boolean;
}

type Item = Extract<Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number], { str: string }>;
type Matrix = readonly [number, number, number, number, number, number];

/** The text of a page in the direction that most of it is read in, for pages that lie down too. */
export async function pageRuns(page: PDFPageProxy): Promise<PageRuns> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const view = page.getViewport({ scale: 1 });
  const texts = items.filter((item): item is Item => 'str' in item && item.str.trim() !== '');
  const placed = texts.map((item) => ({ item, at: product(view.transform as unknown as Matrix, item.transform as unknown as Matrix) }));
  const turn = mostCommonTurn(placed);
  const straight = placed.filter(({ at }) => turnOf(at) === turn);
  const size = { width: view.width, height: view.height };
  const fixed = fixedWidthFonts(texts);
  return {
    runs: straight.map(({ item, at }) => runOf(item, turned(at, turn ?? 0, size), fixed.has(item.fontName))),
    height: turn === 1 || turn === 3 ? size.width : size.height,
    hasTurned: straight.length < placed.length,
  };
}

/** First the one to the right, then the one to the left. */
const product = (left: Matrix, right: Matrix): Matrix => [
  left[0] * right[0] + left[2] * right[1],
  left[1] * right[0] + left[3] * right[1],
  left[0] * right[2] + left[2] * right[3],
  left[1] * right[2] + left[3] * right[3],
  left[0] * right[4] + left[2] * right[5] + left[4],
  left[1] * right[4] + left[3] * right[5] + left[5],
];

type Turn = 0 | 1 | 2 | 3;

/** How many quarters of a turn clockwise the text has on the page; null for text at a slant. */
function turnOf([a, b]: Matrix): Turn | null {
  if (Math.abs(b) < Math.abs(a) / 20) return a > 0 ? 0 : 2;
  if (Math.abs(a) < Math.abs(b) / 20) return b > 0 ? 1 : 3;
  return null;
}

function mostCommonTurn(placed: readonly { readonly item: Item; readonly at: Matrix }[]): Turn | null {
  const letters = new Map<Turn, number>();
  for (const { item, at } of placed) {
    const turn = turnOf(at);
    if (turn !== null) letters.set(turn, (letters.get(turn) ?? 0) + item.str.length);
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

/** Where the text stands when the page has been turned so that it can be read. */
function turned(at: Matrix, turn: Turn, { width, height }: { readonly width: number; readonly height: number }): Matrix {
  const [a, b, c, d, x, y] = at;
  if (turn === 1) return [b, -a, d, -c, y, width - x];
  if (turn === 2) return [-a, -b, -c, -d, width - x, height - y];
  if (turn === 3) return [-b, a, -d, c, height - y, x];
  return at;
}

function runOf(item: Item, [, , c, d, x, y]: Matrix, isFixedWidth: boolean): Run {
  const size = Math.hypot(c, d) || item.height || 1;
  return { text: normalised(item.str), from: x, to: x + item.width, baseline: y, size, isFixedWidth };
}

/** The fonts in which everything is as wide as it has letters, also what has narrow ones. Digits alone are so in most fonts. */
function fixedWidthFonts(items: readonly Item[]): ReadonlySet<string> {
  const fonts = new Map<string, { least: number; most: number; hasNarrow: boolean }>();
  for (const item of items.filter(({ str }) => str.length > 2)) {
    const width = item.width / item.str.length / Math.hypot(item.transform[2], item.transform[3]);
    const { least, most, hasNarrow } = fonts.get(item.fontName) ?? { least: width, most: width, hasNarrow: false };
    const isNarrow = /[ijl.,:;!|']/.test(item.str);
    fonts.set(item.fontName, { least: Math.min(least, width), most: Math.max(most, width), hasNarrow: hasNarrow || isNarrow });
  }
  return new Set([...fonts].filter(([, { least, most, hasNarrow }]) => hasNarrow && most - least < 0.01).map(([font]) => font));
}

/** Ligatures are told as their letters, since nobody looks for them as one. */
const normalised = (text: string): string =>
  plainSpaces(text.normalize('NFC')).replace(/[\ufb00-\ufb06]/g, (each) => each.normalize('NFKC'));
