import type { PersonId } from '../../../platform/database/transaction.ts';
import {
  type Answered,
  answered,
  type Changed,
  changed,
  changes,
  type OutsideReader,
  type OutsideWriter,
  type Route,
  redirect,
  shows,
} from '../../../platform/http/routes.ts';
import type { Origin } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { deviceOf, newDeviceMark } from '../../../platform/secrets/device-mark.ts';
import { hashPassword, verifyNobody, verifyPassword } from '../../../platform/secrets/password.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { keyFor } from '../../../platform/secrets/use-key.ts';
import { countAttempt, forgetAttempts } from '../attempts.store.ts';
import { type Credentials, findByEmail, keepPassword, loadCredentials } from '../people.store.ts';
import { deviceName } from '../session.ts';
import { addSession, confirmSession, endByToken, findSession, type KeptSession } from '../sessions.store.ts';
import { isRightCode } from './codes.routes.ts';
import { EXAMPLE_PEOPLE } from './example-people.ts';
import { readCode, readSignIn } from './sign-in.form.ts';
import { codePage, confirmPage, type SignInView, signInPage } from './sign-in.pages.ts';
import { type Count, codeCounts, countsOf } from './sources.ts';
import { wayBack } from './way-back.ts';

/** Signing in with a password and, for whoever has one, a code; and out. */
export const signInRoutes = (installation: Installation): readonly Route[] => [
  ...passwordRoutes(installation),
  ...codeRoutes(installation),
  signOut,
  ...confirmingRoutes(installation),
];

const passwordRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/logga-in',
    may: 'signIn.use',
    show: async ({ query, visitor }) =>
      visitor === null
        ? signInPage({ email: '', next: query.get('till') ?? '', problem: null, examples: examplesOf(installation) })
        : redirect(wayBack(query.get('till'))),
  }),

  changes({
    path: '/logga-in',
    may: 'signIn.use',
    few: 'password',
    read: readSignIn,
    async change({ form: { email, password, next }, writer, from, now }) {
      const counts = countsOf({ email, address: from.address, device: knownDevice(installation, from, email) });
      const fail = (problem: NonNullable<SignInView['problem']>, person?: PersonId): Answered =>
        answered({
          event: 'signIn.failed',
          subject: 'losenord',
          page: signInPage({ email, next, problem, examples: [] }),
          succeeded: false,
          ...(person && { person }),
        });
      if (await areTooMany(writer, counts, now)) return fail('tooMany');

      const found = await findByEmail(writer, email);
      if (found === undefined || !(await isRightPassword(writer, found, password))) return fail('wrong', found?.person);
      await forgetAttempts(
        writer,
        counts.map(({ name }) => name),
      );
      return begin(installation, { writer, found, next, from, now, proof: 'password' });
    },
  }),
];

const codeRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/logga-in/kod',
    may: 'signIn.use',
    show: async ({ query, reader, from, now }) =>
      (await findPending(reader, from, now)) === null ? redirect('/logga-in') : codePage({ next: query.get('till') ?? '', problem: null }),
  }),

  changes({
    path: '/logga-in/kod',
    may: 'signIn.use',
    read: readCode,
    async change({ form: { code, next }, writer, from, now }) {
      const pending = await findPending(writer, from, now);
      if (pending === null)
        return answered({
          event: 'signIn.failed',
          subject: 'kod',
          page: signInPage({ email: '', next, problem: 'startAnew', examples: [] }),
          succeeded: false,
        });
      const found = await loadCredentials(writer, pending.person);
      const device = knownDevice(installation, from, found.email);
      const counts = codeCounts({ email: found.email, address: from.address, device });
      const fail = (problem: NonNullable<SignInView['problem']>): Answered =>
        answered({ event: 'signIn.failed', subject: 'kod', person: found.person, page: codePage({ next, problem }), succeeded: false });
      if (await areTooMany(writer, counts, now)) return fail('tooMany');
      if (!(await isRightCode(installation, writer, { found, code, now }))) return fail('wrongCode');
      await forgetAttempts(
        writer,
        counts.map(({ name }) => name),
      );
      return begin(installation, { writer, found, next, from, now, proof: 'both' });
    },
  }),
];

const signOut: Route = changes({
  path: '/logga-ut',
  may: 'signIn.use',
  read: () => null,
  async change({ writer, from, visitor }) {
    if (from.session !== '') await endByToken(writer, from.session);
    return changed({
      event: 'signIn.ended',
      subject: 'session',
      next: '/logga-in',
      session: 'ends',
      done: 'Du är utloggad.',
      ...(visitor && { person: visitor.person }),
    });
  },
});

const confirmingRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/bekrafta',
    may: 'account.own',
    show: async ({ query }) => confirmPage({ next: query.get('till') ?? '', problem: null }),
  }),

  changes({
    path: '/bekrafta',
    may: 'account.own',
    few: 'password',
    read: readSignIn,
    async change({ form: { password, next }, writer, visitor, from, now }) {
      if (visitor === null) return changed({ event: 'signIn.ended', subject: 'session', next: '/logga-in' });
      const found = await loadCredentials(writer, visitor.person);
      const counts = countsOf({
        email: found.email,
        address: from.address,
        device: knownDevice(installation, from, found.email),
      });
      const fail = (problem: NonNullable<SignInView['problem']>): Answered =>
        answered({ event: 'signIn.failed', subject: 'bekraftelse', page: confirmPage({ next, problem }), succeeded: false });
      if (await areTooMany(writer, counts, now)) return fail('tooMany');
      if (!(await isRightPassword(writer, found, password))) return fail('wrongPassword');
      await confirmSession(writer, visitor.session, now);
      return changed({ event: 'signIn.confirmed', subject: 'session', next: wayBack(next) });
    },
  }),
];

const knownDevice = ({ secretKey }: Installation, from: Origin, email: string): string | null =>
  deviceOf(keyFor(secretKey, 'device'), from.known, email);

const examplesOf = ({ isExample }: Installation) => (isExample ? EXAMPLE_PEOPLE : []);

async function areTooMany(writer: OutsideWriter, counts: readonly Count[], now: Temporal.Instant): Promise<boolean> {
  let tooMany = false;
  // One after the other, in the same order for everybody: two who wait for each other's counts would wait for ever.
  for (const count of counts) tooMany = (await countAttempt(writer, count, now)) || tooMany;
  return tooMany;
}

/** Takes as long for an account that does not exist. A hash that was made more cheaply than now is made anew while the password is known. */
async function isRightPassword(writer: OutsideWriter, found: Credentials, password: string): Promise<boolean> {
  const { right, isOutdated } =
    found.passwordHash === null ? await verifyNobody(password) : await verifyPassword(password, found.passwordHash);
  if (right && isOutdated) await keepPassword(writer, found.person, await hashPassword(password));
  return right;
}

/** How long somebody may look for their code. */
const PENDING_FOR = { minutes: 10 };

async function findPending(reader: Pick<OutsideReader, 'db'>, from: Origin, now: Temporal.Instant): Promise<KeptSession | null> {
  const session = from.session === '' ? undefined : await findSession(reader, from.session);
  if (session === undefined || session.isComplete) return null;
  const isOld = Temporal.Instant.compare(Temporal.Instant.from(session.beganAt).add(PENDING_FOR), now) < 0;
  return isOld ? null : session;
}

/** What a session is begun with. */
export interface Beginning {
  readonly writer: OutsideWriter;
  readonly found: Pick<Credentials, 'person' | 'email' | 'totpSecret'>;
  readonly next: string;
  readonly from: Origin;
  readonly now: Temporal.Instant;
  /** `both` when the second factor has been proved too. */
  readonly proof: 'password' | 'both';
}

/** A new session under a new name: what the browser held before is worth nothing any more (session fixation). */
export async function begin(installation: Installation, { writer, found, next, from, now, proof }: Beginning): Promise<Changed> {
  if (from.session !== '') await endByToken(writer, from.session);
  const isComplete = proof === 'both' || found.totpSecret === null;
  const { token, kept } = newToken();
  const hasSecondFactor = proof === 'both';
  await addSession(writer, { tokenSha256: kept, person: found.person, isComplete, hasSecondFactor, device: deviceName(from.device), now });
  const known = isComplete ? { known: newDeviceMark(keyFor(installation.secretKey, 'device'), found.email) } : {};
  const common = { person: found.person, session: { begins: token, ...known } };
  const asked = next === '' ? '' : `?till=${encodeURIComponent(next)}`;
  return isComplete
    ? changed({ ...common, event: 'signIn.done', subject: hasSecondFactor ? 'två bevis' : 'ett bevis', next: wayBack(next) })
    : changed({ ...common, event: 'signIn.begun', subject: 'losenord', next: `/logga-in/kod${asked}` });
}
