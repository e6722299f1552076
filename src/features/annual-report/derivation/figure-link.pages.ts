import { type Html, html } from '../../../platform/http/page.ts';
import { columnName } from '../../figures/columns.ts';
import { type Figure, figureColumn } from '../../figures/figure.ts';
import type { Addresses } from '../year/addresses.ts';

/** A link to a figure's derivation: its name and column, or a value that a screen reader hears the name after. */
export function figureLink(to: Addresses, figure: Figure, shown?: string): Html {
  const name = `${figure.label} ${columnName(figureColumn(figure.key))}`;
  if (shown === undefined) return html`<a href="${to.figure(figure.key)}">${name}</a>`;
  return html`<a class="figure" href="${to.figure(figure.key)}">${shown}<span class="unseen">, ${name}</span></a>`;
}
