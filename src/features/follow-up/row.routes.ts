import type { Reader } from '../../platform/database/transaction.ts';
import { changed, changes, missing, type Route, rejected, shows } from '../../platform/http/routes.ts';
import { momentInText } from '../../shared/swedish.ts';
import { EMPTY_FORM, type FieldError } from '../../ui/forms.ts';
import { followUp } from './follow-up.ts';
import { openFollowedYear } from './followed-year.work.ts';
import { addForecast, listForecastHistory, listForecasts } from './forecast.store.ts';
import { LAST_MONTH } from './forecast.ts';
import { type CommentForm, type ForecastForm, monthIn, readComment, readForecast, readWithdrawal } from './row.form.ts';
import { backToRow, type RowView, rowPage } from './row.pages.ts';
import { addComment, listComments, withdrawComment } from './variance-comment.store.ts';

/** One row of the follow-up, and what people say of it. */
export const rowRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/uppfoljning/:line',
    may: 'followUp.read',
    async show({ params, query, reader, visitor, may }) {
      const person = visitor?.person ?? null;
      const wish = {
        ...params,
        month: monthIn(query.get('manad') ?? ''),
        person,
        mayComment: may('followUp.revise'),
        mayReadLedger: may('ledger.read'),
      };
      const view = await viewOf(reader, wish);
      return view === null ? noSuchRow : rowPage(view);
    },
  }),

  changes({
    path: '/:association/:year/uppfoljning/prognos',
    may: 'followUp.revise',
    read: readForecast,
    async change({ params, form, writer, visitor, now }) {
      const view = await viewOf(writer, { ...params, ...wishOf(form, visitor?.person ?? null) });
      if (view === null) return noSuchRow;
      const { year } = view;
      const errors = [...form.errors, ...meanwhile(view, form)];
      if (form.wanted === null || errors.length > 0) {
        // What was seen last is what the next attempt begins from.
        return rejected(rowPage({ ...view, forecastForm: { ...form, errors } }));
      }
      await addForecast(writer, { year, line: form.line, ...form.wanted, person: visitor?.person ?? null, now });
      const next = backToRow(view, form.line, form.month);
      return changed({ event: 'followUp.forecast', subject: String(year), next, done: 'Prognosen är sparad.' });
    },
  }),

  changes({
    path: '/:association/:year/uppfoljning/kommentar',
    may: 'followUp.revise',
    read: readComment,
    async change({ params, form, writer, visitor, now }) {
      const view = await viewOf(writer, { ...params, ...wishOf(form, visitor?.person ?? null) });
      if (view === null) return noSuchRow;
      const { year } = view;
      if (form.content === null) return rejected(rowPage({ ...view, commentForm: form }));
      await addComment(writer, { year, line: form.line, month: form.month, content: form.content, person: visitor?.person ?? null, now });
      const next = backToRow(view, form.line, form.month);
      return changed({ event: 'followUp.comment', subject: String(year), next, done: 'Kommentaren är sparad.' });
    },
  }),

  changes({
    path: '/:association/:year/uppfoljning/kommentar/ta-bort',
    may: 'followUp.revise',
    read: readWithdrawal,
    async change({ params, form: { id, month }, writer, visitor, now }) {
      const person = visitor?.person;
      const line = id === '' || person === undefined ? undefined : await withdrawComment(writer, id, { person, now });
      if (line === undefined) return missing('Kommentaren finns inte, eller är någon annans.');
      const next = backToRow({ ...params, year: Number(params.year) }, line, month);
      return changed({ event: 'followUp.commentWithdrawn', subject: id, next, done: 'Kommentaren är tillbakatagen.' });
    },
  }),
];

const noSuchRow = missing('Det finns ingen sådan budgetrad det året. Gå till uppföljningen.');

interface Wish {
  readonly association: string;
  readonly year: string;
  readonly line: string;
  /** Null for the latest with anything booked. */
  readonly month: number | null;
  readonly person: string | null;
  readonly mayComment: boolean;
  readonly mayReadLedger: boolean;
}

/** Whoever may say something of a row may read the bookkeeping. */
const wishOf = ({ line, month }: ForecastForm | CommentForm, person: string | null) => ({
  line,
  month,
  person,
  mayComment: true,
  mayReadLedger: true,
});

async function viewOf(reader: Reader, { year: named, line, month, ...wish }: Wish): Promise<RowView | null> {
  const year = /^\d{4}$/.test(named) ? Number(named) : 0;
  const open = await openFollowedYear(reader, year);
  if (open === null) return null;
  const { latestMonth } = open.course;
  const from = latestMonth === null ? LAST_MONTH : (month ?? latestMonth);
  const seen = followUp(open.course, { month: from, choices: await listForecasts(reader, year) });
  const followed = seen.rows.find(({ row }) => row.id === line);
  if (followed === undefined) return null;
  const comments = (await listComments(reader, year)).filter((comment) => comment.line === line);
  const history = await listForecastHistory(reader, year, line);
  return { ...wish, year, seen, followed, history, comments, forecastForm: EMPTY_FORM, commentForm: EMPTY_FORM };
}

/** Somebody else has chosen since the writer began: both stand on the page, and nothing is lost. */
function meanwhile({ followed: { choice } }: RowView, { from }: ForecastForm): readonly FieldError[] {
  if (choice === null || choice.id === from) return [];
  const message = `${choice.madeBy ?? 'Någon'} ändrade prognosen ${momentInText(choice.madeAt)}. Jämför under Tidigare bedömningar, och spara igen om ditt gäller.`;
  return [{ field: 'metod', message }];
}
