import { type Html, html } from '../../../platform/http/page.ts';
import { grid } from '../../../ui/parts.ts';
import { exactText, isToldExactly, showExactly } from '../../figures/exactly.ts';
import type { Expression, Figure, FigureKey, Term } from '../../figures/figure.ts';
import type { Addresses } from '../year/addresses.ts';
import { figureLink } from './figure-link.pages.ts';

/** What arithmetic is written with: the figure that comes out, and a way to those that go in. */
export interface Calculation {
  readonly figure: Figure;
  readonly to: Addresses;
  readonly find: (key: FigureKey) => Figure | undefined;
}

/** `9 589 737,00 kr ÷ 55 = 174 358,85 kr`, every operand a link; beneath it what each of them is. */
export const arithmeticLine = (calculation: Calculation, text: Html, keys: readonly FigureKey[]): Html =>
  html`<p class="arithmetic">${text} ${result(calculation.figure)}</p>
${operandTable(
  calculation,
  [...new Set(keys)].map((key) => ({ key, sign: '' })),
)}`;

/** `= 1,00 kr`, or `≈ 0,333333 kr` which has its sign in it. */
const result = (figure: Figure): Html => html`${isToldExactly(figure) ? '= ' : ''}<strong>${showExactly(figure)}</strong>`;

/** A figure as it stands in arithmetic: its exact value, and its name for whoever hears the page. */
export function operand({ find, to }: Calculation, key: FigureKey): Html {
  const figure = find(key);
  return figure === undefined ? html`<span class="quiet">saknas</span>` : figureLink(to, figure, showExactly(figure));
}

const SIGNS: Record<'+' | '-' | '*' | '/', string> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

/** A formula that the association wrote itself, with values in place of names. */
export function expressionText(calculation: Calculation, expression: Expression): Html {
  if (expression.kind === 'figure') return operand(calculation, expression.key);
  if (expression.kind === 'number') return html`${exactText(expression.value, { kind: 'count', of: '' })}`;
  const part = (inner: Expression): Html =>
    inner.kind === 'operation' ? html`(${expressionText(calculation, inner)})` : expressionText(calculation, inner);
  return html`${part(expression.left)} ${SIGNS[expression.operator]} ${part(expression.right)}`;
}

export function keysIn(expression: Expression): readonly FigureKey[] {
  if (expression.kind === 'figure') return [expression.key];
  return expression.kind === 'number' ? [] : [...keysIn(expression.left), ...keysIn(expression.right)];
}

/** A sum with one term a row and the result under the line. */
export function sumTable(calculation: Calculation, terms: readonly Term[], missingIsZero: boolean): Html {
  const rows = terms.map((term, place) => ({
    key: term.figure,
    sign: term.sign === -1 ? '−' : place === 0 ? '' : '+',
    missing: missingIsZero ? 'saknas, räknas som 0' : 'saknas',
  }));
  return html`${sumLine(calculation, terms)}${operandTable(calculation, rows, calculation.figure)}`;
}

const MOST_IN_LINE = 8;

/** `= 9 589 737,00 kr + 147 945,00 kr`; longer sums are read better as a table. */
function sumLine(calculation: Calculation, terms: readonly Term[]): Html | '' {
  if (terms.length === 0 || terms.length > MOST_IN_LINE) return '';
  const sign = (term: Term, place: number): string => (place === 0 ? (term.sign === -1 ? '−' : '') : term.sign === -1 ? ' − ' : ' + ');
  return html`<p class="arithmetic">${terms.map((term, place) => html`${sign(term, place)}${operand(calculation, term.figure)}`)} ${result(calculation.figure)}</p>`;
}

interface OperandRow {
  readonly key: FigureKey;
  readonly sign: string;
  readonly missing?: string;
}

function operandTable(calculation: Calculation, rows: readonly OperandRow[], total?: Figure): Html {
  const sum =
    total === undefined
      ? ''
      : html`<tr class="total"><td class="sign">=</td><th scope="row">${total.label}</th><td>${total.period}</td><td class="number">${showExactly(total)}</td></tr>`;
  return grid({
    id: 'led',
    caption: 'Led i formeln',
    head: html`<tr><td></td><th scope="col">Siffra</th><th scope="col">Period</th><th scope="col" class="number">Värde</th></tr>`,
    body: html`${rows.map((row) => operandRow(calculation, row))}${sum}`,
  });
}

function operandRow({ find, to }: Calculation, { key, sign, missing = 'saknas' }: OperandRow): Html {
  const figure = find(key);
  if (figure === undefined)
    return html`<tr><td class="sign">${sign}</td><th scope="row">${key}</th><td></td><td class="number quiet">${missing}</td></tr>`;
  const value = figure.value.kind === 'missing' ? html`<span class="quiet">${missing}</span>` : html`${showExactly(figure)}`;
  return html`<tr><td class="sign">${sign}</td><th scope="row"><a href="${to.figure(key)}">${figure.label}</a></th><td>${figure.period}</td><td class="number">${value}</td></tr>`;
}
