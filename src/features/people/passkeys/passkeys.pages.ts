import { momentIn } from '../../../language/moments.ts';
import { type Language, wordsIn } from '../../../language/words.ts';
import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, field, form } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { toAccount } from '../account/authenticator.pages.ts';
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
  /** The one that was made was not taken. */
  readonly isRefused: boolean;
}

/** The person's passkeys, and the way to make one more. */
export const passkeysPage = (view: PasskeysView): Page =>
  page({
    title: (language) => wordsIn(language).passkeys.title,
    isWrong: view.isRefused,
    crumbs: toAccount,
    scripts: ['passkey.js'],
    isTranslated: true,
    main: ({ language = 'sv' }) => passkeysText(view, language),
  });

function passkeysText(view: PasskeysView, language: Language): Html {
  const { account, passkeys } = wordsIn(language);
  return html`<div class="narrow">
${errorSummary(view.isRefused ? [{ field: 'namn', message: passkeys.refused }] : [], language)}
<h1>${passkeys.title}</h1>
<p class="lead">${passkeys.lead}</p>
${view.passkeys.length === 0 ? '' : passkeyList(view, language)}
<h2>${passkeys.addTitle}</h2>
${passkeyForm({
  action: '/min-sida/nycklar',
  question: view.question,
  kind: 'create',
  button: account.add,
  next: view.next,
  content: field({ name: 'namn', label: passkeys.name, hint: passkeys.nameHint, value: view.name, language }),
})}
</div>`;
}

const passkeyList = (
  { passkeys, mayRemove }: PasskeysView,
  language: Language,
): Html => html`<ul class="plain">${passkeys.map((each) => passkeyItem(each, { mayRemove, language }))}</ul>
${mayRemove ? '' : html`<p class="hint">${wordsIn(language).passkeys.last}</p>`}`;

interface Shown {
  readonly mayRemove: boolean;
  readonly language: Language;
}

function passkeyItem({ id, name, createdAt, usedAt }: Passkey, { mayRemove, language }: Shown): Html {
  const { passkeys } = wordsIn(language);
  const added = momentIn(language, createdAt);
  const button = html`<button class="button button-danger" type="submit">${passkeys.remove}<span class="unseen"> ${name}</span></button>`;
  return html`<li>
<p><strong>${name}</strong><br>
<span class="quiet">${usedAt === null ? passkeys.unused(added) : passkeys.usedAt(added, momentIn(language, usedAt))}</span></p>
${mayRemove ? form({ action: '/min-sida/nycklar/ta-bort', hidden: { nyckel: id }, content: button }) : ''}
</li>`;
}
