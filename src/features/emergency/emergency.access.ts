import { type AccessRules, records } from '../../platform/access/access.ts';

export const emergencyAccess: AccessRules = {
  'emergency.read': records('forbundschef', 'revisor', 'ekonom', 'styrelse', 'driftansvarig'),
  'emergency.open': records('ekonom', 'styrelse', 'driftansvarig'),
  'emergency.end': records('forbundschef', 'ekonom', 'styrelse', 'driftansvarig'),
};
