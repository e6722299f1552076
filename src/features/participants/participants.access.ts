import { type AccessRules, records } from '../../platform/access/access.ts';

/** Counts as they were handed in, small ones too: for those who answer for them. Everybody else reads the report, where they are hidden. */
export const participantsAccess: AccessRules = {
  'counts.read': records('forbundschef', 'insatsledare', 'coach', 'revisor'),
};
