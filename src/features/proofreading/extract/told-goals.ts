import { type Exact, exact, multiply } from '../../../shared/exact.ts';
import { slug } from '../../../shared/swedish.ts';
import { figureId, figureKey } from '../../figures/figure.ts';
import type { Goal, GoalRule } from '../../goals/goal.ts';
import { isOnRightSide, VERDICT_NAMES } from '../../goals/judging.ts';
import { goalCardsOf } from '../goals/goal-cards.ts';
import { type GoalRow, goalRowsOf, outcomeOf } from '../goals/goal-rows.ts';
import { type Target, targetIn } from '../goals/verdicts.ts';
import { grainOf } from '../printed-number.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { isPercent, type Quantity } from '../words/quantities.ts';
import { type Claim, SURENESS } from './claim.ts';
import type { ToldIntervention } from './interventions.ts';
import type { Statement } from './statement.ts';
import { type KnownNames, withoutWholeNames } from './without-persons.ts';

/** A goal that a report judges, with what it came to where one number tells that. */
export interface ToldGoal {
  readonly goal: Goal;
  readonly outcome: Claim | null;
  readonly statement: Statement;
}

interface Of {
  readonly year: number;
  readonly interventions: readonly ToldIntervention[];
  /** Names that may stand in the words of a goal. */
  readonly known: KnownNames;
}

/** The goals of tables and cards that have a verdict, each once, in the order of the report. */
export function goalsIn(tables: readonly PrintedTable[], of: Of): ToldGoal[] {
  const told = tables.flatMap((table) => [...goalRowsOf(table), ...goalCardsOf(table)].flatMap((row) => toldGoal(row, table, of)));
  return told.filter(({ goal: { id } }, index) => told.findIndex((each) => each.goal.id === id) === index);
}

const LONGEST_ID = 60;

function toldGoal(row: GoalRow, table: PrintedTable, of: Of): ToldGoal[] {
  const text = withoutWholeNames(
    row.row.label
      .replace(/\s+/g, ' ')
      .replace(/^ ?[-–•] ?/, '')
      .trim(),
    of.known,
  );
  const set = setOf(table, of.interventions);
  const id = [set === EVERYBODYS ? '' : set, slug(text)].join('-').slice(0, LONGEST_ID).replace(/^-|-$/g, '');
  if (id === '' || row.verdict === null) return [];
  const measured = measureOf(row, { id, text, year: of.year });
  const goal = {
    id,
    set,
    text,
    rule: isEither(row.verdict) ? (measured?.rule ?? null) : null,
    verdict: row.verdict,
    reason: null,
    comment: null,
  };
  const statement = {
    id: `mal.${id}`,
    label: 'Mål och bedömning',
    value: `${text}: ${VERDICT_NAMES[row.verdict].toLowerCase()}`,
    writtenIn: 'mal.yaml',
    sureness: SURENESS.table,
    place: row.row.place,
    words: withoutWholeNames(row.verdictText, of.known),
    remark: measured === null ? 'Målet har ingen regel: rapporten visar inget tal att mäta det med.' : null,
  };
  return [{ goal: { ...goal, source: { file: 'mal.yaml', line: null } }, outcome: measured?.outcome ?? null, statement }];
}

/** What is met in part follows from no rule. */
const isEither = (verdict: GoalRow['verdict']): boolean => verdict === 'uppfyllt' || verdict === 'inte';

const EVERYBODYS = 'overgripande';

/** The intervention that the heading of the goals names. */
function setOf({ title, headings }: PrintedTable, interventions: readonly ToldIntervention[]): string {
  const words = `-${slug([title, headings.at(-1) ?? ''].join(' '))}-`;
  const named = interventions.filter(({ intervention: { name } }) => words.includes(`-${slug(name)}-`));
  return named.length === 1 ? (named[0]?.intervention.id ?? EVERYBODYS) : EVERYBODYS;
}

interface Measure {
  readonly rule: GoalRule;
  readonly outcome: Claim;
}

interface Told {
  readonly id: string;
  readonly text: string;
  readonly year: number;
}

/** The limit of a goal and the number printed for what it came to, where the two are compared as they stand. */
function measureOf(row: GoalRow, told: Told): Measure | null {
  const target = targetIn(row.aim);
  const came = target === null ? null : outcomeOf(row, target);
  const printed = came?.outcomes.flatMap((outcome) => (outcome.told.length === 1 ? outcome.told : []))[0];
  if (target === null || printed === undefined || isOfPoints(target)) return null;
  const outcome = outcomeClaim(row, { ...told, target, printed });
  const limit = scaled(target.quantity, target.quantity.value);
  if (isOnRightSide(target.relation, outcome.value, limit) !== came?.isMet) return null;
  const rule = { kind: 'limit', figure: figureId(outcome.key), relation: target.relation, limit } as const;
  return { rule: isPercent(target.quantity) ? { ...rule, limitUnit: '%' } : rule, outcome };
}

interface Measured extends Told {
  readonly target: Target;
  readonly printed: Quantity;
}

function outcomeClaim({ row, said }: GoalRow, { id, text, year, target, printed }: Measured): Claim {
  const place = { ...row.place, text: `${row.label} ${said}`.trim(), value: printed.written, label: row.label };
  return {
    key: figureKey(`uppgift.mal-${id}`, year),
    label: `Utfall: ${text}`,
    unit: isPercent(printed) ? 'procent' : isOfPeople(target) ? 'personer' : 'antal',
    value: scaled(printed, printed.value),
    grain: scaled(printed, grainOf(printed, null)),
    places: [place],
    isTold: false,
    sureness: SURENESS.table,
  };
}

const isOfPoints = ({ quantity }: Target): boolean => /^procentenhet/.test(quantity.after);
const isOfPeople = ({ quantity }: Target): boolean =>
  /^(?:nya |unika |unga )?(?:deltagar|personer|individer|kvinnor|män)(?!\p{sc=Latin}{0,6}dag)/u.test(quantity.after);

/** Per cent as a share of one. */
const scaled = (quantity: Quantity, value: Exact): Exact => (isPercent(quantity) ? multiply(value, exact(1, 100)) : value);
