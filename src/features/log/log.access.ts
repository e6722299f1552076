import { type AccessRules, records } from '../../platform/access/access.ts';

export const logAccess: AccessRules = { 'log.read': records('forbundschef', 'revisor') };
