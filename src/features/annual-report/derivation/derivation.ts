import type { CheckedFinding } from '../../checks/finding.ts';
import { sameFigureIn } from '../../figures/columns.ts';
import { openFormula } from '../../figures/explanation.ts';
import type { AccountAmount, Figure, FigureKey, Formula } from '../../figures/figure.ts';
import type { ObjectRef } from '../../ledger/ledger.ts';
import type { Books, PlacedAccount } from '../../statements/placed-account.ts';
import type { FinishedReport } from '../finished-report.ts';
import type { ReportInput } from '../report.ts';
import type { AccountPart } from '../year/addresses.ts';
import type { ShownPlace, ShownPlaces } from '../year/shown-places.ts';
import { type OutlineNode, outlineOf } from './outline.ts';
import { populationOf } from './population.ts';

/** Everything that can be told about how a figure came about (härledning), from the same book that the report is written from. */
export interface Derivation {
  readonly figure: Figure;
  readonly population: string;
  /** Null for a hidden figure. */
  readonly formula: Formula | null;
  /** The accounts behind it, each with its part of the ledger; empty when it rests on something else. */
  readonly accounts: readonly DerivedAccount[];
  /** Whether credit in the books counts as plus in the figure. */
  readonly creditIsPlus: boolean;
  readonly outline: OutlineNode | null;
  readonly places: readonly ShownPlace[];
  readonly dependants: readonly Figure[];
  readonly columns: readonly Figure[];
  readonly findings: readonly CheckedFinding[];
}

export interface DerivedAccount extends AccountAmount {
  readonly part: AccountPart;
}

export interface DerivationGround {
  readonly input: ReportInput;
  readonly report: Pick<FinishedReport, 'findings'>;
  readonly places: ShownPlaces;
  readonly dependants: ReadonlyMap<FigureKey, readonly FigureKey[]>;
}

/** The derivation of a figure, or null when there is none by that key. */
export function deriveFigure(ground: DerivationGround, key: FigureKey): Derivation | null {
  const { book, records, books } = ground.input;
  const figure = book.find(key);
  if (figure === undefined) return null;
  const formula = openFormula(figure);
  const onAccounts = formula?.kind === 'accounts' ? formula : null;
  return {
    figure,
    population: populationOf(figure, records),
    formula,
    accounts: onAccounts === null ? [] : derivedAccounts(onAccounts, books),
    creditIsPlus: onAccounts !== null && countsCreditAsPlus(onAccounts, books),
    outline: outlineOf(book, key),
    places: ground.places.get(key) ?? [],
    dependants: (ground.dependants.get(key) ?? []).flatMap((each) => book.find(each) ?? []),
    columns: sameFigureIn(book, key).filter((each) => each.key === key || each.value.kind !== 'missing'),
    findings: ground.report.findings.filter((finding) => finding.values.some((value) => value.figure === key)),
  };
}

type AccountsFormula = Extract<Formula, { kind: 'accounts' }>;

function derivedAccounts({ accounts, year }: AccountsFormula, books: Books): DerivedAccount[] {
  const dimensions = dividingDimensions(books, year);
  return accounts.map((amount) => ({ ...amount, part: partOf(amount, year, dimensions.get(amount.account) ?? []) }));
}

/** The dimensions that each account is divided by in the account map. */
function dividingDimensions(books: Books, year: number): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const placed of books.accounts.filter((account) => account.year === year)) {
    const known = found.get(placed.account) ?? [];
    const added = objectsOf(placed).flatMap(({ dimension }) => (known.includes(dimension) ? [] : [dimension]));
    found.set(placed.account, [...known, ...added]);
  }
  return found;
}

/** A part of a divided account has no object in the dimensions it does not name, and must not be taken for the whole account. */
function partOf(amount: AccountAmount, year: number, dimensions: readonly string[]): AccountPart {
  const own = objectsOf(amount);
  const objects = dimensions.map((dimension) => own.find((each) => each.dimension === dimension) ?? { dimension, object: '' });
  return { account: amount.account, year, objects };
}

const objectsOf = ({ object }: Pick<AccountAmount | PlacedAccount, 'object'>): readonly ObjectRef[] =>
  object === undefined || object === null ? [] : [object, ...(object.also ?? [])];

function countsCreditAsPlus({ accounts, measure, year }: AccountsFormula, books: Books): boolean {
  const [first] = accounts;
  if (first === undefined || measure === 'debits' || measure === 'credits') return false;
  const placed = books.accounts.find((each) => each.year === year && each.account === first.account && isSameObject(each, first));
  return placed !== undefined && Math.sign(AMOUNTS[measure](placed)) === -Math.sign(first.amountOre);
}

const isSameObject = (placed: PlacedAccount, amount: AccountAmount): boolean =>
  JSON.stringify(objectsOf(placed)) === JSON.stringify(objectsOf(amount));

const AMOUNTS: Record<'movement' | 'opening' | 'closing', (account: PlacedAccount) => number> = {
  movement: (account) => account.movementOre,
  opening: (account) => account.openingOre,
  closing: (account) => account.closingOre,
};
