import type { Route } from '../../platform/http/routes.ts';
import { contributionRoutes } from './contributions/contributions.routes.ts';
import { contributionRecordRoutes } from './contributions/records.routes.ts';
import { adoptingRoutes } from './plan/adopting.routes.ts';
import { editingRoutes } from './plan/editing.routes.ts';
import { planImportRoutes } from './plan/import.routes.ts';
import { planRoutes } from './plan/plan.routes.ts';
import { planSettingsRoutes } from './plan/settings.routes.ts';

/** What a year is planned with: the members' contributions, and the plan and budget. */
export const planningRoutes: readonly Route[] = [
  ...contributionRoutes,
  ...contributionRecordRoutes,
  ...planRoutes,
  ...editingRoutes,
  ...planSettingsRoutes,
  ...planImportRoutes,
  ...adoptingRoutes,
];
