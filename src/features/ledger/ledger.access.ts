import { type AccessRules, everyone } from '../../platform/access/access.ts';

/** Trying a SIE file keeps nothing and shows the sender only what they sent. */
export const ledgerAccess: AccessRules = { 'sieFile.try': everyone() };
