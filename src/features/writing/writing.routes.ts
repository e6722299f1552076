import type { Route } from '../../platform/http/routes.ts';
import { chapterRoutes } from './chapter.routes.ts';
import { commentRoutes } from './comments.routes.ts';
import { historyRoutes } from './history.routes.ts';
import { settingsRoutes } from './settings.routes.ts';
import { textsRoutes } from './texts.routes.ts';

/** Writing a year's documents together. */
export const writingRoutes: readonly Route[] = [...textsRoutes, ...chapterRoutes, ...settingsRoutes, ...historyRoutes, ...commentRoutes];
