import { absolute, type Exact, exact, multiply } from '../../../shared/exact.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { amountOf, columnName } from '../statements/figures-on.ts';
import { isMoney } from '../sums/amounts.ts';
import { isBesideSums, isRunningResult, isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { statementKind } from '../tables/statement-kind.ts';

/** What something cost, or was to cost, according to a row of a table. */
export interface MoneyFact {
  readonly name: string;
  /** `2023` or `budget2023`. */
  readonly column: string;
  readonly kronor: Exact;
  /** How finely it is printed. */
  readonly grain: Exact;
  readonly place: ProofPlace;
  readonly table: PrintedTable;
}

/** What all costs came to, under the name that running text has for it. */
export const TOTAL_COSTS = 'totala kostnaderna';

/** Rows that tell what all costs come to, in the same tables. */
export const totalFacts = (tables: readonly PrintedTable[], year: number): MoneyFact[] =>
  tables
    .filter(isOfCosts)
    .flatMap((table) => factsOn(table, table.rows.filter(isTotalCost), year).map((fact) => ({ ...fact, name: TOTAL_COSTS })));

/** Totals with a name of their own, `S:a personalkostnader`, under that name. */
export const namedTotals = (tables: readonly PrintedTable[], year: number): MoneyFact[] =>
  tables
    .filter(isOfCosts)
    .flatMap((table) => [
      ...factsOn(table, table.rows.filter(isNamedTotal), year).map((fact) => ({ ...fact, name: nameOfTotal(fact.name) })),
      ...table.rows.flatMap((row, at) =>
        totalOfPart(table, row, at).flatMap((name) => factsOn(table, [row], year).map((fact) => ({ ...fact, name }))),
      ),
    ]);

/** `Delsumma` is called what stands above the rows of its part. */
function totalOfPart({ rows }: PrintedTable, { label }: PrintedRow, at: number): string[] {
  if (!/^delsumma$/i.test(label.trim())) return [];
  const heading = rows.slice(0, at).findLast(({ cells }) => !cells.some(({ kind }) => kind === 'number'));
  return heading === undefined || heading.label.length < 4 ? [] : [heading.label.trim()];
}

const nameOfTotal = (label: string): string => label.replace(/^(?:summa|s:a|totala?|totalt) /i, '').trim();
const isNamedTotal = (row: PrintedRow): boolean =>
  isTotal(row.label) && !isTotalCost(row) && nameOfTotal(row.label).length >= 8 && !/intäkt|tillgång|kapital|skuld/i.test(row.label);

const isTotalCost = ({ label }: PrintedRow): boolean =>
  /^(?:summa|totala?|verksamhetens|årets)? ?kostnader(?: totalt| inkl.{0,40})?$|^nettokostnad$|^(?:summa|totalt?|s:a)(?: totalt)?$/i.test(
    label.trim(),
  );

/** Rows of costs with names of their own, in tables of outcome and budget. */
export const moneyFacts = (tables: readonly PrintedTable[], year: number): MoneyFact[] =>
  tables.filter(isOfCosts).flatMap((table) => factsIn(table, year));

const isOfCosts = (table: PrintedTable): boolean =>
  isMoney(table) &&
  ['drift', 'not', 'annan', 'resultat'].includes(statementKind(table)) &&
  table.rows.length > (isOfBudget(table) ? 1 : 2) &&
  !isOfEach(table);

const isOfBudget = ({ columns }: PrintedTable): boolean => ['budget', 'actual'].every((each) => columns.some(({ role }) => role === each));

/** `Kostnad per deltagare, kr` above a row for each intervention: no row tells what all of it cost. */
const isOfEach = ({ title, head }: PrintedTable): boolean =>
  /kostnad(?:er)? per (?:deltaga|plats|person|individ)\p{sc=Latin}{0,12}(?:,? (?:i )?(?:kr|kronor|tkr))?$/iu.test(title.trim()) ||
  /^(?:insats(?:er)? )?kostnad per (?:deltaga|plats|person)/iu.test(head.text.trim());

/** Rows of people in a table that tells what it cost too. */
const OF_PEOPLE =
  /^(?:varav |därav )?(?:antal )?(?:kvinnor|män|deltagare|nya|avslutade|inskrivna|utskrivna|kvar)(?!\p{sc=Latin})(?!.{0,40}(?:kostnad|kronor|kr$|ersättning|lön))/iu;

function factsIn(table: PrintedTable, year: number): MoneyFact[] {
  const rows = table.rows.filter(
    ({ label }) => label.length > 2 && !isTotal(label) && !isRunningResult(label) && !isBesideSums(label) && !OF_PEOPLE.test(label),
  );
  return factsOn(table, rows, year);
}

const factsOn = (table: PrintedTable, rows: readonly PrintedRow[], year: number): MoneyFact[] =>
  rows.flatMap((row) =>
    table.columns.flatMap((heading, column) => {
      const number = moneyAt(row, column);
      const own = heading.role === 'net' && isNetBudget(table) ? ({ ...heading, role: 'actual' } as const) : heading;
      const name = isBesideCosts(table, column) || OF_COUNTS.test(heading.label.trim()) ? null : columnName(own, year);
      if (number === null || name === null) return [];
      const { value, grain } = amountOf(number, table);
      return [
        {
          name: row.label,
          column: name,
          kronor: inKronor(absolute(value)),
          grain: inKronor(grain),
          place: placeOf(table, row, column),
          table,
        },
      ];
    }),
  );

/** `Platser 2030`, in a table of what they cost too. */
const OF_COUNTS =
  /^(?:antal )?(?:platser|deltagare|personer|varav|därav|kvinnor|män)(?!\p{sc=Latin})|(?<!\p{sc=Latin})(?:per|\/) ?(?:delt|pers|plats|individ|invån)/iu;

function moneyAt(row: PrintedRow, column: number): PrintedNumber | null {
  const number = row.cells[column]?.number ?? null;
  const isMoneyHere = number !== null && row.cells[column]?.text !== '' && number.unit !== 'procent' && number.unit !== 'kr/person';
  return isMoneyHere ? number : null;
}

/** Only nets are budgeted: then they are what is compared. */
const isNetBudget = ({ columns }: Pick<PrintedTable, 'columns'>): boolean =>
  columns.some(({ role, label }) => role === 'budget' && /netto/i.test(label)) &&
  !columns.some(({ role, label }) => role === 'budget' && /kostnad/i.test(label));

/** A budget of incomes or of nets, where another column has the budget of the costs. */
function isBesideCosts({ columns }: Pick<PrintedTable, 'columns'>, column: number): boolean {
  const { role, label } = columns[column] ?? { role: 'other', label: '' };
  if (isNetBudget({ columns })) return role === 'cost';
  return (
    role === 'budget' && /intäkt|netto/i.test(label) && columns.some((other) => other.role === 'budget' && /kostnad/i.test(other.label))
  );
}

const inKronor = (ore: Exact): Exact => multiply(ore, exact(1, 100));
