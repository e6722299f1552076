/**
 * A line of the income statement or the balance sheet, by the names the whole house uses.
 * On `utanfor` fall accounts that stand outside both: the booking that closes the year, and internal postings.
 */
export type LineId =
  | 'intakter'
  | 'kostnader'
  | 'avskrivningar'
  | 'skatteintakter'
  | 'generella-statsbidrag'
  | 'finansiella-intakter'
  | 'finansiella-kostnader'
  | 'extraordinara-intakter'
  | 'extraordinara-kostnader'
  | 'immateriella'
  | 'mark-byggnader'
  | 'maskiner-inventarier'
  | 'ovriga-materiella'
  | 'finansiella-anlaggningstillgangar'
  | 'bidrag-infrastruktur'
  | 'forrad'
  | 'fordringar'
  | 'kortfristiga-placeringar'
  | 'kassa-bank'
  | 'eget-kapital'
  | 'avsattningar-pensioner'
  | 'avsattningar-andra'
  | 'langfristiga-skulder'
  | 'kortfristiga-skulder'
  | 'utanfor';

/** Lines for accounts that are an asset while their balance is a debit and a liability while it is a credit. */
interface BySign {
  readonly debit: LineId;
  readonly credit: LineId;
  /** Accounts with the same counterparty are netted before the sign is read: one association has one balance of VAT. */
  readonly together: string;
}

export type Placement = LineId | BySign;

/** Prefix of the account number → line. The longest prefix decides. */
export type ChartTable = Readonly<Record<string, Placement>>;

const TAX_ACCOUNT: BySign = { debit: 'fordringar', credit: 'kortfristiga-skulder', together: 'skattekonto' };
const VAT: BySign = { debit: 'fordringar', credit: 'kortfristiga-skulder', together: 'moms' };

/** Assets, equity and liabilities: the groups are the same in all three charts (BAS; Kommun-Bas and Region-Bas build on it). */
const BALANCE: ChartTable = {
  '10': 'immateriella',
  '11': 'mark-byggnader',
  '12': 'maskiner-inventarier',
  '13': 'finansiella-anlaggningstillgangar',
  '14': 'forrad',
  '15': 'fordringar',
  '16': 'fordringar',
  '163': TAX_ACCOUNT,
  '165': VAT,
  '17': 'fordringar',
  '18': 'kortfristiga-placeringar',
  '19': 'kassa-bank',
  '20': 'eget-kapital',
  '22': 'avsattningar-andra',
  '221': 'avsattningar-pensioner',
  '23': 'langfristiga-skulder',
  '24': 'kortfristiga-skulder',
  '25': 'kortfristiga-skulder',
  '26': VAT,
  '27': 'kortfristiga-skulder',
  '28': 'kortfristiga-skulder',
  '29': 'kortfristiga-skulder',
};

/** Classes 7, 8 and 9 as municipalities and regions use them. */
const MUNICIPAL_END: ChartTable = {
  '79': 'avskrivningar',
  '80': 'skatteintakter',
  '82': 'generella-statsbidrag',
  '83': 'generella-statsbidrag',
  '84': 'finansiella-intakter',
  '85': 'finansiella-kostnader',
  '87': 'extraordinara-intakter',
  '88': 'extraordinara-kostnader',
  '89': 'utanfor',
  '9': 'utanfor',
};

export const CHART_TABLES: Readonly<Record<'kommun-bas' | 'region-bas' | 'bas', ChartTable>> = {
  'kommun-bas': { ...BALANCE, '3': 'intakter', '4': 'kostnader', '5': 'kostnader', '6': 'kostnader', '7': 'kostnader', ...MUNICIPAL_END },
  'region-bas': { ...BALANCE, '3': 'intakter', '4': 'kostnader', '5': 'kostnader', '6': 'kostnader', '7': 'kostnader', ...MUNICIPAL_END },
  /** Groups 21, 88 and 89 but 899 have no line: untaxed reserves, appropriations and tax do not exist in an association. */
  bas: {
    ...BALANCE,
    '129': 'ovriga-materiella',
    '223': 'avsattningar-pensioner',
    '3': 'intakter',
    '4': 'kostnader',
    '5': 'kostnader',
    '6': 'kostnader',
    '7': 'kostnader',
    '77': 'avskrivningar',
    '78': 'avskrivningar',
    '80': 'finansiella-intakter',
    '81': 'finansiella-intakter',
    '82': 'finansiella-intakter',
    '83': 'finansiella-intakter',
    '84': 'finansiella-kostnader',
    '899': 'utanfor',
  },
};
