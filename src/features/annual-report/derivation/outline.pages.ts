import { type Html, html } from '../../../platform/http/page.ts';
import { showFigure } from '../../figures/shown.ts';
import type { Addresses } from '../year/addresses.ts';
import type { Derivation } from './derivation.ts';
import { figureLink } from './figure-link.pages.ts';
import type { OutlineNode } from './outline.ts';

/** The whole way down to accounts and rows, folded; left out when there is only one step. */
export function outlineSection({ derivation, to }: { readonly derivation: Derivation; readonly to: Addresses }): Html | '' {
  const { outline } = derivation;
  if (outline === null || outline.parts.every((part) => part.parts.length === 0)) return '';
  return html`<section aria-labelledby="vagen"><h2 id="vagen">Hela vägen ned</h2>
<p>Öppna en rad för att se vad den är framräknad av.</p>
<ul class="outline">${outline.parts.map((part) => outlineItem(to, part))}</ul></section>`;
}

function outlineItem(to: Addresses, node: OutlineNode): Html {
  const line = html`<span class="outline-line">${figureLink(to, node.figure)} <span class="number">${showFigure(node.figure)}</span>${node.ground === null ? '' : html` <span class="quiet">${node.ground}</span>`}</span>`;
  if (node.parts.length === 0) return html`<li>${line}</li>`;
  return html`<li><details><summary>${node.figure.label} <span class="number">${showFigure(node.figure)}</span></summary>
<p><a href="${to.figure(node.figure.key)}">Öppna härledningen<span class="unseen"> av ${node.figure.label}</span></a></p>
<ul>${node.parts.map((part) => outlineItem(to, part))}</ul></details></li>`;
}
