import { changed, changes, missing, type Route, rejected } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import type { Discovery } from '../../../platform/openid/discovered.ts';
import { shownAccount } from '../account/account.routes.ts';
import { listOutsideIssuers, removeOutsideIdentities } from '../outside-identities.store.ts';
import { loadCredentials, lockPerson } from '../people.store.ts';
import { signedIn } from '../signed-in.routes.ts';
import { readService } from '../signing-in/sign-in.form.ts';
import { readAndDiscover } from './elsewhere.routes.ts';
import { goElsewhere } from './going.routes.ts';

/** A person lets another organisation's sign-in open their account, and ends it again. */
export const linkingRoutes = (installation: Installation, discover: Discovery): readonly Route[] => [
  changes({
    path: '/min-sida/extern',
    may: 'account.own',
    confirmed: true,
    read: readAndDiscover(discover),
    async change({ form: { provider }, writer, visitor, from, now }) {
      if (!provider.ok) return rejected(await shownAccount(installation, writer, { visitor, problem: 'silent' }));
      return goElsewhere(installation, { writer, provider: provider.value, wish: 'link', next: '', visitor, from, now });
    },
  }),

  changes({
    path: '/min-sida/extern/ta-bort',
    may: 'account.own',
    confirmed: true,
    read: readService,
    async change({ form: { issuer }, writer, visitor }) {
      const { person } = signedIn(visitor);
      await lockPerson(writer, person);
      const { passwordHash, hasPasskey } = await loadCredentials(writer, person);
      const others = (await listOutsideIssuers(writer, person)).filter((each) => each !== issuer);
      // Nobody locks themself out.
      const hasMore = passwordHash !== null || hasPasskey || others.length > 0;
      if (!(hasMore && (await removeOutsideIdentities(writer, person, issuer))))
        return missing('Inloggningen är redan borttagen, eller ditt enda sätt att logga in.');
      return changed({ event: 'account.unlinked', subject: 'eget konto', next: '/min-sida', done: 'Inloggningen är borttagen.' });
    },
  }),
];
