import { absolute, compare, divide, type Exact, exact, isEqual, multiply, subtract, sumExact } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';

/** A row of counts with a column for each of several years, the latest ones of which a mean may be of. */
interface Course {
  readonly stems: ReadonlySet<string>;
  readonly values: readonly Exact[];
  readonly places: readonly ProofPlace[];
}

/** `Räknat över femårsperioden har i genomsnitt 140,6 personer om året deltagit`: the mean of a row that has a column for each year. */
export function checkRowMeans(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const courses = tables.flatMap(coursesIn);
  return sentences.flatMap((sentence) => {
    const mean = sentence.isCell || !OVER_YEARS.test(sentence.text) ? undefined : quantitiesOf(sentence.text).find(isMean);
    const words = stemsOf(sentence.text);
    const meant = mean === undefined ? [] : courses.filter(({ stems }) => sharedStems(stems, words) > 0);
    const found = mean === undefined ? undefined : bestOf(mean, meant);
    return mean === undefined || found === undefined ? [] : [trialOf(sentence, mean, found)];
  });
}

const OVER_YEARS =
  /(?:två|tre|fyra|fem|sex|sju|åtta|tio)årsperiod|de senaste \p{sc=Latin}{3,5} åren|(?:om året|per år|årligen)(?!\p{sc=Latin})/iu;
const isMean = (quantity: Quantity): boolean =>
  isCount({ ...quantity, decimals: 0 }) &&
  /(?:i genomsnitt|i snitt|i medeltal|genomsnittligt)(?: \p{sc=Latin}{1,10})?$/iu.test(quantity.before);

const FEWEST_YEARS = 3;

function coursesIn(table: PrintedTable): Course[] {
  const years = [...table.columns.keys()]
    .filter((column) => table.columns[column]?.role === 'actual' && table.columns[column]?.year != null)
    .sort((a, b) => (table.columns[b]?.year ?? 0) - (table.columns[a]?.year ?? 0));
  return table.rows.flatMap((row): Course[] => {
    const numbers = years.map((column) => row.cells[column]?.number ?? null);
    const values = numbers.flatMap((number) => (number !== null && isCount(number) ? [number.value] : []));
    const isWhole = values.length === years.length && values.length >= FEWEST_YEARS;
    return isWhole ? [{ stems: stemsOf(row.label), values, places: years.map((column) => placeOf(table, row, column)) }] : [];
  });
}

/** The row and the years that the mean is of; where none fits, all years of the row that it is nearest to. */
function bestOf(mean: Quantity, courses: readonly Course[]): Course | undefined {
  const latest = courses.flatMap(({ stems, values, places }) =>
    values.slice(FEWEST_YEARS - 1).map((_, at) => ({
      stems,
      values: values.slice(0, at + FEWEST_YEARS),
      places: places.slice(0, at + FEWEST_YEARS),
    })),
  );
  const right = latest.find((course) => isRight(mean, course));
  return right ?? courses.find((course) => isClose(mean, course));
}

const meanOf = ({ values }: Course): Exact => divide(sumExact(values), exact(values.length));

/** Half of the last digit, or near enough where the text says so. */
const nearEnough = (mean: Quantity, computed: Exact): Exact =>
  isRough(mean) ? divide(computed, exact(20)) : exact(1, 2 * 10 ** mean.decimals);

function isRight(mean: Quantity, course: Course): boolean {
  const computed = meanOf(course);
  return compare(absolute(subtract(mean.value, computed)), nearEnough(mean, computed)) <= 0;
}

/** What is farther off is the mean of something else. */
const isClose = (mean: Quantity, course: Course): boolean =>
  compare(multiply(absolute(subtract(mean.value, meanOf(course))), exact(8)), meanOf(course)) <= 0 &&
  !course.values.some((value) => isEqual(value, mean.value));

function trialOf(sentence: Sentence, mean: Quantity, course: Course): Trial {
  const computed = meanOf(course);
  return tried({
    kind: 'kvot',
    places: [placeIn(sentence, mean.at, mean.written), ...course.places],
    arithmetic: `(${course.values.map(shownExact).join(' + ')}) / ${course.values.length} = ${shownExact(computed)}`,
    difference: subtract(mean.value, computed),
    rounding: exact(0),
    nearEnough: nearEnough(mean, computed),
    message: `Medelvärdet av ${course.places.map(({ value }) => value).join(', ')} är ${shownExact(computed)}, men ${mean.written} står.`,
    sureness: 0.8,
  });
}
