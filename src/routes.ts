import { aboutAccess } from './features/about/about.access.ts';
import { aboutRoutes } from './features/about/about.routes.ts';
import { annualReportAccess } from './features/annual-report/annual-report.access.ts';
import { bookRoutes } from './features/annual-report/books/books.routes.ts';
import { derivationRoutes } from './features/annual-report/derivation/derivation.routes.ts';
import { findingRoutes } from './features/annual-report/findings/findings.routes.ts';
import { readingRoutes } from './features/annual-report/reading/reading.routes.ts';
import { yearRoutes } from './features/annual-report/year/year.routes.ts';
import * as associations from './features/associations/association.store.ts';
import { ledgerAccess } from './features/ledger/ledger.access.ts';
import { ledgerRoutes } from './features/ledger/ledger.routes.ts';
import type { FindAssociation } from './platform/http/gate.ts';
import type { AccessRules, Route } from './platform/http/routes.ts';

/** Every feature's routes, in one list. Addresses with a name of their own stand before those that begin with an association. */
export const routes: readonly Route[] = [
  ...aboutRoutes,
  ...ledgerRoutes,
  ...yearRoutes,
  ...readingRoutes,
  ...derivationRoutes,
  ...bookRoutes,
  ...findingRoutes,
];

/** Every feature's permissions. What is not here is nobody's. */
export const access: AccessRules = { ...aboutAccess, ...ledgerAccess, ...annualReportAccess };

/** The feature that keeps the list of associations answers which one an address names. */
export const findAssociation: FindAssociation = async (reader, name) => (await associations.findAssociation(reader, name))?.key ?? null;
