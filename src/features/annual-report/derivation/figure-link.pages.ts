import { type Html, html } from '../../../platform/http/page.ts';
import { nameInColumn } from '../../figures/columns.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Addresses } from '../year/addresses.ts';

/** A link to a figure's derivation: its name and column, or a value that a screen reader hears the name after. */
export function figureLink(to: Addresses, figure: Figure, shown?: string): Html {
  const name = nameInColumn(figure);
  if (shown === undefined) return html`<a href="${to.figure(figure.key)}">${name}</a>`;
  return html`<a class="figure" href="${to.figure(figure.key)}">${shown}<span class="unseen">, ${name}</span></a>`;
}
