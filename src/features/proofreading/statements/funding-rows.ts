import { add, exact, multiply, ZERO } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { isMoney } from '../sums/amounts.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import { hasNumbers, type PrintedRow, type PrintedTable } from '../tables/printed-table.ts';
import { amountOf, columnName } from './figures-on.ts';
import type { PrintedFigure } from './printed-figure.ts';
import { FUNDER_WORDS } from './wordings.ts';

type Part = keyof typeof FUNDER_WORDS;

/** What the state, the region and the municipalities have paid, where a table has a row for each of them. */
export function fundingFigures(table: PrintedTable, year: number): PrintedFigure[] {
  const rows = fundingRows(table);
  const parts = new Set(rows.map(({ part }) => part));
  return table.columns.flatMap((_, column) => [...parts].flatMap((part) => figureOf({ table, column, year }, rows, part)));
}

/** What members are paid for what they do is no contribution. */
const OF_COSTS = /ersättning(?:ar|en|arna)? till|kostnad|utbetal|köp(?:ta?)? (?:av )?tjänst|mottagare|insatsmedel|kapital|tillgångar/i;

/** The municipalities that a table of contributions has a row for each of; none where it tells of them together, or of no amounts, as where a board has signed. */
export function municipalRows({ rows }: PrintedTable): string[] {
  const found = partsOf(rows).filter(({ row }) => hasNumbers(row));
  const isOfAll = new Set(found.map(({ part }) => part)).size === 3;
  const labels = found.filter(({ part }) => part === 'kommuner').map(({ row }) => row.label.trim().toLowerCase());
  const areTogether = labels.some((label) => /^kommunerna(?!s)/.test(label));
  return isOfAll && !areTogether && labels.length > 1 ? [...new Set(labels)] : [];
}

/** A row of what one of the three parts, or a municipality of them, pays. */
export interface FundingRow {
  readonly row: PrintedRow;
  readonly part: Part;
}

/** The rows of contributions of a table that has one for each of the three parts; none in one that tells no amounts. */
export function fundingRows(table: PrintedTable): FundingRow[] {
  const rows = partsOf(table.rows);
  return new Set(rows.map(({ part }) => part)).size < 3 || !isMoney(table) || OF_COSTS.test(table.title) || isOfBalance(table)
    ? []
    : [...rows];
}

/** What each member has a share of when the year ends is no contribution of the year. */
const isOfBalance = ({ title, columns }: PrintedTable): boolean =>
  !/bidrag/i.test(title.replace(/bidragsfördelning\p{sc=Latin}*/giu, '')) &&
  columns.some(({ role }) => role === 'share') &&
  columns.some(({ label }) => /^\d{4}-12-31$/.test(label.trim()));

/** `Kommunerna tillsammans`, in a table that tells of no single one of them. */
const IS_TOGETHER = /^kommuner(?:na)? (?:tillsammans|totalt|sammanlagt)$/iu;

function withTogether(rows: readonly PrintedRow[], found: readonly FundingRow[]): readonly FundingRow[] {
  const row = rows.find(({ label }) => IS_TOGETHER.test(label.trim()));
  return row === undefined || found.some(({ part }) => part === 'kommuner') ? found : [...found, { row, part: 'kommuner' }];
}

/** The rows with their parts. A row between them, before the total, is of a municipality whose bare name stands there. */
function partsOf(rows: readonly PrintedRow[]): readonly FundingRow[] {
  return withTogether(rows, partsEach(rows));
}

function partsEach(rows: readonly PrintedRow[]): FundingRow[] {
  const found = rows.map((row) => ({ row, part: partOf(row.label) }));
  const first = found.findIndex(({ part }) => part !== null);
  const total = found.findIndex(({ row }, index) => index > first && isTotal(row.label));
  const last = total === -1 ? found.findLastIndex(({ part }) => part !== null) : total;
  return found.flatMap(({ row, part }, index) => {
    const isWithin = index > first && index < last;
    if (part !== null) return [{ row, part }];
    return isWithin && isBareName(row.label) ? [{ row, part: 'kommuner' as const }] : [];
  });
}

/** `Lillholmen`, `Södra Holmen`. */
const isBareName = (label: string): boolean =>
  /^\p{Lu}[\p{sc=Latin}-]+(?: (?:\p{Lu}[\p{sc=Latin}-]+|stad))?$/u.test(label) &&
  !isTotal(label) &&
  !/^(?:övrig|avgift|intäkt|ersättning|försäljning|bidrag)|förbund|(?:bidrag|ersättning|intäkt(?:er)?|medel|försäljning|stöd|avgift(?:er)?|ränt(?:a|or)|hyra|hyror|fond(?:en)?|projekt(?:et)?|verket|rådet|styrelsen|verksamhet(?:en)?|utbildning(?:ar)?|kurs(?:er)?|hyresgäster|sålt)$/i.test(
    label,
  );

/** `Driftbidrag från Lillåns kommun`: a contribution, and not something that was sold. */
function partOf(label: string): Part | null {
  const isOther =
    isTotal(label) ||
    /^(?:varav|därav) |försäljning|eu-|projekt|statsbidrag|sjuklön|övrig|tilläggs|extra|frivillig|särskil|andel|lönebidrag|ersättning|revis|arvode|ledamot|konferens|uppdrag(?:et)?$/i.test(
      label,
    );
  if (isOther || !/bidrag|avgift|staten|kommun|region|landsting|försäkringskassan|arbetsförmedlingen/i.test(label)) return null;
  const found = (Object.keys(FUNDER_WORDS) as Part[]).filter((part) => FUNDER_WORDS[part].test(label));
  // `Bidrag från region och kommuner` is of both.
  return found.length > 1 && / och | samt /.test(label) ? null : (found[0] ?? null);
}

interface At {
  readonly table: PrintedTable;
  readonly column: number;
  readonly year: number;
}

function figureOf({ table, column, year }: At, rows: readonly FundingRow[], part: Part): PrintedFigure[] {
  const heading = table.columns[column];
  const name = heading === undefined ? null : columnName(heading, year);
  const own = rows.filter((each) => each.part === part && each.row.cells[column]?.kind === 'number').map(({ row }) => row);
  if (name === null || own[0] === undefined) return [];
  const amounts = own.flatMap((row) => {
    const number = row.cells[column]?.number ?? null;
    return number === null || number.unit === 'procent' ? [] : [amountOf(number, table)];
  });
  if (amounts.length === 0) return [];
  const value = amounts.reduce((sum, amount) => add(sum, amount.value), ZERO);
  const places = own.map((row) => placeOf(table, row, column));
  // Each of several rows is rounded for itself.
  const grain = multiply(amounts[0]?.grain ?? exact(100), exact(BigInt(Math.ceil(own.length / 2))));
  return [{ key: figureKey(`bidrag.${part}`, name), value, grain, places, where: 'medlemsbidragen' }];
}
