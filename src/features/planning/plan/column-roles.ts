import { slug } from '../../../shared/swedish.ts';
import type { PlanColumn } from '../../budget/plan.ts';
import { columnNames } from './column-names.ts';

// Each column of a spreadsheet has a role: what it fills in of a line, or nothing.

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

/** `Belopp 2024` or only the year is what was budgeted for it. */
const amountsOfYears = (year: number): readonly (readonly [string, ColumnRole])[] =>
  (['belopp-budget', 'belopp-planNext', 'belopp-planAfter'] as const).flatMap((role, later) =>
    ['', 'belopp-', 'kr-', 'tkr-'].map((word) => [`${word}${year + later}`, role] as const),
  );

/** `Budget 2025 (tkr)` is called as `Budget 2025`. */
const UNIT = /-(?:i-)?(?:[tk]?kr|(?:tusen(?:tals?)?-)?kronor)$/;

/** Which column has which role, by the headings; null for what is not recognised. */
export function rolesOf(headings: readonly string[], year: number): readonly (ColumnRole | null)[] {
  const named = new Map<string, ColumnRole>([
    ...amountsOfYears(year),
    ...COLUMN_ROLES.map((role) => [slug(roleName(role, year)), role] as const),
  ]);
  const roleOf = (word: string): ColumnRole | null =>
    COLUMN_ROLES.find((role) => role === word) ?? named.get(word) ?? SYNONYMS[word] ?? null;
  const roles = headings.map((heading) => {
    const word = slug(heading);
    return roleOf(word) ?? roleOf(word.replace(UNIT, ''));
  });
  const once = roles.map((role, index) => (roles.indexOf(role) === index ? role : null));
  // Somebody who has one column for what a row is called may well call it the row.
  return once.includes('namn') ? once : once.map((role) => (role === 'rad' ? 'namn' : role));
}
