import { type AccessRules, records } from '../../platform/access/access.ts';

/** Reading the bookkeeping is `ledger.read`, which the accounts and vouchers ask for too. */
export const bookkeepingAccess: AccessRules = {
  'bookkeeping.upload': records('forbundschef', 'ekonom'),
};
