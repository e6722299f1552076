import { answered, changes, type Route } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { loadCredentials } from '../people.store.ts';
import { begin } from './begin.routes.ts';
import { attemptsAt } from './counting.routes.ts';
import { passkeyAnswered, passkeyRefused } from './passkey-answer.routes.ts';
import { readPasskey } from './sign-in.form.ts';
import { shownSignIn } from './sign-in-page.routes.ts';

/** Signing in with a passkey alone: the device is one proof, the finger, face or PIN that it asks for is the other. */
export const passkeySignInRoute = (installation: Installation): Route =>
  changes({
    path: '/logga-in/nyckel',
    may: 'signIn.use',
    read: readPasskey,
    async change({ form, writer, from, now }) {
      const attempts = attemptsAt(installation, { writer, email: null, from, now, proof: 'passkey' });
      const pageWith = (problem: 'tooMany' | 'passkey') => shownSignIn(installation, { email: '', next: form.next, problem, now });
      if (await attempts.areTooMany())
        return answered({ event: 'signIn.failed', subject: 'nyckel', page: await pageWith('tooMany'), succeeded: false });
      const passkey = await passkeyAnswered(installation, writer, { form, purpose: 'signIn', person: null, now });
      if ('refused' in passkey) return passkeyRefused(passkey, await pageWith('passkey'));
      await attempts.forget();
      const found = await loadCredentials(writer, passkey.person);
      return begin(installation, { writer, found, next: form.next, from, now, proof: 'both' });
    },
  });
