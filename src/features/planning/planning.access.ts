import { type AccessRules, aggregates, records } from '../../platform/access/access.ts';

const READERS = ['forbundschef', 'ekonom', 'beredningsgrupp', 'styrelse', 'revisor'] as const;

/** What the year is planned with holds no person; whoever has to do with the whole association may read it. */
export const planningAccess: AccessRules = {
  'contribution.read': aggregates(...READERS),
  'contribution.plan': records('forbundschef', 'ekonom'),
  'plan.read': aggregates(...READERS),
  'plan.revise': records('forbundschef', 'ekonom'),
  'plan.adopt': records('forbundschef'),
};
