import type { Problem } from '../../shared/problem.ts';
import { takesPlaceIn } from '../interventions/intervention.ts';
import type { ColumnMap } from '../ledger/column-map.ts';
import { compareLedgers, isUnchanged } from '../ledger/compare-ledgers.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type DifferenceInWords, differenceInWords } from '../ledger/ledger-difference.ts';
import { isResultLine } from '../statements/placed-account.ts';
import { type LedgerFile, ledgerOfYear, placeBooks } from '../statements/placing.ts';
import type { YearRecords } from '../year-folder/year-records.ts';
import { type HomelessAccount, homelessAccounts, type MappingClues } from './mapping-help.ts';
import { type Ties, type UntiedAccount, untiedAccounts } from './untied.ts';
import { type ChangeCounts, NO_CHANGES } from './upload.ts';

/** What a file says about itself, as pairs of a name and what it is. */
export type FileFacts = readonly (readonly [name: string, value: string])[];

/** A file as far as it could be read. */
export interface ReadFile {
  readonly name: string;
  readonly ledger: Ledger | null;
  readonly facts: FileFacts;
  /** Digits of the organisation number that stands in the file. */
  readonly organisationNumber: string | null;
  readonly problems: readonly Problem[];
  /** For a table: its headings, and which column is taken for what. */
  readonly columns: ReadColumns | null;
}

export interface ReadColumns {
  readonly headings: readonly string[];
  readonly map: Pick<ColumnMap, 'kind' | 'headings' | 'creditIsPositive'>;
  /** Nobody has said yet that the proposal is right. */
  readonly isProposal: boolean;
}

/** What taking in a file would mean (förhandsvisning). */
export interface Preview {
  readonly file: ReadFile;
  /** The file's own year; null when it is not known. */
  readonly year: number | null;
  /** The file that it would replace; null when there is none of that year. */
  readonly replaces: string | null;
  /** Null without anything to compare with. */
  readonly difference: DifferenceInWords | null;
  readonly counts: ChangeCounts;
  readonly isUnchanged: boolean;
  readonly resultBeforeOre: number | null;
  readonly resultAfterOre: number;
  readonly homeless: readonly HomelessAccount[];
  readonly untied: readonly UntiedAccount[];
  readonly problems: readonly Problem[];
  readonly canBeTaken: boolean;
}

/** Sets a file that has been read against what the year holds now. */
export function previewOf(file: ReadFile, records: YearRecords, now: Now): Preview {
  const year = file.ledger === null ? null : ownYear(file.ledger);
  const problems = [...file.problems, ...(file.ledger === null ? [] : aboutTheFile(file, records, year))];
  const canBeTaken = file.ledger !== null && problems.every(({ severity }) => severity !== 'error');
  if (file.ledger === null || year === null) return { ...NOTHING_TO_COMPARE, file, year, problems, canBeTaken };
  const before = now.files.find((each) => ownYear(each.ledger) === year) ?? null;
  const placed = placedIn({ name: file.name, ledger: file.ledger }, records, year);
  return {
    file,
    year,
    problems,
    canBeTaken,
    ...comparison(before?.ledger ?? null, file.ledger),
    replaces: before?.name ?? null,
    resultBeforeOre: before === null ? null : resultOf(placedIn(before, records, year)),
    resultAfterOre: resultOf(placed),
    homeless: homelessAccounts(placed, now.clues),
    untied: untiedAccounts(placed, tiesOf(records)),
  };
}

const NOTHING_TO_COMPARE = {
  replaces: null,
  difference: null,
  counts: NO_CHANGES,
  isUnchanged: false,
  resultBeforeOre: null,
  resultAfterOre: 0,
  homeless: [],
  untied: [],
};

/** Without anything to compare with, every voucher is new. */
function comparison(before: Ledger | null, after: Ledger): Pick<Preview, 'difference' | 'counts' | 'isUnchanged'> {
  if (before === null) return { difference: null, counts: { ...NO_CHANGES, added: after.vouchers.count }, isUnchanged: false };
  const compared = compareLedgers(before, after);
  const difference = differenceInWords(compared);
  const counts = { added: difference.added.length, removed: difference.removed.length, changed: difference.changed.length };
  return { difference, counts, isUnchanged: isUnchanged(compared) };
}

/** The books that the year has now, and what helps to place accounts. */
export interface Now {
  readonly files: readonly LedgerFile[];
  readonly clues: MappingClues;
}

/** The calendar year of the file itself, not of what it compares with. */
export function ownYear({ years }: Ledger): number | null {
  const start = years.find(({ index }) => index === 0)?.start;
  return start === undefined ? null : Number(start.slice(0, 4));
}

const placedIn = (file: LedgerFile, { settings, accountRules }: YearRecords, year: number) =>
  placeBooks([file], { year, chart: settings.chart, rules: accountRules }).books.accounts.filter((account) => account.year === year);

const resultOf = (placed: ReturnType<typeof placedIn>): number =>
  placed.reduce((sum, { places, movementOre }) => (isResultLine(places.line) ? sum - movementOre : sum), 0);

/** The accounts of the year itself that have no home in the statements, and those that the follow-up may miss. */
export function unplacedIn(records: YearRecords, { files, clues }: Now): Pick<Preview, 'homeless' | 'untied'> {
  const source = ledgerOfYear(files, records.year);
  if (source === null) return { homeless: [], untied: [] };
  const placed = placedIn(source.file, records, records.year);
  return { homeless: homelessAccounts(placed, clues), untied: untiedAccounts(placed, tiesOf(records)) };
}

const tiesOf = ({ members, interventions, accountRules, year }: YearRecords): Ties => ({
  members,
  interventions: interventions.filter((each) => takesPlaceIn(year, each)),
  rules: accountRules,
});

function aboutTheFile(file: ReadFile, records: YearRecords, own: number | null): readonly Problem[] {
  const about = (code: string, severity: Problem['severity'], message: string): Problem => ({
    code: `bookkeeping.${code}`,
    severity,
    file: file.name,
    line: null,
    message,
  });
  const found = [...aboutYear(own, records.year), ...aboutWhose(file.organisationNumber, records.association.organisationNumber)];
  return found.map(([code, severity, message]) => about(code, severity, message));
}

type Told = readonly [code: string, severity: Problem['severity'], message: string];

function aboutYear(own: number | null, year: number): readonly Told[] {
  if (own === year) return [];
  if (own === year - 1) return [['year-before', 'warning', `Filen gäller ${own}, året före. Den läses in som jämförelse till ${year}.`]];
  const message = `Filen gäller ${own ?? 'ett okänt år'}, inte ${year}. Öppna rätt år, eller exportera filen för ${year}.`;
  return [['wrong-year', 'error', message]];
}

const digits = (text: string | null): string => (text ?? '').replace(/\D/g, '');

function aboutWhose(theirs: string | null, ours: string | null): readonly Told[] {
  if (digits(theirs) === '' || digits(ours) === '' || digits(theirs) === digits(ours)) return [];
  const message = `Filen har organisationsnumret ${theirs}, förbundet har ${ours}. Kontrollera att det är förbundets fil.`;
  return [['other-company', 'warning', message]];
}
