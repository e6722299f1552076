import { compare } from '../../../shared/exact.ts';
import type { Verdict } from '../../goals/goal.ts';
import { VERDICT_NAMES } from '../../goals/judging.ts';
import type { ProofPlace } from '../proofreading.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { isCount, isPercent, quantitiesOf } from '../words/quantities.ts';
import { isMetBy, isMoreThanBefore, measuredTargetIn, type Outcome, outcomesIn, type Target, targetIn, verdictIn } from './verdicts.ts';

/** A goal of a table with the verdict that stands beside it; null where the cell is empty. */
export interface GoalRow {
  readonly row: PrintedRow;
  readonly verdict: Verdict | null;
  readonly verdictText: string;
  /** What the goal is, with the limit that stands in a column of its own. */
  readonly aim: string;
  /** All that is said of the outcome. */
  readonly said: string;
  /** What a column of forecasts says. */
  readonly foreseen: string;
}

const MOST_LETTERS = 60;

/** The goals of a table where a column holds verdicts. */
export function goalRowsOf(table: PrintedTable): GoalRow[] {
  const { rows, columns } = table;
  const found = verdictColumns(table);
  const [column] = found;
  if (column === undefined || areColours(rows, column)) return [];
  const again = found.slice(1).find((each) => columns[each]?.label === columns[column]?.label && each > column + 1);
  // Two goals on each row, with a verdict each: each half is judged by itself.
  if (again !== undefined) return [columnsOf(table, 0, column + 1), columnsOf(table, column + 1, columns.length)].flatMap(goalRowsOf);
  const told = columnsTold(table, column);
  return rows
    .filter(({ cells }) => !/^måluppfyllelse$/i.test((cells[column]?.text ?? '').trim()))
    .filter(
      ({ label, cells }) =>
        label.length > 8 || (label !== '' && cells.some(({ text }, at) => isLimit(columns[at]) && /\d|minst|högst/i.test(text))),
    )
    .map((row) => goalOf(row, { table, column, told }));
}

/** The columns where at least half of the rows have a verdict. */
function verdictColumns({ rows, columns }: PrintedTable): number[] {
  const isVerdict = (text: string): boolean =>
    !/^måluppfyllelse$/i.test(text.trim()) &&
    !SEVERAL.test(text) &&
    text.length <= MOST_LETTERS &&
    verdictIn(text) !== null &&
    !/^god$/i.test(text);
  // `God` tells how well a goal is met only below a heading that says so.
  const isGood = (text: string, column: number): boolean =>
    /^god$/i.test(text) && /^måluppfyllelse$/i.test(columns[column]?.label.trim() ?? '');
  const count = (column: number): number =>
    rows.filter(({ cells }) => isVerdict(cells[column]?.text ?? '') || isGood(cells[column]?.text ?? '', column)).length;
  // Colours that compare with others judge no goals.
  const isCompared = (each: number): boolean =>
    /riket|jämför|(?<!\p{sc=Latin})mot(?!\p{sc=Latin})/iu.test(columns[each]?.label ?? '') ||
    (/färg/i.test(columns[each]?.label ?? '') && !columns.some(isLimit));
  return [...columns.keys()].filter((each) => !isCompared(each) && count(each) >= 2 && 2 * count(each) >= rows.length);
}

/** The columns that tell of what is judged: of its year, and of none to come. */
function columnsTold({ columns }: PrintedTable, verdicts: number): number[] {
  // A limit to the right of the verdicts, where one stands before them too, is of the year to come.
  const isToCome = (at: number): boolean => at > verdicts && isLimit(columns[at]) && columns.slice(0, verdicts).some(isLimit);
  const latest = yearJudged(
    columns.filter((_, at) => !isToCome(at)),
    columns[verdicts]?.year ?? null,
  );
  return [...columns.keys()].filter((at) => {
    const year = columns[at]?.year ?? null;
    return at !== verdicts && !isToCome(at) && (year === null || year === latest);
  });
}

interface At {
  readonly table: PrintedTable;
  /** Where the verdict stands. */
  readonly column: number;
  readonly told: readonly number[];
}

function goalOf(row: PrintedRow, { table: { columns }, column, told: at }: At): GoalRow {
  const verdictText = wholeVerdict(row.cells[column - 1]?.text ?? row.label, row.cells[column]?.text ?? '');
  const others = at.map((index) => ({ text: row.cells[index]?.text ?? '', label: columns[index]?.label.trim() ?? '' }));
  const limits = others.filter(({ label }) => LIMIT.test(label));
  const outcomes = others.filter(({ label }) => OUTCOME.test(label));
  const told = outcomes.length > 0 ? outcomes : others.filter((cell) => !limits.includes(cell));
  const aim = [row.label, ...limits.map(({ text }) => text)].join(' ');
  const foreseen = others.filter(({ label }) => /^prognos/i.test(label)).map(({ text }) => text);
  const said = told.map(({ text }) => text).join(' ; ');
  return { row, verdict: verdictIn(verdictText), verdictText, aim, said, foreseen: foreseen.join(' ; ') };
}

const columnsOf = (table: PrintedTable, from: number, until: number): PrintedTable => ({
  ...table,
  columns: table.columns.slice(from, until),
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(from, until) })),
});

/** Of several years the latest that has come to something is judged, or the one that stands over the verdicts. */
function yearJudged(columns: PrintedTable['columns'], own: number | null): number {
  const latestOf = (some: PrintedTable['columns']): number => Math.max(0, ...some.map(({ year }) => year ?? 0));
  const outcomes = latestOf(columns.filter(({ label }) => OUTCOME.test(label.trim())));
  return own ?? (outcomes > 0 ? outcomes : latestOf(columns));
}

/** `Målet är inte` may have come into the cell before `uppfyllt`. */
const wholeVerdict = (before: string, text: string): string =>
  /^(?:uppfyll|uppnå)/.test(text) ? `${/(?:målet är )?(?:inte|ej|delvis)$/i.exec(before)?.[0] ?? ''} ${text}`.trim() : text;

/** Colours beside rows without a limit compare them with something else. */
const areColours = (rows: readonly PrintedRow[], column: number): boolean =>
  rows.every(({ cells }) => /^(?:grön|gult?|röd|grönt|rött)?$/i.test((cells[column]?.text ?? '').trim())) &&
  rows.every(({ label, cells }) => targetIn(label) === null && !cells.some(({ text }) => /^(?:minst|högst|max) \d/i.test(text.trim())));

/** Verdicts of several rows that were read as one. */
const SEVERAL = /(?:upp)?(?:nått|fyllt|nås).{1,20}(?:upp)?(?:nått|fyllt|nås)/iu;

const isLimit = (column: PrintedTable['columns'][number] | undefined): boolean => LIMIT.test(column?.label.trim() ?? '');

/** What the columns of a limit and of an outcome are called. */
const LIMIT =
  /^nivå$|^(?:mått|mätetal|indikator|kriterium)$|^gräns(?:värde)?(?: (?:19|20)\d\d)?$|^mål(?:värde|nivå|tal)?(?: (?:19|20)\d\d)?$|^mål [\p{sc=Latin}/ ]{3,30}$|^målsättning/iu;
const OUTCOME =
  /^(?:utfall|resultat)(?:\/prog\p{sc=Latin}{0,5}\.?)?(?: (?:per |den |t\.?o\.?m\.? |till och med )?(?:\d{1,2} )?(?:(?:jan|apr|jul)\p{sc=Latin}{0,4} ?[–-] ?)?(?:jan|feb|mars|april|maj|jun|jul|aug|sep|okt|nov|dec)\p{sc=Latin}{0,6}\.?)?(?: (?:19|20)\d\d)?$/iu;

/** Each verdict against the limit of its goal and the outcome that the row tells. */
export const checkGoalRows = (goals: readonly GoalRow[]): Trial[] => goals.flatMap((goal) => verdictTrial(goal) ?? []);

function verdictTrial(goal: GoalRow): Trial | null {
  const { row, verdict, said, aim } = goal;
  if (verdict !== 'uppfyllt' && verdict !== 'inte') return null;
  const target = targetIn(aim) ?? measuredTargetIn(aim);
  if (target !== null) return againstTarget(goal, target);
  const before =
    /\böka|fler|högre|mer/i.test(row.label) && /föregående|förra|i fjol|tidigare/i.test(row.label) ? isMoreThanBefore(said) : null;
  return before === null ? null : trialOf(goal, before.isMore, before.told.map(({ written }) => written).join(' mot '));
}

/** `avviker högst 5 %` is of how far from all of it, and `Ingen insats avviker mer än 5 %` is met by how many do, as `Alla håller sig inom 5 %`: none is of how much. */
const isOfElse = ({ aim, said }: GoalRow): boolean =>
  // No goal aims at `83 av 104`: the outcome came into its cell.
  /\d av \d/.test(aim) ||
  (/avvik/i.test(aim) && /^\s*\d[\d,]* ?% av /.test(said)) ||
  (/^(?:ingen|inget|inga|alla|samtliga)(?!\p{sc=Latin})/iu.test(aim.trim()) && /(?<!\p{sc=Latin})av(?!\p{sc=Latin})/u.test(said));

function againstTarget(goal: GoalRow, target: Target): Trial | null {
  const came = outcomeOf(goal, target);
  if (came === null || (!came.isMet && goal.foreseen === '' && isForecast(goal, target))) return null;
  const [first] = came.outcomes;
  return trialOf(goal, came.isMet, `${first === undefined ? '' : shownOutcome(first)} mot ${target.quantity.written}`);
}

/** What a goal came to, and whether that is enough; null where its row does not tell, or tells of both. */
export function outcomeOf(goal: GoalRow, target: Target): { readonly outcomes: readonly Outcome[]; readonly isMet: boolean } | null {
  const outcomes = isOfElse(goal) ? [] : outcomesOf(goal, target);
  const [isMet, ...more] = new Set(outcomes.map((outcome) => isMetBy(target, outcome)));
  return isMet === undefined || more.length > 0 ? null : { outcomes, isMet };
}

/** Of what is only foreseen a column of forecasts tells more than what it has come to. */
function outcomesOf(goal: GoalRow, target: Target): Outcome[] {
  const said = isJudgedByForecast(goal, target) ? goal.foreseen : goal.said;
  return bareOutcome(said, target) ?? ofBothSexes(goal, target) ?? outcomesIn(said, target);
}

/** A colour beside a forecast is of that, where it tells what the goal counts. */
const isJudgedByForecast = (goal: GoalRow, target: Target): boolean =>
  goal.foreseen !== '' &&
  (isForecast(goal, target) ||
    WILL_BE.test(goal.verdictText.trim()) ||
    (/^(?:grön|gul|röd)t?$/i.test(goal.verdictText.trim()) &&
      (bareOutcome(goal.foreseen, target) ?? outcomesIn(goal.foreseen, target)).length > 0));

/** `62/38 %` of a goal for each sex: the one that is farther from it decides. */
function ofBothSexes({ aim, said }: GoalRow, { relation }: Target): Outcome[] | null {
  const areBoth = /kön|kvinn.{0,80}män/i.test(aim) && /^\d[\d,]* ?%? ?\/ ?\d[\d,]* ?%$/.test(said.trim());
  const [one, other] = said.split('/').flatMap((part) => quantitiesOf(`${part.replace('%', '').trim()} %`));
  if (!areBoth || one === undefined || other === undefined) return null;
  const isFirst = compare(one.value, other.value) < 0 === (relation === 'minst' || relation === 'over');
  const told = isFirst ? one : other;
  return [{ value: told.value, told: [told] }];
}

/** `Nås`, `Nås inte`: a verdict on what is foreseen. */
const WILL_BE = /^(?:(?:inte|ej) )?(?:(?:upp)?nås|uppfylls|klaras)(?:(?: troligen)? (?:inte|ej))?$/i;

const shownOutcome = ({ told, value }: Outcome): string =>
  told.length > 1 ? `${told.map(({ written }) => written).join(' av ')} är ${shownExact(value)} %` : (told[0]?.written ?? '');

/** `nås` while the year still runs: what is counted may grow until it ends. */
const isForecast = ({ verdictText }: GoalRow, { quantity, relation }: Target): boolean =>
  /^(?:(?:upp)?nås|uppfylls)$/i.test(verdictText.trim()) && relation === 'minst' && !isPercent(quantity);

/** A number alone in its cell is of what the goal counts. */
function bareOutcome(said: string, { quantity: limit }: Target): Outcome[] | null {
  const [told, ...more] = quantitiesOf(said);
  const isAlone = told !== undefined && more.length === 0 && told.written === said.trim() && isCount(told) && isCount(limit);
  return isAlone ? [{ value: told.value, told: [told] }] : null;
}

function trialOf({ row, verdict, verdictText, said }: GoalRow, isMet: boolean, arithmetic: string): Trial {
  const ought = VERDICT_NAMES[isMet ? 'uppfyllt' : 'inte'].toLowerCase();
  return judged((verdict === 'uppfyllt') === isMet, {
    kind: 'bedömning',
    places: [goalPlace(row, verdictText, said), goalPlace(row, arithmetic.split(' mot ')[0] ?? '', said)],
    arithmetic,
    message: `Målet "${row.label.slice(0, 120)}" bedöms som "${verdictText}", men utfallet är ${arithmetic}: målet är ${ought}.`,
    sureness: 0.92,
  });
}

const goalPlace = (row: PrintedRow, value: string, said: string): ProofPlace => ({
  ...row.place,
  text: `${row.label} ${value} ${said}`.slice(0, 300),
  value,
  label: row.label.slice(0, 80),
});
