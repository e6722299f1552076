import { type Answered, answered, changed, changes, type OutsideReader, type Route, shows } from '../../../platform/http/routes.ts';
import type { Visitor } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { signInOptions } from '../../../platform/passkeys/sign-in.ts';
import { listOutsideIssuers } from '../outside-identities.store.ts';
import { listPasskeys } from '../passkeys.store.ts';
import { loadCredentials } from '../people.store.ts';
import { confirmed } from '../renewed-session.routes.ts';
import { signedIn } from '../signed-in.routes.ts';
import { afterProof } from './after-proof.routes.ts';
import { attemptsAt } from './counting.routes.ts';
import { EXAMPLE_PEOPLE } from './example-people.ts';
import { passkeyAnswered, passkeyRefused } from './passkey-answer.routes.ts';
import { askedOn, siteOf } from './questions.routes.ts';
import { readPasskey, readSignIn } from './sign-in.form.ts';
import { confirmPage, type SignInView } from './sign-in.pages.ts';
import { isRightPassword } from './sign-in.routes.ts';

/** Whoever is signed in proves anew who they are, before something dangerous. */
export const confirmingRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/bekrafta',
    may: 'account.own',
    show: async ({ query, reader, visitor, now }) =>
      shownConfirm(installation, reader, { visitor, next: query.get('till') ?? '', problem: null, now }),
  }),
  withPassword(installation),
  withPasskey(installation),
];

const withPassword = (installation: Installation): Route =>
  changes({
    path: '/bekrafta',
    may: 'account.own',
    few: 'password',
    read: readSignIn,
    async change({ form: { password, next }, writer, visitor, from, now }) {
      const { person, session } = signedIn(visitor);
      const found = await loadCredentials(writer, person);
      const attempts = attemptsAt(installation, { writer, email: found.email, from, now, proof: 'password' });
      const fail = async (problem: SignInView['problem']): Promise<Answered> => {
        const page = await shownConfirm(installation, writer, { visitor, next, problem, now });
        return answered({ event: 'signIn.failed', subject: 'bekraftelse', page, succeeded: false });
      };
      if (await attempts.areTooMany()) return fail('tooMany');
      if (!(await isRightPassword(writer, found, password))) return fail('wrongPassword');
      await attempts.forget();
      return changed({
        event: 'signIn.confirmed',
        subject: 'losenord',
        ...afterProof(next),
        session: await confirmed(writer, session, now),
      });
    },
  });

const withPasskey = (installation: Installation): Route =>
  changes({
    path: '/bekrafta/nyckel',
    may: 'account.own',
    read: readPasskey,
    async change({ form, writer, visitor, now }) {
      const { person, session } = signedIn(visitor);
      const passkey = await passkeyAnswered(installation, writer, { form, purpose: `confirm ${person}`, person, now });
      if ('refused' in passkey)
        return passkeyRefused(passkey, await shownConfirm(installation, writer, { visitor, next: form.next, problem: 'passkey', now }));
      return changed({
        event: 'signIn.confirmed',
        subject: 'nyckel',
        ...afterProof(form.next),
        session: await confirmed(writer, session, now),
      });
    },
  });

interface Asked {
  readonly visitor: Visitor | null;
  readonly next: string;
  readonly problem: SignInView['problem'];
  readonly now: Temporal.Instant;
}

/** Every way that this very person has. */
export async function shownConfirm(installation: Installation, reader: Pick<OutsideReader, 'db'>, { visitor, next, problem, now }: Asked) {
  const { person } = signedIn(visitor);
  const { passwordHash, email } = await loadCredentials(reader, person);
  const passkeys = (await listPasskeys(reader, person)).map(({ id, transports }) => ({ credentialId: id, transports }));
  const issuers = await listOutsideIssuers(reader, person);
  const question = passkeys.length === 0 ? null : await signInOptions(siteOf(installation), passkeys);
  return confirmPage({
    next,
    problem,
    hasPassword: passwordHash !== null,
    examples: installation.isExample ? EXAMPLE_PEOPLE.filter((each) => each.email === email) : [],
    passkey: question && askedOn(installation, question, { purpose: `confirm ${person}`, now }),
    providers: installation.providers.filter(({ issuer }) => issuers.includes(issuer)).map(({ issuer, name }) => ({ issuer, name })),
  });
}
