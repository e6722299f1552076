import type { Page } from '../../../platform/http/page.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { signInOptions } from '../../../platform/passkeys/sign-in.ts';
import { EXAMPLE_PEOPLE } from './example-people.ts';
import { askedOn, siteOf } from './questions.routes.ts';
import { type SignInView, signInPage } from './sign-in.pages.ts';

type Filled = Pick<SignInView, 'email' | 'next' | 'problem'> & { readonly now: Temporal.Instant };

/** The page with every way in that there is: password, passkey, other organisations' sign-in, examples. */
export async function shownSignIn(installation: Installation, { now, ...filled }: Filled): Promise<Page> {
  const question = await signInOptions(siteOf(installation), []);
  return signInPage({
    ...filled,
    passkey: askedOn(installation, question, { purpose: 'signIn', now }),
    providers: installation.providers.map(({ issuer, name }) => ({ issuer, name })),
    examples: installation.isExample ? EXAMPLE_PEOPLE : [],
  });
}
