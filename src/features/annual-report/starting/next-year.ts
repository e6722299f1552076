import { divide, type Exact, exact, isEqual, roundedSteps } from '../../../shared/exact.ts';
import type { FigureBook } from '../../figures/book.ts';
import { figureKey } from '../../figures/figure.ts';
import { oneYearOn, textOneYearOn } from '../../figures/one-year-on.ts';
import type { EarlierFigure } from '../../figures/own-figures.ts';
import type { Goal, GoalRule } from '../../goals/goal.ts';
import { takesPlaceIn } from '../../interventions/intervention.ts';
import { isColumnMap, withYear } from '../../ledger/column-map.ts';
import type { BookFile, ChapterText, YearRecords } from '../../year-folder/year-records.ts';

/** What of the last year is carried over into the next one (rulla ett år). */
export interface Carried {
  readonly mandates: boolean;
  readonly interventions: boolean;
  readonly goals: boolean;
  readonly texts: boolean;
  /** Last year's counts and measurements, and key figures of the years before, to compare with. */
  readonly comparisons: boolean;
}

export const ALL_CARRIED: Carried = { mandates: true, interventions: true, goals: true, texts: true, comparisons: true };

/**
 * The year after the last one, made of it: what lasts is carried over, what is of a year is not. Whoever has had a mandate that has
 * ended stays behind, and so do interventions that ended before the last year. One that ended in it comes along with its counts:
 * without them the last year's totals would be others than the last year's own, and the difference would tell how many took part.
 * Last year's books come along, since every figure is compared with them.
 */
export function nextYear(last: YearRecords, book: FigureBook, carried: Carried): YearRecords {
  const year = last.year + 1;
  const first = `${year}-01-01`;
  const interventions = carried.interventions ? last.interventions.filter((each) => takesPlaceIn(last.year, each)) : [];
  const going = new Set(interventions.filter((each) => takesPlaceIn(year, each)).map(({ id }) => id));
  const isKept = ({ intervention }: { readonly intervention: string | null }): boolean =>
    intervention === null || interventions.some(({ id }) => id === intervention);
  const ofLast = <Row extends { readonly year: number }>(rows: readonly Row[]): readonly Row[] =>
    carried.comparisons ? rows.filter((row) => row.year === last.year) : [];
  return {
    ...last,
    year,
    settings: { ...last.settings, recordNumber: null, adoptedOn: null },
    bookFiles: last.bookFiles.map((file) => ofItsYear(file, last.year)),
    mandates: carried.mandates ? last.mandates.filter(({ until }) => until === null || until >= first) : [],
    contributions: last.contributions.filter((row) => row.year === last.year),
    interventions,
    accountRules: last.accountRules.map((rule) => (isKept(rule) ? rule : { ...rule, intervention: null })),
    assets: last.assets.filter(({ disposedOn }) => disposedOn === null || disposedOn >= `${last.year}-01-01`),
    leases: ofLast(last.leases.map((lease) => ({ ...lease, year: lease.ofYear ?? last.year }))).map(({ year: ofYear, ...lease }) => ({
      ...lease,
      ofYear,
    })),
    budget: [],
    earlierFigures: carried.comparisons ? earlierFigures(last, book) : [],
    participantCounts: ofLast(last.participantCounts).filter(isKept),
    exitCounts: ofLast(last.exitCounts).filter(isKept),
    volumeCounts: ofLast(last.volumeCounts).filter(isKept),
    indicatorResults: ofLast(last.indicatorResults),
    responseCounts: ofLast(last.responseCounts),
    facts: ofLast(last.facts),
    goals: carried.goals ? last.goals.filter(({ set }) => set === OVERALL || going.has(set)).map(asNewGoal) : [],
    events: [],
    texts: carried.texts ? last.texts.map(asDraft) : [],
    acceptances: [],
  };
}

/** A table's map says which year it is of, else it would be of the one that it is read in. A SIE file says so itself. */
function ofItsYear(file: BookFile, year: number): BookFile {
  const text = isColumnMap(file.name) ? new TextDecoder().decode(file.bytes) : '';
  return text === '' ? file : { ...file, bytes: new TextEncoder().encode(withYear(text, year)) };
}

const OVERALL = 'overgripande';

/** Years that a figure is compared with: a report tells five. */
const YEARS_BACK = 4;

/** What everything that is told of earlier years can be worked out from. */
const BASES = [
  'rr.intakter',
  'rr.kostnader',
  'rr.avskrivningar',
  'rr.finansiella-intakter',
  'rr.finansiella-kostnader',
  'rr.arets-resultat',
  'br.eget-kapital',
  'br.summa-tillgangar',
  'bidrag.summa',
];

/** What the last year's own figures say goes before what somebody once typed. */
function earlierFigures(last: YearRecords, book: FigureBook): readonly EarlierFigure[] {
  const oldest = last.year + 1 - YEARS_BACK;
  const years = Array.from({ length: last.year - oldest }, (_, place) => oldest + place);
  const computed = years.flatMap((year) => BASES.flatMap((figure) => moneyOf(book, figure, year)));
  const isComputed = ({ figure, year }: EarlierFigure): boolean => computed.some((each) => each.figure === figure && each.year === year);
  return [...last.earlierFigures.filter((typed) => typed.year >= oldest && !isComputed(typed)), ...computed];
}

/** The figure's amount, when it is one of whole öre and can be written in a file. */
function moneyOf(book: FigureBook, figure: string, year: number): readonly EarlierFigure[] {
  const found = book.find(figureKey(figure, year));
  if (found?.value.kind !== 'known' || found.unit.kind !== 'money' || !isWhole(found.value.exact)) return [];
  return [{ figure, year, unit: 'kr', value: divide(found.value.exact, exact(100)), source: { file: 'tidigare-ar.csv', line: null } }];
}

const isWhole = (value: Exact): boolean => isEqual(value, exact(roundedSteps(value)));

/** The goal goes on; how it went is a new question. What it was compared with in years moves along. */
const asNewGoal = (goal: Goal): Goal => ({ ...goal, rule: goal.rule && movedRule(goal.rule), verdict: null, reason: null, comment: null });

function movedRule(rule: GoalRule): GoalRule {
  if ('rules' in rule) return { ...rule, rules: rule.rules.map(movedRule) };
  const moved = { ...rule, figure: oneYearOn(rule.figure) };
  return moved.kind === 'compared' ? { ...moved, with: oneYearOn(moved.with) } : moved;
}

const asDraft = (text: ChapterText): ChapterText => ({ ...text, markdown: textOneYearOn(text.markdown) });
