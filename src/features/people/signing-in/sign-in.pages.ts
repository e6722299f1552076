import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, type FieldError, field, form, passwordField, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';

/** What somebody has written so far, and what was wrong with it. */
export interface SignInView {
  readonly email: string;
  readonly next: string;
  readonly problem: string | null;
  /** Made-up persons to try the program as; none where real people sign in. */
  readonly examples: readonly { readonly role: string; readonly name: string }[];
}

export const signInPage = ({ email, next, problem, examples }: SignInView): Page =>
  page({
    title: 'Logga in',
    here: '/logga-in',
    main: html`<div class="narrow">
${summaryOf(problem, 'epost')}
<h1>Logga in</h1>
${form({
  action: '/logga-in',
  hidden: { till: next },
  content: html`${field({ name: 'epost', label: 'E-postadress', type: 'email', autocomplete: 'username', inputmode: 'email', value: email, error: problem ?? undefined })}
${passwordField({ name: 'losenord', label: 'Lösenord', autocomplete: 'current-password' })}
${submit('Logga in')}`,
})}
${examples.length === 0 ? '' : exampleSection(examples)}
<h2>Har du inget konto?</h2>
<p>Förbundschefen i ditt förbund bjuder in dig med en länk. Har du glömt lösenordet, be om en ny inbjudan.</p>
</div>`,
  });

const exampleSection = (
  examples: SignInView['examples'],
): Html => html`<section class="notice" aria-labelledby="exempel"><h2 id="exempel">Prova med exempel</h2>
<p>Det här är en installation för att prova. Personerna är påhittade.</p>
${examples.map(({ role, name }) => form({ action: `/logga-in/exempel/${role}`, content: submit(`Logga in som ${name}`, 'second') }))}
</section>`;

/** What is told when it went wrong: the same whoever it was and whatever was wrong. */
export const WRONG = 'E-postadressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.';
export const TOO_MANY = 'Det har varit för många försök. Vänta en kvart och försök igen, eller använd en enhet där du har loggat in förut.';

export const codePage = ({ next, problem }: Pick<SignInView, 'next' | 'problem'>): Page =>
  page({
    title: 'Bekräfta med en kod',
    main: html`<div class="narrow">
${summaryOf(problem, 'kod')}
<h1>Bekräfta med en kod</h1>
${form({
  action: '/logga-in/kod',
  hidden: { till: next },
  content: html`${field({
    name: 'kod',
    label: 'Kod',
    hint: 'Sex siffror ur din app för koder, eller en av dina reservkoder.',
    autocomplete: 'one-time-code',
    error: problem ?? undefined,
  })}
${submit('Fortsätt')}`,
})}
<p><a href="/logga-in">Börja om</a></p>
</div>`,
  });

export const WRONG_CODE = 'Koden stämmer inte eller är redan använd. Vänta på nästa kod i appen och försök igen.';

export const confirmPage = ({ next, problem }: Pick<SignInView, 'next' | 'problem'>): Page =>
  page({
    title: 'Bekräfta att det är du',
    main: html`<div class="narrow">
${summaryOf(problem, 'losenord')}
<h1>Bekräfta att det är du</h1>
<p class="lead">Det du vill göra är känsligt. Skriv ditt lösenord igen.</p>
${form({
  action: '/bekrafta',
  hidden: { till: next },
  content: html`${passwordField({ name: 'losenord', label: 'Lösenord', autocomplete: 'current-password', error: problem ?? undefined })}
${submit('Fortsätt')}`,
})}
</div>`,
  });

export const WRONG_PASSWORD = 'Lösenordet stämmer inte.';

const summaryOf = (problem: string | null, name: string): Html | '' => {
  const errors: readonly FieldError[] = problem === null ? [] : [{ field: name, message: problem }];
  return errorSummary(errors);
};
