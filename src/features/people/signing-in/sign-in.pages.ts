import type { Words } from '../../../language/sv.ts';
import { type Language, type SignInProblem, wordsIn } from '../../../language/words.ts';
import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, field, form, passwordField, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { type PasskeyQuestion, passkeyForm } from './passkey-form.pages.ts';

// These pages speak the language of the frame: whoever can not read Swedish must at least get in.

/** An organisation that says who its people are. */
export interface ProviderName {
  readonly issuer: string;
  readonly name: string;
}

/** What somebody has written so far, and what was wrong with it. */
export interface SignInView {
  readonly email: string;
  readonly next: string;
  readonly problem: SignInProblem | null;
  readonly passkey: PasskeyQuestion;
  readonly providers: readonly ProviderName[];
  /** Made-up persons to try the program as; none where real people sign in. */
  readonly examples: readonly { readonly role: string; readonly name: string }[];
}

const SCRIPTS = ['show-password.js', 'passkey.js'];

export const signInPage = (view: SignInView): Page =>
  page({
    title: (language) => wordsIn(language).signIn.title,
    isWrong: view.problem !== null,
    here: '/logga-in',
    scripts: SCRIPTS,
    isTranslated: true,
    main: ({ language = 'sv' }) => signInForms(view, language),
  });

function signInForms(view: SignInView, language: Language): Html {
  const { signIn, frame } = wordsIn(language);
  return html`<div class="narrow">
${summaryOf(view.problem, { name: nameOfProblem(view.problem, 'epost'), language })}
<h1>${signIn.title}</h1>
${passwordForm(view, language)}
${otherWays(view, language)}
${view.examples.length === 0 ? '' : exampleSection(view)}
<h2>${signIn.noAccount}</h2>
<p>${signIn.askForOne}</p>
<p>${signIn.withoutAccount} <a href="/offentligt">${frame.published}</a></p>
</div>`;
}

function passwordForm({ email, next, problem }: SignInView, language: Language): Html {
  const { signIn } = wordsIn(language);
  const error = isOfOtherWays(problem) ? undefined : problemText(problem, language);
  return form({
    action: '/logga-in',
    hidden: { till: next },
    content: html`${field({ name: 'epost', label: signIn.email, type: 'email', autocomplete: 'username', inputmode: 'email', value: email, error, language })}
${passwordField({ name: 'losenord', label: signIn.password, autocomplete: 'current-password', language })}
${submit(signIn.submit)}
<p><a href="/glomt-losenord">${signIn.forgotten}</a></p>`,
  });
}

function otherWays({ next, passkey, providers }: SignInView, language: Language): Html {
  const { signIn } = wordsIn(language);
  return html`<section aria-labelledby="andra-satt"><h2 id="andra-satt">${signIn.otherWays}</h2>
${providers.map(({ issuer, name }) => providerForm('/logga-in/extern', { issuer, next, button: signIn.withProvider(name) }))}
<p class="hint">${signIn.passkeyHint}</p>
${passkeyForm({ action: '/logga-in/nyckel', question: passkey, kind: 'get', button: signIn.withPasskey, next })}
</section>`;
}

/** A button that begins a sign-in at another organisation. */
export const providerForm = (action: string, { issuer, next = '', button }: { issuer: string; next?: string; button: string }): Html =>
  form({ action, hidden: { tjanst: issuer, till: next }, content: submit(button, 'second') });

const exampleSection = ({
  examples,
  next,
}: Pick<
  SignInView,
  'examples' | 'next'
>): Html => html`<section class="notice" aria-labelledby="exempel" lang="sv"><h2 id="exempel">Prova med exempel</h2>
<p>Det här är en installation för att prova. Personerna är påhittade.</p>
${exampleForms({ examples, next }, 'Logga in som')}
</section>`;

const exampleForms = ({ examples, next }: Pick<SignInView, 'examples' | 'next'>, what: string): readonly Html[] =>
  examples.map(({ role, name }) =>
    form({ action: `/logga-in/exempel/${role}`, hidden: { till: next }, content: submit(`${what} ${name}`, 'second') }),
  );

interface CodeView extends Pick<SignInView, 'next' | 'problem'> {
  /** Null when the person has no passkey. */
  readonly passkey: PasskeyQuestion | null;
  readonly hasApp: boolean;
}

export const codePage = (view: CodeView): Page =>
  page({
    title: (language) => (view.hasApp ? wordsIn(language).signIn.codeTitle : wordsIn(language).signIn.reserveTitle),
    isWrong: view.problem !== null,
    scripts: SCRIPTS,
    isTranslated: true,
    main: ({ language = 'sv' }) => codeForms(view, language),
  });

function codeForms({ next, problem, passkey, hasApp }: CodeView, language: Language): Html {
  const { signIn } = wordsIn(language);
  const error = isOfOtherWays(problem) ? undefined : problemText(problem, language);
  const codeForm = form({
    action: '/logga-in/kod',
    hidden: { till: next },
    content: html`${field({ name: 'kod', label: signIn.code, hint: hasApp ? signIn.codeHint : signIn.reserveHint, autocomplete: 'one-time-code', error, language })}
${submit(signIn.proceed)}`,
  });
  const keyForm =
    passkey === null
      ? ''
      : passkeyForm({ action: '/logga-in/kod/nyckel', question: passkey, kind: 'get', button: signIn.usePasskey, next });
  return html`<div class="narrow">
${summaryOf(problem, { name: nameOfProblem(problem, 'kod'), language })}
<h1>${hasApp ? signIn.codeTitle : signIn.reserveTitle}</h1>
${hasApp ? html`${codeForm}${keyForm}` : html`${keyForm}${codeForm}`}
<p><a href="/logga-in">${signIn.startAgain}</a></p>
</div>`;
}

interface ConfirmView extends Pick<SignInView, 'next' | 'problem' | 'providers' | 'examples'> {
  readonly hasPassword: boolean;
  readonly passkey: PasskeyQuestion | null;
}

export const confirmPage = (view: ConfirmView): Page =>
  page({
    title: (language) => wordsIn(language).signIn.confirmTitle,
    isWrong: view.problem !== null,
    scripts: SCRIPTS,
    isTranslated: true,
    main: ({ language = 'sv' }) => confirmForms(view, language),
  });

function confirmForms({ next, problem, providers, examples, hasPassword, passkey }: ConfirmView, language: Language): Html {
  const { signIn } = wordsIn(language);
  const error = isOfOtherWays(problem) ? undefined : problemText(problem, language);
  const password = passwordField({ name: 'losenord', label: signIn.password, autocomplete: 'current-password', error, language });
  const passwordPart = form({ action: '/bekrafta', hidden: { till: next }, content: html`${password}${submit(signIn.proceed)}` });
  const key = passkey && passkeyForm({ action: '/bekrafta/nyckel', question: passkey, kind: 'get', button: signIn.usePasskey, next });
  return html`<div class="narrow">
${summaryOf(problem, { name: nameOfProblem(problem, 'losenord'), language })}
<h1>${signIn.confirmTitle}</h1>
<p class="lead">${signIn.confirmWhy}</p>
${hasPassword ? passwordPart : ''}
${key ?? ''}
${providers.map(({ issuer, name }) => providerForm('/bekrafta/extern', { issuer, next, button: signIn.confirmWithProvider(name) }))}
${exampleForms({ examples, next }, signIn.confirmAs)}
${signInAnew(next, signIn)}
</div>`;
}

/** Nobody is without a way on: whoever has no proof here to give can sign in anew. */
const signInAnew = (next: string, { signInAnewWhy, signInAnew }: Words['signIn']): Html => html`<p class="quiet">${signInAnewWhy}</p>
${form({ action: '/logga-ut', hidden: { till: next }, content: submit(signInAnew, 'second') })}`;

/** On the way to another organisation: a form may not lead there itself (form-action), so the browser goes on from here. */
export const goingPage = ({ name, address }: { readonly name: string; readonly address: string }): Page =>
  page({
    title: (language) => wordsIn(language).signIn.goingTo(name),
    onwards: address,
    isTranslated: true,
    main: ({ language = 'sv' }) => html`<div class="narrow"><h1>${wordsIn(language).signIn.goingTo(name)}</h1>
<p><a class="button" href="${address}">${wordsIn(language).signIn.goOn(name)}</a></p></div>`,
  });

const OF_OTHER_WAYS: readonly SignInProblem[] = ['passkey', 'elsewhere', 'silent', 'notLinked', 'startAnew'];
const isOfOtherWays = (problem: SignInProblem | null): boolean => problem !== null && OF_OTHER_WAYS.includes(problem);

const nameOfProblem = (problem: SignInProblem | null, name: string): string => (isOfOtherWays(problem) ? 'innehall-start' : name);

const problemText = (problem: SignInProblem | null, language: Language): string | undefined =>
  problem === null ? undefined : wordsIn(language).signInProblems[problem];

function summaryOf(problem: SignInProblem | null, { name, language }: { readonly name: string; readonly language: Language }): Html | '' {
  const message = problemText(problem, language);
  return errorSummary(message === undefined ? [] : [{ field: name, message }], language);
}
