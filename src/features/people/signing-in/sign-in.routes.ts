import type { PersonId } from '../../../platform/database/transaction.ts';
import {
  type Answered,
  answered,
  changed,
  changes,
  type OutsideWriter,
  type Route,
  redirect,
  shows,
} from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { hashPassword, verifyNobody, verifyPassword } from '../../../platform/secrets/password.ts';
import { type Credentials, findByEmail, keepPassword } from '../people.store.ts';
import { endByToken } from '../sessions.store.ts';
import { begin } from './begin.routes.ts';
import { attemptsAt } from './counting.routes.ts';
import { addressAsked } from './known-address.work.ts';
import { readNext, readSignIn } from './sign-in.form.ts';
import type { SignInView } from './sign-in.pages.ts';
import { shownSignIn } from './sign-in-page.routes.ts';
import { wayBack } from './way-back.ts';

/** Signing in with a password; and out. */
export const signInRoutes = (installation: Installation): readonly Route[] => [showing(installation), signingIn(installation), signOut];

const showing = (installation: Installation): Route =>
  shows({
    path: '/logga-in',
    may: 'signIn.use',
    alike: true,
    show: async ({ query, visitor, now }) =>
      visitor === null
        ? shownSignIn(installation, {
            email: addressAsked(installation.secretKey, query),
            next: query.get('till') ?? '',
            problem: null,
            now,
          })
        : redirect(wayBack(query.get('till'))),
  });

const signingIn = (installation: Installation): Route =>
  changes({
    path: '/logga-in',
    may: 'signIn.use',
    few: 'password',
    read: readSignIn,
    async change({ form: { email, password, next }, writer, from, now }) {
      const attempts = attemptsAt(installation, { writer, email, from, now, proof: 'password' });
      const fail = async (problem: SignInView['problem'], person?: PersonId): Promise<Answered> =>
        answered({
          event: 'signIn.failed',
          subject: 'losenord',
          page: await shownSignIn(installation, { email, next, problem, now }),
          succeeded: false,
          ...(person && { person }),
        });
      if (await attempts.areTooMany()) return fail('tooMany');
      const found = await findByEmail(writer, email);
      if (!(await isRightPassword(writer, found, password)) || found === undefined) return fail('wrong', found?.person);
      await attempts.forget();
      return begin(installation, { writer, found, next, from, now, proof: 'one' });
    },
  });

const signOut: Route = changes({
  path: '/logga-ut',
  may: 'signIn.use',
  read: readNext,
  async change({ form: next, writer, from, visitor }) {
    if (from.session !== '') await endByToken(writer, from.session);
    return changed({
      event: 'signIn.ended',
      subject: 'session',
      next: next === '' ? '/logga-in' : `/logga-in?till=${encodeURIComponent(next)}`,
      session: 'ends',
      done: 'Du är utloggad.',
      ...(visitor && { person: visitor.person }),
    });
  },
});

/** Takes as long for an account that does not exist. A hash that was made more cheaply than now is made anew while the password is known. */
export async function isRightPassword(writer: OutsideWriter, found: Credentials | undefined, password: string): Promise<boolean> {
  const hash = found?.passwordHash ?? null;
  const { right, isOutdated } = hash === null ? await verifyNobody(password) : await verifyPassword(password, hash);
  if (found !== undefined && right && isOutdated) await keepPassword(writer, found.person, await hashPassword(password));
  return right;
}
