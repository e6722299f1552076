import { type AccessRules, everyone } from '../../platform/access/access.ts';

export const activationAccess: AccessRules = { 'account.activate': everyone() };
