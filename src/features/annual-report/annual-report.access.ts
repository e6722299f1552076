import { type AccessRules, aggregates, records, signedIn } from '../../platform/access/access.ts';

/** The report and its figures hide small numbers, so whoever has to do with the whole association may read them. */
const READERS = ['forbundschef', 'ekonom', 'beredningsgrupp', 'styrelse', 'revisor', 'redaktor', 'analytiker'] as const;

export const annualReportAccess: AccessRules = {
  'association.list': signedIn(),
  'year.start': records('forbundschef'),
  // Whoever runs the installation makes associations and says who is to run them; where the program is tried, everybody may.
  'association.make': records('driftansvarig'),
  'association.try': signedIn(),
  'annualReport.read': aggregates(...READERS),
  'figure.read': aggregates(...READERS),
  'finding.read': aggregates('forbundschef', 'ekonom', 'beredningsgrupp', 'styrelse', 'revisor'),
  'finding.accept': records('forbundschef', 'ekonom'),
  // Small groups that have been shown cannot be hidden again.
  'counts.disclose': records('forbundschef'),
  // A voucher may name whom the money went to.
  'ledger.read': records('forbundschef', 'ekonom', 'styrelse', 'revisor'),
};
