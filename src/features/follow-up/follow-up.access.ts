import { type AccessRules, aggregates, records } from '../../platform/access/access.ts';

/** Sums by budget line and account; whom a voucher is about stands on the pages of the bookkeeping. */
export const followUpAccess: AccessRules = {
  'followUp.read': aggregates('forbundschef', 'ekonom', 'beredningsgrupp', 'styrelse', 'revisor'),
  'followUp.revise': records('forbundschef', 'ekonom'),
  'interventionMoney.read': aggregates('forbundschef', 'ekonom', 'beredningsgrupp', 'styrelse', 'revisor'),
  'interventionMoney.register': records('forbundschef', 'ekonom'),
};
