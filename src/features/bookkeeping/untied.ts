import type { Member } from '../associations/association.ts';
import { isContribution } from '../contributions/contribution-figures.ts';
import type { Intervention } from '../interventions/intervention.ts';
import type { AccountRule } from '../ledger/account-map.ts';
import type { PlacedAccount } from '../statements/placed-account.ts';
import { newRule } from './mapping-help.ts';

/** What an account may be tied to: an income to the member that pays it, a cost to the intervention that it is for. */
export type TieKind = 'member' | 'intervention';

/** What the fields' names begin with, on screen. */
export const TIE_FIELDS: Readonly<Record<TieKind, string>> = { member: 'medlem', intervention: 'insats' };

/** An account of income or cost that belongs to no member and no intervention, though something tells that it may (okopplat konto). */
export interface UntiedAccount {
  readonly account: string;
  readonly name: string;
  readonly movementOre: number;
  readonly kind: TieKind;
  /** The member or intervention that its name tells; null when only the accounts beside it speak. */
  readonly proposal: string | null;
  /** A whole Swedish sentence. */
  readonly reason: string;
}

export interface Ties {
  readonly members: readonly Pick<Member, 'id' | 'name'>[];
  readonly interventions: readonly Pick<Intervention, 'id' | 'name'>[];
  readonly rules: readonly AccountRule[];
}

/** The accounts of a year that the follow-up by member and intervention may miss, each with why. */
export function untiedAccounts(parts: readonly PlacedAccount[], ties: Ties): readonly UntiedAccount[] {
  const accounts = [...Map.groupBy(parts, ({ account }) => account).values()].flatMap(asWhole);
  return accounts
    .filter(({ isTied, movementOre }) => !isTied && movementOre !== 0)
    .flatMap((each) => {
      const { account, name, movementOre, kind } = each;
      const named = namedIn(name, kind === 'member' ? ties.members : ties.interventions);
      const reason = named === null ? besideReason(each, accounts, ties.rules) : `Namnet innehåller ${named.name}.`;
      return reason === null ? [] : [{ account, name, movementOre, kind, proposal: named?.id ?? null, reason }];
    });
}

/** An account with all its parts: one that is divided by objects is tied when any part of it is. */
interface Whole {
  readonly account: string;
  readonly name: string;
  readonly movementOre: number;
  readonly kind: TieKind;
  readonly isTied: boolean;
}

function asWhole(parts: readonly PlacedAccount[]): readonly Whole[] {
  const [first] = parts;
  const kind = first === undefined ? null : kindOf(first);
  if (first === undefined || kind === null) return [];
  const movementOre = parts.reduce((sum, part) => sum + part.movementOre, 0);
  const isTied = parts.some(({ places }) => places[kind] !== null);
  return [{ account: first.account, name: first.name, movementOre, kind, isTied }];
}

/** By its line; an account that has none yet by its class, where 3 holds incomes and 4–7 costs in every chart. */
function kindOf({ account, places: { line, incomeKind } }: PlacedAccount): TieKind | null {
  const isIncome = line === null ? /^3/.test(account) : line === 'intakter';
  if (isIncome) return isContribution(incomeKind) ? 'member' : null;
  const isCost = line === null ? /^[4-7]/.test(account) : line === 'kostnader';
  return isCost ? 'intervention' : null;
}

/** Words that tell members or interventions from nothing. */
const COMMON = new Set([
  'kommun',
  'stad',
  'region',
  'landsting',
  'insats',
  'insatsen',
  'projekt',
  'projektet',
  'bidrag',
  'och',
  'i',
  'för',
]);

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The only one of them whose telling words all stand in the account's name; of two, the one that more words speak for. */
function namedIn<Named extends { readonly name: string }>(account: string, list: readonly Named[]): Named | null {
  const words = new Set(wordsOf(account).flatMap((word) => [word, word.replace(/s$/, '')]));
  const found = list
    .map((each) => ({ each, telling: wordsOf(each.name).filter((word) => !COMMON.has(word)) }))
    .filter(({ telling }) => telling.length > 0 && telling.every((word) => words.has(word) || words.has(word.replace(/s$/, ''))))
    .toSorted((a, b) => b.telling.length - a.telling.length);
  const [best, next] = found;
  return best === undefined || best.telling.length === next?.telling.length ? null : best.each;
}

/** At least half of the accounts beside it are tied: those of its group of the chart, or of its class when it is alone in its group. */
function besideReason(each: Whole, accounts: readonly Whole[], rules: readonly AccountRule[]): string | null {
  if (isPlacedByItself(each, rules)) return null;
  const besides = [2, 1].map((length) => accounts.filter((other) => isBeside(other, each, length)));
  const beside = besides.find((others) => others.length > 0) ?? [];
  const tied = beside.filter(({ isTied }) => isTied);
  const [example] = tied;
  if (example === undefined || 2 * tied.length < beside.length) return null;
  const what = each.kind === 'member' ? 'en medlem' : 'en insats';
  return `Konton bredvid, som ${example.account} ${example.name}, hör till ${what}.`;
}

const isBeside = (other: Whole, { account, kind }: Whole, length: number): boolean =>
  other.account !== account && other.kind === kind && other.account.slice(0, length) === account.slice(0, length);

/** Somebody has said of the very account where its money belongs and named nobody, or its objects tell it posting by posting. */
const isPlacedByItself = ({ account, kind }: Whole, rules: readonly AccountRule[]): boolean =>
  rules.some(({ prefix, object, costRow, activity, netRow, ...places }) =>
    object === null ? prefix === account && (costRow ?? activity ?? netRow) !== null : account.startsWith(prefix) && places[kind] !== null,
  );

/** What accounts can be tied to. */
export type TieChoices = Readonly<Record<TieKind, Ties['members']>>;

export const choicesIn = ({ members, interventions }: Pick<Ties, 'members' | 'interventions'>): TieChoices => ({
  member: members,
  intervention: interventions,
});

export interface Tie {
  readonly kind: TieKind;
  readonly id: string;
}

/** The account rules with what each account has been tied to; a rule for the very account is given it. */
export function withTies(rules: readonly AccountRule[], ties: ReadonlyMap<string, Tie>): readonly AccountRule[] {
  const known = new Set(rules.flatMap(({ prefix, object }) => (object === null ? [prefix] : [])));
  const changed = rules.map((rule) => {
    const tie = rule.object === null ? ties.get(rule.prefix) : undefined;
    return tie === undefined ? rule : { ...rule, [tie.kind]: tie.id };
  });
  const added = [...ties].flatMap(([account, { kind, id }]) => (known.has(account) ? [] : [{ ...newRule(account, null), [kind]: id }]));
  return ties.size === 0 ? rules : [...changed, ...added];
}
