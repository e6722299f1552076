import { type Html, html } from '../../../platform/http/page.ts';
import { exact } from '../../../shared/exact.ts';
import { grid } from '../../../ui/parts.ts';
import { exactText, showExactly } from '../../figures/exactly.ts';
import { type Formula, MONEY, type RowAmount, type Source } from '../../figures/figure.ts';
import { arithmeticLine, type Calculation, expressionText, keysIn, operand, sumTable } from './arithmetic.pages.ts';
import type { Derivation, DerivedAccount } from './derivation.ts';
import { formulaInWords, measureName } from './formula-words.ts';

interface FormulaView extends Calculation {
  readonly derivation: Derivation;
  readonly nameOf: (key: string) => string;
}

/** The formula in words and as arithmetic with every operand a link, or the accounts and rows that it adds up. */
export const formulaSection = (
  view: FormulaView,
  formula: Formula,
): Html => html`<section aria-labelledby="formel"><h2 id="formel">Så är siffran framräknad</h2>
<p>${formulaInWords(formula, view.nameOf)}</p>${groundOf(view, formula)}</section>`;

function groundOf(view: FormulaView, formula: Formula): Html {
  switch (formula.kind) {
    case 'given':
      return html`<p>Den står i ${sourceText(formula.source)}.</p>`;
    case 'accounts':
      return accountsTable(view, formula);
    case 'rows':
      return rowsTable(view, formula.rows);
    case 'sum':
      return sumTable(view, formula.terms, formula.missingIsZero === true);
    case 'ratio':
      return arithmeticLine(view, html`${operand(view, formula.numerator)} ÷ ${operand(view, formula.denominator)}`, [
        formula.numerator,
        formula.denominator,
      ]);
    case 'product':
      return arithmeticLine(
        view,
        html`${formula.factors.map((key, place) => html`${place === 0 ? '' : ' × '}${operand(view, key)}`)}`,
        formula.factors,
      );
    case 'expression':
      return arithmeticLine(view, expressionText(view, formula.expression), keysIn(formula.expression));
  }
}

function accountsTable(view: FormulaView, { measure, year }: Extract<Formula, { kind: 'accounts' }>): Html {
  const { accounts, creditIsPlus } = view.derivation;
  if (accounts.length === 0) return html`<p>Inga konton med belopp hör hit. Därför är siffran noll.</p>`;
  return html`${creditIsPlus ? html`<p>Här räknas kredit i bokföringen som plus och debet som minus.</p>` : ''}
${grid({
  id: 'konton',
  caption: `Konton, ${measureName(measure)} ${year}`,
  head: html`<tr><th scope="col">Konto</th><th scope="col">Namn</th><th scope="col" class="number">Belopp</th></tr>`,
  body: html`${accounts.map((account) => accountRow(view, account))}${totalRow(view)}`,
})}`;
}

function accountRow({ to }: FormulaView, account: DerivedAccount): Html {
  const { objects } = account.part;
  const divided = objects.map(({ object }) => object).filter((object) => object !== '');
  const words = divided.length === 0 ? 'utan objekt' : `objekt ${divided.join(', ')}`;
  // What the books have not put on any account has nowhere to lead.
  const number = account.account === '' ? '' : html`<a href="${to.account(account.part)}">${account.account}</a>`;
  return html`<tr><th scope="row">${number}</th><td>${account.name}${objects.length === 0 ? '' : html` <span class="quiet">${words}</span>`}</td><td class="number">${exactText(exact(account.amountOre), MONEY)}</td></tr>`;
}

const totalRow = ({ figure }: FormulaView): Html =>
  html`<tr class="total"><th scope="row" colspan="2">${figure.label}</th><td class="number">${showExactly(figure)}</td></tr>`;

function rowsTable(view: FormulaView, rows: readonly RowAmount[]): Html {
  const { figure } = view;
  if (rows.length === 0) return html`<p>Inga rader i årsmappen hör hit. Därför är siffran noll.</p>`;
  return grid({
    id: 'rader',
    caption: 'Rader i årsmappen',
    head: html`<tr><th scope="col">Rad</th><th scope="col">Står i</th><th scope="col" class="number">Värde</th></tr>`,
    body: html`${rows.map((row) => html`<tr><th scope="row">${row.label}</th><td class="whole">${sourceText(row.source)}</td><td class="number">${exactText(row.value, figure.unit)}</td></tr>`)}${totalRow(view)}`,
  });
}

const sourceText = ({ file, line }: Source): Html => html`<code>${file}</code>${line === null ? '' : html`, rad ${line}`}`;
