import type { LineId } from './chart-tables.ts';

/** A row of a statement: the lines that accounts fall on, or a sum of rows above it. */
export interface LayoutRow {
  readonly id: string;
  readonly label: string;
  readonly from:
    | { readonly kind: 'accounts'; readonly line: LineId }
    | { readonly kind: 'rows'; readonly rows: readonly string[] }
    | Equity;
}

/** The parts of equity are told from the result, since books may or may not have carried it over. */
interface Equity {
  readonly kind: 'equity';
  readonly part: 'opening' | 'result' | 'other' | 'closing';
}

/** Income statement, lag (2018:597) 5 kap. 2 §. Income counts positive and cost negative, so that every sum is an addition. */
export const INCOME_STATEMENT: readonly LayoutRow[] = [
  row('intakter', 'Verksamhetens intäkter'),
  row('kostnader', 'Verksamhetens kostnader'),
  row('avskrivningar', 'Avskrivningar'),
  sum('nettokostnader', 'Verksamhetens nettokostnader', ['intakter', 'kostnader', 'avskrivningar']),
  row('skatteintakter', 'Skatteintäkter'),
  row('generella-statsbidrag', 'Generella statsbidrag och utjämning'),
  sum('verksamhetens-resultat', 'Verksamhetens resultat', ['nettokostnader', 'skatteintakter', 'generella-statsbidrag']),
  row('finansiella-intakter', 'Finansiella intäkter'),
  row('finansiella-kostnader', 'Finansiella kostnader'),
  sum('resultat-efter-finansiella-poster', 'Resultat efter finansiella poster', [
    'verksamhetens-resultat',
    'finansiella-intakter',
    'finansiella-kostnader',
  ]),
  row('extraordinara-intakter', 'Extraordinära intäkter'),
  row('extraordinara-kostnader', 'Extraordinära kostnader'),
  sum('arets-resultat', 'Årets resultat', ['resultat-efter-finansiella-poster', 'extraordinara-intakter', 'extraordinara-kostnader']),
];

/** Assets, lag (2018:597) 6 kap. 2 § as it reads from 2024. */
export const ASSETS: readonly LayoutRow[] = [
  row('immateriella', 'Immateriella anläggningstillgångar'),
  row('mark-byggnader', 'Mark, byggnader och tekniska anläggningar'),
  row('maskiner-inventarier', 'Maskiner och inventarier'),
  row('ovriga-materiella', 'Övriga materiella anläggningstillgångar'),
  sum('materiella', 'Materiella anläggningstillgångar', ['mark-byggnader', 'maskiner-inventarier', 'ovriga-materiella']),
  row('finansiella-anlaggningstillgangar', 'Finansiella anläggningstillgångar'),
  sum('anlaggningstillgangar', 'Summa anläggningstillgångar', ['immateriella', 'materiella', 'finansiella-anlaggningstillgangar']),
  row('bidrag-infrastruktur', 'Bidrag till infrastruktur'),
  row('forrad', 'Förråd m.m.'),
  row('fordringar', 'Fordringar'),
  row('kortfristiga-placeringar', 'Kortfristiga placeringar'),
  row('kassa-bank', 'Kassa och bank'),
  sum('omsattningstillgangar', 'Summa omsättningstillgångar', ['forrad', 'fordringar', 'kortfristiga-placeringar', 'kassa-bank']),
  sum('summa-tillgangar', 'Summa tillgångar', ['anlaggningstillgangar', 'bidrag-infrastruktur', 'omsattningstillgangar']),
];

/** Equity, provisions and liabilities, shown positive. */
export const EQUITY_AND_LIABILITIES: readonly LayoutRow[] = [
  equity('eget-kapital-ingaende', 'Eget kapital vid årets början', 'opening'),
  equity('arets-resultat', 'Årets resultat', 'result'),
  equity('eget-kapital-ovrigt', 'Andra förändringar av eget kapital', 'other'),
  equity('eget-kapital', 'Eget kapital vid årets slut', 'closing'),
  row('avsattningar-pensioner', 'Avsättningar för pensioner och liknande förpliktelser'),
  row('avsattningar-andra', 'Andra avsättningar'),
  sum('avsattningar', 'Summa avsättningar', ['avsattningar-pensioner', 'avsattningar-andra']),
  row('langfristiga-skulder', 'Långfristiga skulder'),
  row('kortfristiga-skulder', 'Kortfristiga skulder'),
  sum('skulder', 'Summa skulder', ['langfristiga-skulder', 'kortfristiga-skulder']),
  sum('summa-eget-kapital-och-skulder', 'Summa eget kapital, avsättningar och skulder', ['eget-kapital', 'avsattningar', 'skulder']),
];

export const BALANCE_SHEET: readonly LayoutRow[] = [...ASSETS, ...EQUITY_AND_LIABILITIES];

function row(line: LineId, label: string): LayoutRow {
  return { id: line, label, from: { kind: 'accounts', line } };
}

function sum(id: string, label: string, rows: readonly string[]): LayoutRow {
  return { id, label, from: { kind: 'rows', rows } };
}

function equity(id: string, label: string, part: Equity['part']): LayoutRow {
  return { id, label, from: { kind: 'equity', part } };
}

/** Lines on which a debit balance counts as positive; on all others income, equity and liabilities do. */
const ASSET_LINES: ReadonlySet<string> = new Set(ASSETS.map(({ id }) => id));

export const signOfLine = (line: string): 1 | -1 => (ASSET_LINES.has(line) ? 1 : -1);

export const RESULT_LINES: ReadonlySet<string> = new Set(
  INCOME_STATEMENT.filter(({ from }) => from.kind === 'accounts').map(({ id }) => id),
);
