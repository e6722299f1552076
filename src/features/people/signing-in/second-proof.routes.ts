import type { PersonId } from '../../../platform/database/transaction.ts';
import { type Answered, answered, changes, type OutsideReader, type Route, redirect, shows } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { signInOptions } from '../../../platform/passkeys/sign-in.ts';
import { listPasskeys } from '../passkeys.store.ts';
import { type Credentials, loadCredentials } from '../people.store.ts';
import { begin, findPending } from './begin.routes.ts';
import { isRightCode } from './codes.routes.ts';
import { attemptsAt } from './counting.routes.ts';
import { passkeyAnswered, passkeyRefused } from './passkey-answer.routes.ts';
import { askedOn, siteOf } from './questions.routes.ts';
import { readCode, readPasskey } from './sign-in.form.ts';
import { codePage, type SignInView } from './sign-in.pages.ts';
import { shownSignIn } from './sign-in-page.routes.ts';

/** The second proof, for whoever has given the first: a code from an app, a passkey, or a code of the reserve. */
export const secondProofRoutes = (installation: Installation): readonly Route[] => [
  showing(installation),
  withCode(installation),
  withPasskey(installation),
];

const showing = (installation: Installation): Route =>
  shows({
    path: '/logga-in/kod',
    may: 'signIn.use',
    async show({ query, reader, from, now }) {
      const pending = await findPending(reader, from, now);
      if (pending === null) return redirect('/logga-in');
      const found = await loadCredentials(reader, pending.person);
      return shownCode(installation, reader, { found, next: query.get('till') ?? '', problem: null, now });
    },
  });

const withCode = (installation: Installation): Route =>
  changes({
    path: '/logga-in/kod',
    may: 'signIn.use',
    read: readCode,
    async change({ form: { code, next }, writer, from, now }) {
      const pending = await findPending(writer, from, now);
      if (pending === null) return startAnew(installation, { next, now });
      const found = await loadCredentials(writer, pending.person);
      const attempts = attemptsAt(installation, { writer, email: found.email, from, now, proof: 'code' });
      const fail = async (problem: SignInView['problem']): Promise<Answered> => {
        const page = await shownCode(installation, writer, { found, next, problem, now });
        return answered({ event: 'signIn.failed', subject: 'kod', person: found.person, page, succeeded: false });
      };
      if (await attempts.areTooMany()) return fail('tooMany');
      if (!(await isRightCode(installation, writer, { found, code, now }))) return fail('wrongCode');
      await attempts.forget();
      return begin(installation, { writer, found, next, from, now, proof: 'both' });
    },
  });

const withPasskey = (installation: Installation): Route =>
  changes({
    path: '/logga-in/kod/nyckel',
    may: 'signIn.use',
    read: readPasskey,
    async change({ form, writer, from, now }) {
      const pending = await findPending(writer, from, now);
      if (pending === null) return startAnew(installation, { next: form.next, now });
      const found = await loadCredentials(writer, pending.person);
      const passkey = await passkeyAnswered(installation, writer, { form, ...secondBy(found.person), now });
      if ('refused' in passkey)
        return passkeyRefused(passkey, await shownCode(installation, writer, { found, next: form.next, problem: 'passkey', now }));
      return begin(installation, { writer, found, next: form.next, from, now, proof: 'both' });
    },
  });

const secondBy = (person: PersonId) => ({ purpose: `second ${person}`, person }) as const;

interface Asked {
  readonly found: Credentials;
  readonly next: string;
  readonly problem: SignInView['problem'];
  readonly now: Temporal.Instant;
}

async function shownCode(installation: Installation, reader: Pick<OutsideReader, 'db'>, { found, next, problem, now }: Asked) {
  const passkeys = (await listPasskeys(reader, found.person)).map(({ id, transports }) => ({ credentialId: id, transports }));
  const question = passkeys.length === 0 ? null : await signInOptions(siteOf(installation), passkeys);
  const passkey = question && askedOn(installation, question, { ...secondBy(found.person), now });
  return codePage({ next, problem, passkey, hasApp: found.totpSecret !== null });
}

const startAnew = async (installation: Installation, { next, now }: { next: string; now: Temporal.Instant }): Promise<Answered> =>
  answered({
    event: 'signIn.failed',
    subject: 'andra beviset',
    page: await shownSignIn(installation, { email: '', next, problem: 'startAnew', now }),
    succeeded: false,
  });
