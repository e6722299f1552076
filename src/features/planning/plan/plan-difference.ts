import {
  linesInForce,
  type OfColumns,
  PLAN_COLUMNS,
  type PlanColumn,
  type PlanGroup,
  type PlanLine,
  type PlanSum,
  type PlanVersion,
  planAmount,
  writtenOpenings,
} from '../../budget/plan.ts';
import { CARRIED, CLOSING } from './column-names.ts';
import type { OpenedPlan } from './plan-view.ts';

/** Something that is not the same in two versions: what it was in each, or null where it is not there. */
export interface PlanDifference {
  readonly name: string;
  readonly columns: readonly { readonly column: PlanColumn; readonly beforeOre: number | null; readonly afterOre: number | null }[];
  /** What is other besides amounts, in words. */
  readonly words: readonly string[];
}

/** A version with what its columns begin and end with. */
export type ComparedPlan = Pick<OpenedPlan, 'plan' | 'sums'>;

/** What differs between two versions of a plan: line by line in the order of the later one, then what it lacks, sums, groups and order. */
export function planDifferences(before: ComparedPlan, after: ComparedPlan): readonly PlanDifference[] {
  const all = [
    ...lineDifferences(before.plan, after.plan),
    ...sumDifferences(before, after),
    ...groupDifferences(before.plan.groups, after.plan.groups),
    orderDifference(before.plan, after.plan),
  ];
  return all.filter(({ columns, words }) => columns.length > 0 || words.length > 0);
}

function lineDifferences(before: PlanVersion, after: PlanVersion): readonly PlanDifference[] {
  const earlier = linesInForce(before);
  const later = linesInForce(after);
  const gone = earlier.filter(({ id }) => !later.some((line) => line.id === id));
  return [...later, ...gone].map((line) => {
    const [was, is] = [earlier, later].map((lines) => lines.find(({ id }) => id === line.id));
    const amount = (of: PlanLine | undefined) => (column: PlanColumn) => (of === undefined ? null : planAmount(of, column));
    return { name: line.name, columns: differingColumns(amount(was), amount(is)), words: wordsOf(was, is) };
  });
}

type InColumn = (column: PlanColumn) => number | null;

const differingColumns = (before: InColumn, after: InColumn): PlanDifference['columns'] =>
  PLAN_COLUMNS.map((column) => ({ column, beforeOre: before(column), afterOre: after(column) })).filter(
    ({ beforeOre, afterOre }) => beforeOre !== afterOre,
  );

const WORDS: readonly (readonly [keyof PlanLine, string])[] = [
  ['name', 'namnet har ändrats'],
  ['kind', 'sidan har ändrats'],
  ['group', 'gruppen har ändrats'],
  ['costKind', 'kostnadsslaget har ändrats'],
  ['member', 'medlemmen har ändrats'],
  ['intervention', 'insatsen har ändrats'],
  ['isNet', 'brutto eller netto har ändrats'],
  ['note', 'fotnoten har ändrats'],
  ['grantedOre', 'det beviljade har ändrats'],
  ['factor', 'planeringsfaktorn har ändrats'],
];

function wordsOf(before: PlanLine | undefined, after: PlanLine | undefined): readonly string[] {
  if (before === undefined) return ['raden är ny'];
  if (after === undefined) return ['raden är borttagen'];
  return differingWords(before, after, WORDS);
}

/** What is other of two of the same kind, told in the words of each field. */
const differingWords = <Thing>(before: Thing, after: Thing, words: readonly (readonly [keyof Thing, string])[]): readonly string[] =>
  words.filter(([key]) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).map(([, word]) => word);

/** What is carried into each column, and what it leaves: two versions with the same lines may begin with other balances. */
function sumDifferences(before: ComparedPlan, after: ComparedPlan): readonly PlanDifference[] {
  const columns = (of: keyof PlanSum) => {
    const told = (sums: OfColumns<PlanSum>) => (column: PlanColumn) => sums[column][of];
    return differingColumns(told(before.sums), told(after.sums));
  };
  return [
    { name: CARRIED, columns: columns('openingOre'), words: openingWords(before.plan, after.plan) },
    { name: CLOSING, columns: columns('closingOre'), words: [] },
  ];
}

function openingWords(before: PlanVersion, after: PlanVersion): readonly string[] {
  const [was, is] = [writtenOpenings(before), writtenOpenings(after)];
  const isLeft = is.forecastBeforeOre === null;
  return [
    ...(isLeft === (was.forecastBeforeOre === null)
      ? []
      : [isLeft ? 'ingående i prognosen är inte längre ifyllt' : 'ingående i prognosen är ifyllt']),
    ...(was.note === is.note ? [] : ['fotnoten har ändrats']),
  ];
}

const GROUP_WORDS: readonly (readonly [keyof PlanGroup, string])[] = [
  ['name', 'namnet har ändrats'],
  ['parent', 'gruppen som den står under har ändrats'],
  ['costKind', 'kostnadsslaget har ändrats'],
];

function groupDifferences(before: readonly PlanGroup[], after: readonly PlanGroup[]): readonly PlanDifference[] {
  const gone = before.filter(({ id }) => !after.some((group) => group.id === id));
  return [...after, ...gone].map((group) => {
    const [was, is] = [before, after].map((groups) => groups.find(({ id }) => id === group.id));
    const words =
      was === undefined ? ['gruppen är ny'] : is === undefined ? ['gruppen är borttagen'] : differingWords(was, is, GROUP_WORDS);
    return { name: `Gruppen ${group.name}`, columns: [], words };
  });
}

/** Whether what stands in both versions stands in another order there. */
function orderDifference(before: PlanVersion, after: PlanVersion): PlanDifference {
  const isOther = (was: readonly Placed[], is: readonly Placed[]): boolean => orderAmong(was, is) !== orderAmong(is, was);
  return {
    name: 'Ordningen',
    columns: [],
    words: [
      ...(isOther(linesInForce(before), linesInForce(after)) ? ['raderna står i en annan ordning'] : []),
      ...(isOther(before.groups, after.groups) ? ['grupperna står i en annan ordning'] : []),
    ],
  };
}

/** A line or a group, which stands among those of the same side and group. */
type Placed = Pick<PlanLine, 'id' | 'kind'> & { readonly group?: string | null };

/** The order of what stands in the same place in the other version too, side by side and group by group. */
function orderAmong(things: readonly Placed[], others: readonly Placed[]): string {
  const place = ({ kind, group }: Placed): string => JSON.stringify([kind, group ?? null]);
  const places = new Map(others.map((other) => [other.id, place(other)]));
  const common = things.filter((thing) => places.get(thing.id) === place(thing));
  return JSON.stringify(common.map((thing) => [place(thing), thing.id]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0)));
}
