import { type DocumentText, type TextLine, type TextPiece, type TextPlace, textOf } from '../../../shared/document-text.ts';

/**
 * Bars with their numbers above them and what they are below, as a program tells the text of a chart: numbers at several heights over a line of
 * years or groups. They are given the cells that they would have in a table.
 */
export function withCharts(document: DocumentText): DocumentText {
  const lines = [...document.lines];
  let table = 1 + Math.max(0, ...lines.map((line) => line.table ?? 0));
  for (let at = 1; at < lines.length; at += 1) {
    const chart = chartAbove(lines, at);
    if (chart === null) continue;
    const rows = rowsOf(lines[at] as TextLine, chart, table);
    lines.splice(chart.from, at - chart.from + 1, ...rows);
    table += 1;
    at = chart.from + rows.length - 1;
  }
  return { ...document, lines };
}

interface Chart {
  /** The first of its lines. */
  readonly from: number;
  readonly title: string;
  /** One for each of the labels. */
  readonly numbers: readonly { readonly text: string; readonly place: TextPlace }[];
}

const FEWEST = 3;
const MOST_LINES = 12;
const NUMBER = /^[-−–]?\d[\d \u00a0.,]{0,10}(?: ?(?:%|procent))?$/u;
const YEAR = /^(?:19|20)\d\d$/;
const GROUP = /^(?:\d{2}[–-]\d{2}|\d{2}\+)(?: år)?$/;

/** Years that follow each other, or groups of ages. */
function areLabels({ pieces, table }: TextLine): boolean {
  if (table !== null || pieces.length < FEWEST) return false;
  const areYears = pieces.every(
    ({ text }, index) => YEAR.test(text) && (index === 0 || Number(text) === Number(pieces[index - 1]?.text) + 1),
  );
  return areYears || pieces.every(({ text }) => GROUP.test(text));
}

/** Null where not just one number stands over each label, with a title above them. */
function chartAbove(lines: readonly TextLine[], at: number): Chart | null {
  const labels = lines[at] as TextLine;
  if (!areLabels(labels)) return null;
  let from = at;
  while (at - from < MOST_LINES && isOfBars(lines[from - 1], labels)) from -= 1;
  const bars = lines
    .slice(from, at)
    .flatMap(({ pieces, place }) => pieces.map((piece) => ({ piece, place, label: labelUnder(labels.pieces, piece) })));
  const numbers = labels.pieces.flatMap((_, index) => onlyOne(bars.filter(({ label }) => label === index)));
  const title = titleIn(lines[from - 1]);
  // A line of numbers over a line of years is a row of a table over the head of the next.
  const isAtHeights = at - from > 1;
  return isAtHeights && title !== null && numbers.length === labels.pieces.length ? { from, title, numbers } : null;
}

interface Bar {
  readonly piece: TextPiece;
  readonly place: TextPlace;
}

const onlyOne = ([bar, ...more]: readonly Bar[]): Chart['numbers'] =>
  bar === undefined || more.length > 0 ? [] : [{ text: bar.piece.text, place: bar.place }];

const titleIn = (line: TextLine | undefined): string | null =>
  line !== undefined && line.table === null && line.pieces.length === 1 && /^\p{Lu}[^.]{5,70}$/u.test(textOf(line)) ? textOf(line) : null;

const isOfBars = (line: TextLine | undefined, { place }: TextLine): boolean =>
  line !== undefined &&
  line.table === null &&
  line.place.page === place.page &&
  line.pieces.every(({ text }) => NUMBER.test(text)) &&
  !line.pieces.every(({ text }) => YEAR.test(text));

const middle = ({ from, to }: TextPiece): number => (from + to) / 2;

/** The label whose middle is nearest, no farther than half of what is between two of them; null for the scale at the side. */
function labelUnder(labels: readonly TextPiece[], piece: TextPiece): number | null {
  const distances = labels.map((label) => Math.abs(middle(label) - middle(piece)));
  const least = Math.min(...distances);
  const [first, second] = labels;
  const half = first === undefined || second === undefined ? 0 : (middle(second) - middle(first)) / 2;
  return least <= half ? distances.indexOf(least) : null;
}

/** Years are columns, groups are rows. */
function rowsOf(labels: TextLine, { title, numbers }: Chart, table: number): TextLine[] {
  const cells = (texts: readonly string[], place = labels.place): TextLine => ({
    place,
    table,
    heading: null,
    pieces: texts.map((text, column) => ({ text, from: column, to: column + 1 })),
  });
  const name = title.replace(/ (?:per år|(?:19|20)\d\d ?[–-] ?(?:19|20)\d\d)$/i, '');
  const own = labels.pieces.map(({ text }) => text);
  if (YEAR.test(own[0] ?? '')) return [cells(['', ...own]), cells([name, ...numbers.map(({ text }) => text)])];
  return [cells(['', 'Antal']), ...numbers.map(({ text, place }, index) => cells([own[index] ?? '', text], place))];
}
