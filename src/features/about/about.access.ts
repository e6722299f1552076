import type { AccessRules } from '../../platform/http/routes.ts';

export const aboutAccess: AccessRules = { 'about.read': ['anyone'] };
