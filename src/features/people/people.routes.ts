import type { Route } from '../../platform/http/routes.ts';
import type { Installation } from '../../platform/installation/installation.ts';
import { accountRoutes, authenticatorRoutes } from './account/account.routes.ts';
import { invitationRoutes } from './invitations/invitations.routes.ts';
import { memberRoutes } from './members/members.routes.ts';
import { exampleRoutes } from './signing-in/examples.routes.ts';
import { signInRoutes } from './signing-in/sign-in.routes.ts';

/** Everything that has to do with who somebody is. */
export const peopleRoutes = (installation: Installation): readonly Route[] => [
  ...signInRoutes(installation),
  ...exampleRoutes(installation),
  ...accountRoutes(installation),
  ...authenticatorRoutes(installation),
  ...invitationRoutes(installation),
  ...memberRoutes(installation),
];
