import { type BudgetLine, isInvestment } from '../budget/budget.ts';
import type { AccountPlaces } from '../ledger/account-map.ts';
import { INCOME_STATEMENT, RESULT_LINES } from '../ledger/statement-layout.ts';
import type { NoteLayout, NoteRow } from '../statements/layout.ts';
import { isIncomeLine } from '../statements/placed-account.ts';

/** A row of the follow-up: a budget line, or several that say the same of where money belongs, or what belongs to none. */
export interface PlannedRow {
  /** Of the budget line, of the first one of several, or `utan:` and the line of the income statement. */
  readonly id: string;
  readonly name: string;
  readonly kind: BudgetLine['kind'];
  /** Line of the income statement. */
  readonly line: string;
  readonly intervention: string | null;
  readonly member: string | null;
  /** What the budget counts on; income and cost are both positive. Null for what belongs to no budget line. */
  readonly budgetOre: number | null;
  readonly grantedOre: number | null;
  /** Several budget lines that the books cannot tell apart. */
  readonly isJoined: boolean;
  /** It says nothing of where its money belongs, so it takes all that no other row of its line asks for. */
  readonly takesRest: boolean;
  /** Somebody has chosen its line of the income statement, which is more than being an income or a cost. */
  readonly isLineChosen: boolean;
  /** Its budget is net (netto): the incomes of its intervention are taken off, if it has one; else it can only be compared gross. */
  readonly isNet: boolean;
}

/** A row that the incomes of its intervention are taken off from. */
export const takesIncomes = ({ isNet, kind, intervention }: Pick<PlannedRow, 'isNet' | 'kind' | 'intervention'>): boolean =>
  isNet && kind === 'kostnad' && intervention !== null;

/** A net budget whose own incomes nobody can tell: what came is gross, so the two say nothing of each other. */
export const isUneven = (row: Pick<PlannedRow, 'isNet' | 'kind' | 'intervention'>): boolean => row.isNet && !takesIncomes(row);

/** A row as it is called where its amounts are shown. */
export const rowName = (row: Pick<PlannedRow, 'name' | 'isNet' | 'kind' | 'intervention'>): string =>
  `${row.name}${isUneven(row) ? ' (netto, jämförs brutto)' : row.isNet ? ' (netto)' : ''}`;

/** Which row of the follow-up the money of a place belongs to. */
export interface Allotment {
  /** The budget's rows in its own order, then one for each line of the income statement, for what belongs to no budget line. */
  readonly rows: readonly PlannedRow[];
  /** The row's place among `rows`; null for what is no result. */
  rowOf(places: AccountPlaces): number | null;
}

/** What a budget line may say of where its money belongs, besides its line of the income statement. What tells the most stands first. */
const ASKED = ['intervention', 'member', 'costRow', 'noteRow', 'activity'] as const;
/** A line for an intervention or a member never takes what is another's, or nobody's. */
const NEVER_ANOTHERS: readonly string[] = ['intervention', 'member'];
/** The line of the income statement for incomes of the activity itself. */
const INCOMES = 'intakter';

interface Wanted {
  readonly row: PlannedRow;
  readonly asked: readonly (readonly [field: (typeof ASKED)[number], value: string])[];
}

/**
 * Divides result accounts among the year's budget lines. A line takes what fits everything that it says, and of several that fit
 * the one that says the most. What no line fits wholly goes to the only line that fits what tells the most of it: rent that is
 * booked on an intervention is the intervention's, whichever row of the notes it is on. A net line takes its intervention's own
 * incomes too, with minus. Investments are no result, so their lines take nothing here.
 */
export function allotmentOf(budget: readonly BudgetLine[], notes: readonly NoteLayout[]): Allotment {
  const above = rowsAbove(notes);
  const wanted = joined(budget.filter((line) => !isInvestment(line))).toSorted((a, b) => b.asked.length - a.asked.length);
  const rows = [...inOrderOf(budget, wanted), ...[...RESULT_LINES].map(unplannedRow)];
  const places = new Map(rows.map((row, place) => [row.id, place] as const));
  return {
    rows,
    rowOf(at) {
      const ofLine = wanted.filter(({ row }) => row.line === at.line);
      const fitting = ofLine.find(({ asked }) => asked.every((each) => isSaid(at, each, above)));
      const found = moreSaid(fitting ?? nearest(ofLine, at, above), netOf(wanted, at));
      return places.get(found?.row.id ?? `${UNPLANNED}${at.line}`) ?? null;
    },
  };
}

/** The net line whose intervention's own income it is: a member's contribution is no such. Of several lines, one that says the least else. */
const netOf = (wanted: readonly Wanted[], at: AccountPlaces): Wanted | undefined =>
  at.line === INCOMES && at.member === null && at.intervention !== null
    ? wanted.findLast(({ row }) => takesIncomes(row) && row.intervention === at.intervention)
    : undefined;

/** An income line that says what is its own keeps that; one that takes the rest gives way to a net line. */
const moreSaid = (income: Wanted | undefined, net: Wanted | undefined): Wanted | undefined =>
  net === undefined || (income?.asked.length ?? 0) > 0 ? income : net;

export const isUnplanned = ({ budgetOre }: Pick<PlannedRow, 'budgetOre'>): boolean => budgetOre === null;

/** Which line of the income statement a budget line is a part of (rrrad). */
const statementLineOf = ({ line, kind }: Pick<BudgetLine, 'line' | 'kind'>): string => line ?? (kind === 'intakt' ? INCOMES : 'kostnader');

/** Lines that say the very same of where their money belongs cannot be told apart in the books, so they stand as one. */
function joined(budget: readonly BudgetLine[]): readonly Wanted[] {
  const alike = Map.groupBy(budget, (line) => JSON.stringify([statementLineOf(line), ...ASKED.map((field) => line[field])]));
  return [...alike.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const asked = ASKED.flatMap((field) => (first[field] === null ? [] : [[field, first[field]] as const]));
    return [{ row: { ...rowOf(first, lines), takesRest: asked.length === 0 }, asked }];
  });
}

function rowOf(first: BudgetLine, lines: readonly BudgetLine[]): Omit<PlannedRow, 'takesRest'> {
  const line = statementLineOf(first);
  const kind = isIncomeLine(line) ? 'intakt' : 'kostnad';
  const signed = (planned: BudgetLine, amountOre: number): number => (planned.kind === kind ? amountOre : -amountOre);
  const granted = lines.filter(({ grantedOre }) => grantedOre !== null);
  return {
    id: first.id,
    name: lines.map(({ name }) => name).join(', '),
    kind,
    line,
    intervention: first.intervention,
    member: first.member,
    budgetOre: lines.reduce((sum, planned) => sum + signed(planned, planned.amountOre), 0),
    grantedOre: granted.length === 0 ? null : granted.reduce((sum, planned) => sum + signed(planned, planned.grantedOre ?? 0), 0),
    isJoined: lines.length > 1,
    isLineChosen: lines.every((planned) => planned.line !== null),
    isNet: lines.some(({ isNet }) => isNet),
  };
}

function inOrderOf(budget: readonly BudgetLine[], wanted: readonly Wanted[]): PlannedRow[] {
  const byId = new Map(wanted.map(({ row }) => [row.id, row] as const));
  return budget.flatMap(({ id }) => byId.get(id) ?? []);
}

/** What no budget line's id begins with: there is no colon in it. */
const UNPLANNED = 'utan:';

function unplannedRow(line: string): PlannedRow {
  const kind = isIncomeLine(line) ? 'intakt' : 'kostnad';
  const name = `Utan budgetrad: ${(LINE_NAMES.get(line) ?? line).toLowerCase()}`;
  return {
    id: `${UNPLANNED}${line}`,
    name,
    kind,
    line,
    intervention: null,
    member: null,
    budgetOre: null,
    grantedOre: null,
    isJoined: false,
    takesRest: false,
    isLineChosen: false,
    isNet: false,
  };
}

const LINE_NAMES: ReadonlyMap<string, string> = new Map(INCOME_STATEMENT.map(({ id, label }) => [id, label]));

/** The only line that fits what tells the most of a place, and contradicts nothing that tells more. */
function nearest(wanted: readonly Wanted[], at: AccountPlaces, above: ReadonlyMap<string, readonly string[]>): Wanted | undefined {
  for (const [place, field] of ASKED.entries()) {
    const fitting = wanted.filter(({ asked }) => {
      const strict = [...NEVER_ANOTHERS, ...ASKED.slice(0, place + 1)];
      const must = asked.filter(([name]) => strict.includes(name));
      return must.some(([name]) => name === field) && must.every((each) => isSaid(at, each, above));
    });
    if (fitting.length === 1) return fitting[0];
  }
  return undefined;
}

/** A budget for a row of a note is one for the rows under it too. */
function isSaid(places: AccountPlaces, [field, value]: Wanted['asked'][number], above: ReadonlyMap<string, readonly string[]>): boolean {
  const said = places[field];
  return said === value || (field === 'noteRow' && said !== null && (above.get(said) ?? []).includes(value));
}

/** The rows that each row of the notes stands under. */
function rowsAbove(notes: readonly NoteLayout[]): ReadonlyMap<string, readonly string[]> {
  const above = new Map<string, readonly string[]>();
  const walk = (note: string, rows: readonly NoteRow[], over: readonly string[]): void => {
    for (const row of rows) {
      const id = `${note}.${row.id}`;
      above.set(id, over);
      walk(note, row.rows, [...over, id]);
    }
  };
  for (const { id, rows } of notes) walk(id, rows, []);
  return above;
}
