import { type AccessRules, records } from '../../platform/access/access.ts';
import { OPENING_ROLES } from '../people/person.ts';

export const emergencyAccess: AccessRules = {
  'emergency.read': records('forbundschef', 'revisor', 'ekonom', 'styrelse', 'driftansvarig'),
  'emergency.open': records(...OPENING_ROLES, 'driftansvarig'),
  'emergency.end': records('forbundschef', 'ekonom', 'styrelse', 'driftansvarig'),
};
