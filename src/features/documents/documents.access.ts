import { type AccessRules, aggregates, everyone, records } from '../../platform/access/access.ts';

export const documentsAccess: AccessRules = {
  // A sealed document hides small numbers as the report does.
  'document.read': aggregates('forbundschef', 'ekonom', 'beredningsgrupp', 'styrelse', 'revisor', 'redaktor'),
  'document.adopt': records('forbundschef'),
  // Who may sign which document is decided by whose seat it is; whoever says whose seat is whose has none.
  'document.sign': records('styrelse'),
  'document.publish': records('forbundschef', 'redaktor'),
  'publication.read': everyone(),
};
