import { type AccessRules, everyone } from '../../platform/access/access.ts';

/** Proofreading somebody's document keeps nothing and shows the sender only what they sent. */
export const proofreadingAccess: AccessRules = { 'proofreading.try': everyone() };
