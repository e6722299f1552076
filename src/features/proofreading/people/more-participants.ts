import { compare } from '../../../shared/exact.ts';
import { wayTrial } from '../prose/changes/way-trial.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import type { Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount } from '../words/quantities.ts';

/** `Något fler deltagare än året före togs emot`, without any number: by the row that has counted them in both years. */
export function checkMoreParticipants(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const rows = tables.flatMap((table) => countsIn(table, year));
  const [row] = rows;
  // Tables that do not agree leave open which of them is meant.
  if (row === undefined || rows.some(({ way }) => way !== row.way)) return [];
  return sentences.flatMap((sentence) => {
    const said = sentence.isCell ? null : SAID.reduce<RegExpExecArray | null>((found, words) => found ?? words.exec(sentence.text), null);
    const { word = '', since } = said?.groups ?? {};
    if (said === null || (since !== undefined && Number(since) !== year - 1) || row.way === 0) return [];
    const [is, was] = row.places;
    return [
      wayTrial(
        { sentence, word, at: said.index + said[0].toLowerCase().indexOf(word.toLowerCase()) },
        {
          holds: row.way === (/^(?:fler|högre|större)/i.test(word) ? 1 : -1),
          is: is?.value ?? '',
          was: was?.value ?? '',
          places: row.places,
        },
        `${word}: ${row.places.map(({ value }) => value).join(' mot ')}`,
      ),
    ];
  });
}

/** `Fler deltagare än 2030 togs emot`, `Antalet deltagare var något lägre än året före.` */
const SAID: readonly RegExp[] = [
  /(?:^ ?|[.:] )(?:något |lite |betydligt |aningen )?(?<word>fler|färre) (?:deltagare|personer) än (?:(?:år )?(?<since>(?:19|20)\d\d)(?!\d)|året (?:innan|före)|förra året|föregående år|i fjol) (?:togs emot|deltog|fick|kom|skrevs in|har tagits emot)(?!\p{L})/iu,
  /(?:^ ?|[.:] )antalet deltagare (?:var|blev|är) (?:något |lite |betydligt |aningen )?(?<word>högre|större|lägre|mindre) än (?:(?:år )?(?<since>(?:19|20)\d\d)(?!\d)|året (?:innan|före)|förra året|föregående år|i fjol)(?: ?[.,]|$)/iu,
];

interface Counted {
  readonly way: number;
  readonly places: readonly ReturnType<typeof placeOf>[];
}

const LABEL = /^(?:antal )?deltagare(?: i (?:de )?(?:individinriktade )?(?:individ)?insatser(?:na)?)?(?: under året)?(?:, antal)?$/i;

function countsIn(table: PrintedTable, year: number): Counted[] {
  const columnOf = (wanted: number): number => table.columns.findIndex((column) => column.year === wanted && column.role === 'actual');
  const [now, before] = [columnOf(year), columnOf(year - 1)];
  return table.rows.flatMap((row): Counted[] => {
    const [is, was] = [row.cells[now]?.number, row.cells[before]?.number];
    if (!LABEL.test(row.label.trim()) || is == null || was == null || !isCount(is) || !isCount(was)) return [];
    return [{ way: compare(is.value, was.value), places: [placeOf(table, row, now), placeOf(table, row, before)] }];
  });
}
