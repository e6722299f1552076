import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { facts, grid, type Pages, pager } from '../../../ui/parts.ts';
import { nameInColumn } from '../../figures/columns.ts';
import type { Figure } from '../../figures/figure.ts';
import { showFigure } from '../../figures/shown.ts';
import type { AccountStatement, StatementLine } from '../../ledger/account-statement.ts';
import { voucherName } from '../../ledger/voucher-list.ts';
import type { AccountPart } from '../year/addresses.ts';
import { type YearFrame, yearPage } from '../year/year-frame.pages.ts';
import type { AccountBalances } from './account-list.ts';
import { amount, balance, NO_BALANCE } from './accounts.pages.ts';

export interface AccountView extends YearFrame {
  readonly part: AccountPart;
  readonly name: string;
  /** Name of the object when only a part of the account is shown: `Projekt Enter`. */
  readonly objectName: string | null;
  readonly balances: AccountBalances;
  /** Null when the books only tell the balances of that year. */
  readonly statement: AccountStatement | null;
  readonly fileNumber: number;
  readonly file: string;
  readonly pages: Pages;
  readonly figures: readonly Figure[];
}

/** What was booked on an account, posting by posting, and which figures it is counted in. */
export const accountPage = (view: AccountView): Page => {
  const { part, name, to } = view;
  return yearPage(view, {
    title: `Konto ${part.account} ${name}`,
    tab: 'bokforing',
    crumbs: [
      { href: `${to.year}/bokforing`, name: 'Bokföring' },
      { href: to.accounts, name: 'Konton' },
    ],
    main: html`<div class="wide">
<h1>${part.account} ${name} <span class="quiet">${part.year}</span></h1>
${objectNotice(view)}
${view.objectName === null ? balanceFacts(view) : ''}
<section aria-labelledby="bokfort"><h2 id="bokfort">Bokfört på kontot</h2>
${view.statement === null ? noPostings(view) : statementTable(view, view.statement)}
${pager(view.pages)}
</section>
${figuresSection(view)}
</div>`,
  });
};

function objectNotice({ objectName, part, to }: AccountView): Html | '' {
  if (objectName === null) return '';
  return html`<p class="lead">Bara det som är bokfört ${objectName}. <a href="${to.account({ ...part, objects: [] })}">Visa hela kontot</a></p>`;
}

const balanceFacts = ({ balances, file }: AccountView): Html =>
  html`${facts([
    ['Ingående balans', html`<span class="number">${balance(balances.openingOre)}</span>`],
    ['Årets förändring', html`<span class="number">${amount(balances.movementOre)}</span>`],
    ['Utgående balans', html`<span class="number">${balance(balances.closingOre)}</span>`],
    ['Läst ur', html`<code>${file}</code>`],
  ])}${balances.closingOre === null ? html`<p>${NO_BALANCE}</p>` : ''}`;

const noPostings = ({ part, file }: AccountView): Html =>
  html`<p>Årsmappen har bara saldon för ${part.year}, inte verifikationer. Saldona står i <code>${file}</code>. Läs in årsmappen för ${part.year} för att kunna följa beloppen till verifikationerna.</p>`;

function statementTable(view: AccountView, statement: AccountStatement): Html {
  if (statement.count === 0) return html`<p>Inget är bokfört på kontot under ${view.part.year}.</p>`;
  const { page, pages } = view.pages;
  const isResult = view.balances.closingOre === null;
  const edge = (name: string, ore: number): Html =>
    html`<tr class="total"><th scope="row" colspan="3">${name}</th><td></td><td class="number">${amount(ore)}</td></tr>`;
  return grid({
    id: 'utdrag',
    caption: html`${statement.count} ${statement.count === 1 ? 'bokföringsrad' : 'bokföringsrader'}, i datumordning`,
    head: html`<tr><th scope="col">Verifikation</th><th scope="col">Datum</th><th scope="col">Text</th><th scope="col" class="number">Belopp</th><th scope="col" class="number">Saldo</th></tr>`,
    body: html`${page === 1 && !isResult ? edge('Ingående balans', statement.openingOre) : ''}${statement.lines.map((line) => lineRow(view, line))}${page === pages ? edge(isResult ? 'Årets förändring' : 'Utgående balans', statement.closingOre) : ''}`,
  });
}

const lineRow = ({ to, fileNumber, part }: AccountView, line: StatementLine): Html =>
  html`<tr><th scope="row"><a href="${to.voucher(`${fileNumber}-${line.voucher + 1}`)}#konto-${part.account}">${voucherName(line.series, line.number)}</a></th><td class="whole">${line.date ?? ''}</td><td>${line.text}</td><td class="number">${amount(line.amountOre)}</td><td class="number">${amount(line.balanceOre)}</td></tr>`;

function figuresSection({ figures, to }: AccountView): Html {
  return html`<section aria-labelledby="siffror"><h2 id="siffror">Kontot ingår i</h2>
${
  figures.length === 0
    ? html`<p>Ingen siffra räknas fram direkt ur kontot.</p>`
    : html`<ul class="plain">${figures.map((figure) => html`<li><a href="${to.figure(figure.key)}">${nameInColumn(figure)}</a> <span class="number quiet">${showFigure(figure)}</span></li>`)}</ul>`
}</section>`;
}
