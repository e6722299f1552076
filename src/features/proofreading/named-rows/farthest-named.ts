import { compare, type Exact } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isRunningResult, isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { hasWords, namesOf } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isUnderKind } from '../words/speaking-of.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';

/** The cell of a row that is named, among those of the other rows in its column. */
interface Cell {
  readonly value: Exact;
  readonly others: readonly Exact[];
  readonly place: ProofPlace;
}

/** What a sentence says is farthest of all, and where the word for it stands. */
interface Said {
  readonly way: string;
  readonly what: string;
  readonly name: string;
  readonly at: number;
  readonly written: string;
}

/** `Lägst kostnad per dag hade Bron`, without the number: by the column whose heading says what is told. */
export const checkFarthestNamed = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  sentences.flatMap((sentence) =>
    sentence.isCell || OTHERWISE.test(sentence.text) || isUnderKind(sentence)
      ? []
      : [...farthestIn(sentence.text), ...dearestIn(sentence.text)].flatMap((said) => trialOf(sentence, said, tables) ?? []),
  );

const SAID =
  /(?<!\p{sc=Latin})(?<way>flest|färst|högst|lägst|störst|minst) (?<what>\p{Ll}[\p{sc=Latin}]{3,20}(?: (?:per|till) \p{sc=Latin}{3,20})?) (?:har|hade|fick|finns i|fanns i) (?<name>\p{Lu}[^.,;:()\d]{2,40})/giu;

const farthestIn = (text: string): Said[] =>
  [...text.matchAll(SAID)].map(({ index, 0: written, groups: { way = '', what = '', name = '' } = {} }) => ({
    way,
    what,
    name,
    at: index,
    written: written.trim(),
  }));

/** `Dyrast per deltagare var Bron, billigast Lotsen` */
const DEAREST =
  /(?<!\p{sc=Latin})(?<way>[Dd]yrast|[Bb]illigast) per deltagare (?:var|är|blev) (?<name>\p{Lu}[^.,;:()\d]{2,40}?)(?:(?:,| och) (?<other>dyrast|billigast) (?:var |är |blev )?(?<second>\p{Lu}[^.,;:()\d]{2,40}))?(?=[.,;]|$)/gu;

const dearestIn = (text: string): Said[] =>
  [...text.matchAll(DEAREST)].flatMap(({ index, 0: written, groups: { way = '', name = '', other = '', second = '' } = {} }) =>
    [
      { way, name },
      { way: other, name: second },
    ]
      .filter((each) => each.way !== '')
      .map((each) => ({
        ...each,
        what: 'kostnad per deltagare',
        at: index + written.indexOf(each.way),
        written: `${each.way} … ${each.name}`,
      })),
  );

/** Of some of them only, of other years, and of changes. */
const OTHERWISE =
  /(?:19|20)\d\d|förra|i fjol|året (?:innan|före)|ökning|minskning|förändring|avvikelse|bland de|näst|av de \p{sc=Latin}{4,20} som|riket|mål/iu;

function trialOf(sentence: Sentence, { way, what, name, at, written }: Said, tables: readonly PrintedTable[]): Trial | null {
  const cells = tables.flatMap((table) => cellsIn(table, what, name));
  const isMost = /flest|högst|störst|dyrast/i.test(way);
  const verdicts = cells.map((cell) => isFarthest(cell, isMost));
  const [cell] = cells;
  // Where two tables tell it otherwise nobody knows which is meant.
  if (cell === undefined || verdicts.some((each) => each !== verdicts[0])) return null;
  return judged(verdicts[0] === true, {
    kind: 'påstående',
    places: [placeIn(sentence, at, way), cell.place],
    arithmetic: `${cell.place.value} bland ${cell.others.length + 1}`,
    message: `Texten säger "${written}", men i tabellen är ${cell.place.value} inte ${isMost ? 'högst' : 'lägst'}.`,
    sureness: 0.82,
  });
}

const FEWEST = 3;

function cellsIn(table: PrintedTable, what: string, name: string): Cell[] {
  const rows = table.rows.filter(({ label }) => label !== '' && !isTotal(label) && !isRunningResult(label));
  const [row, ...more] = rows.filter(({ label }) => isNamed(name, label));
  if (row === undefined || more.length > 0 || rows.length < FEWEST) return [];
  return [...table.columns.keys()].filter((at) => isOfWhat(table, at, what)).flatMap((at) => cellAt(table, { row, rows, at }) ?? []);
}

const isNamed = (words: string, label: string): boolean =>
  namesOf(label).some((each) => each.length > 3 && hasWords(words.toLowerCase(), each));

/** All that is said stands in the heading; `Kr/dag` and `Kronor per dag` are costs. */
function isOfWhat({ columns }: PrintedTable, at: number, what: string): boolean {
  const label = columns[at]?.label ?? '';
  const own = stemsOf(/(?<!\p{sc=Latin})t?kr(?:onor)?(?!\p{sc=Latin})/iu.test(label) ? `${label} kostnad` : label);
  const said = stemsOf(what);
  const isEach = / per /i.test(what) === /(?:^|\s)per |\//iu.test(label);
  return said.size > 0 && isEach && sharedStems(own, said) === said.size && own.size <= said.size + 2;
}

interface At {
  readonly row: PrintedRow;
  readonly rows: readonly PrintedRow[];
  readonly at: number;
}

function cellAt(table: PrintedTable, { row, rows, at }: At): Cell | null {
  const valueIn = ({ cells }: PrintedRow): Exact | null => (cells[at]?.kind === 'number' ? (cells[at]?.number?.value ?? null) : null);
  const value = valueIn(row);
  const others = rows.filter((each) => each !== row).flatMap((each) => valueIn(each) ?? []);
  return value === null || others.length < FEWEST - 1 ? null : { value, others, place: placeOf(table, row, at) };
}

const isFarthest = ({ value, others }: Cell, isMost: boolean): boolean =>
  others.every((other) => (isMost ? compare(value, other) >= 0 : compare(value, other) <= 0));
