import { type AccessRules, aggregates, records } from '../../platform/access/access.ts';

export const writingAccess: AccessRules = {
  // A text shows figures as the report does, and those hide small numbers.
  'text.read': aggregates('forbundschef', 'ekonom', 'beredningsgrupp', 'styrelse', 'revisor', 'redaktor'),
  'text.write': records('forbundschef', 'ekonom', 'redaktor'),
  'text.comment': records('forbundschef', 'ekonom', 'redaktor', 'styrelse', 'beredningsgrupp'),
};
