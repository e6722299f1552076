import { compare, type Exact } from '../../../shared/exact.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { areOfRow } from '../words/row-words.ts';

/** `Soliditeten var högst 2029 och lägst 2031`: the years of a row that has three or more. */
export const checkExtremeYears = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] => {
  const known = tables.flatMap(rowsOfYears);
  return sentences.flatMap((sentence) => {
    const { subject = '' } = sentence.isCell ? {} : (SAID.exec(sentence.text)?.groups ?? {});
    const own = subject === '' ? [] : known.filter(({ row }) => areOfRow(subject, row.label.replace('%', 'procent')));
    const [row, ...others] = own;
    if (row === undefined || others.length > 0) return [];
    return [...sentence.text.matchAll(EXTREME)].flatMap((found) => trialOf(sentence, found, row) ?? []);
  });
};

const SAID =
  /^ ?(?:[•–-] ?)?(?<subject>\p{L}[\p{L} ]{4,60}?)(?::| (?:var|är|har varit)) (?:som )?(?:högst|lägst|störst|minst) (?:år )?(?:19|20)\d\d/iu;
const EXTREME = /(?<!\p{L})(?<word>högst|lägst|störst|minst) (?:år )?(?<year>(?:19|20)\d\d)(?!\d)/giu;

interface Years {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  readonly values: ReadonlyMap<number, { readonly value: Exact; readonly column: number }>;
}

const FEWEST = 3;

const rowsOfYears = (table: PrintedTable): Years[] =>
  table.rows.flatMap((row): Years[] => {
    const values = new Map(
      table.columns.flatMap(({ year, role }, column) => {
        const number = row.cells[column]?.number;
        return year === null || role !== 'actual' || number == null ? [] : [[year, { value: number.value, column }] as const];
      }),
    );
    return values.size < FEWEST ? [] : [{ table, row, values }];
  });

function trialOf(sentence: Sentence, found: RegExpExecArray, { table, row, values }: Years): Trial | null {
  const { word = '', year = '' } = found.groups ?? {};
  const own = values.get(Number(year));
  if (own === undefined) return null;
  const isMost = /^(?:hög|stör)/i.test(word);
  const beyond = [...values].filter(([, { value }]) => compare(value, own.value) === (isMost ? 1 : -1));
  const [first] = beyond;
  return judged(first === undefined, {
    kind: 'påstående',
    places: [placeIn(sentence, found.index, found[0]), ...[own, first?.[1] ?? own].map(({ column }) => placeOf(table, row, column))],
    arithmetic: `${word} ${year}: ${row.cells[own.column]?.text ?? ''}`,
    message: `Texten säger "${found[0]}" om ${row.label}, men ${first?.[0] ?? ''} är det ${row.cells[first?.[1].column ?? 0]?.text ?? ''} mot ${row.cells[own.column]?.text ?? ''}.`,
    sureness: 0.86,
  });
}
