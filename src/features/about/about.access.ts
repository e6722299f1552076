import { type AccessRules, everyone } from '../../platform/access/access.ts';

export const aboutAccess: AccessRules = { 'about.read': everyone() };
