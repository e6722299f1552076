import type { Ledger } from '../ledger/ledger.ts';
import type { YearRecords } from './year-records.ts';

/** The ledger of one file, by the file's name in the folder: `bokforing/2023.se`. */
export interface BookLedger {
  readonly name: string;
  readonly ledger: Ledger;
}

/** A year with what was read out of its bookkeeping files, and the hash of its folder as Samband writes it. */
export interface YearToKeep {
  readonly records: YearRecords;
  readonly ledgers: readonly BookLedger[];
  readonly contentSha256: string;
}
