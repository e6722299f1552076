import { type Html, html } from '../../platform/http/page.ts';
import type { Piece } from './difference.ts';

/** Two texts laid over each other. What is gone and what is new is told by marks, and by words to whoever listens. */
export const differenceText = (pieces: readonly Piece[]): Html => html`<div class="writing-difference">${pieces.map(pieceText)}</div>`;

function pieceText({ kind, text }: Piece): Html {
  if (kind === 'same') return html`${text}`;
  if (kind === 'gone') return html`<del><span class="unseen">[borttaget: </span>${text}<span class="unseen">]</span></del>`;
  return html`<ins><span class="unseen">[tillagt: </span>${text}<span class="unseen">]</span></ins>`;
}
