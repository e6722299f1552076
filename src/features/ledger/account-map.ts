import type { Source } from '../figures/figure.ts';

/** Which part of a fixed asset's value an account holds, or the gain or loss when one was sold or scrapped (realisation). */
export const ASSET_PARTS = ['anskaffning', 'avskrivning', 'nedskrivning', 'realisation'] as const;
export type AssetPart = (typeof ASSET_PARTS)[number];

/** What kind of income an account holds. */
export type IncomeKind = 'medlemsbidrag' | 'eu' | 'ovriga-bidrag' | 'forsaljning' | 'ovrigt';

/** Where the money of an account belongs in the report. Null leaves the question to a shorter prefix or to the chart. */
export interface AccountPlaces {
  /** Line of the income statement or balance sheet (rad). */
  readonly line: string | null;
  /** Row of a note: `kostnader.enter` (notrad). */
  readonly noteRow: string | null;
  /** Row of the statement of operations (verksamhet i driftredovisningen). */
  readonly activity: string | null;
  readonly intervention: string | null;
  /** Leaf of the association's own tree of costs (kostnadsrad). */
  readonly costRow: string | null;
  /** Row of the bridge from gross accounts to a net budget (nettorad). */
  readonly netRow: string | null;
  readonly incomeKind: IncomeKind | null;
  readonly member: string | null;
  readonly assetPart: AssetPart | null;
}

/** One row of the association's account map (konton.csv): a prefix, perhaps an object, and the places it decides. */
export interface AccountRule extends AccountPlaces {
  readonly prefix: string;
  readonly object: { readonly dimension: string; readonly object: string } | null;
  /** A word to whoever reads the file (kommentar). */
  readonly comment?: string | null;
  readonly source: Source;
}

const NOWHERE: AccountPlaces = {
  line: null,
  noteRow: null,
  activity: null,
  intervention: null,
  costRow: null,
  netRow: null,
  incomeKind: null,
  member: null,
  assetPart: null,
};

/**
 * The places of an account, each decided by the longest prefix that says anything about it.
 * Prefixes are compared as text, never as numbers. A rule for an object goes before rules for the account alone.
 */
export function placesOf(
  account: string,
  objects: readonly { readonly dimension: string; readonly object: string }[],
  rules: readonly AccountRule[],
): AccountPlaces {
  const fitting = rules
    .filter((rule) => account.startsWith(rule.prefix) && fitsObject(rule, objects))
    .sort((a, b) => Number(a.object !== null) - Number(b.object !== null) || a.prefix.length - b.prefix.length);
  return fitting.reduce((places, rule) => overlay(places, rule), NOWHERE);
}

function fitsObject({ object }: AccountRule, objects: readonly { readonly dimension: string; readonly object: string }[]): boolean {
  return object === null || objects.some((each) => each.dimension === object.dimension && each.object === object.object);
}

function overlay(places: AccountPlaces, rule: AccountRule): AccountPlaces {
  return {
    line: rule.line ?? places.line,
    noteRow: rule.noteRow ?? places.noteRow,
    activity: rule.activity ?? places.activity,
    intervention: rule.intervention ?? places.intervention,
    costRow: rule.costRow ?? places.costRow,
    netRow: rule.netRow ?? places.netRow,
    incomeKind: rule.incomeKind ?? places.incomeKind,
    member: rule.member ?? places.member,
    assetPart: rule.assetPart ?? places.assetPart,
  };
}
