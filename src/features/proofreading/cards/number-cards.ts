import type { DocumentText, TextLine, TextPiece } from '../../../shared/document-text.ts';

/**
 * `260    52 %    −62 tkr` above `deltagare i våra insatser`, `av deltagarna är kvinnor` and `årets resultat`: figures beside each other, each
 * with its words below it, are told as the sentences that they are.
 */
export function withNumberCards(document: DocumentText): DocumentText {
  const lines: TextLine[] = [];
  for (let at = 0; at < document.lines.length; at += 1) {
    const line = document.lines[at] as TextLine;
    const below = areNumbers(line) ? wordsBelow(document.lines, at) : [];
    const cards = below.length === 0 ? null : cardsOf(line, below);
    if (cards === null) lines.push(line);
    else {
      lines.push(...cards);
      at += below.length;
    }
  }
  return { ...document, lines };
}

const NUMBER = /^[-−–+]?\d[\d \u00a0.,]{0,14}(?: ?(?:%|procent|tkr|kr|kronor|mkr|mnkr|miljoner(?: kronor| kr)?|st))?$/u;
const YEAR = /^(?:19|20)\d\d$/;

/** Two numbers or more and nothing else; a row of years is the head of a table or the foot of a chart. */
const areNumbers = ({ pieces, table }: TextLine): boolean =>
  table === null && pieces.length > 1 && pieces.every(({ text }) => NUMBER.test(text)) && !pieces.every(({ text }) => YEAR.test(text));

const MOST_LINES = 3;

/** The lines of words right below; the first has something for each of the numbers, those after it go on in small letters. */
function wordsBelow(lines: readonly TextLine[], at: number): TextLine[] {
  const numbers = lines[at] as TextLine;
  const found: TextLine[] = [];
  for (const line of lines.slice(at + 1, at + 1 + MOST_LINES)) {
    const above = found.at(-1);
    const isPart = line.table === null && line.place.page === numbers.place.page;
    if (!isPart || !(above === undefined ? areFirst(line, numbers) : goOn(line, above))) break;
    found.push(line);
  }
  return found;
}

const areFirst = ({ pieces }: TextLine, numbers: TextLine): boolean =>
  pieces.length === numbers.pieces.length && pieces.every(({ text }) => /^\p{sc=Latin}[^\d]{2,60}$/u.test(text));

const goOn = ({ pieces, place }: TextLine, above: TextLine): boolean =>
  pieces.length <= above.pieces.length &&
  (place.page !== null || place.line - above.place.line === 1) &&
  pieces.every(({ text }) => /^\p{Ll}[^\d]{2,60}$/u.test(text));

/** Null where words stand below no number, or a number has none. */
function cardsOf(numbers: TextLine, below: readonly TextLine[]): TextLine[] | null {
  const words = numbers.pieces.map((): string[] => []);
  for (const { pieces } of below) for (const piece of pieces) words[nearest(numbers.pieces, piece)]?.push(piece.text);
  if (words.some(({ length }) => length === 0)) return null;
  return numbers.pieces.map((piece, index) => ({
    ...numbers,
    heading: 0,
    pieces: [{ ...piece, text: sentenceOf(piece.text, (words[index] ?? []).join(' ')) }],
  }));
}

const middle = ({ from, to }: TextPiece): number => (from + to) / 2;

/** They begin at the same place or have the same middle. */
function nearest(numbers: readonly TextPiece[], piece: TextPiece): number {
  const distances = numbers.map((each) => Math.min(Math.abs(each.from - piece.from), Math.abs(middle(each) - middle(piece))));
  return distances.indexOf(Math.min(...distances));
}

/** What has a name is told by it: `Årets resultat: −62 tkr.` */
const sentenceOf = (number: string, words: string): string =>
  NAMED.test(words) ? `${words.charAt(0).toUpperCase()}${words.slice(1)} ${number}.` : `${number} ${words}.`;

const NAMED =
  /^\p{Lu}|^(?:årets |totalt |förbundets )?(?:resultat|soliditet|eget kapital|balansomslutning|likvida medel|medlemsbidrag|svarsfrekvens|nettokostnad)(?!\p{sc=Latin})/u;
