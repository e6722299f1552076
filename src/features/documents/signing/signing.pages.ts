import { type Html, html } from '../../../platform/http/page.ts';
import { momentInText } from '../../../shared/swedish.ts';
import { choiceField, chosenIn, type FilledForm, fileField, form, selectField, shownIn, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import type { DocumentAddresses } from '../addresses.ts';
import { type BoardPerson, likelyHolder, type SignedSeat, seatBeside, seatField, seatName } from '../seats.ts';
import { MANNER_TEXTS, type SignedCopy } from './signed-copy.ts';

interface SigningView {
  readonly sealed: { readonly id: string };
  readonly statement: string;
  readonly seats: readonly SignedSeat[];
  readonly own: readonly SignedSeat[];
  readonly copies: readonly SignedCopy[];
  readonly mayTakeIn: boolean;
  readonly to: DocumentAddresses;
  readonly form: FilledForm;
}

/** Who has signed and who has not; the way to sign for whoever may; and copies that were signed elsewhere. */
export const signingSection = (
  view: SigningView,
): Html => html`<section aria-labelledby="underskrifter"><h2 id="underskrifter">Underskrifter</h2>
<p>${view.statement}</p>
${view.seats.length === 0 ? html`<p>Inga sittande ledamöter stod i årets uppdrag när dokumentet fastställdes, så ingen kan skriva under här.</p>` : seatTable(view)}
${view.own.map((seat) => signForm(view, seat))}
<p class="downloads"><span id="hamta-blad">Signaturblad</span> <a href="${view.to.sealed(view.sealed.id, 'underskrifter.pdf')}" aria-describedby="hamta-blad" download>PDF</a> <a href="${view.to.sealed(view.sealed.id, 'underskrifter.html')}" aria-describedby="hamta-blad" download>Webbsida</a></p>
${copiesOf(view)}
</section>`;

function seatTable(view: SigningView): Html {
  const { seats } = view;
  const left = seats.filter(({ signature }) => signature === null).length;
  return grid({
    id: 'platser',
    caption: left === 0 ? 'Alla har skrivit under' : `${seats.length - left} av ${seats.length} har skrivit under`,
    head: html`<tr><th scope="col">Plats i styrelsen</th><th scope="col">Person</th><th scope="col">Underskrift</th></tr>`,
    body: seats.map(
      (seat) =>
        html`<tr><th scope="row">${seatBeside(seat, seat.signature?.name ?? seat.holder?.name ?? null)}</th><td>${seat.signature?.name ?? seat.holder?.name ?? nobodyIn(view)}</td><td>${seat.signature === null ? html`<span class="tag tag-draft">Saknas</span>` : momentInText(seat.signature.signedAt)}</td></tr>`,
    ),
  });
}

const nobodyIn = ({ mayTakeIn, to }: SigningView): Html | string =>
  mayTakeIn ? html`<a href="${to.all}#platser-rubrik">Ingen angiven: ange vem</a>` : 'Ingen angiven';

const signForm = ({ to, sealed, statement, form: filled }: SigningView, seat: SignedSeat): Html =>
  form({
    action: to.sealed(sealed.id, 'skriv-under'),
    hidden: { plats: seat.id },
    content: html`${choiceField({
      name: 'intygar',
      kind: 'checkbox',
      label: `Skriv under som ${seatName(seat)}`,
      hint: `${statement} Du visar på nytt vem du är, och underskriften går inte att ta tillbaka.`,
      choices: [{ value: 'ja', label: 'Jag har läst dokumentet och intygar' }],
      ...chosenIn(filled, 'intygar'),
    })}
${submit('Skriv under')}`,
  });

const copiesOf = ({ copies, mayTakeIn, to, sealed, form: filled }: SigningView): Html => html`${
  copies.length === 0
    ? ''
    : html`<h3>Underskrivet någon annanstans</h3><ul>${copies.map(
        (copy, index) =>
          html`<li><a href="${to.sealed(sealed.id, `undertecknat/${copy.id}`)}" download>Exemplar ${index + 1}</a>, intaget ${momentInText(copy.takenInAt)} av ${copy.takenInBy}. ${MANNER_TEXTS[copy.manner]}</li>`,
      )}</ul>`
}
${mayTakeIn ? takeIn(to.sealed(sealed.id, 'undertecknat'), filled) : ''}`;

const takeIn = (
  action: string,
  filled: FilledForm,
): Html => html`<details${filled.errors.some(({ field }) => field === 'fil') ? html` open` : ''}><summary>Lämna in ett exemplar som skrivits under någon annanstans</summary>
${form({
  action,
  sendsFiles: true,
  content: html`${fileField({
    name: 'fil',
    label: 'Underskriven PDF',
    accept: '.pdf,application/pdf',
    hint: 'Skriv under just den PDF som hämtas på den här sidan. Filen tas emot bara om den innehåller det fastställda dokumentet byte för byte.',
    error: shownIn(filled, 'fil').error,
  })}
${submit('Lämna in', 'second')}`,
})}</details>`;

interface SeatsView {
  readonly seats: readonly SignedSeat[];
  readonly people: readonly BoardPerson[];
  readonly to: DocumentAddresses;
  readonly form: FilledForm;
}

/** The manager says who sits where. */
export function holdersForm({ seats, people, to, form: filled }: SeatsView): Html {
  if (seats.length === 0)
    return html`<p>Inga sittande ledamöter är inskrivna för året. Skriv in dem under Uppgifter, i uppgiften <a href="${to.mandates}">Styrelse, beredningsgrupp och revisorer</a>.</p>`;
  if (people.length === 0)
    return html`<p>Ingen som kan få en plats har uppdraget Styrelse i Samband ännu. Bjud in ledamöterna under <a href="${to.people}">Personer</a>.</p>`;
  const nobody = { value: '', label: 'Ingen angiven' };
  const choices = [nobody, ...people.map(({ membership, name }) => ({ value: membership, label: name }))];
  const field = (seat: SignedSeat): Html => {
    const name = seatField(seat.id);
    const likely = seat.holder === null ? likelyHolder(seat, people) : null;
    const { value = seat.holder?.membership ?? likely?.membership ?? '', error } = shownIn(filled, name);
    const hint = likely === null ? undefined : 'Föreslås av namnet. Gäller när du har sparat.';
    return selectField({ name, label: seatName(seat), choices, value, error, hint });
  };
  return form({
    action: to.seats,
    content: html`${seats.map(field)}
${submit('Spara platserna', 'second')}`,
  });
}
