import type { Problem } from '../../shared/problem.ts';
import { type AccountRule, placesOf } from '../ledger/account-map.ts';
import { closingBalance, credits, debits, hasYear, movement, movementByObject, openingBalance } from '../ledger/balances.ts';
import { CHART_NAMES, type ChartId, type Mapping, placeAccounts } from '../ledger/chart.ts';
import type { LineId } from '../ledger/chart-tables.ts';
import type { Account, Ledger } from '../ledger/ledger.ts';
import { type Books, isResultLine, type PlacedAccount } from './placed-account.ts';

/** One file's ledger and the name of the file, for problems. */
export interface LedgerFile {
  readonly name: string;
  readonly ledger: Ledger;
}

export interface Placing {
  readonly year: number;
  readonly chart: ChartId;
  readonly rules: readonly AccountRule[];
}

/**
 * The books of the report's year and of the year before, with every account put where the chart and the account map say.
 * Accounts with money on them that belong nowhere are problems.
 */
export function placeBooks(files: readonly LedgerFile[], placing: Placing): { books: Books; problems: Problem[] } {
  const found = [placing.year, placing.year - 1].flatMap((year) => sourceOf(files, year) ?? []);
  const placed = found.map((source) => placeYear(source, placing));
  const missing = found.some((source) => source.year === placing.year) ? [] : [noBooks(files, placing.year)];
  const books = { year: placing.year, years: found.map((source) => source.year), accounts: placed.flatMap((each) => each.accounts) };
  return { books, problems: [...missing, ...placed.flatMap((each) => each.problems)] };
}

interface YearSource {
  readonly file: LedgerFile;
  readonly year: number;
  /** The year's place in the file: 0 its own year, −1 the year before. */
  readonly index: number;
}

/** The file whose own year it is goes before a file that only compares with it. */
function sourceOf(files: readonly LedgerFile[], year: number): YearSource | null {
  for (const index of [0, -1]) {
    const file = files.find(
      ({ ledger }) => ledger.years.some((each) => each.index === index && each.start.startsWith(String(year))) && hasYear(ledger, index),
    );
    if (file !== undefined) return { file, year, index };
  }
  return null;
}

function noBooks(files: readonly LedgerFile[], year: number): Problem {
  const years = files.flatMap(({ ledger }) => ledger.years.filter((each) => each.index === 0).map((each) => each.start.slice(0, 4)));
  const has = years.length === 0 ? 'Det finns ingen bokföring som gick att läsa.' : `Filerna gäller ${years.join(', ')}.`;
  return {
    code: 'bokforing.fel-ar',
    severity: 'error',
    file: files[0]?.name ?? 'bokforing/',
    line: null,
    message: `Bokföring för ${year} saknas. ${has} Lägg en SIE-fil för ${year} i mappen bokforing.`,
  };
}

function placeYear(source: YearSource, placing: Placing): { accounts: PlacedAccount[]; problems: Problem[] } {
  const { ledger } = source.file;
  const balances = ledger.accounts.map(({ number }) => ({ account: number, closingOre: closingBalance(ledger, source.index, number) }));
  const lines = placeAccounts(balances, mappingOf(placing));
  const accounts = ledger.accounts.flatMap((account) => slicesOf(source, account, { placing, line: lines.get(account.number) ?? null }));
  const lost = accounts.filter((account) => account.places.line === null && holdsMoney(account));
  return { accounts, problems: lost.map((account) => unplaced(source, account, placing)) };
}

function mappingOf(placing: Placing): Mapping {
  const overrides = placing.rules.flatMap((rule) =>
    rule.line === null || rule.object !== null ? [] : [[rule.prefix, rule.line as LineId] as const],
  );
  return { chart: placing.chart, overrides: new Map(overrides) };
}

const holdsMoney = (account: PlacedAccount): boolean => account.openingOre !== 0 || account.closingOre !== 0 || account.movementOre !== 0;

function unplaced(source: YearSource, account: PlacedAccount, placing: Placing): Problem {
  return {
    code: 'bokforing.okant-konto',
    severity: 'error',
    file: source.file.name,
    line: null,
    message: `Konto ${account.account} ${account.name} hör inte till någon rad i räkningarna (${CHART_NAMES[placing.chart]}). Lägg till kontot i konton.csv och ange rad.`,
  };
}

interface Place {
  readonly placing: Placing;
  readonly line: LineId | null;
}

/** The whole account, or its parts by object when the account map places objects apart. */
function slicesOf(source: YearSource, account: Account, place: Place): PlacedAccount[] {
  const whole = wholeAccount(source, account, place);
  const dimension = place.placing.rules.find((rule) => rule.object !== null && account.number.startsWith(rule.prefix))?.object?.dimension;
  if (dimension === undefined || !isResultLine(whole.places.line)) return [whole];
  return movementByObject(source.file.ledger, source.index, dimension)
    .filter((part) => part.account === account.number)
    .map((part) => {
      const object = part.object === '' ? null : { dimension, object: part.object };
      const places = placesOf(account.number, object, place.placing.rules);
      return { ...whole, object, movementOre: part.amountOre, places: { ...places, line: places.line ?? whole.places.line } };
    });
}

function wholeAccount(source: YearSource, account: Account, { placing, line }: Place): PlacedAccount {
  const { ledger } = source.file;
  const { number, name } = account;
  const movementOre = movement(ledger, source.index, number);
  const sides =
    source.index === 0 && ledger.postings.count > 0
      ? { debitsOre: debits(ledger, number) as number, creditsOre: -credits(ledger, number) }
      : { debitsOre: Math.max(movementOre, 0), creditsOre: Math.max(-movementOre, 0) };
  return {
    year: source.year,
    account: number,
    name,
    object: null,
    openingOre: openingBalance(ledger, source.index, number),
    closingOre: closingBalance(ledger, source.index, number),
    movementOre,
    ...sides,
    places: { ...placesOf(number, null, placing.rules), line },
  };
}
