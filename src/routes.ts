import { aboutAccess } from './features/about/about.access.ts';
import { aboutRoutes } from './features/about/about.routes.ts';
import { activationAccess } from './features/activation/activation.access.ts';
import { activationRoutes } from './features/activation/activation.routes.ts';
import { annualReportAccess } from './features/annual-report/annual-report.access.ts';
import { bookRoutes } from './features/annual-report/books/books.routes.ts';
import { derivationRoutes } from './features/annual-report/derivation/derivation.routes.ts';
import { findingRoutes } from './features/annual-report/findings/findings.routes.ts';
import { goalRoutes } from './features/annual-report/goals/goals.routes.ts';
import { readingRoutes } from './features/annual-report/reading/reading.routes.ts';
import { startingRoutes } from './features/annual-report/starting/starting.routes.ts';
import { overviewRoutes } from './features/annual-report/year/overview.routes.ts';
import { yearRoutes } from './features/annual-report/year/year.routes.ts';
import { bookkeepingAccess } from './features/bookkeeping/bookkeeping.access.ts';
import { bookkeepingRoutes } from './features/bookkeeping/bookkeeping.routes.ts';
import { documentsAccess } from './features/documents/documents.access.ts';
import { documentRoutes } from './features/documents/documents.routes.ts';
import { publicRoutes } from './features/documents/publishing/public.routes.ts';
import { emergencyAccess } from './features/emergency/emergency.access.ts';
import { emergencyRoutes } from './features/emergency/emergency.routes.ts';
import { followUpAccess } from './features/follow-up/follow-up.access.ts';
import { followUpRoutes } from './features/follow-up/follow-up.routes.ts';
import { moneyRoutes } from './features/follow-up/intervention-money/money.routes.ts';
import { ledgerAccess } from './features/ledger/ledger.access.ts';
import { ledgerRoutes } from './features/ledger/ledger.routes.ts';
import { logAccess } from './features/log/log.access.ts';
import { logRoutes } from './features/log/log.routes.ts';
import { participantsAccess } from './features/participants/participants.access.ts';
import { participantRoutes } from './features/participants/participants.routes.ts';
import { peopleAccess } from './features/people/people.access.ts';
import { peopleRoutes } from './features/people/people.routes.ts';
import { planningAccess } from './features/planning/planning.access.ts';
import { planningRoutes } from './features/planning/planning.routes.ts';
import { proofreadingAccess } from './features/proofreading/proofreading.access.ts';
import { proofreadingRoutes } from './features/proofreading/proofreading.routes.ts';
import { carryTexts } from './features/writing/carry-texts.work.ts';
import { writingAccess } from './features/writing/writing.access.ts';
import { writingRoutes } from './features/writing/writing.routes.ts';
import { onScreenAccess } from './features/year-folder/on-screen/on-screen.access.ts';
import { sheetRoutes } from './features/year-folder/on-screen/sheet.routes.ts';
import type { AccessRules } from './platform/access/access.ts';
import type { Route } from './platform/http/routes.ts';
import type { Installation } from './platform/installation/installation.ts';

/** Every feature's routes, in one list. Addresses with a name of their own stand before those that begin with an association. */
export const routesOf = (installation: Installation): readonly Route[] => [
  ...aboutRoutes,
  ...publicRoutes,
  ...ledgerRoutes,
  ...proofreadingRoutes(installation),
  ...peopleRoutes(installation),
  ...activationRoutes(installation),
  ...logRoutes,
  ...emergencyRoutes(installation),
  ...participantRoutes,
  ...startingRoutes(installation, carryTexts),
  ...sheetRoutes,
  ...yearRoutes(installation),
  ...overviewRoutes,
  ...planningRoutes,
  ...readingRoutes,
  ...derivationRoutes,
  ...bookRoutes,
  ...findingRoutes,
  ...goalRoutes,
  ...writingRoutes,
  ...bookkeepingRoutes,
  ...followUpRoutes,
  ...moneyRoutes,
  ...documentRoutes(installation),
];

/** Every feature's permissions. What is not here is nobody's. */
export const access: AccessRules = {
  ...aboutAccess,
  ...ledgerAccess,
  ...proofreadingAccess,
  ...peopleAccess,
  ...activationAccess,
  ...logAccess,
  ...emergencyAccess,
  ...participantsAccess,
  ...onScreenAccess,
  ...planningAccess,
  ...annualReportAccess,
  ...writingAccess,
  ...bookkeepingAccess,
  ...followUpAccess,
  ...documentsAccess,
};
