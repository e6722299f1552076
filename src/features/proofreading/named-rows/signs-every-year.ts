import { compare, ZERO } from '../../../shared/exact.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { rowsOfYears } from './rows-of-years.ts';

/** `Resultatet har varit positivt varje år utom 2030`: by the row of results in the table that has all the years. */
export function checkSignsEveryYear(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const results = tables.flatMap(rowsOfYears).filter(({ row }) => OF_RESULT.test(row.label.trim()));
  return sentences.flatMap((sentence) => {
    const said = sentence.isCell ? null : SAID.exec(sentence.text);
    const { way = '', but = '' } = said?.groups ?? {};
    const result = results.find(({ years }) => years.some(({ year }) => year === Number(but)));
    if (said === null || result === undefined) return [];
    const { table, row, years } = result;
    const isPositive = /^(?:positiv|överskott)/i.test(way);
    const holds = years.every(({ year, number }) => compare(number.value, ZERO) > 0 === (year === Number(but) ? !isPositive : isPositive));
    const shown = years.map(({ year, number }) => `${year}: ${number.written}`).join(', ');
    return [
      judged(holds, {
        kind: 'påstående',
        places: [placeIn(sentence, said.index, said[0]), ...years.map(({ column }) => placeOf(table, row, column))],
        arithmetic: shown,
        message: `Texten säger "${said[0]}", men tabellen har ${shown}.`,
        sureness: 0.88,
      }),
    ];
  });
}

const OF_RESULT = /^(?:årets )?resultat(?:et)?(?:, .{2,8})?$/i;

const SAID =
  /(?<way>positivt|negativt|överskott|underskott)(?: \p{sc=Latin}{2,12}){0,2} (?:varje|alla|samtliga) år(?:en)? (?:utom|förutom|med undantag för) (?:år )?(?<but>(?:19|20)\d\d)(?!\d)(?! och)/iu;
