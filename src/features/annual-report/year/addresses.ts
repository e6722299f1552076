import type { FigureKey } from '../../figures/figure.ts';

/** The documents that a report can be fetched as. */
export const FORMATS = ['pdf', 'docx', 'html', 'json'] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** Which part of an account is meant: of which year, and with which objects when the account is divided. */
export interface AccountPart {
  readonly account: string;
  readonly year: number;
  /** Empty for the whole account; an empty object stands for none in that dimension. */
  readonly objects: readonly { readonly dimension: string; readonly object: string }[];
}

/** Where the pages of one association's year are. */
export interface Addresses {
  readonly association: string;
  readonly year: string;
  readonly report: string;
  readonly figures: string;
  readonly accounts: string;
  readonly vouchers: string;
  readonly findings: string;
  readonly search: string;
  document(format: ReportFormat): string;
  /** A place in the report, where a figure may be pointed out. */
  place(anchor: string, figure?: FigureKey): string;
  figure(key: string): string;
  account(part: AccountPart): string;
  voucher(id: string): string;
}

export function addressesOf(association: string, year: number): Addresses {
  const home = `/${part(association)}`;
  const base = `${home}/${year}`;
  const report = `${base}/arsredovisning`;
  return {
    association: home,
    year: base,
    report,
    figures: `${base}/siffror`,
    accounts: `${base}/konton`,
    vouchers: `${base}/verifikationer`,
    findings: `${base}/kontroll`,
    search: `${base}/sok`,
    document: (format) => `${report}.${format}`,
    place: (anchor, figure) => `${report}${figure === undefined ? '' : `?siffra=${part(figure)}`}#${part(anchor)}`,
    figure: (key) => `${base}/siffror/${part(key)}`,
    account: (wanted) => `${base}/konton/${part(wanted.account)}${queryOf(wanted, year)}`,
    voucher: (id) => `${base}/verifikationer/${part(id)}`,
  };
}

/** `@` divides figure and year, and needs no other writing in a path. */
const part = (text: string): string => encodeURIComponent(text).replaceAll('%40', '@');

function queryOf(wanted: AccountPart, year: number): string {
  const pairs = [
    ...(wanted.year === year ? [] : [`ar=${wanted.year}`]),
    ...wanted.objects.map(({ dimension, object }) => `objekt=${part(`${dimension}:${object}`)}`),
  ];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
