import type { Problem, Severity } from '../../../shared/problem.ts';
import { type LedgerDraft, placeOfAccount } from '../draft.ts';
import { decode, type Survey } from './encoding.ts';
import { type Interner, idOf } from './interner.ts';
import type { SieCompany, SieHead } from './sie.ts';
import { FIELD, LIST_END, LIST_START, type Line, tokenBytes } from './tokens.ts';
import { amountAt, dateAt, NO_DATE } from './values.ts';

type Changeable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Everything that is known while a SIE file is being read. */
export interface Reading {
  readonly file: string;
  readonly survey: Survey;
  readonly line: Line;
  readonly problems: Problem[];
  readonly head: Changeable<Omit<SieHead, 'company'>> & { readonly company: Changeable<SieCompany> };
  /** What #SIETYP says, empty when it says nothing. */
  declaredType: string;
  readonly draft: LedgerDraft;
  readonly accounts: AccountPlaces;
  readonly objectLists: ObjectLists;
  readonly voucher: OpenVoucher;
  readonly checksum: { hasStarted: boolean; isRunning: boolean; crc: number; stated: string | null };
  /** Label → the line where it first stood. */
  readonly seen: Map<string, number>;
  /** Labels that SIE does not know, each told once. */
  readonly unknown: Set<string>;
  readonly order: { group: number; isTold: boolean };
  unbalancedVouchers: number;
}

/** Account numbers in the file by the bytes they are written with. */
interface AccountPlaces {
  readonly numbers: Interner;
  readonly places: number[];
  /** Places that #KONTO has declared, and the first line that used the others. */
  readonly declared: Set<number>;
  readonly firstUse: Map<number, number>;
}

interface ObjectLists {
  readonly written: Interner;
  /** Number of the written list → number of the list in the ledger. */
  readonly lists: number[];
  readonly byContent: Map<string, number>;
  readonly firstUse: Map<string, { readonly line: number; readonly dimension: string; readonly object: string }>;
}

interface OpenVoucher {
  state: 'none' | 'announced' | 'inside';
  sumOre: number;
  line: number;
  /** The added posting (#RTRANS) that waits for its twin; row in the corrections, −1 for none. */
  waiting: number;
}

export function report(
  reading: Reading,
  problem: Omit<Problem, 'file' | 'line' | 'severity'> & { severity?: Severity; line?: number | null },
): void {
  const { code, message, severity = 'warning', line = reading.line.number } = problem;
  reading.problems.push({ code, severity, file: reading.file, line, message });
}

export function textAt(reading: Reading, place: number): string {
  if (place >= reading.line.count) return '';
  return decode(tokenBytes(reading.line, place), reading.survey);
}

/** The texts of a record's fields after its label, whether or not they stand in a list. */
export function fieldsOf(reading: Reading): string[] {
  return fieldPlaces(reading.line).outside.map((place) => textAt(reading, place));
}

/** Where a record's fields stand: those outside a list, and those within the first list, null when there is no list. */
export function fieldPlaces(line: Line): { readonly outside: readonly number[]; readonly inList: readonly number[] | null } {
  const outside: number[] = [];
  let inList: number[] | null = null;
  let isInside = false;
  for (let place = 1; place < line.count; place += 1) {
    const kind = line.kind[place];
    if (kind === FIELD) (isInside && inList !== null ? inList : outside).push(place);
    if (kind === LIST_START) inList ??= [];
    isInside = kind === LIST_START || (isInside && kind !== LIST_END);
  }
  return { outside, inList };
}

/** The account's place in the ledger, told from the bytes of its number. */
export function accountAt(reading: Reading, place: number): number {
  const { numbers, places, firstUse, declared } = reading.accounts;
  const id = idOf(numbers, reading.line.start[place] as number, reading.line.end[place] as number);
  const known = places[id];
  if (known !== undefined) return known;
  const account = placeOfAccount(reading.draft, textAt(reading, place));
  places[id] = account;
  if (!declared.has(account) && !firstUse.has(account)) firstUse.set(account, reading.line.number);
  return account;
}

/** The date at a place: 0 when empty, NO_DATE when it is none. */
export const fieldDate = (line: Line, place: number): number =>
  line.kind[place] === FIELD ? dateAt(line.bytes, line.start[place] as number, line.end[place] as number) : NO_DATE;

/** The number of the text at a place (see fieldTexts); 0 when there is none. */
export function textIdAt(line: Line, place: number): number {
  if (place >= line.count || line.kind[place] !== FIELD) return 0;
  const start = line.start[place] as number;
  return start === line.end[place] ? 0 : start;
}

/** The amount at a place, or null after telling what is wrong with it. */
export function amountOf(reading: Reading, place: number): number | null {
  const { line } = reading;
  const amount = place < line.count ? amountAt(line.bytes, line.start[place] as number, line.end[place] as number) : 0;
  if (place < line.count && Number.isSafeInteger(amount)) return amount;
  tellBadAmount(reading, place);
  return null;
}

const AMOUNT_RULE = 'Belopp skrivs med siffror, minustecken först, punkt och högst två decimaler, till exempel -1234.50.';

function tellBadAmount(reading: Reading, place: number): void {
  const text = textAt(reading, place);
  const [code, what] = /^-?\d+(\.\d{1,2})?$/.test(text)
    ? ['sie.amount-too-large', `Beloppet ${text} är för stort för att kunna summeras exakt.`]
    : text === ''
      ? ['sie.missing-amount', `Beloppet saknas. ${AMOUNT_RULE}`]
      : ['sie.bad-amount', `”${text}” är inget belopp. ${AMOUNT_RULE}`];
  report(reading, { code, severity: 'error', message: `${what} Raden räknas inte med; rätta den eller exportera filen på nytt.` });
}
