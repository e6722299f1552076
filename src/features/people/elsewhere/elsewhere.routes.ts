import { type Answered, answered, changes, type Route, redirect, type SentForm, shows } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import type { Discovery } from '../../../platform/openid/discovered.ts';
import { findChallenge } from '../challenges.store.ts';
import { shownConfirm } from '../signing-in/confirm.routes.ts';
import { attemptsAt } from '../signing-in/counting.routes.ts';
import { readService } from '../signing-in/sign-in.form.ts';
import { goingPage } from '../signing-in/sign-in.pages.ts';
import { shownSignIn } from '../signing-in/sign-in-page.routes.ts';
import { goElsewhere } from './going.routes.ts';

/** The ways to another organisation's sign-in, for those who want in and those who show anew who they are. */
export const elsewhereRoutes = (installation: Installation, discover: Discovery): readonly Route[] => [
  toSignIn(installation, discover),
  toConfirm(installation, discover),
  goingOn(installation),
];

/** The organisation is asked where it answers before a connection to the database is held. */
export const readAndDiscover = (discover: Discovery) => async (sent: SentForm) => {
  const { issuer, next } = readService(sent);
  return { provider: await discover(issuer), next };
};

const toSignIn = (installation: Installation, discover: Discovery): Route =>
  changes({
    path: '/logga-in/extern',
    may: 'signIn.use',
    read: readAndDiscover(discover),
    async change({ form: { provider, next }, writer, visitor, from, now }) {
      const fail = async (problem: 'tooMany' | 'silent'): Promise<Answered> =>
        failed(await shownSignIn(installation, { email: '', next, problem, now }));
      if (await attemptsAt(installation, { writer, email: null, from, now, proof: 'elsewhere' }).areTooMany()) return fail('tooMany');
      if (!provider.ok) return fail('silent');
      return goElsewhere(installation, { writer, provider: provider.value, wish: 'signIn', next, visitor, from, now });
    },
  });

const toConfirm = (installation: Installation, discover: Discovery): Route =>
  changes({
    path: '/bekrafta/extern',
    may: 'account.own',
    read: readAndDiscover(discover),
    async change({ form: { provider, next }, writer, visitor, from, now }) {
      if (!provider.ok) return failed(await shownConfirm(installation, writer, { visitor, next, problem: 'silent', now }));
      return goElsewhere(installation, { writer, provider: provider.value, wish: 'confirm', next, visitor, from, now });
    },
  });

/** A page that goes on by itself: browsers do not let a form lead to another site than ours (form-action in the content policy). */
const goingOn = ({ providers }: Installation): Route =>
  shows({
    path: '/logga-in/extern/vidare',
    may: 'signIn.use',
    async show({ reader, from, now }) {
      const under = from.session === '' ? null : await findChallenge(reader, { tokenSha256: from.session, kind: 'elsewhere', now });
      if (under === null) return redirect('/logga-in');
      const name = providers.find(({ issuer }) => issuer === under.issuer)?.name ?? '';
      return goingPage({ name, address: under.address });
    },
  });

const failed = (page: Answered['page']): Answered => answered({ event: 'signIn.failed', subject: 'extern', page, succeeded: false });
