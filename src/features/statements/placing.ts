import type { Problem } from '../../shared/problem.ts';
import { type AccountRule, placesOf } from '../ledger/account-map.ts';
import { closingBalance, credits, debits, hasOpening, hasYear, movement, openingBalance } from '../ledger/balances.ts';
import { CHART_NAMES, type ChartId, type Mapping, placeAccounts } from '../ledger/chart.ts';
import type { LineId } from '../ledger/chart-tables.ts';
import type { Account, Ledger, ObjectRef } from '../ledger/ledger.ts';
import { type AccountPart, partsOfAccounts } from './account-parts.ts';
import { type Books, isResultLine, type PartObject, type PlacedAccount } from './placed-account.ts';

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
  const found = [placing.year, placing.year - 1].flatMap((year) => ledgerOfYear(files, year) ?? []);
  const placed = found.map((source) => placeYear(source, placing));
  const accounts = placed.flatMap((each) => each.accounts);
  const undividedYears = found.flatMap(({ year }, index) => (placed[index]?.isUndivided === true ? [year] : []));
  const unopenedYears = found.filter(({ file, index }) => index < 0 && !hasOpening(file.ledger, index)).map(({ year }) => year);
  const books = { year: placing.year, years: found.map((source) => source.year), undividedYears, unopenedYears, accounts };
  const undivided = undividedYears.map((year) => withoutObjects(found, { year, own: placing.year }));
  return {
    books,
    problems: [
      ...missingBooks(files, placing.year),
      ...doubledBooks(files),
      ...unusedBooks(files),
      ...undivided,
      ...placed.flatMap((each) => each.problems),
    ],
  };
}

/** Where the books of a year are. */
export interface YearSource {
  readonly file: LedgerFile;
  readonly year: number;
  /** The year's place in the file: 0 its own year, −1 the year before. */
  readonly index: number;
}

/** The file whose own year it is goes before a file that only compares with it. */
export function ledgerOfYear(files: readonly LedgerFile[], year: number): YearSource | null {
  for (const index of [0, -1]) {
    const file = files.find(
      ({ ledger }) => ledger.years.some((each) => each.index === index && each.start.startsWith(String(year))) && hasYear(ledger, index),
    );
    if (file !== undefined) return { file, year, index };
  }
  return null;
}

/** The year has no books of its own, perhaps because the file is another year's; what that file compares with is no year's books. */
export function missingBooks(files: readonly LedgerFile[], year: number): Problem[] {
  if (ledgerOfYear(files, year)?.index === 0) return [];
  const years = files.flatMap(({ ledger }) => ledger.years.filter((each) => each.index === 0).map((each) => each.start.slice(0, 4)));
  const has = years.length === 0 ? 'Det finns ingen bokföring som gick att läsa.' : `Filerna gäller ${years.join(', ')}.`;
  return [
    {
      code: 'bokforing.fel-ar',
      severity: 'error',
      file: files[0]?.name ?? 'bokforing/',
      line: null,
      message: `Bokföring för ${year} saknas. ${has} Lägg en SIE-fil för ${year} i mappen bokforing.`,
    },
  ];
}

/** Which years a file has books of its own for. */
const ownYears = ({ ledger }: LedgerFile): readonly string[] =>
  hasYear(ledger, 0) ? ledger.years.filter(({ index }) => index === 0).map(({ start }) => start.slice(0, 4)) : [];

/** Two files of the same year: only one of them can be counted, and nobody but the association knows which is right. */
function doubledBooks(files: readonly LedgerFile[]): Problem[] {
  const byYear = Map.groupBy(
    files.flatMap((file) => ownYears(file).map((year) => ({ year, name: file.name }))),
    ({ year }) => year,
  );
  return [...byYear].flatMap(([year, found]) => {
    const [first, ...others] = found.map(({ name }) => name);
    if (first === undefined || others.length === 0) return [];
    const names = `${[first, ...others.slice(0, -1)].join(', ')} och ${others.at(-1)}`;
    const message = `Flera filer har bokföring för ${year}: ${names}. Bara en kan räknas. Behåll en fil som har hela året, och ta bort resten ur mappen bokforing.`;
    return [{ code: 'bokforing.dubbel', severity: 'error', file: first, line: null, message } as const];
  });
}

/** A file of vouchers alone (SIE 4I) has no year's books, and is a part of none. */
const unusedBooks = (files: readonly LedgerFile[]): Problem[] =>
  files
    .filter((file) => ownYears(file).length === 0 && file.ledger.vouchers.count > 0)
    .map(({ name }) => ({
      code: 'bokforing.oanvand',
      severity: 'warning',
      file: name,
      line: null,
      message: 'Filen har verifikationer men inget räkenskapsårs saldon, så den räknas inte med. Exportera hela året som SIE 4 i stället.',
    }));

function withoutObjects(found: readonly YearSource[], { year, own }: { readonly year: number; readonly own: number }): Problem {
  return {
    code: 'bokforing.utan-objekt',
    severity: year === own ? 'error' : 'warning',
    file: found.find((source) => source.year === year)?.file.name ?? 'bokforing/',
    line: null,
    message: `konton.csv delar konton efter objekt (kostnadsställe, projekt), men bokföringen för ${year} säger inte vilka objekt beloppen hör till. Belopp per insats, verksamhet och kostnadsrad visas därför inte för ${year}. Lägg en SIE 4-fil med objekt för ${year} i mappen bokforing.`,
  };
}

interface PlacedYear {
  readonly accounts: PlacedAccount[];
  /** The account map divides accounts by object, but the books of the year do not tell any. */
  readonly isUndivided: boolean;
  readonly problems: Problem[];
}

function placeYear(source: YearSource, placing: Placing): PlacedYear {
  const { ledger } = source.file;
  const balances = ledger.accounts.map(({ number }) => ({ account: number, closingOre: closingBalance(ledger, source.index, number) }));
  const lines = placeAccounts(balances, mappingOf(placing));
  const wholes = ledger.accounts.map((account) => wholeAccount(source, account, { placing, line: lines.get(account.number) ?? null }));
  const divisions = divisionsOf(wholes, placing.rules);
  const parts = partsOfAccounts(ledger, source.index, divisions);
  const accounts = wholes.flatMap((whole) => partsPlaced(whole, parts.get(whole.account) ?? [], placing.rules));
  const lost = accounts.filter((account) => account.places.line === null && holdsMoney(account));
  const isUndivided =
    accounts.every(({ object }) => object === null) && wholes.some((each) => divisions.has(each.account) && each.movementOre !== 0);
  return { accounts, isUndivided, problems: lost.map((account) => unplaced(source, account, placing)) };
}

/** By which dimensions the account map divides each account of income and cost, in the order of its rules. */
function divisionsOf(wholes: readonly PlacedAccount[], rules: readonly AccountRule[]): ReadonlyMap<string, readonly string[]> {
  const byObject = rules.flatMap(({ prefix, object }) => (object === null ? [] : [{ prefix, dimension: object.dimension }]));
  return new Map(
    wholes
      .filter(({ places }) => isResultLine(places.line))
      .map(
        ({ account }) => [account, byObject.filter(({ prefix }) => account.startsWith(prefix)).map(({ dimension }) => dimension)] as const,
      )
      .flatMap(([account, dimensions]) => (dimensions.length === 0 ? [] : [[account, [...new Set(dimensions)]] as const])),
  );
}

/** The account's parts, each where the map places its objects, and what the parts leave of it where the map places the account. */
function partsPlaced(whole: PlacedAccount, parts: readonly AccountPart[], rules: readonly AccountRule[]): PlacedAccount[] {
  const rest = parts.reduce((left, part) => left - part.amountOre, whole.movementOre);
  const all = rest === 0 && parts.length > 0 ? parts : [...parts, { objects: [], amountOre: rest }];
  if (all.length === 1 && all[0]?.objects.length === 0) return [whole];
  return all.map(({ objects, amountOre }) => {
    const places = placesOf(whole.account, objects, rules);
    return { ...whole, object: partObject(objects), movementOre: amountOre, places: { ...places, line: places.line ?? whole.places.line } };
  });
}

function partObject([first, ...others]: readonly ObjectRef[]): PartObject | null {
  if (first === undefined) return null;
  return others.length === 0 ? first : { ...first, also: others };
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
    places: { ...placesOf(number, [], placing.rules), line },
  };
}
