import type { Route } from '../../platform/http/routes.ts';
import type { Installation } from '../../platform/installation/installation.ts';
import { openDiscovery } from '../../platform/openid/discovered.ts';
import { accountRoutes, authenticatorRoutes } from './account/account.routes.ts';
import { arrivalRoute } from './elsewhere/arrival.routes.ts';
import { elsewhereRoutes } from './elsewhere/elsewhere.routes.ts';
import { linkingRoutes } from './elsewhere/linking.routes.ts';
import { invitationRoutes } from './invitations/invitations.routes.ts';
import { memberRoutes } from './members/members.routes.ts';
import { passkeyRoutes } from './passkeys/passkeys.routes.ts';
import { recoveryRoutes } from './recovery/recovery.routes.ts';
import { confirmingRoutes } from './signing-in/confirm.routes.ts';
import { exampleRoutes } from './signing-in/examples.routes.ts';
import { passkeySignInRoute } from './signing-in/passkey-sign-in.routes.ts';
import { secondProofRoutes } from './signing-in/second-proof.routes.ts';
import { signInRoutes } from './signing-in/sign-in.routes.ts';

/** Everything that has to do with who somebody is. */
export function peopleRoutes(installation: Installation): readonly Route[] {
  const discover = openDiscovery(installation.providers);
  return [
    ...signInRoutes(installation),
    passkeySignInRoute(installation),
    ...secondProofRoutes(installation),
    ...confirmingRoutes(installation),
    ...recoveryRoutes(installation),
    ...exampleRoutes(installation),
    ...accountRoutes(installation),
    ...authenticatorRoutes(installation),
    ...passkeyRoutes(installation),
    ...invitationRoutes(installation, discover),
    ...memberRoutes(installation),
    ...elsewhereRoutes(installation, discover),
    ...linkingRoutes(installation, discover),
    arrivalRoute(installation, discover),
  ];
}
