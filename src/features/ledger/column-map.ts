/** What a table from a bookkeeping program or a spreadsheet holds: balances by account, or postings one by one. */
export type TableKind = 'balances' | 'postings';

export const COLUMN_ROLES = [
  'account',
  'name',
  'opening',
  'debit',
  'credit',
  'amount',
  'closing',
  'date',
  'series',
  'voucher',
  'text',
] as const;

/** What a column holds. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The words of the column map (kolumnkarta) for them. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  account: 'konto',
  name: 'namn',
  opening: 'ingaende',
  debit: 'debet',
  credit: 'kredit',
  amount: 'belopp',
  closing: 'utgaende',
  date: 'datum',
  series: 'serie',
  voucher: 'verifikation',
  text: 'text',
};

export const KIND_NAMES: Readonly<Record<TableKind, string>> = { balances: 'saldon', postings: 'transaktioner' };

/** Which column of a table holds what (kolumnkarta). */
export interface ColumnMap {
  readonly kind: TableKind;
  readonly year: number;
  /** The row where the headings stand; null when it is to be found by the headings themselves. */
  readonly headerLine: number | null;
  readonly headings: Readonly<Partial<Record<ColumnRole, string>>>;
  /** Columns with objects: dimension and heading. */
  readonly objects: readonly { readonly dimension: string; readonly heading: string }[];
  /** Some reports show income and liabilities positive; then every amount is turned, but not the columns of debit and credit. */
  readonly creditIsPositive: boolean;
}

/** Columns that hold amounts. */
export const AMOUNT_ROLES = ['opening', 'debit', 'credit', 'amount', 'closing'] as const satisfies readonly ColumnRole[];
export type AmountRole = (typeof AMOUNT_ROLES)[number];

/** What is missing in a map, or null: an account, some amount, and a date for postings. */
export function gapIn(map: Pick<ColumnMap, 'kind' | 'headings'>): string | null {
  const has = (...roles: readonly ColumnRole[]) => roles.some((role) => map.headings[role] !== undefined);
  if (!has('account')) return 'Ange vilken kolumn som har kontot (konto).';
  if (map.kind === 'balances')
    return has(...AMOUNT_ROLES) ? null : 'Ange minst en kolumn med belopp (ingaende, debet, kredit, belopp eller utgaende).';
  if (!has('date')) return 'Ange vilken kolumn som har datumet (datum).';
  return has('amount', 'debit', 'credit') ? null : 'Ange vilka kolumner som har beloppet (belopp, eller debet och kredit).';
}

/** Words that programs use as headings. */
const HEADING_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['account', /^konto( ?nr| ?nummer)?\.?$/],
  ['name', /^(benämning|kontobenämning|konto ?namn|konto ?text|namn)$/],
  ['opening', /^(ib|ing\.? ?balans|ingående (balans|saldo)|ing\.? ?saldo)$/],
  ['debit', /^debet$/],
  ['credit', /^kredit$/],
  ['closing', /^(ub|utg\.? ?balans|utgående (balans|saldo)|utg\.? ?saldo|saldo)$/],
  ['amount', /^(belopp|period|perioden|utfall|omslutning|förändring)$/],
  ['date', /^(datum|ver\.? ?datum|verifikationsdatum|bokföringsdatum|trans\.? ?datum)$/],
  ['series', /^(serie|ver\.? ?serie|vertyp|ver\.? ?typ)$/],
  ['voucher', /^(ver|ver\.? ?nr|verifikation|verifikations ?nummer|vernummer)$/],
  ['text', /^(text|ver\.? ?text|verifikationstext|trans\.? ?text|transaktionstext)$/],
];

/** A guess at the map from the headings, for a person to confirm; null when no heading says where the account stands. */
export function proposeColumns(headings: readonly string[]): Pick<ColumnMap, 'kind' | 'headings'> | null {
  const found = new Map<ColumnRole, string>();
  for (const heading of headings) {
    const role = HEADING_WORDS.find(([, words]) => words.test(heading.trim().toLowerCase()))?.[0];
    if (role !== undefined && !found.has(role)) found.set(role, heading);
  }
  if (!found.has('account')) return null;
  return { kind: found.has('date') || found.has('voucher') ? 'postings' : 'balances', headings: Object.fromEntries(found) };
}

/** `saldon.xlsx` is explained by `saldon.kolumner.yaml`. */
export const columnMapName = (table: string): string => table.replace(/\.[^.]+$/, '.kolumner.yaml');

export const isColumnMap = (name: string): boolean => name.endsWith('.kolumner.yaml');

/** The same text with the year that its table is of, when it names none. */
export const withYear = (text: string, year: number): string =>
  /^rakenskapsar[ \t]{0,9}:/m.test(text) ? text : text.replace(/^(?:---\r?\n)?/, (start) => `${start}rakenskapsar: ${year}\n`);

/** The column map as a text (kolumnkarta), in the words that it is read by. */
export function columnMapText({ kind, headings, creditIsPositive }: Pick<ColumnMap, 'kind' | 'headings' | 'creditIsPositive'>): string {
  const columns = COLUMN_ROLES.flatMap((role) => {
    const heading = headings[role];
    return heading === undefined ? [] : [`  ${ROLE_NAMES[role]}: ${JSON.stringify(heading)}`];
  });
  return [`tabell: ${KIND_NAMES[kind]}`, `tecken: ${creditIsPositive ? 'kredit' : 'debet'}`, 'kolumner:', ...columns, ''].join('\n');
}
