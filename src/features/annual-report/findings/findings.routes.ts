import { type Route, shows } from '../../../platform/http/routes.ts';
import { openYear } from '../year/open-year.routes.ts';
import { noSuchYear } from '../year/year.routes.ts';
import { findingsPage } from './findings.pages.ts';

export const findingRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/kontroll',
    may: 'finding.read',
    async show({ params, reader }) {
      const open = await openYear(reader, params.year);
      return open === null ? noSuchYear : findingsPage({ ...open, records: open.input.records }, open.report.findings);
    },
  }),
];
