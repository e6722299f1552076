import { askForJob } from '../../../platform/database/asked-job.ts';
import type { Database, InstallationReader, InstallationWriter } from '../../../platform/database/transaction.ts';
import { answered, changed, changes, missing, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { JobProblem, type Task } from '../../../platform/jobs/task.ts';
import type { Letter } from '../../../platform/mail/letter.ts';
import { askForMail } from '../../../platform/mail/mail-jobs.ts';
import { hashPassword } from '../../../platform/secrets/password.ts';
import { openText, sealText } from '../../../platform/secrets/sealed-text.ts';
import { keptToken } from '../../../platform/secrets/token.ts';
import { keyFor } from '../../../platform/secrets/use-key.ts';
import { readPassword } from '../account/account.form.ts';
import { problemsOf } from '../account/new-password.routes.ts';
import { passwordChangedLetter } from '../account/password-letter.ts';
import { listOutsideIssuers } from '../outside-identities.store.ts';
import { type Credentials, findByEmail, keepPassword } from '../people.store.ts';
import { endOtherSessions } from '../sessions.store.ts';
import { attemptsAt } from '../signing-in/counting.routes.ts';
import { signInAddress } from '../signing-in/known-address.work.ts';
import { readForgotten } from './recovery.form.ts';
import { askedPage, forgottenPage, recoveryPage } from './recovery.pages.ts';
import { openRecovery, RECOVERY_LASTS, recoveryText } from './recovery.ts';

type Secret = Pick<Installation, 'secretKey'>;

const gone = missing('Länken gäller inte längre: den är använd eller för gammal. Be om ett nytt brev från inloggningen.');

/** A new password for somebody who has forgotten theirs: by a link to their letter box. The second proof is asked for as before. */
export const recoveryRoutes = (installation: Installation): readonly Route[] => [
  ...askingRoutes(installation),
  ...choosingRoutes(installation),
];

const askingRoutes = (installation: Installation): readonly Route[] => [
  shows({ path: '/glomt-losenord', may: 'signIn.use', show: async () => forgottenPage({ written: '', isWrong: false }) }),

  changes({
    path: '/glomt-losenord',
    may: 'signIn.use',
    read: readForgotten,
    async change({ form: { written, email }, writer, from, now }) {
      if (email === null) return rejected(forgottenPage({ written, isWrong: true }));
      // Whether there is such an account is found out in the background, so that neither the answer nor its time tells.
      if (!(await attemptsAt(installation, { writer, email, from, now, proof: 'letter' }).areTooMany()))
        await askForRecovery(writer, installation, email);
      return answered({ event: 'signIn.recoveryAsked', subject: 'losenord', page: askedPage(installation), succeeded: true });
    },
  }),
];

const choosingRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/nytt-losenord/:link',
    may: 'signIn.use',
    async show({ params: { link }, reader, now }) {
      const found = await findForgetful(installation, reader, { link, now });
      return found === null ? gone : recoveryPage({ link, email: found.email, problems: [] });
    },
  }),

  changes({
    path: '/nytt-losenord/:link',
    may: 'signIn.use',
    few: 'password',
    read: readPassword,
    async change({ params: { link }, form, writer, now }) {
      const found = await findForgetful(installation, writer, { link, now });
      if (found === null) return gone;
      const { person, email, name } = found;
      const problems = await problemsOf(installation, form, [email, name]);
      if (problems.length > 0) return rejected(recoveryPage({ link, email, problems }));
      await keepPassword(writer, person, await hashPassword(form.password));
      await endOtherSessions(writer, person, null);
      if (installation.sendsLetters) await askForMail(writer, passwordChangedLetter(email), installation.secretKey);
      const done = 'Lösenordet är sparat. Logga in med det.';
      const next = signInAddress(installation.secretKey, email);
      return changed({ event: 'account.passwordChanged', subject: 'genom brev', person, next, done });
    },
  }),
];

/**
 * Whom the link is for, as long as the password is the one it was made to replace: that is what makes it count once.
 * Never somebody without a password: their letter box alone would then be a way into their account.
 */
async function findForgetful(
  { secretKey }: Secret,
  reader: Pick<InstallationReader, 'db'>,
  { link, now }: { readonly link: string; readonly now: Temporal.Instant },
): Promise<Credentials | null> {
  const opened = openText(link, linkSeal(secretKey));
  const recovery = opened.ok ? openRecovery(opened.value, now) : null;
  const found = recovery === null ? undefined : await findByEmail(reader, recovery.email);
  return found !== undefined && found.passwordHash !== null && markOf(found) === recovery?.markOfOld ? found : null;
}

const markOf = ({ passwordHash }: Credentials): string => keptToken(passwordHash ?? '').slice(0, 16);
const linkSeal = (secretKey: Uint8Array) => ({ key: keyFor(secretKey, 'recovery'), whose: 'recovery' });
const jobSeal = (secretKey: Uint8Array) => ({ key: keyFor(secretKey, 'recovery'), whose: 'recovery-job' });

const TASK = 'recover-password';

const askForRecovery = (writer: Pick<InstallationWriter, 'db'>, { secretKey }: Secret, email: string): Promise<void> =>
  askForJob(writer, TASK, { sealed: sealText(email, jobSeal(secretKey)) });

interface Parts extends Pick<Installation, 'secretKey' | 'address' | 'providers'> {
  readonly database: Database;
  readonly clock: () => Temporal.Instant;
}

/** Sends the letter, when there is somebody to send it to. */
export const recoverPasswordTask = (parts: Parts): Task => ({
  name: TASK,
  async run({ content }) {
    const { database, secretKey } = parts;
    const email = openText(String(Object(content).sealed), jobSeal(secretKey));
    if (!email.ok) throw new JobProblem('the address was sealed with another key than the one in the data folder');
    await database.installation.change(async (writer) => {
      const found = await findByEmail(writer, email.value);
      if (found === undefined) return;
      const letter =
        found.passwordHash === null ? await otherWayLetter(parts, writer, found) : letterOf(found.email, linkFor(parts, found));
      await askForMail(writer, letter, secretKey);
    });
  },
});

function linkFor({ clock, secretKey, address }: Parts, found: Credentials): string {
  const text = recoveryText({ email: found.email, expiresAt: clock().add(RECOVERY_LASTS).toString(), markOfOld: markOf(found) });
  return new URL(`/nytt-losenord/${sealText(text, linkSeal(secretKey))}`, address).href;
}

/** To somebody who has no password to forget: what they sign in with instead, and no link. */
async function otherWayLetter(
  { providers, address }: Pick<Parts, 'providers' | 'address'>,
  reader: Pick<InstallationReader, 'db'>,
  { person, email, hasPasskey }: Credentials,
): Promise<Letter> {
  const issuers = await listOutsideIssuers(reader, person);
  const names = providers.filter(({ issuer }) => issuers.includes(issuer)).map(({ name }) => name);
  const ways = waysIn([...names, ...(hasPasskey ? ['din nyckel (passkey)'] : [])]);
  const signIn = new URL('/logga-in', address).href;
  return {
    to: email,
    subject: 'Så loggar du in i Samband',
    text: `Någon, förmodligen du, har bett om ett nytt lösenord till Samband. Ditt konto har inget lösenord. ${ways}\n\n${signIn}\n\nHar du inte bett om det, bry dig inte om brevet: inget är ändrat.\n`,
  };
}

const waysIn = (names: readonly string[]): string =>
  names.length === 0
    ? 'Be den som driver installationen om hjälp att logga in.'
    : `Du loggar in med ${new Intl.ListFormat('sv', { type: 'disjunction' }).format(names)}. Kan du inte det, be den som sköter den inloggningen om hjälp.`;

const letterOf = (to: string, link: string): Letter => ({
  to,
  subject: 'Välj ett nytt lösenord till Samband',
  text: `Någon, förmodligen du, har bett om ett nytt lösenord till Samband. Öppna länken för att välja det. Den gäller i en timme och en gång.\n\n${link}\n\nHar du inte bett om det, bry dig inte om brevet: lösenordet är detsamma som förut.\n`,
});
