import type { Exact } from '../../shared/exact.ts';

/**
 * A figure's name: a dotted path of slugs and, after `@`, the column it belongs to.
 * `rr.arets-resultat@2023`, `rr.arets-resultat@budget2023`, `insats.enter.deltagare@2023`.
 */
export type FigureKey = string & { readonly is: 'FigureKey' };

export const figureKey = (id: string, column: number | string): FigureKey => `${id}@${column}` as FigureKey;
export const figureId = (key: FigureKey): string => key.slice(0, key.lastIndexOf('@'));
export const figureColumn = (key: FigureKey): string => key.slice(key.lastIndexOf('@') + 1);

/** What a figure counts. Money is kept in öre, shares as fractions of one, everything else in its own unit. */
export type Unit =
  | { readonly kind: 'money' }
  /** Shown in per cent, with whole ones unless more decimals are asked for. */
  | { readonly kind: 'share'; readonly decimals?: number }
  | { readonly kind: 'count'; readonly of: string }
  | { readonly kind: 'number'; readonly of: string; readonly decimals: number };

export const MONEY: Unit = { kind: 'money' };
export const SHARE: Unit = { kind: 'share' };
export const countOf = (of: string): Unit => ({ kind: 'count', of });

/** Where a typed value stands: the file of the year folder and its line. */
export interface Source {
  readonly file: string;
  readonly line: number | null;
}

/** How a figure comes about. The same formula gives the value and explains it. */
export type Formula =
  /** Somebody wrote the value down. */
  | { readonly kind: 'given'; readonly value: Exact; readonly source: Source }
  /** Balances of accounts, added up. `amounts` are öre, signed as they count in the figure. */
  | { readonly kind: 'accounts'; readonly measure: AccountMeasure; readonly year: number; readonly accounts: readonly AccountAmount[] }
  /** Rows of a table, added up: budget rows, counts of participants. */
  | { readonly kind: 'rows'; readonly rows: readonly RowAmount[] }
  /** Other figures, added and subtracted. Terms that are missing make the sum missing unless `missingIsZero`. */
  | { readonly kind: 'sum'; readonly terms: readonly Term[]; readonly missingIsZero?: boolean }
  | { readonly kind: 'ratio'; readonly numerator: FigureKey; readonly denominator: FigureKey }
  | { readonly kind: 'product'; readonly factors: readonly FigureKey[] }
  /** A formula an association wrote itself. */
  | { readonly kind: 'expression'; readonly text: string; readonly expression: Expression };

export type AccountMeasure = 'movement' | 'opening' | 'closing' | 'debits' | 'credits';

export interface AccountAmount {
  readonly account: string;
  readonly name: string;
  readonly amountOre: number;
  /** Only the postings with this object are counted, when the map says so. */
  readonly object?: {
    readonly dimension: string;
    readonly object: string;
    /** Objects of other dimensions that the postings must carry as well. */
    readonly also?: readonly { readonly dimension: string; readonly object: string }[];
  };
}

export interface RowAmount {
  readonly label: string;
  readonly value: Exact;
  readonly source: Source;
}

export interface Term {
  readonly figure: FigureKey;
  readonly sign: 1 | -1;
}

export type Expression =
  | { readonly kind: 'figure'; readonly key: FigureKey }
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'operation'; readonly operator: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression };

/** Everything that is known about a figure before it has been computed. */
export interface FigureDefinition {
  readonly key: FigureKey;
  /** Short Swedish name, as in a table's row: `Årets resultat`. */
  readonly label: string;
  /** One Swedish sentence: what the figure measures, with its source in law or instruction. */
  readonly definition: string;
  readonly unit: Unit;
  /** `2023`, `2023-12-31`, `november 2022–oktober 2023`: the time the figure speaks of. */
  readonly period: string;
  /** Whom or what the figure is about, where that is not everybody: `avslutade i Enter`. */
  readonly population?: string;
  readonly formula: Formula;
  /** Counts that somebody worked the value out from elsewhere; it is hidden with them. */
  readonly restsOn?: readonly FigureKey[];
  /** Counts of people are hidden when they are few; shares of people follow their counts. */
  readonly aboutPeople?: boolean;
}

export type Value =
  | { readonly kind: 'known'; readonly exact: Exact }
  | { readonly kind: 'missing'; readonly why: string }
  /** Too few people: neither the page nor a program is told the number. */
  | { readonly kind: 'hidden' };

export interface Figure extends FigureDefinition {
  readonly value: Value;
}
