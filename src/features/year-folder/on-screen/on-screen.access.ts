import { type AccessRules, records } from '../../../platform/access/access.ts';

/** Counts stand here as they were reported, before small ones are hidden. */
export const onScreenAccess: AccessRules = {
  'record.read': records('forbundschef', 'ekonom', 'revisor'),
  'record.revise': records('forbundschef', 'ekonom'),
};
