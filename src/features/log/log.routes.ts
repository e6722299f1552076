import { type Route, shows } from '../../platform/http/routes.ts';
import { pagesOf } from '../../ui/paging.ts';
import { readLogQuestion } from './log.form.ts';
import { logPage } from './log.pages.ts';
import { findEntries, ROWS_A_PAGE } from './log.store.ts';

/** The log is searched by the association's manager and auditors, and that is told in the log too. */
export const logRoutes: readonly Route[] = [
  shows({
    path: '/:association/logg',
    may: 'log.read',
    async show({ params, query, reader }) {
      const asked = readLogQuestion(query);
      const { rows, count } = await findEntries(reader, asked);
      const address = `/${params.association}/logg`;
      const { pages } = pagesOf(count, { rowsAPage: ROWS_A_PAGE, query, address });
      return logPage({ association: params.association, asked, rows, count, pages });
    },
  }),
];
