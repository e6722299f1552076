import { absolute, compare, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { percentOf, percentOff } from '../percent.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isOfLastYear } from '../prose/changes/comparisons.ts';
import { isTurned } from '../sums/miswritten.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isBound, isPercent, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';

/** `Antalet deltagare har vuxit med 46 % på fyra år`, `sedan 2027`: by the row of that name in a table that has both years. */
export const checkPercentOverYears = (sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] =>
  sentences.flatMap((sentence) => {
    const since = sentence.isCell || OTHER.test(sentence.text) ? null : sinceYear(sentence.text, year);
    if (since === null) return [];
    return quantitiesOf(sentence.text)
      .filter((quantity) => isPercent(quantity) && GREW.test(quantity.before) && !isRough(quantity) && !isBound(quantity))
      .slice(0, 1)
      .flatMap((percent) => {
        const subject = sentence.text.slice(0, percent.at);
        const meant = tables.flatMap((table) => changesIn(table, stemsOf(subject), [year, since]));
        const fits = meant.find(({ change }) => percentOff(percent, change).difference === ZERO);
        const [only, ...more] = meant;
        const course = fits ?? (more.length === 0 ? only : undefined);
        return course === undefined ? [] : [trialOf(sentence, percent, course)];
      });
  });

const GREW = /(?:öka|minska|vuxit|växt|stig|steg|sjunk|sjönk)\p{sc=Latin}{0,3}(?: \p{sc=Latin}{2,10}){0,2} med$/iu;
// `Kostnaden minskade med 71 procent` goes on about what was told before.
const OTHER =
  /insatsens|^ ?(?:jämfört med \d{4} )?(?:minskade |ökade |steg |sjönk )?kostnaden (?:har )?(?:öka|minska|sjönk|steg|med )|lönekostnad|budget|prognos|väntas|beräknas|kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})|per (?:deltagare|invånare)/iu;
const NUMBERS = ['två', 'tre', 'fyra', 'fem'];

/** The earlier of the two years. */
function sinceYear(text: string, year: number): number | null {
  const [, named, many] =
    /(?:sedan (?:år )?((?:19|20)\d\d)|(?:på|under) (?:de senaste )?(två|tre|fyra|fem) år(?:en)?)(?!\p{sc=Latin})/iu.exec(text) ?? [];
  if (named !== undefined) return Number(named) < year ? Number(named) : null;
  if (many !== undefined) return year - (NUMBERS.indexOf(many.toLowerCase()) + 2);
  return isOfLastYear(text, year) ? year - 1 : null;
}

interface Change {
  readonly change: NonNullable<ReturnType<typeof percentOf>>;
  readonly places: readonly ProofPlace[];
}

/** Rows all of whose words are said. */
function changesIn(table: PrintedTable, said: ReadonlySet<string>, years: readonly [number, number]): Change[] {
  const columns = years.map((year) => table.columns.findIndex((column) => column.year === year && column.role === 'actual'));
  if (columns.some((column) => column === -1)) return [];
  return table.rows.flatMap((row): Change[] => {
    const stems = stemsOf(row.label.replace(/insats\p{sc=Latin}*/giu, ''));
    const [now, before] = columns.map((column) => row.cells[column]?.number ?? null);
    if (stems.size === 0 || sharedStems(stems, said) < stems.size || now == null || before == null || isZero(before.value)) return [];
    const change = percentOf(absolute(subtract(now.value, before.value)), absolute(before.value));
    return change === null || now.unit === 'procent' ? [] : [{ change, places: columns.map((column) => placeOf(table, row, column)) }];
  });
}

const trialOf = (sentence: Sentence, percent: Quantity, { change, places }: Change): Trial =>
  tried({
    kind: 'procent',
    places: [placeIn(sentence, percent.at, percent.written), ...places],
    arithmetic: `från ${places[1]?.value ?? ''} till ${places[0]?.value ?? ''} är ${shownExact(change)} %`,
    ...percentOff(percent, change),
    message: `Från ${places[1]?.value ?? ''} till ${places[0]?.value ?? ''} är ${shownExact(change)} %, men ${percent.written} står.`,
    sureness: compare(percent.value, ZERO) > 0 && (areNear(percent.value, change, 50) || isTurned(percent.value, change)) ? 0.82 : 0.65,
  });
