import type { Edge } from './layout-columns.ts';

/**
 * The columns of each of the headings that stand over groups of them, `2016` and `2015` over two columns each: groups whose middles are near
 * those of the headings, as large as each other where that fits. `edges` are the columns, the label's first, or the headings right over them.
 * Null where the headings stand over no groups.
 */
export function columnsOfGroups(edges: readonly Edge[], headings: readonly Edge[]): number[][] | null {
  const columns = edges.length - 1;
  if (headings.length < 2 || 2 * headings.length > columns + 1 || columns > MOST_COLUMNS) return null;
  // What stands over the labels is the heading of those.
  if ((headings[0]?.from ?? 0) < (edges[0]?.to ?? 0)) return null;
  const ways = [0, 1].flatMap((left) =>
    divisions(1, edges.length - left, headings.length).map((groups) => measured(edges, headings, { groups, left })),
  );
  // Where each stands over one column, it is that column's, or it stands in the middle of three.
  const isOne = headings.every((heading) => edges.filter((edge) => isOver(heading, edge)).length === 1);
  const near = ways.filter(({ isNear, isMiddle }) => (isOne ? isMiddle : isNear));
  const [best] = near.sort((a, b) => a.cost - b.cost);
  return best === undefined ? null : best.groups;
}

/**
 * The columns of each heading where the columns' own headings tell the groups: `kv män kv män kv män Summa` below `Från 2030`, `Nya`, `Avslutade`
 * and one more. `columns` are those headings without the label's. Null where none is repeated, or a heading stands beside its group.
 */
export function columnsOfRepeated(columns: readonly NamedEdge[], headings: readonly Edge[]): number[][] | null {
  const labels = columns.map(({ text }) => text.trim().toLowerCase());
  const ways = [2, 3].flatMap((length) => groupsOf(labels, length));
  const groups = ways.find(({ length }) => length === headings.length) ?? null;
  const isBeside = groups?.some((group, index) => !isAbove(headings[index], columns[group[0] ?? 0], columns[group.at(-1) ?? 0]));
  return groups === null || isBeside === true ? null : groups.map((group) => group.map((column) => column + 1));
}

interface NamedEdge extends Edge {
  readonly text: string;
}

/** The columns divided where so many headings are the same again, the others one by one. */
function groupsOf(labels: readonly string[], length: number): number[][][] {
  const first = labels.findIndex((label, at) => label !== '' && at + 2 * length <= labels.length && isSameAgain(labels, at, length));
  if (first === -1) return [];
  const pattern = labels.slice(first, first + length).join('|');
  const groups: number[][] = [];
  for (let at = 0; at < labels.length; ) {
    const size = labels.slice(at, at + length).join('|') === pattern ? length : 1;
    groups.push(Array.from({ length: size }, (_, index) => at + index));
    at += size;
  }
  return [groups];
}

const isSameAgain = (labels: readonly string[], at: number, length: number): boolean =>
  labels.slice(at, at + length).join('|') === labels.slice(at + length, at + 2 * length).join('|');

const isAbove = (heading: Edge | undefined, first: Edge | undefined, last: Edge | undefined): boolean =>
  heading !== undefined && first !== undefined && last !== undefined && heading.from <= last.to && heading.to >= first.from;

const isOver = (one: Edge, other: Edge): boolean => Math.min(one.to, other.to) > Math.max(one.from, other.from);

const MOST_COLUMNS = 10;

/** All ways to divide the columns from one number up to another into so many groups that follow each other. */
function divisions(from: number, until: number, groups: number): number[][][] {
  const all = Array.from({ length: until - from }, (_, index) => from + index);
  if (all.length < groups) return [];
  if (groups === 1) return [[all]];
  return all.slice(0, all.length - groups + 1).flatMap((_, index) => {
    const first = all.slice(0, index + 1);
    return divisions(from + index + 1, until, groups - 1).map((rest) => [first, ...rest]);
  });
}

interface Way {
  readonly groups: number[][];
  /** Columns last in the table that have a heading of their own. */
  readonly left: number;
}

/** In the room between the middles of two columns: how far off headings of equal groups and of others may be, and what it costs to be one of those. */
const FARTHEST_EQUAL = 1;
const FARTHEST = 0.6;
const MIDDLE = 0.35;
const UNEQUAL = 0.4;
const LEFT_OUT = 0.5;

interface Measured {
  readonly groups: number[][];
  readonly isNear: boolean;
  readonly isMiddle: boolean;
  readonly cost: number;
}

function measured(edges: readonly Edge[], headings: readonly Edge[], { groups, left }: Way): Measured {
  const off = groups.map((group, index) => offBy(edges, group, headings[index]) / spacing(edges));
  const isEqual = groups.every(({ length }) => length === groups[0]?.length);
  const isNear = off.every((each) => each <= (isEqual ? FARTHEST_EQUAL : FARTHEST));
  const cost = off.reduce((all, each) => all + each, 0) + (isEqual ? 0 : UNEQUAL * groups.length) + LEFT_OUT * left;
  const isMiddle = isEqual && left === 0 && (groups[0]?.length ?? 0) % 2 === 1 && off.every((each) => each <= MIDDLE);
  return { groups, isNear, isMiddle, cost };
}

const middle = ({ from, to }: Edge): number => (from + to) / 2;

function offBy(edges: readonly Edge[], group: readonly number[], heading: Edge | undefined): number {
  const [first, last] = [edges[group[0] ?? 0], edges[group.at(-1) ?? 0]];
  return first === undefined || last === undefined || heading === undefined
    ? Number.POSITIVE_INFINITY
    : Math.abs((first.from + last.to) / 2 - middle(heading));
}

const spacing = (edges: readonly Edge[]): number => {
  const [first, last] = [edges[1], edges.at(-1)];
  return first === undefined || last === undefined ? 1 : Math.max(1, (middle(last) - middle(first)) / Math.max(1, edges.length - 2));
};
