import type { Reader } from '../../platform/database/transaction.ts';
import { changed, changes, type Route, rejected, shows } from '../../platform/http/routes.ts';
import { EMPTY_FORM, type FilledForm } from '../../ui/forms.ts';
import { openYear } from '../annual-report/year/open-year.work.ts';
import { listYears } from '../year-folder/year-settings.store.ts';
import { addressesOf, documentAddress } from './addresses.ts';
import { listSaid, NOTHING_SAID } from './chapters.store.ts';
import { listComments } from './comments.store.ts';
import { openThreads } from './comments.ts';
import { documentPage, type ListedChapter } from './document.pages.ts';
import { changedFigures } from './kept-figures.ts';
import { lookAt, noSuchText, type OpenTexts, openTexts, textsOf } from './open-texts.routes.ts';
import { addSection, putSectionBack } from './section-changes.routes.ts';
import { readSectionForm, readSectionId } from './sections.form.ts';
import { listRemovedSections } from './sections.store.ts';
import { CHAPTER_STATES, DOCUMENTS, type DocumentOfYear, stateOf } from './text.ts';
import { allTextsPage, type DocumentProgress } from './texts.pages.ts';
import { listLatestVersions } from './versions.store.ts';

/** All texts of a year, and the chapters of each document. */
export const textsRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/texter',
    may: 'text.read',
    async show({ params: { association, year }, reader, may }) {
      if (!/^20\d\d$/.test(year)) return noSuchText;
      const open = await openYear(reader, year);
      const documents: DocumentProgress[] = [];
      for (const document of DOCUMENTS) {
        const of = { document, year: Number(year) };
        documents.push(
          open === null && document === 'arsredovisning'
            ? closed(of)
            : await progressOf(reader, await textsOf(reader, { association, of, open })),
        );
      }
      const started = await listYears(reader);
      const [last] = started;
      const startable = last === undefined ? Number(year) : last + 1;
      return allTextsPage({ association, year: Number(year), documents, startable, mayStart: may('year.start'), started });
    },
  }),

  shows({
    path: '/:association/:year/texter/:document',
    may: 'text.read',
    async show({ params, reader, may }) {
      const texts = await openTexts(reader, params);
      return 'kind' in texts ? texts : documentPage(await documentView(reader, texts, { mayWrite: may('text.write'), form: EMPTY_FORM }));
    },
  }),

  changes({
    path: '/:association/:year/texter/:document',
    may: 'text.write',
    read: readSectionForm,
    async change({ params, form, writer }) {
      const texts = await openTexts(writer, params);
      if ('kind' in texts) return texts;
      if (form.errors.length > 0) return rejected(documentPage(await documentView(writer, texts, { mayWrite: true, form })));
      const id = await addSection(writer, texts, form);
      const next = addressesOf(params.association, { ...texts.of, chapter: id }).chapter;
      return changed({ event: 'text.sectionAdded', subject: id, next, done: 'Avsnittet finns nu. Skriv det här.' });
    },
  }),

  changes({
    path: '/:association/:year/texter/:document/lagg-tillbaka',
    may: 'text.write',
    read: readSectionId,
    async change({ params, form: id, writer, now }) {
      const texts = await openTexts(writer, params);
      if ('kind' in texts) return texts;
      if (!(await putSectionBack(writer, texts, { id, now }))) return noSuchText;
      const next = documentAddress(params.association, texts.of);
      return changed({ event: 'text.sectionPutBack', subject: id, next, done: 'Avsnittet är tillbaka.' });
    },
  }),
];

const closed = (of: DocumentOfYear): DocumentProgress => ({ of, states: countsOf([]), chapters: 0, openComments: 0, isClosed: true });

async function progressOf(reader: Reader, { of, chapters }: OpenTexts): Promise<DocumentProgress> {
  const [said, comments] = [await listSaid(reader, of), openThreads(await listComments(reader, of))];
  const states = chapters.map(({ id, markdown }) => stateOf(said.get(id)?.state ?? null, markdown));
  const openComments = chapters.reduce((sum, { id }) => sum + (comments.get(id) ?? 0), 0);
  return { of, states: countsOf(states), chapters: chapters.length, openComments, isClosed: false };
}

const countsOf = (states: readonly ReturnType<typeof stateOf>[]): DocumentProgress['states'] =>
  Object.fromEntries(CHAPTER_STATES.map((state) => [state, states.filter((each) => each === state).length])) as DocumentProgress['states'];

interface Looking {
  readonly mayWrite: boolean;
  readonly form: FilledForm;
}

async function documentView(reader: Reader, texts: OpenTexts, { mayWrite, form }: Looking) {
  const { association, of } = texts;
  const removed = await listRemovedSections(reader, of);
  return { association, of, rows: await listedChapters(reader, texts), removed, mayWrite, form };
}

async function listedChapters(reader: Reader, texts: OpenTexts): Promise<readonly ListedChapter[]> {
  const { of, open } = texts;
  const [said, versions] = [await listSaid(reader, of), await listLatestVersions(reader, of)];
  const comments = openThreads(await listComments(reader, of));
  return Promise.all(
    texts.chapters.map(async (chapter): Promise<ListedChapter> => {
      const { state, ownerName } = said.get(chapter.id) ?? NOTHING_SAID;
      const latest = versions.get(chapter.id) ?? null;
      const { findings } = await lookAt(texts, chapter);
      return {
        chapter,
        state: stateOf(state, chapter.markdown),
        owner: ownerName,
        latest,
        openComments: comments.get(chapter.id) ?? 0,
        findings: findings.filter(({ accepted }) => accepted === null).length,
        // A text that was replaced by an import refers to other figures than the version tells.
        changed: latest?.markdown === chapter.markdown && open !== null ? changedFigures(latest.figures, open.input.book, of.year) : [],
      };
    }),
  );
}
