import type { SignInProblem } from '../../../language/words.ts';
import type { Page } from '../../../platform/http/page.ts';
import { answered, changed, changes, missing, type OutsideReader, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import type { Visitor } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { askForMail } from '../../../platform/mail/mail-jobs.ts';
import { hashPassword } from '../../../platform/secrets/password.ts';
import { qrCode } from '../../../platform/secrets/qr.ts';
import { keptRecoveryCode, newRecoveryCodes } from '../../../platform/secrets/recovery-codes.ts';
import { newTotpSecret, totpAddress, totpSecretText } from '../../../platform/secrets/totp.ts';
import { listOutsideIssuers } from '../outside-identities.store.ts';
import { listPasskeys } from '../passkeys.store.ts';
import {
  confirmAuthenticator,
  findProposedAuthenticator,
  keepPassword,
  loadAccount,
  proposeAuthenticator,
  replaceRecoveryCodes,
} from '../people.store.ts';
import { raised } from '../renewed-session.routes.ts';
import { endOtherSessions, endSession, listSessions } from '../sessions.store.ts';
import { signedIn } from '../signed-in.routes.ts';
import { sealedSecret, secretOf, stepOf } from '../signing-in/codes.routes.ts';
import { wayBack } from '../signing-in/way-back.ts';
import { readCode, readNext, readPassword } from './account.form.ts';
import { accountPage, passwordPage } from './account.pages.ts';
import { authenticatorPage, onwards, recoveryCodesPage } from './authenticator.pages.ts';
import { problemsOf } from './new-password.routes.ts';
import { passwordChangedLetter } from './password-letter.ts';

/** A person's own account: how they prove who they are, and where they are signed in. */
export const accountRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/min-sida',
    may: 'account.own',
    show: ({ reader, visitor }) => shownAccount(installation, reader, { visitor, problem: null }),
  }),
  ...sessionRoutes,
  ...passwordRoutes(installation),
];

/** What the person sees of their own account. */
export async function shownAccount(
  { providers }: Installation,
  reader: Pick<OutsideReader, 'db'>,
  { visitor, problem }: { readonly visitor: Visitor | null; readonly problem: SignInProblem | null },
): Promise<Page> {
  const me = signedIn(visitor);
  const { installationRole } = me;
  const account = { ...(await loadAccount(reader, me.person)), installationRole, passkeys: await listPasskeys(reader, me.person) };
  const linked = await listOutsideIssuers(reader, me.person);
  return accountPage({
    account,
    providers: providers.map(({ issuer, name }) => ({ issuer, name, isLinked: linked.includes(issuer) })),
    sessions: await listSessions(reader, me.person),
    here: me.session,
    problem,
  });
}

const sessionRoutes: readonly Route[] = [
  changes({
    path: '/min-sida/sessioner/:session/avsluta',
    may: 'account.own',
    confirmed: true,
    read: () => null,
    async change({ params, writer, visitor }) {
      const isEnded = /^[0-9a-f-]{36}$/.test(params.session) && (await endSession(writer, signedIn(visitor).person, params.session));
      if (!isEnded) return missing('Enheten är redan utloggad.');
      return changed({ event: 'session.ended', subject: params.session, next: '/min-sida', done: 'Enheten är utloggad.' });
    },
  }),

  changes({
    path: '/min-sida/avsluta-andra',
    may: 'account.own',
    confirmed: true,
    read: () => null,
    async change({ writer, visitor }) {
      const me = signedIn(visitor);
      await endOtherSessions(writer, me.person, me.session);
      return changed({ event: 'session.ended', subject: 'alla andra', next: '/min-sida', done: 'Alla andra enheter är utloggade.' });
    },
  }),
];

const passwordRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/min-sida/losenord',
    may: 'account.own',
    confirmed: true,
    show: async () => passwordPage([]),
  }),

  changes({
    path: '/min-sida/losenord',
    may: 'account.own',
    confirmed: true,
    few: 'password',
    read: readPassword,
    async change({ form, writer, visitor }) {
      const me = signedIn(visitor);
      const { email, name } = await loadAccount(writer, me.person);
      const problems = await problemsOf(installation, form, [email, name]);
      if (problems.length > 0) return rejected(passwordPage(problems));
      await keepPassword(writer, me.person, await hashPassword(form.password));
      // Whoever knew the old password may sit somewhere with it.
      await endOtherSessions(writer, me.person, me.session);
      if (installation.sendsLetters) await askForMail(writer, passwordChangedLetter(email), installation.secretKey);
      return changed({
        event: 'account.passwordChanged',
        subject: 'eget konto',
        next: '/min-sida',
        done: 'Lösenordet är bytt. Andra enheter är utloggade.',
      });
    },
  }),
];

/** The app that shows codes, and the codes for the day when it is lost. */
export const authenticatorRoutes = (installation: Installation): readonly Route[] => [
  ...proposingRoutes(installation),
  confirmingRoute(installation),
  newRecoveryCodesRoute,
];

const proposingRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/min-sida/tvafaktor',
    may: 'account.own',
    // Asked for before anything is pressed, as for keys: else the first button would do nothing.
    confirmed: true,
    async show({ reader, visitor, query }) {
      const me = signedIn(visitor);
      const { hasAuthenticator, email } = await loadAccount(reader, me.person);
      const sealed = await findProposedAuthenticator(reader, me.person);
      const proposal = sealed === null ? null : proposalOf(installation, { sealed, person: me.person, email });
      const next = query.get('till') ?? '';
      return authenticatorPage({ proposal, hasOne: hasAuthenticator, isNeeded: next !== '' && !me.hasSecondFactor, next, isWrong: false });
    },
  }),

  changes({
    path: '/min-sida/tvafaktor/ny',
    may: 'account.own',
    confirmed: true,
    read: readNext,
    async change({ form: next, writer, visitor }) {
      const { person } = signedIn(visitor);
      await proposeAuthenticator(writer, person, sealedSecret(installation, newTotpSecret(), person));
      return changed({ event: 'account.authenticatorProposed', subject: 'eget konto', next: `/min-sida/tvafaktor${onwards(next)}` });
    },
  }),
];

const confirmingRoute = (installation: Installation): Route =>
  changes({
    path: '/min-sida/tvafaktor',
    may: 'account.own',
    confirmed: true,
    read: readCode,
    async change({ form: { code, next }, writer, visitor, now }) {
      const me = signedIn(visitor);
      const sealed = await findProposedAuthenticator(writer, me.person);
      const secret = sealed === null ? null : secretOf(installation, sealed, me.person);
      if (sealed === null || secret === null) return missing('Börja om från Min sida.');
      const step = stepOf(secret, code, now);
      if (step === null) {
        const { hasAuthenticator, email } = await loadAccount(writer, me.person);
        const proposal = proposalOf(installation, { sealed, person: me.person, email });
        return rejected(
          authenticatorPage({
            proposal,
            hasOne: hasAuthenticator,
            isNeeded: next !== '' && !me.hasSecondFactor,
            next,
            isWrong: true,
          }),
        );
      }
      await confirmAuthenticator(writer, me.person, step);
      const session = await raised(writer, me.session);
      await endOtherSessions(writer, me.person, me.session);
      const codes = newRecoveryCodes();
      await replaceRecoveryCodes(writer, me.person, codes.map(keptRecoveryCode));
      return answered({
        event: 'account.authenticatorConfirmed',
        subject: 'eget konto',
        page: recoveryCodesPage(codes, wayBack(next)),
        succeeded: true,
        session,
      });
    },
  });

const newRecoveryCodesRoute: Route = changes({
  path: '/min-sida/reservkoder',
  may: 'account.own',
  confirmed: true,
  read: () => null,
  async change({ writer, visitor }) {
    const codes = newRecoveryCodes();
    await replaceRecoveryCodes(writer, signedIn(visitor).person, codes.map(keptRecoveryCode));
    return answered({
      event: 'account.recoveryCodesMade',
      subject: 'eget konto',
      page: recoveryCodesPage(codes, '/min-sida'),
      succeeded: true,
    });
  },
});

function proposalOf(installation: Installation, { sealed, person, email }: { sealed: string; person: string; email: string }) {
  const secret = secretOf(installation, sealed, person);
  if (secret === null) return null;
  const address = totpAddress(secret, { issuer: 'Samband', account: email });
  return { picture: (name: string) => qrCode(address, name), secret: totpSecretText(secret) };
}
