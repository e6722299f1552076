import { type AccessRules, records } from '../../../platform/access/access.ts';

export const onScreenAccess: AccessRules = {
  'record.read': records('forbundschef', 'ekonom', 'revisor'),
  'record.revise': records('forbundschef', 'ekonom'),
  // Counts stand here as they were reported, small ones too: for those who also have `counts.read` in all of the association. A test compares.
  'countRecord.read': records('forbundschef', 'revisor'),
  'countRecord.revise': records('forbundschef'),
};
