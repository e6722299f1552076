import { compare } from '../../../shared/exact.ts';
import type { PrintedNumber } from '../printed-number.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';

/** A row of women and one of men, with a share for each. */
interface Compared {
  readonly women: PrintedNumber;
  readonly men: PrintedNumber;
  readonly table: PrintedTable;
  readonly rows: readonly [PrintedRow, PrintedRow];
  readonly column: number;
}

/** `Kvinnor svarade oftare än män att …` right below a table that has a share of each. */
export function checkSexesCompared(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const known = tables.flatMap(comparedIn);
  return sentences.flatMap((sentence) => {
    const said = sentence.isCell || OTHERWISE.test(sentence.text) ? null : SAID.exec(sentence.text);
    const compared = said === null ? undefined : rightAbove(sentence, known);
    return said === null || compared === undefined ? [] : [trialOf(sentence, said, compared)];
  });
}

const SAID =
  /(?<!\p{L})(?<first>kvinnor(?:na)?|män(?:nen)?) (?:[\p{L}-]{1,20} ){0,4}(?<way>oftare|i högre grad|i större utsträckning|mer positiva|nöjdare|mer sällan|i lägre grad|mindre positiva) än (?<second>kvinnor(?:na)?|män(?:nen)?)(?!\p{L})/iu;
const OTHERWISE = /(?:19|20)\d\d|förra|i fjol|året innan|mål|(?<!\p{L})inte(?!\p{L})/iu;

function comparedIn(table: PrintedTable): Compared[] {
  const rows = [/^(?:varav )?kvinnor$/i, /^(?:varav )?män$/i].flatMap((words) => onlyRow(table, words));
  const [women, men] = rows;
  const [column, ...more] = [...table.columns.keys()].filter((at) => table.rows.some(({ cells }) => cells[at]?.number?.unit === 'procent'));
  if (women === undefined || men === undefined || column === undefined || more.length > 0) return [];
  const [one, other] = rows.map(({ cells }) => cells[column]?.number ?? null);
  return one == null || other == null ? [] : [{ women: one, men: other, table, rows: [women, men], column }];
}

function onlyRow({ rows }: PrintedTable, words: RegExp): PrintedRow[] {
  const found = rows.filter(({ label }) => words.test(label.trim()));
  return found.length === 1 ? found : [];
}

const FARTHEST = 10;

const rightAbove = ({ lines: [first] }: Sentence, known: readonly Compared[]): Compared | undefined =>
  known.findLast(({ rows: [row] }) => {
    const below = first === undefined || first.place.page !== row.place.page ? 0 : first.place.line - row.place.line;
    return below > 0 && below <= FARTHEST;
  });

function trialOf(sentence: Sentence, said: RegExpExecArray, { women, men, table, rows, column }: Compared): Trial {
  const { first = '', way = '' } = said.groups ?? {};
  const [own, other] = /^k/i.test(first) ? [women, men] : [men, women];
  const isMore = !/sällan|lägre|mindre/i.test(way);
  return judged(compare(own.value, other.value) === (isMore ? 1 : -1), {
    kind: 'påstående',
    places: [placeIn(sentence, said.index, said[0]), ...rows.map((row) => placeOf(table, row, column))],
    arithmetic: `kvinnor ${women.written} och män ${men.written}`,
    message: `Texten säger "${said[0]}", men tabellen har ${women.written} för kvinnor och ${men.written} för män.`,
    sureness: 0.85,
  });
}
