import type { AccessRules } from '../../platform/http/routes.ts';

/** An annual report and the bookkeeping behind it are public records (allmänna handlingar, TF 2 kap.): anyone may read them. */
export const annualReportAccess: AccessRules = {
  'association.list': ['anyone'],
  'annualReport.read': ['anyone'],
  'figure.read': ['anyone'],
  'ledger.read': ['anyone'],
  'finding.read': ['anyone'],
};
