import { type Html, html, type Page } from '../../../platform/http/page.ts';
import type { Column } from '../../../shared/table.ts';
import { bookNav } from '../../../ui/book-nav.ts';
import { facts, grid, type Pages, pager, searchForm } from '../../../ui/parts.ts';
import { table } from '../../../ui/table.ts';
import type { Ledger, ObjectRef } from '../../ledger/ledger.ts';
import { accountName, dimensionName } from '../../ledger/ledger.ts';
import { countPostings, listedVoucher, turnover, voucherName } from '../../ledger/voucher-list.ts';
import type { Correction, Posting, Voucher } from '../../ledger/vouchers.ts';
import { type YearFrame, yearPage } from '../year/year-frame.pages.ts';
import { amount } from './accounts.pages.ts';

export interface VoucherListView extends YearFrame {
  readonly words: string;
  readonly files: readonly { readonly number: number; readonly name: string }[];
  readonly fileNumber: number;
  readonly ledger: Ledger;
  /** Places in the ledger: those of this page, in the order asked for, and all that were found. */
  readonly rows: readonly number[];
  readonly found: readonly number[];
  readonly query: URLSearchParams;
  readonly pages: Pages;
}

export const voucherListPage = (view: VoucherListView): Page =>
  yearPage(view, {
    title: 'Verifikationer',
    tab: 'bokforing',
    crumbs: [{ href: `${view.to.year}/bokforing`, name: 'Bokföring' }],
    main: html`<div class="wide">
<h1>Verifikationer</h1>
${bookNav(view.to.year, 'verifikationer')}
${searchForm({ action: view.to.vouchers, label: 'Sök på nummer (A 12) eller text', words: view.words, within: view.query })}
<p role="status">${view.found.length} verifikationer</p>
${fileLinks(view)}
${view.rows.length === 0 ? html`<p>Inga verifikationer passar.</p>` : voucherTable(view)}
${pager(view.pages)}
</div>`,
  });

function fileLinks({ files, fileNumber, to }: VoucherListView): Html | '' {
  if (files.length < 2) return '';
  return html`<p>Bokföringsfil: ${files.map((file) => (file.number === fileNumber ? html`<strong>${file.name}</strong> ` : html`<a href="${to.vouchers}?fil=${file.number}">${file.name}</a> `))}</p>`;
}

/** Of places in the ledger: only what is shown or decides the order is read from it. */
export const voucherColumns = (ledger: Ledger): readonly Column<number>[] => [
  {
    key: 'verifikation',
    name: 'Verifikation',
    kind: 'text',
    value: (index) => {
      const { series, number } = listedVoucher(ledger, index);
      return voucherName(series, number);
    },
  },
  { key: 'datum', name: 'Datum', kind: 'date', value: (index) => listedVoucher(ledger, index).date },
  { key: 'text', name: 'Text', kind: 'text', value: (index) => listedVoucher(ledger, index).text },
  { key: 'rader', name: 'Rader', kind: 'number', isSummed: true, value: (index) => countPostings(ledger, index) },
  { key: 'omslutning', name: 'Omslutning', kind: 'kronor', isSummed: true, value: (index) => turnover(ledger, index) },
];

const voucherTable = (view: VoucherListView): Html =>
  table({
    id: 'verifikationer',
    caption: 'Verifikationer',
    quietCaption: true,
    columns: voucherColumns(view.ledger),
    rows: view.rows,
    all: view.found,
    link: (index) => view.to.voucher(`${view.fileNumber}-${index + 1}`),
    query: view.query,
    address: view.to.vouchers,
  });

export interface VoucherView extends YearFrame {
  readonly voucher: Voucher;
  readonly ledger: Ledger;
  readonly file: string;
  readonly fileNumber: number;
  readonly accountYear: number;
}

/** A voucher with all its postings and what was changed in it afterwards. */
export function voucherPage(view: VoucherView): Page {
  const { voucher, to } = view;
  const name = voucherName(voucher.series, voucher.number);
  return yearPage(view, {
    title: `Verifikation ${name}`,
    tab: 'bokforing',
    crumbs: [
      { href: `${to.year}/bokforing`, name: 'Bokföring' },
      { href: to.vouchers, name: 'Verifikationer' },
    ],
    main: html`<div class="wide">
<h1>Verifikation ${name}</h1>
${voucher.text === '' ? '' : html`<p class="lead">${voucher.text}</p>`}
${facts([
  ['Datum', voucher.date ?? 'Saknas'],
  ['Registrerad', voucher.registered ?? 'Uppgift saknas'],
  ['Signatur', voucher.sign === '' ? 'Uppgift saknas' : voucher.sign],
  ['Står i', html`<code>${view.file}</code>, rad ${voucher.line}`],
])}
${postingTable(view)}
${correctionSection(view)}
${neighbours(view)}
</div>`,
  });
}

function postingTable(view: VoucherView): Html {
  const { postings } = view.voucher;
  const debit = postings.reduce((sum, posting) => sum + Math.max(0, posting.amountOre), 0);
  const credit = postings.reduce((sum, posting) => sum - Math.min(0, posting.amountOre), 0);
  const difference =
    debit === credit ? '' : html`<p class="notice">Verifikationen går inte jämnt ut: skillnaden är ${amount(debit - credit)}.</p>`;
  return html`${difference}${grid({
    id: 'konteringar',
    caption: 'Konteringar',
    head: postingHead,
    body: html`${postings.map((posting) => postingRow(view, posting))}<tr class="total"><th scope="row" colspan="3">Summa</th><td class="number">${amount(debit)}</td><td class="number">${amount(credit)}</td></tr>`,
  })}`;
}

const postingHead = html`<tr><th scope="col">Konto</th><th scope="col">Namn</th><th scope="col">Text och objekt</th><th scope="col" class="number">Debet</th><th scope="col" class="number">Kredit</th></tr>`;

function postingRow({ ledger, to, accountYear }: VoucherView, posting: Posting): Html {
  const { account, amountOre, text, objects } = posting;
  const details = [text, ...objects.map((object) => objectText(ledger, object))].filter((each) => each !== '').join(' · ');
  return html`<tr id="konto-${account}"><th scope="row"><a href="${to.account({ account, year: accountYear, objects: [] })}">${account}</a></th><td>${accountName(ledger, account)}</td><td>${details}</td><td class="number">${amountOre > 0 ? amount(amountOre) : ''}</td><td class="number">${amountOre < 0 ? amount(-amountOre) : ''}</td></tr>`;
}

export function objectText(ledger: Ledger, { dimension, object }: ObjectRef): string {
  const name = ledger.objects.find((each) => each.dimension === dimension && each.object === object)?.name ?? '';
  return `${dimensionName(ledger, dimension)} ${object}${name === '' || name === object ? '' : ` ${name}`}`;
}

function correctionSection(view: VoucherView): Html | '' {
  const { corrections } = view.voucher;
  if (corrections.length === 0) return '';
  const kind = ({ kind: how }: Correction): string => (how === 'added' ? 'Tillagd' : 'Borttagen');
  return html`<section aria-labelledby="rattelser"><h2 id="rattelser">Rättelser</h2>
<p>Rader som har lagts till eller tagits bort efter att verifikationen bokfördes. De räknas aldrig med i summorna.</p>
${grid({
  id: 'rattade',
  caption: 'Rättade rader',
  quietCaption: true,
  head: html`<tr><th scope="col">Ändring</th><th scope="col">Konto</th><th scope="col">Text</th><th scope="col">Signatur</th><th scope="col" class="number">Belopp</th></tr>`,
  body: corrections.map(
    (each) =>
      html`<tr><th scope="row">${kind(each)}</th><td>${each.account} ${accountName(view.ledger, each.account)}</td><td>${each.text}</td><td>${each.sign}</td><td class="number">${amount(each.amountOre)}</td></tr>`,
  ),
})}</section>`;
}

function neighbours({ voucher, ledger, to, fileNumber }: VoucherView): Html {
  const link = (index: number, name: string): Html | '' =>
    index < 0 || index >= ledger.vouchers.count ? '' : html`<li><a href="${to.voucher(`${fileNumber}-${index + 1}`)}">${name}</a></li>`;
  return html`<nav class="pager" aria-label="Fler verifikationer"><ul>${link(voucher.index - 1, 'Föregående verifikation')}${link(voucher.index + 1, 'Nästa verifikation')}</ul></nav>`;
}
