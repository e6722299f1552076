import { type Html, html } from '../../platform/http/page.ts';

const SIGNS: readonly (readonly [written: string, becomes: string])[] = [
  ['En tom rad', 'Nytt stycke'],
  ['## Rubrik', 'Underrubrik; fler # ger lägre nivå'],
  ['- punkt', 'Punktlista, en punkt per rad'],
  ['1. punkt', 'Numrerad lista'],
  ['**viktigt**', 'Fetstil'],
  ['Text[^1]', 'Fotnot, och längst ned: [^1]: Fotnotens text'],
  ['| A | B |', 'Tabell: rubrikraden, sedan |---|---:| och en rad per rad'],
  ['Tabell: Rubrik', 'På raden före en tabell, med en tom rad emellan: tabellens rubrik'],
  ['{{rr.arets-resultat}}', 'En siffra. Sök efter den under Hämta en siffra, så skrivs den åt dig'],
];

/** How one writes, for somebody who has never seen the signs; open while there is nothing yet. */
export const writingHelp = (
  isOpen: boolean,
): Html => html`<details class="writing-help" ${isOpen ? 'open' : ''}><summary>Så skriver du</summary>
<p>Skriv som i ett vanligt brev. Siffror skriver du inte av utan hämtar, så att de stämmer även om bokföringen ändras. Några tecken ger form åt texten:</p>
<dl>${SIGNS.map(([written, becomes]) => html`<div><dt><code>${written}</code></dt><dd>${becomes}</dd></div>`)}</dl></details>`;
