import type { AccountRule } from '../ledger/account-map.ts';
import type { ChartId } from '../ledger/chart.ts';
import { CHART_TABLES, type LineId } from '../ledger/chart-tables.ts';
import type { PlacedAccount } from '../statements/placed-account.ts';

/** An account that has money and no line in the statements, and where it may belong (kontohjälp). */
export interface HomelessAccount {
  readonly account: string;
  readonly name: string;
  readonly movementOre: number;
  readonly closingOre: number;
  /** The likeliest first. */
  readonly proposals: readonly PlaceProposal[];
}

export interface PlaceProposal {
  readonly line: string;
  /** Whole Swedish sentences. */
  readonly reasons: readonly string[];
}

/** What speaks for where an account belongs. */
export interface MappingClues {
  readonly chart: ChartId;
  /** The rules of other years, the nearest year first. */
  readonly otherYears: readonly { readonly year: number; readonly rules: readonly AccountRule[] }[];
}

/** The accounts of the year that fall on no line, each with proposals and their reasons. */
export function homelessAccounts(accounts: readonly PlacedAccount[], clues: MappingClues): readonly HomelessAccount[] {
  const placed = accounts.filter(({ places }) => places.line !== null);
  return accounts
    .filter((each) => each.places.line === null && [each.openingOre, each.closingOre, each.movementOre].some((ore) => ore !== 0))
    .map(({ account, name, movementOre, closingOre }) => ({
      account,
      name,
      movementOre,
      closingOre,
      proposals: proposalsFor({ account, name }, placed, clues),
    }));
}

type Named = Pick<PlacedAccount, 'account' | 'name'>;
type Clue = readonly [line: string, reason: string];

/** What several things speak for stands first, then what the best of them speaks for. */
function proposalsFor(wanted: Named, placed: readonly PlacedAccount[], { chart, otherYears }: MappingClues): readonly PlaceProposal[] {
  const found: readonly Clue[] = [
    ...ruleOfOtherYear(wanted, otherYears),
    ...chartBeginning(wanted, chart),
    ...similarName(wanted, placed),
    ...neighbours(wanted, placed),
  ];
  const byLine = Map.groupBy(found, ([line]) => line);
  const proposals = [...byLine].map(([line, reasons]) => ({ line, reasons: reasons.map(([, reason]) => reason) }));
  return proposals.toSorted((a, b) => b.reasons.length - a.reasons.length);
}

function ruleOfOtherYear({ account }: Named, years: MappingClues['otherYears']): Clue[] {
  for (const { year, rules } of years) {
    const fitting = rules.filter(({ prefix, line, object }) => line !== null && object === null && account.startsWith(prefix));
    const [longest] = fitting.toSorted((a, b) => b.prefix.length - a.prefix.length);
    if (longest?.line != null) return [[longest.line, `Kontoreglerna för ${year} lägger konton som börjar på ${longest.prefix} där.`]];
  }
  return [];
}

/** No beginning of the account stands in the chart; the accounts that share the longest beginning with it do. */
function chartBeginning({ account }: Named, chart: ChartId): Clue[] {
  if (chart === 'egen') return [];
  const table = Object.entries(CHART_TABLES[chart]);
  for (let length = account.length - 1; length > 0; length -= 1) {
    const beginning = account.slice(0, length);
    const lines = table.flatMap(([prefix, placement]) =>
      prefix.startsWith(beginning) && typeof placement === 'string' ? [placement] : [],
    );
    const line = mostCommon(lines);
    if (line !== null) return [[line, `Kontoplanen lägger de flesta konton som börjar på ${beginning} där.`]];
  }
  return [];
}

function mostCommon(lines: readonly LineId[]): LineId | null {
  const counted = [...Map.groupBy(lines, (line) => line)].toSorted(([, a], [, b]) => b.length - a.length);
  return counted[0]?.[0] ?? null;
}

/** At least half of the words that tell something are the same. */
const SIMILAR = 0.5;

function similarName({ name }: Named, placed: readonly PlacedAccount[]): Clue[] {
  const words = wordsOf(name);
  const [best] = placed
    .map((each) => ({ each, likeness: likeness(words, wordsOf(each.name)) }))
    .filter((found) => found.likeness >= SIMILAR)
    .toSorted((a, b) => b.likeness - a.likeness);
  const line = best?.each.places.line ?? null;
  return line === null || best === undefined ? [] : [[line, `Namnet liknar ${best.each.account} ${best.each.name}, som ligger där.`]];
}

const wordsOf = (name: string): ReadonlySet<string> => new Set(name.toLowerCase().match(/[\p{L}]{4,}/gu) ?? []);

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.union(b).size;
  return all === 0 ? 0 : a.intersection(b).size / all;
}

/** The nearest accounts on either side in the same group of the chart. */
function neighbours({ account }: Named, placed: readonly PlacedAccount[]): Clue[] {
  const group = placed
    .filter((each) => each.account.slice(0, 2) === account.slice(0, 2))
    .toSorted((a, b) => (a.account < b.account ? -1 : 1));
  const [before, after] = [group.findLast((each) => each.account < account), group.find((each) => each.account > account)];
  if (before?.places.line != null && before.places.line === after?.places.line)
    return [[before.places.line, `Grannarna ${before.account} ${before.name} och ${after.account} ${after.name} ligger där.`]];
  return [before, after].flatMap((each) =>
    each?.places.line == null ? [] : [[each.places.line, `Grannen ${each.account} ${each.name} ligger där.`] as const],
  );
}

/** The account rules with one for each account that has been given a line; a rule for the very account is given the line instead. */
export function withLines(rules: readonly AccountRule[], lines: ReadonlyMap<string, string>): readonly AccountRule[] {
  const known = new Set(rules.flatMap(({ prefix, object }) => (object === null ? [prefix] : [])));
  const changed = rules.map((rule) => {
    const line = rule.object === null ? lines.get(rule.prefix) : undefined;
    return line === undefined ? rule : { ...rule, line };
  });
  const added = [...lines].flatMap(([account, line]) => (known.has(account) ? [] : [newRule(account, line)]));
  return lines.size === 0 ? rules : [...changed, ...added];
}

/** A rule that says nothing but the line, or nothing yet. */
export const newRule = (prefix: string, line: string | null): AccountRule => ({
  prefix,
  object: null,
  line,
  noteRow: null,
  activity: null,
  intervention: null,
  costRow: null,
  netRow: null,
  incomeKind: null,
  member: null,
  assetPart: null,
  comment: null,
  source: { file: 'konton.csv', line: null },
});
