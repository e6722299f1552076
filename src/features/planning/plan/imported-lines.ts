import { slug } from '../../../shared/swedish.ts';
import { PLAN_COST_KINDS, type PlanLine, type PlanSide, type PlanVersion } from '../../budget/plan.ts';
import { oreIn } from '../fields.ts';
import type { ColumnRole } from './column-roles.ts';
import { groupNamed, withGroupNamed } from './group-names.ts';
import { canonical, type FieldFault, lineFields, lineOfFields } from './line-fields.ts';
import { emptyLine, freeId, withLine } from './plan-changes.ts';
import type { LineChoices } from './plan-view.ts';
import { isHeadingOrSum, sidesBySection } from './sections.ts';
import type { SheetRow } from './sheet.ts';
import { inKronor, type Unit } from './thousands.ts';

// Lines from a spreadsheet.

export interface Import {
  /** The number of the row of headings. */
  readonly headLine: number;
  readonly roles: readonly (ColumnRole | null)[];
  /** Whether the amounts are in kronor or in thousands. */
  readonly unit: Unit;
  /** What a row is when no column tells. */
  readonly usualKind: PlanSide;
  /** What somebody has said that a row is, by its place among the rows. */
  readonly kinds: ReadonlyMap<number, PlanSide>;
  /** Rows that somebody has said are not to be read, by their place. */
  readonly skipped: ReadonlySet<number>;
}

/** A row that does not say whether it is income or cost, with what it was taken for. */
export interface GuessedRow {
  readonly place: number;
  readonly name: string;
  readonly kind: PlanSide;
}

export interface Imported {
  readonly plan: PlanVersion;
  /** How many lines are new, and how many were there. */
  readonly added: number;
  readonly changed: number;
  readonly problems: readonly { readonly line: number; readonly message: string; readonly isError: boolean }[];
  readonly guessed: readonly GuessedRow[];
  /** Which row each line was read from: the line's id, and the row's place. */
  readonly read: ReadonlyMap<string, number>;
  /** The plan is already as the file says. */
  readonly isSame: boolean;
}

/** What rows may be called as: whoever is called as a member pays it, and what is called as an intervention is for it. */
type Known = LineChoices;

/** The plan with the rows in it: a row with the id or name of a line changes that line, others are added. Every problem is told at once. */
export function importRows(
  plan: PlanVersion,
  rows: readonly SheetRow[],
  { known, ...choice }: Import & { readonly known: Known },
): Imported {
  const nothing = { plan, problems: [], guessed: [], read: new Map<string, number>() };
  if (!choice.roles.includes('namn'))
    return told(plan, { ...nothing, problems: [{ line: choice.headLine, message: NO_NAMES, isError: true }] });
  const named = namedRows(rows, choice).filter(({ place }) => !choice.skipped.has(place));
  const file: WholeFile = { choice, known, sides: new Set(named.map((row) => sideOf(row.name, saidKind(row, choice)))) };
  return told(
    plan,
    named.reduce((state, row) => importRow(state, row, file), nothing as State),
  );
}

type State = Pick<Imported, 'plan' | 'problems' | 'guessed' | 'read'>;

/** What is the same for every row of the file. */
interface WholeFile {
  readonly choice: Import;
  readonly known: Known;
  /** Every name that the file says is income or cost. */
  readonly sides: ReadonlySet<string>;
}

const sideOf = (name: string, kind: PlanSide | null): string => `${kind} ${slug(name)}`;

function told(before: PlanVersion, state: State): Imported {
  const earlier = new Map(before.lines.map((line) => [line.id, contentOf(line)] as const));
  const changed = state.plan.lines.filter((line) => earlier.has(line.id) && earlier.get(line.id) !== contentOf(line)).length;
  const added = state.plan.lines.filter(({ id }) => !earlier.has(id)).length;
  const { openings, groups } = state.plan;
  const isElse = JSON.stringify([openings, groups]) !== JSON.stringify([before.openings, before.groups]);
  return { ...state, added, changed, isSame: added + changed === 0 && !isElse };
}

const contentOf = (line: PlanLine): string => JSON.stringify([line.kind, line.isRemoved, ...lineFields(line)]);

const NO_NAMES = 'Ingen kolumn har radernas namn. Välj vilken det är.';

interface NamedRow {
  readonly line: number;
  readonly place: number;
  readonly name: string;
  readonly cells: ReadonlyMap<ColumnRole, string>;
  readonly hasAmount: boolean;
  /** What the heading that it stands under says that it is. */
  readonly section: PlanSide | null;
}

function namedRows(rows: readonly SheetRow[], choice: Import): readonly NamedRow[] {
  const named = rows.map((row, place) => rowOf(row, place, choice));
  const sides = sidesBySection(named);
  return named.map((row, place) => ({ ...row, section: sides[place] ?? null }));
}

function rowOf({ line, cells: texts }: SheetRow, place: number, { roles, unit }: Import): Omit<NamedRow, 'section'> {
  const read = (role: ColumnRole, text: string): string => (unit === 'tkr' && isAmount(role) ? inKronor(text) : text);
  const cells = new Map(roles.flatMap((role, index) => (role === null ? [] : [[role, read(role, (texts[index] ?? '').trim())] as const])));
  const hasAmount = [...cells].some(([role, text]) => isAmount(role) && (oreIn(text) ?? 0) !== 0);
  return { line, place, name: cells.get('namn') ?? '', cells, hasAmount };
}

const isAmount = (role: ColumnRole): boolean => /^(belopp|beviljat)-/.test(role);

const CARRIED_ROW = /^(ingående )?balanserat resultat/i;

function importRow(state: State, row: NamedRow, file: WholeFile): State {
  const { name } = row;
  const told = (message: string, isError: boolean): State => ({
    ...state,
    problems: [...state.problems, { line: row.line, message, isError }],
  });
  if (name === '') return told('Raden har inget namn och läses inte.', false);
  if (CARRIED_ROW.test(name)) return withOpenings(state, row);
  if (isHeadingOrSum(row)) return told(`”${name}” är en rubrik eller en summa och läses inte: summor räknas fram.`, false);
  const shifted = shiftedByYear(row, state.plan.year);
  return shifted === null ? told(`”${name}” gäller ett år som inte finns i planen.`, false) : importLine(state, shifted, file);
}

/** In a budget file each row tells its year: the plan's own, or the one before. */
function shiftedByYear(row: NamedRow, year: number): NamedRow | null {
  const own = row.cells.get('ar') ?? '';
  if (own === '' || own === String(year)) return row;
  if (own !== String(year - 1)) return null;
  const cells = new Map(row.cells);
  cells.set('belopp-budgetBefore', cells.get('belopp-budget') ?? '');
  cells.delete('belopp-budget');
  cells.delete('beviljat-budget');
  return { ...row, cells };
}

function withOpenings(state: State, { line, cells }: NamedRow): State {
  const read = (role: ColumnRole): number | null => oreIn(cells.get(role) ?? '') ?? null;
  const { openings } = state.plan;
  const note = cells.get('not') ?? '';
  const told = {
    budgetBeforeOre: read('belopp-budgetBefore') ?? openings.budgetBeforeOre,
    forecastBeforeOre: read('belopp-forecastBefore') ?? openings.forecastBeforeOre,
    note: note === '' ? openings.note : note,
  };
  const message = 'Ingående saldo läses för året före; för budgeten och planåren räknas det fram.';
  return { ...state, plan: { ...state.plan, openings: told }, problems: [...state.problems, { line, message, isError: false }] };
}

function importLine(state: State, row: NamedRow, file: WholeFile): State {
  const { name, place } = row;
  const kind = saidKind(row, file.choice) ?? likelyKind(state.plan, row, file.choice);
  const plan = withGroupNamed(state.plan, kind, row.cells.get('grupp') ?? '');
  const id = slug(row.cells.get('rad') ?? '') || name;
  const line = lineFor(plan, row, { kind, file }) ?? tied(emptyLine(freeId(id, plan.lines), name, kind), file.known);
  const { line: read, faults } = lineOfFields({ ...line, isRemoved: false }, fieldsOf(line, row, plan), plan);
  const problems = faults.map(({ message }: FieldFault) => ({ line: row.line, message: `${name}: ${message}`, isError: true }));
  const isGuess = toldKind(row) === null;
  return {
    plan: withLine(plan, read),
    problems: [...state.problems, ...problems, ...wrongWords(row, name)],
    guessed: isGuess ? [...state.guessed, { place, name, kind }] : state.guessed,
    read: new Map([...state.read, [read.id, place]]),
  };
}

/** A new line that is called as what it is about says so, unless the file says otherwise. */
function tied(line: PlanLine, { members, interventions }: Known): PlanLine {
  const named = (list: Known['members']): string | null => list.find(({ name }) => slug(name) === slug(line.name))?.id ?? null;
  return line.kind === 'intakt' ? { ...line, member: named(members) } : { ...line, intervention: named(interventions) };
}

interface Wanted {
  readonly kind: PlanSide;
  readonly file: WholeFile;
}

/** The line that a row changes. One on the other side changes side, unless the file has a row of that name there too. */
function lineFor(plan: PlanVersion, row: NamedRow, { kind, file }: Wanted): PlanLine | undefined {
  const named = plan.lines.filter((line) => isNamed(line, row, row.name));
  const other = named.find((line) => line.kind !== kind && !file.sides.has(sideOf(row.name, line.kind)));
  return named.find((line) => line.kind === kind) ?? (other && { ...other, kind, group: null, costKind: null });
}

/** What the file itself says that a row is. */
function toldKind({ cells }: NamedRow): PlanSide | null {
  const word = slug(cells.get('typ') ?? '');
  return word.startsWith('intakt') ? 'intakt' : word.startsWith('kostnad') ? 'kostnad' : null;
}

/** The row's own word goes before what somebody has chosen, and that before the heading it stands under. */
const saidKind = (row: NamedRow, { kinds }: Import): PlanSide | null => toldKind(row) ?? kinds.get(row.place) ?? row.section;

const INCOME_NAME = /^(bidrag|intäkt|ränteint|finansnetto|finansiella intäkt|medlemsbidrag|driftbidrag|statsbidrag)/i;

/** What a row is that says nothing of it: as the line of its name, else by what incomes are called. */
function likelyKind(plan: PlanVersion, row: NamedRow, { usualKind }: Import): PlanSide {
  const known = new Set(plan.lines.filter((line) => isNamed(line, row, row.name)).map(({ kind }) => kind));
  const [only] = known;
  if (only !== undefined && known.size === 1) return only;
  return INCOME_NAME.test(row.name) ? 'intakt' : usualKind;
}

const isNamed = (line: PlanLine, { cells }: NamedRow, name: string): boolean =>
  line.id === slug(cells.get('rad') ?? '') || ((cells.get('rad') ?? '') === '' && slug(line.name) === slug(name));

/** The line's fields with those of the row in place of them. */
function fieldsOf(line: PlanLine, { cells }: NamedRow, plan: PlanVersion): ReadonlyMap<string, string> {
  const fields = new Map(lineFields(line));
  for (const [role, text] of cells) {
    if (!fields.has(role) || (text === '' && role !== 'not')) continue;
    fields.set(
      role,
      canonical(role, role === 'grupp' ? (groupNamed(plan, line.kind, text)?.id ?? '') : role === 'netto' ? yesOr(text) : text),
    );
  }
  return fields;
}

const yesOr = (text: string): string => (/^(ja|netto|x|1)$/i.test(text) ? 'ja' : '');

function wrongWords({ line, cells }: NamedRow, name: string): Imported['problems'] {
  const [kind, type] = [cells.get('slag') ?? '', slug(cells.get('typ') ?? '')];
  return [
    ...(kind === '' || PLAN_COST_KINDS.some((each) => each === kind)
      ? []
      : [{ line, message: `${name}: ”${kind}” är inget kostnadsslag. Skriv individ, struktur eller administration.`, isError: true }]),
    ...(type === '' || /^(intakt|kostnad)/.test(type)
      ? []
      : [{ line, message: `${name}: ”${cells.get('typ')}” är varken intakt eller kostnad.`, isError: true }]),
  ];
}
