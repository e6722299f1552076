import { type Html, html } from '../../../platform/http/page.ts';
import { dateInText } from '../../../shared/swedish.ts';
import { type FilledForm, field, form, shownIn, submit } from '../../../ui/forms.ts';
import type { Invitable } from '../board-inviting.ts';

interface BoardView {
  /** The association's name in addresses. */
  readonly association: string;
  readonly invitable: readonly Invitable[];
  readonly form: FilledForm;
}

/** Those whom the year's records name and who are not here yet, with room for an address each. */
export const boardSection = ({
  association,
  invitable,
  form: filled,
}: BoardView): Html => html`<section aria-labelledby="bjud-in-flera"><h2 id="bjud-in-flera">Bjud in dem som står i Uppdrag</h2>
<p>De här står på bladet Styrelse, beredningsgrupp och revisorer för förbundets senaste år, men är inte inbjudna. Skriv adressen till dem du vill bjuda in. De övriga hoppas över.</p>
${form({
  action: `/${association}/personer/styrelsen`,
  content: html`<div class="person-fields">${invitable.map((each) => personField(filled, each))}</div>
${submit('Bjud in dem som har en e-postadress')}`,
})}
</section>`;

const personField = (filled: FilledForm, { field: name, name: person, mandate, until }: Invitable): Html =>
  field({
    name,
    label: `E-postadress till ${person}`,
    hint: until === null ? mandate : `${mandate}, till och med ${dateInText(until)}`,
    required: false,
    type: 'email',
    inputmode: 'email',
    ...shownIn(filled, name),
  });
