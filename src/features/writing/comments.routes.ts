import type { Reader } from '../../platform/database/transaction.ts';
import { REPORT_STYLESHEETS } from '../../platform/documents/html/page.ts';
import { changed, changes, missing, type Route, rejected, shows } from '../../platform/http/routes.ts';
import { EMPTY_FORM, type FilledForm } from '../../ui/forms.ts';
import { addressesOf } from './addresses.ts';
import { type AnswerForm, readAnswer, readComment } from './comments.form.ts';
import { commentsPage } from './comments.pages.ts';
import { insertComment, listComments } from './comments.store.ts';
import { threadsOf } from './comments.ts';
import { drawText, type OpenChapter, openChapter } from './open-texts.routes.ts';

const noSuchThread = missing('Kommentaren finns inte i det här kapitlet.');

/** What is said of a chapter: comments, answers, that something is done, and that it is not. */
export const commentRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/texter/:document/:chapter/kommentarer',
    may: 'text.read',
    async show({ params, query, reader, may }) {
      const opened = await openChapter(reader, params);
      if ('kind' in opened) return opened;
      const quote = query.get('citat') ?? '';
      const form = quote === '' ? EMPTY_FORM : { ...EMPTY_FORM, values: new Map([['citat', [quote]]]) };
      return commentsPage(await commentsView(reader, opened, { mayComment: may('text.comment'), form }));
    },
  }),

  changes({
    path: '/:association/:year/texter/:document/:chapter/kommentarer',
    may: 'text.comment',
    read: readComment,
    async change({ params, form, writer, visitor, now }) {
      const opened = await openChapter(writer, params);
      if ('kind' in opened) return opened;
      if (form.errors.length > 0) return rejected(commentsPage(await commentsView(writer, opened, { mayComment: true, form })));
      const by = visitor?.person ?? null;
      const id = await insertComment(writer, opened.place, {
        thread: null,
        kind: 'comment',
        quote: form.quote,
        body: form.body,
        at: now,
        by,
      });
      const next = addressesOf(params.association, opened.place).comments;
      return changed({ event: 'text.commented', subject: id, next, done: 'Kommentaren är sparad.' });
    },
  }),

  changes({
    path: '/:association/:year/texter/:document/:chapter/kommentarer/svar',
    may: 'text.comment',
    read: readAnswer,
    async change({ params, form, writer, visitor, now }) {
      const opened = await openChapter(writer, params);
      if ('kind' in opened) return opened;
      const { threads } = await commentsView(writer, opened, { mayComment: true, form });
      if (!threads.some(({ first }) => first.id === form.thread)) return noSuchThread;
      if (form.errors.length > 0) return rejected(commentsPage(await commentsView(writer, opened, { mayComment: true, form })));
      const { thread, kind, body } = form;
      const id = await insertComment(writer, opened.place, { thread, kind, quote: null, body, at: now, by: visitor?.person ?? null });
      const next = addressesOf(params.association, opened.place).comments;
      return changed({
        event: kind === 'answer' ? 'text.answered' : kind === 'resolved' ? 'text.resolved' : 'text.reopened',
        subject: id,
        next,
        done: DONE[kind],
      });
    },
  }),
];

const DONE: Readonly<Record<AnswerForm['kind'], string>> = {
  answer: 'Svaret är sparat.',
  resolved: 'Kommentaren är markerad som klar.',
  reopened: 'Kommentaren är öppen igen.',
};

interface Looking {
  readonly mayComment: boolean;
  readonly form: FilledForm;
}

async function commentsView(reader: Reader, opened: OpenChapter, { mayComment, form }: Looking) {
  const { association, place, chapter, of } = opened;
  const comments = (await listComments(reader, of)).filter((comment) => comment.chapter === chapter.id);
  const threads = threadsOf(comments, chapter.markdown);
  const drawn = await drawText(opened, chapter);
  return { association, place, chapter, threads, mayComment, form, drawn, styles: REPORT_STYLESHEETS };
}
