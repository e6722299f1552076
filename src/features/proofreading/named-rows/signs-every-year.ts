import { compare, ZERO } from '../../../shared/exact.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';

/** `Resultatet har varit positivt varje år utom 2030`: by the row of results in the table that has all the years. */
export function checkSignsEveryYear(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const courses = tables.flatMap(resultsIn);
  return sentences.flatMap((sentence) => {
    const said = sentence.isCell ? null : SAID.exec(sentence.text);
    const { way = '', but = '' } = said?.groups ?? {};
    const course = courses.find(({ years }) => years.some(({ year }) => year === Number(but)));
    if (said === null || course === undefined) return [];
    const isPositive = /^(?:positiv|överskott)/i.test(way);
    const holds = course.years.every(({ year, isOver }) => isOver === (year === Number(but) ? !isPositive : isPositive));
    const shown = course.years.map(({ year, written }) => `${year}: ${written}`).join(', ');
    return [
      judged(holds, {
        kind: 'påstående',
        places: [placeIn(sentence, said.index, said[0]), ...course.years.map(({ place }) => place)],
        arithmetic: shown,
        message: `Texten säger "${said[0]}", men tabellen har ${shown}.`,
        sureness: 0.88,
      }),
    ];
  });
}

const SAID =
  /(?<way>positivt|negativt|överskott|underskott)(?: \p{L}{2,12}){0,2} (?:varje|alla|samtliga) år(?:en)? (?:utom|förutom|med undantag för) (?:år )?(?<but>(?:19|20)\d\d)(?!\d)(?! och)/iu;

interface Result {
  readonly year: number;
  readonly written: string;
  readonly isOver: boolean;
  readonly place: ReturnType<typeof placeOf>;
}

const FEWEST = 3;

/** The outcomes of the year's result, where a table has three years or more. */
function resultsIn(table: PrintedTable): { readonly years: readonly Result[] }[] {
  const row = table.rows.find(({ label }) => /^(?:årets )?resultat(?:et)?(?:, .{2,8})?$/i.test(label.trim()));
  const years = table.columns.flatMap(({ year, role }, at): Result[] => {
    const number = row?.cells[at]?.number;
    if (row === undefined || number == null || year === null || role !== 'actual') return [];
    return [{ year, written: number.written, isOver: compare(number.value, ZERO) > 0, place: placeOf(table, row, at) }];
  });
  return years.length < FEWEST ? [] : [{ years }];
}
