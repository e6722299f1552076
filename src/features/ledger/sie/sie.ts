import type { Ledger } from '../ledger.ts';
import type { Encoding } from './encoding.ts';

/** 1 year balances, 2 also period balances, 3 also object balances, 4E all with vouchers, 4I vouchers from another system. */
export type SieType = '1' | '2' | '3' | '4E' | '4I';

export type Checksum = 'ok' | 'wrong' | 'absent' | 'truncated';

export interface SieCompany {
  readonly name: string;
  /** Written nnnnnn-nnnn when the digits allow it. */
  readonly organisationNumber: string;
  readonly acquisitionNumber: string;
  readonly activityNumber: string;
  /** The bookkeeping program's own name for the company (#FNR). */
  readonly id: string;
  /** Bolagsverket's code (#FTYP); there is none for a coordination association. */
  readonly type: string;
  readonly industry: string;
  /** Contact, street, postal address, telephone. */
  readonly address: readonly string[];
}

/** What a SIE file says about itself, beside the ledger. */
export interface SieHead {
  readonly flag: string;
  readonly format: string;
  readonly program: { readonly name: string; readonly version: string };
  readonly generated: { readonly date: string | null; readonly sign: string };
  readonly prose: string;
  readonly company: SieCompany;
  /** The file's own word for its chart (#KPTYP), null when it does not say. No word exists for Kommun-Bas or Region-Bas. */
  readonly chartType: string | null;
  readonly taxYear: string;
  readonly currency: string;
  /** The last day that the balances cover (#OMFATTN). */
  readonly coversUntil: string | null;
}

export interface SieFile extends SieHead {
  readonly sieType: SieType;
  readonly encoding: Encoding;
  readonly checksum: Checksum;
  /** How many vouchers do not sum to zero. */
  readonly unbalancedVouchers: number;
  readonly ledger: Ledger;
}

export const EMPTY_HEAD: SieHead = {
  flag: '0',
  format: '',
  program: { name: '', version: '' },
  generated: { date: null, sign: '' },
  prose: '',
  company: {
    name: '',
    organisationNumber: '',
    acquisitionNumber: '',
    activityNumber: '',
    id: '',
    type: '',
    industry: '',
    address: [],
  },
  chartType: null,
  taxYear: '',
  currency: 'SEK',
  coversUntil: null,
};
