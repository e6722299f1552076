import type { PrintedTable } from './printed-table.ts';

/** Which part of a report a table is. */
export type StatementKind = 'resultat' | 'balans' | 'kassaflode' | 'oversikt' | 'drift' | 'balanskrav' | 'not' | 'annan';

interface KindWords {
  readonly kind: StatementKind;
  readonly title: RegExp;
  /** Rows that no other table has. */
  readonly rows: RegExp;
}

const KINDS: readonly KindWords[] = [
  { kind: 'not', title: /^(?:\d+(?:\.\d+)*\.? )?not(?:er)?\.? ?\d/i, rows: /(?!)/ },
  { kind: 'balanskrav', title: /balanskrav/i, rows: /balanskravsresultat/i },
  { kind: 'kassaflode', title: /kassaflöde|finansieringsanalys/i, rows: /årets kassaflöde|likvida medel vid årets (?:början|slut)/i },
  {
    kind: 'balans',
    title: /balansräkning/i,
    rows: /^summa (?:tillgångar|eget kapital,? (?:avsättningar )?och skulder)|^balansomslutning/i,
  },
  { kind: 'drift', title: /drifts?redovisning|budgetuppföljning|utfall mot budget/i, rows: /(?!)/ },
  {
    kind: 'oversikt',
    title: /översikt|flerårs|(?:tre|fyra|fem|sex|sju|tio|flera) år(?!s)|medlemsbidragens utveckling|nyckeltal/i,
    rows: /^soliditet|^antal anställda/i,
  },
  { kind: 'resultat', title: /resultaträkning/i, rows: /finansiella (?:intäkter|kostnader|poster)|verksamhetens resultat/i },
];

/** By its title, then by its rows, and last by the chapter that it stands in. */
export function statementKind(table: PrintedTable): StatementKind {
  const labels = table.rows.map(({ label }) => label);
  return (
    KINDS.find(({ title }) => title.test(table.title))?.kind ??
    KINDS.find(({ rows }) => labels.some((label) => rows.test(label)))?.kind ??
    KINDS.filter(({ kind }) => kind !== 'not').find(({ title }) => title.test(table.headings.at(-1) ?? ''))?.kind ??
    'annan'
  );
}

/** The number of the note that a table is: 3 of `Not 3. Verksamhetens kostnader`. */
export function noteNumber({ title, headings }: PrintedTable): string | null {
  // A title may hold the line before it, so the last number is its own.
  return numbersIn(title).at(-1) ?? numbersIn(headings.at(-1) ?? '').at(-1) ?? null;
}

const numbersIn = (text: string): string[] =>
  [...text.matchAll(/(?<!\p{sc=Latin})not\.? ?(\d{1,2})(?!\d)/giu)].map(([, number = '']) => number);
