import type { SignInProblem } from '../../../language/words.ts';
import type { Page } from '../../../platform/http/page.ts';
import { type Answered, answered, arrives, type Changed, changed, type OutsideWriter, type Route } from '../../../platform/http/routes.ts';
import type { Origin, Visitor } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import type { Discovery } from '../../../platform/openid/discovered.ts';
import { finishSignIn, type OpenIdSignIn } from '../../../platform/openid/openid-sign-in.ts';
import { shownAccount } from '../account/account.routes.ts';
import { findChallenge, keepChallenge, takeChallenge } from '../challenges.store.ts';
import { countsAsBoth, type Elsewhere } from '../elsewhere.ts';
import { addOutsideIdentity, findOutsidePerson } from '../outside-identities.store.ts';
import { loadCredentials } from '../people.store.ts';
import { confirmed } from '../renewed-session.routes.ts';
import { afterProof } from '../signing-in/after-proof.routes.ts';
import { begin } from '../signing-in/begin.routes.ts';
import { readAnswer } from '../signing-in/sign-in.form.ts';
import { shownSignIn } from '../signing-in/sign-in-page.routes.ts';
import { wayBack } from '../signing-in/way-back.ts';
import { nextOf } from './going.routes.ts';

/** Who has come back, and what is known of it. */
interface Arrival {
  readonly installation: Installation;
  readonly writer: OutsideWriter;
  readonly visitor: Visitor | null;
  readonly from: Origin;
  readonly now: Temporal.Instant;
}

/** Somebody comes back from another organisation's sign-in, in the browser that went there. */
export const arrivalRoute = (installation: Installation, discover: Discovery): Route =>
  arrives({
    path: '/logga-in/extern/svar',
    may: 'signIn.use',
    // The organisation is asked while a connection is held.
    few: 'elsewhere',
    read: readAnswer,
    async change({ form: answer, writer, visitor, from, now }) {
      const arrival = { installation, writer, visitor, from, now };
      const under = await underWay(arrival, answer);
      if (under === null) return failed(arrival, 'startAnew');
      const provider = await discover(under.issuer);
      const finished = provider.ok ? await finishSignIn(provider.value, answer.toString(), under.kept) : provider;
      if (!finished.ok) return failed(arrival, finished.problem.kind === 'unreachable' ? 'silent' : 'elsewhere');
      return WISHES[under.wish](arrival, finished.value, under);
    },
  });

/** What the browser has under way. An answer to another question leaves it as it is: anybody may lead somebody here. */
async function underWay({ writer, from, now }: Arrival, answer: URLSearchParams): Promise<Elsewhere | null> {
  if (from.session === '') return null;
  const place = { tokenSha256: from.session, kind: 'elsewhere', now } as const;
  const found = await findChallenge(writer, place);
  return found === null || found.kept.state !== answer.get('state') ? null : takeChallenge(writer, place);
}

type Fulfil = (arrival: Arrival, who: OpenIdSignIn, under: Elsewhere) => Promise<Changed | Answered>;

const WISHES: Readonly<Record<Elsewhere['wish'], Fulfil>> = {
  async signIn(arrival, who, under) {
    const { installation, writer, from, now } = arrival;
    const next = nextOf(installation, under.next);
    const person = await findOutsidePerson(writer, who);
    if (person === null) return strange(arrival, who, next);
    const found = await loadCredentials(writer, person);
    return begin(installation, { writer, found, next, from, now, proof: isBoth(installation, who) ? 'both' : 'one' });
  },

  async link(arrival, who) {
    const { writer, visitor } = arrival;
    if (visitor === null) return failed(arrival, 'startAnew');
    const isAdded = await addOutsideIdentity(writer, visitor.person, who);
    if (!isAdded && (await findOutsidePerson(writer, who)) !== visitor.person) return failed(arrival, 'taken');
    return changed({ event: 'account.linked', subject: 'eget konto', next: '/min-sida', done: 'Inloggningen är kopplad till ditt konto.' });
  },

  async confirm(arrival, who, under) {
    const { installation, writer, visitor, now } = arrival;
    if (visitor === null || (await findOutsidePerson(writer, who)) !== visitor.person) return failed(arrival, 'elsewhere');
    const session = await confirmed(writer, visitor.session, now);
    return changed({ event: 'signIn.confirmed', subject: 'extern', ...afterProof(nextOf(installation, under.next)), session });
  },
};

/** Nobody here: whoever holds an invitation may become somebody, everybody else is told how. */
async function strange(arrival: Arrival, who: OpenIdSignIn, next: string): Promise<Changed | Answered> {
  const { installation, writer, from, now } = arrival;
  if (!next.startsWith('/inbjudan/')) return failed(arrival, 'notLinked');
  const { issuer, subject, name } = who;
  const content = { issuer, subject, name, email: who.isEmailVerified ? who.email : null, isBoth: isBoth(installation, who) };
  await keepChallenge(writer, { tokenSha256: from.session, kind: 'arrived', content, now });
  return changed({ event: 'signIn.arrived', subject: 'inbjudan', next: wayBack(next) });
}

function isBoth({ providers }: Installation, who: OpenIdSignIn): boolean {
  const chosen = providers.find(({ issuer }) => withoutSlash(issuer) === withoutSlash(who.issuer));
  return countsAsBoth(who, chosen?.secondProof ?? []);
}

const withoutSlash = (address: string): string => address.replace(/\/$/, '');

const failed = async (arrival: Arrival, problem: SignInProblem): Promise<Answered> =>
  answered({
    event: 'signIn.failed',
    subject: 'extern',
    page: await pageWith(arrival, problem),
    succeeded: false,
  });

const pageWith = ({ installation, writer, visitor, now }: Arrival, problem: SignInProblem): Promise<Page> =>
  visitor === null
    ? shownSignIn(installation, { email: '', next: '', problem, now })
    : shownAccount(installation, writer, { visitor, problem });
