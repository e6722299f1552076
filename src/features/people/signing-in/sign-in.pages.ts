import { type Language, type SignInProblem, wordsIn } from '../../../language/words.ts';
import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, field, form, passwordField, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';

// These pages speak the language of the frame: whoever can not read Swedish must at least get in.

/** What somebody has written so far, and what was wrong with it. */
export interface SignInView {
  readonly email: string;
  readonly next: string;
  readonly problem: SignInProblem | null;
  /** Made-up persons to try the program as; none where real people sign in. */
  readonly examples: readonly { readonly role: string; readonly name: string }[];
}

export const signInPage = (view: SignInView): Page =>
  page({
    title: (language) => wordsIn(language).signIn.title,
    isWrong: view.problem !== null,
    here: '/logga-in',
    scripts: ['show-password.js'],
    main: ({ language = 'sv' }) => signInForm(view, language),
  });

function signInForm({ email, next, problem, examples }: SignInView, language: Language): Html {
  const { signIn } = wordsIn(language);
  const error = problemText(problem, language);
  return html`<div class="narrow">
${summaryOf(error, 'epost', language)}
<h1>${signIn.title}</h1>
${form({
  action: '/logga-in',
  hidden: { till: next },
  content: html`${field({ name: 'epost', label: signIn.email, type: 'email', autocomplete: 'username', inputmode: 'email', value: email, error, language })}
${passwordField({ name: 'losenord', label: signIn.password, autocomplete: 'current-password', language })}
${submit(signIn.submit)}`,
})}
${examples.length === 0 ? '' : exampleSection(examples)}
<h2>${signIn.noAccount}</h2>
<p>${signIn.askForOne}</p>
</div>`;
}

const exampleSection = (
  examples: SignInView['examples'],
): Html => html`<section class="notice" aria-labelledby="exempel" lang="sv"><h2 id="exempel">Prova med exempel</h2>
<p>Det här är en installation för att prova. Personerna är påhittade.</p>
${examples.map(({ role, name }) => form({ action: `/logga-in/exempel/${role}`, content: submit(`Logga in som ${name}`, 'second') }))}
</section>`;

export const codePage = ({ next, problem }: Pick<SignInView, 'next' | 'problem'>): Page =>
  page({
    title: (language) => wordsIn(language).signIn.codeTitle,
    isWrong: problem !== null,
    main: ({ language = 'sv' }) => {
      const { signIn } = wordsIn(language);
      const error = problemText(problem, language);
      return html`<div class="narrow">
${summaryOf(error, 'kod', language)}
<h1>${signIn.codeTitle}</h1>
${form({
  action: '/logga-in/kod',
  hidden: { till: next },
  content: html`${field({ name: 'kod', label: signIn.code, hint: signIn.codeHint, autocomplete: 'one-time-code', error, language })}
${submit(signIn.proceed)}`,
})}
<p><a href="/logga-in">${signIn.startAgain}</a></p>
</div>`;
    },
  });

export const confirmPage = ({ next, problem }: Pick<SignInView, 'next' | 'problem'>): Page =>
  page({
    title: (language) => wordsIn(language).signIn.confirmTitle,
    isWrong: problem !== null,
    scripts: ['show-password.js'],
    main: ({ language = 'sv' }) => {
      const { signIn } = wordsIn(language);
      const error = problemText(problem, language);
      return html`<div class="narrow">
${summaryOf(error, 'losenord', language)}
<h1>${signIn.confirmTitle}</h1>
<p class="lead">${signIn.confirmWhy}</p>
${form({
  action: '/bekrafta',
  hidden: { till: next },
  content: html`${passwordField({ name: 'losenord', label: signIn.password, autocomplete: 'current-password', error, language })}
${submit(signIn.proceed)}`,
})}
</div>`;
    },
  });

const problemText = (problem: SignInProblem | null, language: Language): string | undefined =>
  problem === null ? undefined : wordsIn(language).signInProblems[problem];

const summaryOf = (message: string | undefined, name: string, language: Language): Html | '' =>
  errorSummary(message === undefined ? [] : [{ field: name, message }], language);
