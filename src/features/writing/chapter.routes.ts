import type { Reader } from '../../platform/database/transaction.ts';
import { REPORT_STYLESHEETS } from '../../platform/documents/html/page.ts';
import { changed, changes, previews, type Route, rejected, shows } from '../../platform/http/routes.ts';
import { EMPTY_FORM } from '../../ui/forms.ts';
import { addressesOf } from './addresses.ts';
import { loadBeside } from './beside.store.ts';
import { updateState } from './chapters.store.ts';
import { threadsOf } from './comments.ts';
import { type ConflictView, conflictPage } from './conflict.pages.ts';
import { differenceOf } from './difference.ts';
import { type EditorView, editorPage } from './editor.pages.ts';
import { figuresFor } from './figure-choices.ts';
import { keepText, lockText } from './keep-text.routes.ts';
import { changedFigures } from './kept-figures.ts';
import { mergedTexts } from './merging.ts';
import { drawText, fileOf, insertsOf, lookAt, type OpenChapter, openChapter } from './open-texts.routes.ts';
import { deleteOpening, replaceOpening } from './openings.store.ts';
import { stateOf } from './text.ts';
import { findLatest, findMarked } from './versions.store.ts';
import { markOf, readTextForm, type TextForm } from './writing.form.ts';

/** A chapter's page: reading, writing, looking at what it becomes, and keeping it. */
export const chapterRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/texter/:document/:chapter',
    may: 'text.read',
    alike: true,
    async show({ params, reader, now }) {
      const opened = await openChapter(reader, params);
      return 'kind' in opened ? opened : editorPage(await editorView(reader, opened, { form: null, now }));
    },
  }),

  previews({
    path: '/:association/:year/texter/:document/:chapter/forhandsgranska',
    may: 'text.read',
    few: 'forhandsgranska',
    read: readTextForm,
    async show({ params, form, reader, now }) {
      const opened = await openChapter(reader, params);
      return 'kind' in opened ? opened : editorPage(await editorView(reader, opened, { form, now }));
    },
  }),

  changes({
    path: '/:association/:year/texter/:document/:chapter',
    may: 'text.write',
    read: readTextForm,
    async change({ params, form, writer, visitor, now }) {
      await lockText(writer, params);
      const opened = await openChapter(writer, params);
      if ('kind' in opened) return opened;
      const by = visitor?.person ?? null;
      if (form.errors.length > 0) return rejected(editorPage(await editorView(writer, opened, { form, now })));
      if (isOvertaken(opened, form)) return rejected(conflictPage(await conflictView(writer, opened, form)));
      await keepText(writer, opened, { markdown: form.text, origin: form.origin, by, at: now });
      await updateState(writer, opened.place, form.state);
      if (by !== null) await deleteOpening(writer, opened.place, by);
      const { chapter: id } = opened.place;
      return changed({
        event: 'text.kept',
        subject: id,
        next: addressesOf(params.association, opened.place).chapter,
        done: 'Texten är sparad.',
      });
    },
  }),

  changes({
    path: '/:association/:year/texter/:document/:chapter/oppnad',
    may: 'text.write',
    read: () => null,
    async change({ params, writer, visitor, now }) {
      const opened = await openChapter(writer, params);
      if ('kind' in opened) return opened;
      const { chapter: id } = opened.place;
      if (visitor !== null) await replaceOpening(writer, opened.place, { person: visitor.person, at: now });
      return changed({ event: 'text.opened', subject: id, next: addressesOf(params.association, opened.place).chapter });
    },
  }),
];

/** Whether somebody else has kept another text since this one was begun. Two who wrote the same have nothing to choose between. */
const isOvertaken = ({ chapter }: OpenChapter, { mark, text }: TextForm): boolean =>
  mark !== markOf(chapter.markdown) && text !== chapter.markdown;

async function conflictView(reader: Reader, { association, place, chapter }: OpenChapter, form: TextForm): Promise<ConflictView> {
  const [base, latest] = [await findMarked(reader, place, form.mark), await findLatest(reader, place)];
  return {
    association,
    place,
    chapter,
    mine: form.text,
    theirs: chapter.markdown,
    mark: markOf(chapter.markdown),
    state: form.state,
    latest: latest?.markdown === chapter.markdown ? latest : null,
    difference: differenceOf(chapter.markdown, form.text),
    hasBase: base !== undefined,
    merged: base === undefined ? null : mergedTexts(base.markdown, form.text, chapter.markdown),
  };
}

interface Looking {
  /** What somebody has typed and not kept; null shows the kept text. */
  readonly form: TextForm | null;
  readonly now: Temporal.Instant;
}

async function editorView(reader: Reader, opened: OpenChapter, { form, now }: Looking): Promise<EditorView> {
  const { association, place, chapter, open, of } = opened;
  const text = form?.text ?? chapter.markdown;
  const seen = await lookAt(opened, chapter, text);
  const { said, latest, comments, openings } = await loadBeside(reader, place);
  const isLatest = latest?.markdown === chapter.markdown;
  const book = open?.input.book ?? null;
  return {
    association,
    place,
    chapter,
    text,
    mark: form?.mark ?? markOf(chapter.markdown),
    state: form?.state ?? stateOf(said.state, chapter.markdown),
    owner: said.ownerName,
    latest: isLatest ? latest : null,
    openings,
    now,
    words: form?.words ?? '',
    found: book === null ? [] : figuresFor(form?.words ?? '', book, of.year),
    inserts: await insertsOf(opened),
    hasFigures: book !== null,
    form: form ?? EMPTY_FORM,
    drawn: await drawText(opened, chapter, text),
    isEmpty: text.trim() === '',
    findings: seen.findings,
    file: fileOf(of, chapter.id),
    firstLine: chapter.firstLine,
    changed: isLatest && latest !== null && book !== null ? changedFigures(latest.figures, book, of.year) : [],
    threads: threadsOf(comments, chapter.markdown),
    styles: REPORT_STYLESHEETS,
    figureAddress: (key) => open?.to.figure(key) ?? '',
  };
}
