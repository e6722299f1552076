import { type Route, shows } from '../../../platform/http/routes.ts';
import { openYear } from '../year/open-year.work.ts';
import { noSuchYear } from '../year/year.routes.ts';
import { goalsPage } from './goals.pages.ts';

export const goalRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/mal',
    may: 'figure.read',
    async show({ params, reader }) {
      const open = await openYear(reader, params.year);
      return open === null ? noSuchYear : goalsPage(open);
    },
  }),
];
