import type { AccessRules } from '../../platform/http/routes.ts';

/** Trying a SIE file keeps nothing and shows the sender only what they sent. */
export const ledgerAccess: AccessRules = { 'sieFile.try': ['anyone'] };
