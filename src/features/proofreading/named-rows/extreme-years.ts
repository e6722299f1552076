import { compare } from '../../../shared/exact.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { areOfRow } from '../words/row-words.ts';
import { type RowOfYears, rowsOfYears } from './rows-of-years.ts';

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
  /^ ?(?:[•–-] ?)?(?<subject>\p{sc=Latin}[\p{sc=Latin} ]{4,60}?)(?::| (?:var|är|har varit)) (?:som )?(?:högst|lägst|störst|minst) (?:år )?(?:19|20)\d\d/iu;
const EXTREME = /(?<!\p{sc=Latin})(?<word>högst|lägst|störst|minst) (?:år )?(?<year>(?:19|20)\d\d)(?!\d)/giu;

function trialOf(sentence: Sentence, found: RegExpExecArray, { table, row, years }: RowOfYears): Trial | null {
  const { word = '', year = '' } = found.groups ?? {};
  const own = years.find((each) => each.year === Number(year));
  if (own === undefined) return null;
  const way = /^(?:hög|stör)/i.test(word) ? 1 : -1;
  const beyond = years.findLast(({ number }) => compare(number.value, own.number.value) === way);
  const shown = row.cells[own.column]?.text ?? '';
  return judged(beyond === undefined, {
    kind: 'påstående',
    places: [placeIn(sentence, found.index, found[0]), ...[own, beyond ?? own].map(({ column }) => placeOf(table, row, column))],
    arithmetic: `${word} ${year}: ${shown}`,
    message: `Texten säger "${found[0]}" om ${row.label}, men ${beyond?.year ?? ''} är det ${beyond?.number.written ?? ''} mot ${shown}.`,
    sureness: 0.86,
  });
}
