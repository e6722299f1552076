import { slug } from '../../../shared/swedish.ts';
import { PLAN_COST_KINDS, type PlanColumn, type PlanLine, type PlanSide, type PlanVersion } from '../../budget/plan.ts';
import { oreIn } from '../fields.ts';
import { columnNames } from './column-names.ts';
import { canonical, type FieldFault, lineFields, lineOfFields } from './line-fields.ts';
import { emptyLine, freeId, withGroup, withLine } from './plan-changes.ts';

// Lines from a spreadsheet. Each column has a role: what it fills in of a line, or nothing.

export const COLUMN_ROLES = [
  'rad',
  'namn',
  'typ',
  'grupp',
  'slag',
  'medlem',
  'insats',
  'netto',
  'not',
  'faktor',
  'ar',
  'belopp-budgetBefore',
  'belopp-forecastBefore',
  'belopp-budget',
  'belopp-planNext',
  'belopp-planAfter',
  'beviljat-budget',
  'beviljat-planNext',
  'beviljat-planAfter',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** A row of the file, with its number there. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a role is called where it is chosen. */
export function roleName(role: ColumnRole, year: number): string {
  const [first, column] = role.split('-');
  if (column === undefined) return WORDS[role] ?? role;
  const name = columnNames(year)[column as PlanColumn];
  return first === 'beviljat' ? `Beviljat, ${name}` : name;
}

const WORDS: Partial<Record<ColumnRole, string>> = {
  rad: 'Radens id',
  namn: 'Namn',
  typ: 'Intäkt eller kostnad',
  grupp: 'Grupp',
  slag: 'Kostnadsslag',
  medlem: 'Medlem',
  insats: 'Insats',
  netto: 'Netto',
  not: 'Fotnot',
  faktor: 'Planeringsfaktor, procent',
  ar: 'År som raden gäller',
};

const SYNONYMS: Readonly<Record<string, ColumnRole>> = {
  benamning: 'namn',
  post: 'namn',
  belopp: 'belopp-budget',
  'belopp-kr': 'belopp-budget',
  budget: 'belopp-budget',
  beviljat: 'beviljat-budget',
  'beviljat-kr': 'beviljat-budget',
  kostnadsslag: 'slag',
  fotnot: 'not',
  planeringsfaktor: 'faktor',
};

/** Which column has which role, by the headings; null for what is not recognised. */
export function rolesOf(headings: readonly string[], year: number): readonly (ColumnRole | null)[] {
  const named = new Map<string, ColumnRole>(COLUMN_ROLES.map((role) => [slug(roleName(role, year)), role]));
  const roles = headings.map((heading) => {
    const word = slug(heading);
    return COLUMN_ROLES.find((role) => role === word) ?? named.get(word) ?? SYNONYMS[word] ?? null;
  });
  return roles.map((role, index) => (roles.indexOf(role) === index ? role : null));
}

export interface Import {
  readonly roles: readonly (ColumnRole | null)[];
  /** What a row is when no column tells. */
  readonly usualKind: PlanSide;
}

export interface Imported {
  readonly plan: PlanVersion;
  /** How many lines are new, and how many were there. */
  readonly added: number;
  readonly changed: number;
  readonly problems: readonly { readonly line: number; readonly message: string; readonly isError: boolean }[];
}

/** The plan with the rows in it: a row with the id or name of a line changes that line, others are added. Every problem is told at once. */
export function importRows(plan: PlanVersion, rows: readonly SheetRow[], choice: Import): Imported {
  if (!choice.roles.includes('namn')) return { plan, added: 0, changed: 0, problems: [{ line: 1, message: NO_NAMES, isError: true }] };
  let state: Imported = { plan, added: 0, changed: 0, problems: [] };
  for (const row of rows) state = importRow(state, rowOf(row, choice), choice);
  return state;
}

const NO_NAMES = 'Ingen kolumn har radernas namn. Välj vilken det är.';

interface NamedRow {
  readonly line: number;
  readonly cells: ReadonlyMap<ColumnRole, string>;
}

const rowOf = ({ line, cells }: SheetRow, { roles }: Import): NamedRow => ({
  line,
  cells: new Map(roles.flatMap((role, index) => (role === null ? [] : [[role, (cells[index] ?? '').trim()] as const]))),
});

const CARRIED_ROW = /^(ingående )?balanserat resultat/i;
const SUM_ROW = /^(summa|totalt|prel\.? balanserat|årets resultat|intäkter$|kostnader$)/i;

function importRow(state: Imported, row: NamedRow, choice: Import): Imported {
  const name = row.cells.get('namn') ?? '';
  const told = (message: string, isError: boolean): Imported => ({
    ...state,
    problems: [...state.problems, { line: row.line, message, isError }],
  });
  if (name === '') return told('Raden har inget namn och läses inte.', false);
  if (CARRIED_ROW.test(name)) return withOpenings(state, row);
  if (SUM_ROW.test(name)) return told(`”${name}” är en rubrik eller en summa och läses inte: summor räknas fram.`, false);
  const shifted = shiftedByYear(row, state.plan.year);
  return shifted === null ? told(`”${name}” gäller ett år som inte finns i planen.`, false) : importLine(state, shifted, choice);
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

function withOpenings(state: Imported, { line, cells }: NamedRow): Imported {
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

function importLine(state: Imported, row: NamedRow, choice: Import): Imported {
  const kind = kindOf(row, choice);
  const name = row.cells.get('namn') ?? '';
  const plan = withGroupOf(state.plan, row, kind);
  const found = plan.lines.find((line) => line.kind === kind && isNamed(line, row, name));
  const id = slug(row.cells.get('rad') ?? '') || name;
  const line = found ?? emptyLine(freeId(id, plan.lines), name, kind);
  const { line: read, faults } = lineOfFields({ ...line, isRemoved: false }, fieldsOf(line, row, plan), plan);
  const problems = faults.map(({ message }: FieldFault) => ({ line: row.line, message: `${name}: ${message}`, isError: true }));
  return {
    plan: withLine(plan, read),
    added: state.added + (found === undefined ? 1 : 0),
    changed: state.changed + (found === undefined ? 0 : 1),
    problems: [...state.problems, ...problems, ...wrongWords(row, name)],
  };
}

const kindOf = ({ cells }: NamedRow, { usualKind }: Import): PlanSide => {
  const word = slug(cells.get('typ') ?? '');
  return word.startsWith('intakt') ? 'intakt' : word.startsWith('kostnad') ? 'kostnad' : usualKind;
};

const isNamed = (line: PlanLine, { cells }: NamedRow, name: string): boolean =>
  line.id === slug(cells.get('rad') ?? '') || ((cells.get('rad') ?? '') === '' && slug(line.name) === slug(name));

function withGroupOf(plan: PlanVersion, { cells }: NamedRow, kind: PlanSide): PlanVersion {
  const name = cells.get('grupp') ?? '';
  const isThere = plan.groups.some((group) => group.kind === kind && slug(group.name) === slug(name));
  return name === '' || isThere ? plan : withGroup(plan, { name, kind, costKind: null });
}

/** The line's fields with those of the row in place of them. */
function fieldsOf(line: PlanLine, { cells }: NamedRow, plan: PlanVersion): ReadonlyMap<string, string> {
  const fields = new Map(lineFields(line));
  for (const [role, text] of cells) {
    if (!fields.has(role) || (text === '' && role !== 'not')) continue;
    fields.set(role, canonical(role, role === 'grupp' ? groupId(plan, line, text) : role === 'netto' ? yesOr(text) : text));
  }
  return fields;
}

const yesOr = (text: string): string => (/^(ja|netto|x|1)$/i.test(text) ? 'ja' : '');

const groupId = (plan: PlanVersion, { kind }: PlanLine, name: string): string =>
  plan.groups.find((group) => group.kind === kind && slug(group.name) === slug(name))?.id ?? '';

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
