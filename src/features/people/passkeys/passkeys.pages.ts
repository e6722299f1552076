import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { momentInText } from '../../../shared/swedish.ts';
import { errorSummary, field, form } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import type { Passkey } from '../person.ts';
import { type PasskeyQuestion, passkeyForm } from '../signing-in/passkey-form.pages.ts';

export interface PasskeysView {
  readonly passkeys: readonly Passkey[];
  readonly question: PasskeyQuestion;
  /** What the new one is called unless the person says something else. */
  readonly name: string;
  /** Where the person was going; empty when they came for this. */
  readonly next: string;
  /** Whether one may be removed: another proof must remain. */
  readonly mayRemove: boolean;
  readonly problem: string | null;
}

/** The person's passkeys, and the way to make one more. */
export const passkeysPage = (view: PasskeysView): Page =>
  page({
    title: 'Nycklar',
    isWrong: view.problem !== null,
    crumbs: [{ href: '/min-sida', name: 'Min sida' }],
    scripts: ['passkey.js'],
    main: html`<div class="narrow">
${errorSummary(view.problem === null ? [] : [{ field: 'namn', message: view.problem }])}
<h1>Nycklar</h1>
<p class="lead">Med en nyckel (passkey) loggar du in utan lösenord och kod. Den finns i din telefon, dator eller säkerhetsnyckel och öppnas med finger, ansikte eller PIN.</p>
${view.passkeys.length === 0 ? '' : passkeyList(view)}
<h2>Lägg till en nyckel</h2>
${passkeyForm({
  action: '/min-sida/nycklar',
  question: view.question,
  kind: 'create',
  button: 'Lägg till',
  next: view.next,
  content: field({
    name: 'namn',
    label: 'Vad ska den heta?',
    hint: 'Så att du känner igen den, till exempel Jobbtelefonen.',
    value: view.name,
  }),
})}
</div>`,
  });

const passkeyList = ({
  passkeys,
  mayRemove,
}: PasskeysView): Html => html`<ul class="plain">${passkeys.map((each) => passkeyItem(each, mayRemove))}</ul>
${mayRemove ? '' : html`<p class="hint">Den sista nyckeln kan du ta bort när du har en annan nyckel eller en app för koder.</p>`}`;

const passkeyItem = ({ id, name, createdAt, usedAt }: Passkey, mayRemove: boolean): Html => html`<li>
<p><strong>${name}</strong><br>
<span class="quiet">Tillagd ${momentInText(createdAt)}, ${usedAt === null ? 'inte använd än' : html`använd ${momentInText(usedAt)}`}</span></p>
${
  mayRemove
    ? form({
        action: '/min-sida/nycklar/ta-bort',
        hidden: { nyckel: id },
        content: html`<button class="button button-danger" type="submit">Ta bort<span class="unseen"> ${name}</span></button>`,
      })
    : ''
}
</li>`;

export const NO_PASSKEY_MADE = 'Nyckeln kunde inte läggas till. Försök igen, eller använd en annan enhet.';
