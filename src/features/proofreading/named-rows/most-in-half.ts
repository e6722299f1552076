import { add, compare, exact, multiply } from '../../../shared/exact.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';

/** `Flertalet av årets nya deltagare kom in under det första halvåret`: by the table that has a column for each half. */
export const checkMostInHalf = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] => {
  const halves = tables.flatMap(halvesIn);
  return sentences.flatMap((sentence) => {
    const said = sentence.isCell ? null : SAID.exec(sentence.text);
    const [row, ...others] = said === null ? [] : halves;
    if (said === null || row === undefined || others.length > 0) return [];
    const { half: word = '' } = said.groups ?? {};
    const half = /^f/i.test(word) ? 0 : 1;
    return [
      judged(row.most === half, {
        kind: 'påstående',
        places: [placeIn(sentence, said.index + said[0].lastIndexOf(word), word), ...row.places],
        arithmetic: row.places.map(({ value }) => value).join(' och '),
        message: `Texten säger "${said[0]}", men halvåren har ${row.places.map(({ value }) => value).join(' och ')}.`,
        sureness: 0.88,
      }),
    ];
  });
};

const SAID =
  /(?:flertalet|majoriteten|merparten|de flesta|större delen|mer än hälften) (?:av (?:årets |de )?)?(?:nya deltagar(?:e|na)|nyinskrivna|nya)(?: \p{sc=Latin}{2,12}){0,4} under (?:det |årets )?(?<half>första|andra) halvåret/iu;

interface Halves {
  readonly most: number | null;
  readonly places: readonly ReturnType<typeof placeOf>[];
}

/** The total of a table of those who are new, with both halves. */
function halvesIn(table: PrintedTable): Halves[] {
  const at = [/^jan\p{sc=Latin}* ?[–-] ?jun|^(?:första|1:a) halvåret/iu, /^jul\p{sc=Latin}* ?[–-] ?dec|^(?:andra|2:a) halvåret/iu].map(
    (words) => table.columns.findIndex(({ label }) => words.test(label.trim())),
  );
  const row = table.rows.findLast(({ label }) => isTotal(label));
  const [first, second] = at.map((column) => row?.cells[column]?.number ?? null);
  if (row === undefined || first == null || second == null || !/nya/i.test(`${table.title} ${table.headings.at(-1) ?? ''}`)) return [];
  const twice = compare(multiply(first.value, exact(2)), add(first.value, second.value));
  return [{ most: twice === 0 ? null : twice > 0 ? 0 : 1, places: at.map((column) => placeOf(table, row, column)) }];
}
