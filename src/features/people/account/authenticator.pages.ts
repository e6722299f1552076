import { type Language, wordsIn } from '../../../language/words.ts';
import { type Html, html, type Page, raw } from '../../../platform/http/page.ts';
import { errorSummary, field, form, submit } from '../../../ui/forms.ts';
import { type Crumb, page } from '../../../ui/layout.ts';

/** What an authenticator is shown. */
export interface AuthenticatorView {
  /** The picture is given its name when it is drawn: that depends on the language. */
  readonly proposal: { readonly picture: (name: string) => string; readonly secret: string } | null;
  readonly hasOne: boolean;
  /** The person was led here because a role of theirs needs it. */
  readonly isNeeded: boolean;
  /** Where the person was going; empty when they came for this. */
  readonly next: string;
  /** The code that was written is not the one that the app shows. */
  readonly isWrong: boolean;
}

/** The way here for every page of one's own account. */
export const toAccount = (language: Language): readonly Crumb[] => [{ href: '/min-sida', name: wordsIn(language).frame.myPage }];

export const authenticatorPage = (view: AuthenticatorView): Page =>
  page({
    title: (language) => wordsIn(language).authenticator.title,
    isWrong: view.isWrong,
    crumbs: toAccount,
    isTranslated: true,
    main: ({ language = 'sv' }) => authenticatorText(view, language),
  });

function authenticatorText(view: AuthenticatorView, language: Language): Html {
  const { authenticator } = wordsIn(language);
  return html`<div class="narrow">
${errorSummary(view.isWrong ? [{ field: 'kod', message: authenticator.wrong }] : [], language)}
<h1>${authenticator.title}</h1>
${view.isNeeded ? html`<p class="notice" role="status">${authenticator.needed}</p>` : ''}
<p class="lead">${authenticator.lead}</p>
${view.proposal === null ? beginForm(view, language) : proposalForm(view, { proposal: view.proposal, language })}
${view.isNeeded ? html`<p>${authenticator.alsoUse} <a href="/min-sida/nycklar${onwards(view.next)}">${authenticator.aPasskey}</a> ${authenticator.insteadOfApp}</p>` : ''}
</div>`;
}

/** The end of an address that remembers where somebody was going. */
export const onwards = (next: string): string => (next === '' ? '' : `?till=${encodeURIComponent(next)}`);

function beginForm({ hasOne, next }: AuthenticatorView, language: Language): Html {
  const { another, begin } = wordsIn(language).authenticator;
  return form({ action: '/min-sida/tvafaktor/ny', hidden: { till: next }, content: submit(hasOne ? another : begin) });
}

interface Proposed {
  readonly proposal: NonNullable<AuthenticatorView['proposal']>;
  readonly language: Language;
}

function proposalForm({ isWrong, next }: AuthenticatorView, { proposal: { picture, secret }, language }: Proposed): Html {
  const { authenticator } = wordsIn(language);
  return html`<ol>
<li><p>${authenticator.scan}</p><div class="qr">${raw(picture(authenticator.picture))}</div>
<p>${authenticator.orType} <code class="long-code">${secret}</code></p></li>
<li>${form({
    // The address remembers it too: of a page that stands on a refused form nothing else is known.
    action: `/min-sida/tvafaktor${onwards(next)}`,
    hidden: { till: next },
    content: html`${field({
      name: 'kod',
      label: authenticator.code,
      hint: authenticator.codeHint,
      autocomplete: 'one-time-code',
      inputmode: 'numeric',
      width: 'short',
      error: isWrong ? authenticator.wrong : undefined,
      language,
    })}
${submit(authenticator.confirm)}`,
  })}</li></ol>`;
}

/** Shown once; afterwards nobody can see them. Then the person goes on to where they were going. */
export const recoveryCodesPage = (codes: readonly string[], next: string): Page =>
  page({
    title: (language) => wordsIn(language).recoveryCodes.title,
    crumbs: toAccount,
    isTranslated: true,
    main: ({ language = 'sv' }) => {
      const { title, lead, use, saved } = wordsIn(language).recoveryCodes;
      return html`<div class="narrow">
<h1>${title}</h1>
<p class="lead">${lead}</p>
<p>${use}</p>
<ul class="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<p><a class="button" href="${next}">${saved}</a></p>
</div>`;
    },
  });
