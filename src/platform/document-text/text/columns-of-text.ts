import type { TextLine } from '../../../shared/document-text.ts';
import { type PieceLine, pieceLine, textPieceOf } from '../pdf/line-pieces.ts';
import { columnByColumn } from '../text-columns.ts';

/** Text that was laid out in columns beside each other, read one column at a time as on a page. Every line keeps its number. */
export function withColumnsApart(lines: readonly TextLine[]): TextLine[] {
  const done: TextLine[] = [];
  let run: TextLine[] = [];
  const end = (): void => {
    done.push(...apart(run));
    run = [];
  };
  for (const line of lines) {
    const isLaidOut = line.table === null && line.heading === null;
    if (!isLaidOut || line.place.line - (run.at(-1)?.place.line ?? line.place.line) > MOST_EMPTY) end();
    if (isLaidOut) run.push(line);
    else done.push(line);
  }
  end();
  return done;
}

/** More empty lines than that are the end of a page. */
const MOST_EMPTY = 4;

/** A letter is half as wide as it is high, and a line as high as its letters. */
const SIZE = 2;

function apart(run: readonly TextLine[]): readonly TextLine[] {
  if (run.filter(({ pieces }) => pieces.length > 1).length < FEWEST) return run;
  const own = new Map(run.map((line) => [line.place.line, line]));
  return columnByColumn(run.map(asOnPage)).flatMap(({ baseline, pieces }) => {
    const line = own.get(baseline / SIZE);
    return line === undefined ? [] : [{ ...line, place: { ...line.place }, pieces: pieces.map(textPieceOf) }];
  });
}

const FEWEST = 4;

const asOnPage = ({ place, pieces }: TextLine): PieceLine =>
  pieceLine(
    place.line * SIZE,
    pieces.map(({ text, from, to }) => [{ text, from, to, size: SIZE, unit: SIZE, gap: 0, isGuessed: false, isLedTo: false }]),
  );
