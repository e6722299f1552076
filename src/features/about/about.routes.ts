import { type Route, shows } from '../../platform/http/routes.ts';
import { aboutPage, accessibilityPage } from './about.pages.ts';

export const aboutRoutes: readonly Route[] = [
  shows({ path: '/om', alike: true, may: 'about.read', show: async () => aboutPage }),
  shows({ path: '/tillganglighet', alike: true, may: 'about.read', show: async () => accessibilityPage }),
];
