import { type Html, html } from '../../platform/http/page.ts';
import type { Untied } from './untied.ts';

/** What a row of the budget can be told apart by, as the columns are called where it is written. */
const COLUMNS = 'Insats, Medlem, Kostnadsrad, Notrad eller Verksamhet';

/** What is wrong with how budget rows are tied to accounts, and what makes the notice go away. */
export function untiedNotice({ joined, empty, takingRest }: Untied, records: string): Html | '' {
  const budget = html`<a href="${records}/budget">Beslutad budget</a>`;
  const told = [
    about(
      takingRest,
      (names) =>
        html`${names} säger inte vilka konton raden gäller, och får därför allt som ingen annan rad i samma del av resultaträkningen gäller. Är det meningen, välj delen i kolumnen Rad i resultaträkningen i ${budget}. Fyll annars i vad raden gäller där: ${COLUMNS}.`,
    ),
    about(
      joined,
      (names) =>
        html`De här raderna saknar egen koppling till konton: ${names}. De säger detsamma om vad de gäller, och visas därför tillsammans. Skilj dem åt i ${budget}, med ${COLUMNS}.`,
    ),
    about(
      empty,
      (names) =>
        html`Inget är bokfört på: ${names}. Är något bokfört som hör dit, låt raden i ${budget} säga detsamma som kontona i <a href="${records}/konton">Kontonas plats i räkningarna</a>.`,
    ),
  ].filter((each) => each !== '');
  return told.length === 0 ? '' : html`<div class="notice" role="note">${told}</div>`;
}

const about = (names: readonly string[], said: (names: string) => Html): Html | '' =>
  names.length === 0 ? '' : html`<p>${said(names.join(', '))}</p>`;
