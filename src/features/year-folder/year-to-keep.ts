import type { Ledger } from '../ledger/ledger.ts';
import type { YearRecords } from './year-records.ts';

/** A year with what was read out of its bookkeeping files, and the hash of its folder as Samband writes it. */
export interface YearToKeep {
  readonly records: YearRecords;
  readonly ledgers: readonly { readonly name: string; readonly ledger: Ledger }[];
  readonly contentSha256: string;
}
