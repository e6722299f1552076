import type { PasswordProblem } from '../../language/password-problem.ts';
import { changed, changes, missing, type OutsideReader, type Route, rejected, shows } from '../../platform/http/routes.ts';
import type { Installation } from '../../platform/installation/installation.ts';
import { isKnownPassword } from '../../platform/secrets/known-passwords.ts';
import { hashPassword } from '../../platform/secrets/password.ts';
import { passwordProblems } from '../../platform/secrets/password-rules.ts';
import { openText, sealText } from '../../platform/secrets/sealed-text.ts';
import { keyFor } from '../../platform/secrets/use-key.ts';
import { findByEmail, keepPassword, loadAccount } from '../people/people.store.ts';
import { signInAddress } from '../people/signing-in/known-address.work.ts';
import { type ActivationForm, readActivation } from './activation.form.ts';
import { activationPage } from './activation.pages.ts';
import { ACTIVATION_LASTS, activationText, openActivation } from './activation.ts';

type Secret = Pick<Installation, 'secretKey'>;

/** The address, without the server's, at which somebody who has been given an account without a password chooses one. */
export const activationPath = ({ secretKey }: Secret, email: string, now: Temporal.Instant): `/${string}` => {
  const text = activationText({ email, expiresAt: now.add(ACTIVATION_LASTS).toString() });
  return `/aktivera/${sealText(text, sealWith(secretKey))}`;
};

const sealWith = (secretKey: Uint8Array) => ({ key: keyFor(secretKey, 'activation'), whose: 'activation' });

const gone = missing('Länken gäller inte längre: den är använd eller för gammal. Be den som gav dig den om en ny.');

/** How somebody whose account was made at the server begins to use it: by a link that opens nothing once there is a way to sign in. */
export const activationRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/aktivera/:link',
    may: 'account.activate',
    async show({ params, reader, now }) {
      const person = await findInactive(installation, reader, { link: params.link, now });
      return person === null ? gone : activationPage({ ...person, token: params.link, problems: [] });
    },
  }),

  changes({
    path: '/aktivera/:link',
    may: 'account.activate',
    few: 'password',
    read: readActivation,
    async change({ params, form, writer, now }) {
      const person = await findInactive(installation, writer, { link: params.link, now });
      if (person === null) return gone;
      const problems = await problemsOf(installation, form, [person.email, person.name]);
      if (problems.length > 0) return rejected(activationPage({ ...person, token: params.link, problems }));
      await keepPassword(writer, person.person, await hashPassword(form.password));
      const done = 'Lösenordet är sparat. Logga in med det.';
      const next = signInAddress(installation.secretKey, person.email);
      return changed({ event: 'account.activated', subject: 'eget konto', person: person.person, next, done });
    },
  }),
];

/** Whom the link is for, as long as they have no way of signing in: that is what makes it count once. */
async function findInactive(
  { secretKey }: Secret,
  reader: Pick<OutsideReader, 'db'>,
  { link, now }: { readonly link: string; readonly now: Temporal.Instant },
) {
  const opened = openText(link, sealWith(secretKey));
  const activation = opened.ok ? openActivation(opened.value, now) : null;
  const found = activation === null ? undefined : await findByEmail(reader, activation.email);
  if (found === undefined || found.passwordHash !== null || found.totpSecret !== null || found.hasPasskey) return null;
  const { name, email } = await loadAccount(reader, found.person);
  return { person: found.person, name, email };
}

async function problemsOf(
  { breachedPasswords }: Installation,
  { password, again }: ActivationForm,
  ownWords: readonly string[],
): Promise<readonly PasswordProblem[]> {
  const rules = passwordProblems(password, { isOnlyFactor: false, ownWords });
  const isKnown = rules.length === 0 && (await isKnownPassword(password, breachedPasswords));
  return [...rules, ...(isKnown ? [LEAKED] : []), ...(password === again ? [] : [NOT_THE_SAME])];
}

const LEAKED: PasswordProblem = { kind: 'leaked' };
const NOT_THE_SAME: PasswordProblem = { kind: 'notTheSame' };
