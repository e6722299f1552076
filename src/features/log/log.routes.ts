import { formatAsked, tableFile } from '../../platform/files/table-file.ts';
import { download, type Route, redirect, shows } from '../../platform/http/routes.ts';
import { pagesOf } from '../../ui/paging.ts';
import { readLogQuestion } from './log.form.ts';
import { logPage, ownLogPage } from './log.pages.ts';
import { findEntries, listOwnEntries, ROWS_A_PAGE } from './log.store.ts';
import { LOG_COLUMNS } from './log-columns.ts';
import { eventsNamed } from './log-words.ts';

/** A file of more rows than this is no reading but a copy: whoever needs it narrows the days. */
const ROWS_A_FILE = 50_000;
/** On one's own page: what one remembers having done. */
const OWN_ROWS = 200;

/** What one has done oneself is everybody's own to see; an association's log is searched by its manager and auditors, and that is told in the log too. */
export const logRoutes: readonly Route[] = [
  shows({
    path: '/min-sida/logg',
    may: 'account.own',
    async show({ reader, visitor }) {
      if (visitor === null) return redirect('/logga-in');
      return ownLogPage(await listOwnEntries(reader, visitor.person, OWN_ROWS), OWN_ROWS);
    },
  }),

  shows({
    path: '/:association/logg',
    may: 'log.read',
    async show({ params, query, reader }) {
      const asked = readLogQuestion(query);
      const question = { ...asked, events: eventsNamed(asked.words) };
      const format = formatAsked(query);
      if (format !== null) {
        const { rows } = await findEntries(reader, question, { limit: ROWS_A_FILE, offset: 0 });
        return download(tableFile({ name: `logg-${params.association}`, columns: LOG_COLUMNS, rows }, format));
      }
      const { rows, count } = await findEntries(reader, question, { limit: ROWS_A_PAGE, offset: (asked.page - 1) * ROWS_A_PAGE });
      const address = `/${params.association}/logg`;
      const { pages } = pagesOf(count, { rowsAPage: ROWS_A_PAGE, query, address });
      return logPage({ association: params.association, asked, rows, count, pages, query, rowsAFile: ROWS_A_FILE });
    },
  }),
];
