import { type Html, html } from '../../../platform/http/page.ts';

/** What the browser is asked, and the same question sealed. */
export interface PasskeyQuestion {
  /** For the browser. */
  readonly options: string;
  /** For us, when the answer comes. */
  readonly ticket: string;
}

export interface PasskeyFormParts {
  readonly action: string;
  readonly question: PasskeyQuestion;
  /** Whether the browser uses a passkey or makes one. */
  readonly kind: 'get' | 'create';
  readonly button: string;
  readonly next?: string;
  readonly content?: Html;
}

/** A form that `assets/passkey.js` answers before it is sent. */
export const passkeyForm = ({ action, question, kind, button, next = '', content }: PasskeyFormParts): Html =>
  html`<form class="form" action="${action}" method="post" novalidate data-passkey="${kind}" data-options="${question.options}">
<input type="hidden" name="answer" value="">
<input type="hidden" name="fraga" value="${question.ticket}">
<input type="hidden" name="till" value="${next}">
${content ?? ''}
<button class="button button-${kind === 'get' ? 'second' : 'first'}" type="submit">${button}</button>
<p role="status"></p>
</form>`;
