import { negateOre, type Ore } from '../../src/shared/money.ts';
import type { PlannedAccount } from './account-plan.ts';
import { chance, evenly, partsOf, shareAmong, unevenly } from './amounts.ts';
import { monthName, workday, yearEnd } from './calendar.ts';
import { book, type Journal, remainingOn } from './journal.ts';

/** One entry of an account against its counter accounts. */
interface Entry {
  readonly series: string;
  readonly date: string;
  readonly text: string;
  readonly amount: Ore;
}

export function bookEntry(journal: Journal, row: PlannedAccount, entry: Entry): void {
  const against = shareAmong(negateOre(entry.amount), row.counters);
  book(journal, { ...entry, postings: [{ account: row.account, amount: entry.amount }, ...against] });
}

/** Patterns that are booked at the turn of the year, before the running ones, since they take part of other accounts' amounts. */
export const TURN_OF_YEAR: Record<string, (journal: Journal, row: PlannedAccount, year: number) => void> = {
  /** The opening balance is moved to the counter account: last year's result to equity. */
  omforing(journal, row, year) {
    const text = row.text ?? `Omföring av ${row.name.toLowerCase()}`;
    bookEntry(journal, row, { series: 'A', date: workday(year, 1, 2), text, amount: negateOre(row.previousClosing) });
  },
  /** Accruals: last year's are dissolved against the first counter account, this year's are booked against the others. */
  interim(journal, row, year) {
    const text = row.text ?? row.name;
    const opening = {
      series: 'A',
      date: workday(year, 1, 31),
      text: `Upplösning ${year - 1}: ${text}`,
      amount: negateOre(row.previousClosing),
    };
    bookEntry(journal, { ...row, counters: row.counters.slice(0, 1) }, opening);
    const closing = { series: 'A', date: yearEnd(year), text: `Bokslut: ${text}`, amount: row.closing };
    bookEntry(journal, { ...row, counters: row.counters.slice(row.counters.length > 1 ? 1 : 0) }, closing);
  },
  /** The whole movement in one closing entry. */
  bokslut(journal, row, year) {
    const text = `Bokslut: ${row.text ?? row.name}`;
    bookEntry(journal, row, { series: 'A', date: yearEnd(year), text, amount: remainingOn(journal, row.account) });
  },
};

/** Patterns that run through the year: how often, which day, and what the period is called. */
const RHYTHMS: Record<string, { times: number; day: number; period: (index: number, times: number) => string }> = {
  manad: { times: 12, day: 20, period: (index) => monthName(index + 1) },
  lon: { times: 12, day: 25, period: (index) => monthName(index + 1) },
  kvartal: { times: 4, day: 10, period: (index) => `kvartal ${index + 1}` },
  tertial: { times: 3, day: 15, period: (index) => `tertial ${index + 1}` },
  halvar: { times: 2, day: 15, period: (index) => `halvår ${index + 1}` },
  ar: { times: 1, day: 15, period: () => 'helår' },
  faktura: { times: 6, day: 0, period: (index, times) => `faktura ${index + 1} av ${times}` },
};

export const isRhythm = (pattern: string): boolean => pattern in RHYTHMS;

export function bookRhythm(journal: Journal, row: PlannedAccount, year: number): void {
  const rhythm = RHYTHMS[row.pattern];
  if (rhythm === undefined) return;
  const times = row.times ?? rhythm.times;
  const weights = row.pattern === 'faktura' ? unevenly(times, row.account) : evenly(times);
  const parts = partsOf(remainingOn(journal, row.account), weights);
  for (const [index, amount] of parts.entries()) {
    const month = monthOf(row.pattern, index, parts.length);
    const day = rhythm.day === 0 ? 4 + Math.trunc(chance(`${row.account} ${index}`) * 20) : rhythm.day;
    const text = entryText(row, parts.length === 1 ? null : rhythm.period(index, parts.length));
    bookEntry(journal, row, { series: seriesOf(row, amount), date: workday(year, month, day), text, amount });
  }
}

function entryText(row: PlannedAccount, period: string | null): string {
  const subject = row.pattern === 'lon' ? 'Lön' : `${row.text ?? row.name}`;
  return period === null ? subject : `${subject}, ${period}`;
}

/** Contributions are asked for as a period begins; everything else is billed as its part of the year ends. */
function monthOf(pattern: string, index: number, parts: number): number {
  if (pattern === 'kvartal') return 1 + Math.trunc((index * 12) / parts);
  return parts === 1 ? 11 : Math.trunc(((index + 1) * 12) / parts);
}

/** N salaries, B what goes straight over the bank, K bills sent, L bills received. */
function seriesOf(row: PlannedAccount, amount: Ore): string {
  if (row.pattern === 'lon') return 'N';
  if (row.counters.every((counter) => counter.account.startsWith('19'))) return 'B';
  return amount < 0 ? 'K' : 'L';
}
