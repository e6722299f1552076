import { slug } from '../../../shared/swedish.ts';
import type { Member } from '../../associations/association.ts';
import { figureKey } from '../../figures/figure.ts';
import { amountOf, columnName } from '../statements/figures-on.ts';
import { type FundingRow, fundingRows } from '../statements/funding-rows.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { type Claim, SURENESS } from './claim.ts';
import { memberStem } from './members.ts';

/** What each member pays, by the rows of the tables that tell what the three parts pay (medlemsbidrag). */
export const contributionClaims = (tables: readonly PrintedTable[], members: readonly Member[], year: number): Claim[] =>
  tables.flatMap((table) => fundingRows(table).flatMap((row) => claimsOf(table, row, { members, year })));

interface Of {
  readonly members: readonly Member[];
  readonly year: number;
}

function claimsOf(table: PrintedTable, { row, part }: FundingRow, { members, year }: Of): Claim[] {
  const member = payerOf(row.label, part, members);
  if (member === undefined) return [];
  return table.columns.flatMap((column, index): Claim[] => {
    const cell = row.cells[index];
    const name = columnName(column, year);
    if (cell?.kind !== 'number' || cell.number === null || cell.number.unit === 'procent' || !/^\d{4}$/.test(name ?? '')) return [];
    const key = figureKey(`medlem.${member.id}.bidrag`, name ?? '');
    const label = `${member.name}: bidrag ${name}`;
    const amounts = amountOf(cell.number, table);
    return [{ key, label, unit: 'kr', ...amounts, places: [placeOf(table, row, index)], isTold: false, sureness: SURENESS.statement }];
  });
}

/** The state pays through Försäkringskassan where no authority is named (2003:1210 5 §); of several municipalities it is the one that is named. */
function payerOf(label: string, part: FundingRow['part'], members: readonly Member[]): Member | undefined {
  if (part === 'staten') return members.find(({ kind }) => kind === (isOfOneAuthority(label) ? 'arbetsformedlingen' : 'forsakringskassan'));
  const own = members.filter(({ kind }) => kind === (part === 'region' ? 'region' : 'kommun'));
  const named = own.filter(({ name }) => isNamed(label, name));
  return named.length === 1 ? named[0] : own.length === 1 ? own[0] : undefined;
}

const isOfOneAuthority = (label: string): boolean => /arbetsförmedlingen/i.test(label) && !/försäkringskassan/i.test(label);

/** `Driftbidrag från Lillåns kommun`, `Lillån`. */
function isNamed(label: string, name: string): boolean {
  const [words, stem] = [`-${slug(label)}-`, memberStem(name)];
  return words.includes(`-${stem}-`) || words.includes(`-${stem}s-`);
}
