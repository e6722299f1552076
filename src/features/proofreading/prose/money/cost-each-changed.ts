import { absolute, compare, type Exact, exact, multiply, subtract } from '../../../../shared/exact.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import type { ProofPlace } from '../../proofreading.ts';
import { isTotal } from '../../sums/labels.ts';
import { placeOf } from '../../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, isRough, quantitiesOf } from '../../words/quantities.ts';
import { speaksOfAll, subjectAt } from '../../words/speaking-of.ts';
import { directionIn } from '../changes/comparisons.ts';
import { wayTrial } from '../changes/way-trial.ts';

/** What each participant cost in the year and the year before, as a table tells both. */
interface Course {
  readonly name: string;
  readonly now: Exact;
  readonly before: Exact;
  readonly grain: Exact;
  readonly places: readonly [ProofPlace, ProofPlace];
}

/** `I Steget ökade kostnaden per deltagare med 658 kronor`, by a table that has the cost for each in both years. */
export function checkCostEachChanged(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const courses = tables.flatMap((table) => coursesIn(table, year));
  const names = courses.map(({ name }) => name).filter((name) => !isTotal(name));
  return courses.length === 0 ? [] : sentences.flatMap((sentence) => trialsIn(sentence, courses, names));
}

const OF_EACH = /kostnad(?:en)? per (?:deltagare|person)(?!\p{sc=Latin})/iu;
const HEADING = /(?:per|\/) ?(?:deltagare|person)(?!\p{sc=Latin})/iu;
/** Goals, plans, and what is told of other years. */
const OTHERWISE =
  /budget|mål|plan|prognos|väntas|beräknas|riket|skulle|(?<!\p{sc=Latin})(?:inte|ej)(?!\p{sc=Latin})|(?:19|20)\d\d och (?:19|20)\d\d|sedan/iu;

function coursesIn(table: PrintedTable, year: number): Course[] {
  const [now, before] = [year, year - 1].map((each) =>
    table.columns.findIndex(({ label }) => HEADING.test(label) && label.includes(String(each))),
  );
  if (now === undefined || before === undefined || now === -1 || before === -1) return [];
  return table.rows.flatMap((row) => courseOn(table, row, [now, before]));
}

function courseOn(table: PrintedTable, row: PrintedRow, columns: readonly [number, number]): Course[] {
  const [now, before] = columns.map((column) => row.cells[column]?.number ?? null);
  if (now == null || before == null || row.label.length < 3) return [];
  const [is, was] = [now, before].map((number) => inKronor(number, number.unit === 'kr/person' ? 'kr' : (number.unit ?? table.unit)));
  const grain = grainOf(now, table.unit);
  return is === undefined || was === undefined
    ? []
    : [{ name: row.label, now: is, before: was, grain, places: [placeOf(table, row, columns[0]), placeOf(table, row, columns[1])] }];
}

function trialsIn(sentence: Sentence, courses: readonly Course[], names: readonly string[]): Trial[] {
  const direction = sentence.isCell || !OF_EACH.test(sentence.text) || OTHERWISE.test(sentence.text) ? null : directionIn(sentence.text);
  if (direction === null) return [];
  const name = subjectAt(sentence, direction.at, names);
  const meant = courses.filter((course) => (name === null ? speaksOfAll(sentence.text) && isTotal(course.name) : course.name === name));
  const [course, ...more] = meant;
  if (course === undefined || more.length > 0) return [];
  const { now, before, places } = course;
  const [is, was] = places.map(({ value }) => value);
  const way = wayTrial(
    { sentence, ...direction },
    { holds: direction.isUp === compare(now, before) > 0, is: is ?? '', was: was ?? '', places, row: course.name },
    `${is} mot ${was}`,
  );
  return [way, ...sizeTrials(sentence, course)];
}

/** `med 658 kronor` */
const sizeTrials = (sentence: Sentence, { now, before, grain, places, name }: Course): Trial[] =>
  quantitiesOf(sentence.text)
    .filter((quantity) => isMoneyIn(quantity) && !isRough(quantity) && /(?:^|\s)med$/.test(quantity.before))
    .slice(0, 1)
    .map((quantity) => {
      const by = absolute(subtract(now, before));
      return tried({
        kind: 'summa',
        places: [placeIn(sentence, quantity.at, quantity.written), ...places],
        arithmetic: `${shownExact(now)} och ${shownExact(before)} skiljer ${shownExact(by)}`,
        difference: subtract(inKronor(quantity, quantity.unit), by),
        rounding: multiply(grain, exact(2)),
        message: `${name}: kostnaden per deltagare har ändrats med ${shownExact(by)} kr enligt tabellen, men ${quantity.written} står.`,
        sureness: 0.85,
      });
    });
