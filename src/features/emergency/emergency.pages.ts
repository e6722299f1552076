import { type Html, html, type Page } from '../../platform/http/page.ts';
import { momentInText } from '../../shared/swedish.ts';
import { choiceField, chosenIn, errorSummary, type FilledForm, form, longField, shownIn, submit } from '../../ui/forms.ts';
import { page } from '../../ui/layout.ts';
import { grid } from '../../ui/parts.ts';
import { type EmergencyAccess, isOpen, LONGEST_HOURS, OPENABLE_ROLES, type OpenableRole } from './emergency.ts';

export interface EmergencyView {
  readonly association: string;
  readonly accesses: readonly EmergencyAccess[];
  readonly now: Temporal.Instant;
  /** Who looks; they may end their own. */
  readonly person: string;
  readonly mayOpen: boolean;
  readonly mayEnd: boolean;
  readonly form: FilledForm;
}

const NAMES: Readonly<Record<OpenableRole, string>> = { revisor: 'Läsa allt', ekonom: 'Sköta ekonomin' };
const HELP: Readonly<Record<OpenableRole, string>> = {
  revisor: 'Samma som en revisor ser, även verifikationer och logg. Inget kan ändras.',
  ekonom: 'Samma som en ekonom ser och gör.',
};

/** Who has opened more than their role gives, why and until when; and the form for doing it. */
export const emergencyPage = (view: EmergencyView): Page =>
  page({
    title: 'Nödåtkomst',
    isWrong: view.form.errors.length > 0,
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="wide">
${errorSummary(view.form.errors)}
<h1>Nödåtkomst</h1>
<p class="lead">När något måste göras och den som brukar göra det inte kan, öppnar du åtkomsten själv: med ett skäl, i högst ${LONGEST_HOURS} timmar. Förbundschefen får veta det genast, och allt du gör står i loggen som nödåtkomst.</p>
${view.accesses.length === 0 ? html`<p>Ingen nödåtkomst har öppnats.</p>` : accessTable(view)}
${view.mayOpen ? openSection(view) : ''}
</div>`,
  });

const accessTable = (view: EmergencyView): Html =>
  grid({
    id: 'nodatkomst',
    caption: 'Öppnad nödåtkomst, den senaste först',
    head: html`<tr><th scope="col">Vem</th><th scope="col">Vad</th><th scope="col">Skäl</th><th scope="col">Öppnad</th><th scope="col">Gäller</th></tr>`,
    body: view.accesses.map(
      (access) => html`<tr><th scope="row">${access.personName}</th><td>${NAMES[access.role]}</td><td>${access.reason}</td>
<td>${momentInText(access.openedAt)}</td><td>${periodCell(view, access)}</td></tr>`,
    ),
  });

function periodCell({ association, now, person, mayEnd }: EmergencyView, access: EmergencyAccess): Html {
  if (access.endedAt !== null) return html`Avslutad ${momentInText(access.endedAt)} av ${access.endedBy ?? 'okänd'}`;
  const until = html`till ${momentInText(access.expiresAt)}`;
  if (!isOpen(access, now)) return until;
  if (!mayEnd && access.person !== person) return html`${until} <span class="tag">Öppen</span>`;
  return html`${until} <span class="tag">Öppen</span>
${form({
  action: `/${association}/nodatkomst/avsluta`,
  hidden: { atkomst: access.id },
  content: html`<button class="button button-danger" type="submit">Avsluta<span class="unseen"> nödåtkomst för ${access.personName}</span></button>`,
})}`;
}

function openSection({ association, form: filled }: EmergencyView): Html {
  const roles = OPENABLE_ROLES.map((role) => ({ value: role, label: NAMES[role], hint: HELP[role] }));
  const hours = Array.from({ length: LONGEST_HOURS }, (_, index) => ({
    value: String(index + 1),
    label: index === 0 ? '1 timme' : `${index + 1} timmar`,
  }));
  return html`<section class="narrow" aria-labelledby="oppna"><h2 id="oppna">Öppna nödåtkomst</h2>
${form({
  action: `/${association}/nodatkomst`,
  content: html`${choiceField({ name: 'roll', label: 'Vad behöver du kunna göra?', kind: 'radio', choices: roles, ...chosenIn(filled, 'roll') })}
${choiceField({ name: 'timmar', label: 'Hur länge?', kind: 'radio', choices: hours, ...chosenIn(filled, 'timmar') })}
${longField({ name: 'skal', label: 'Varför?', hint: 'Förbundschefen och revisorn läser skälet. Skriv inga uppgifter om deltagare.', ...shownIn(filled, 'skal') })}
${submit('Öppna nödåtkomst', 'danger')}`,
})}</section>`;
}
