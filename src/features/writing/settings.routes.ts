import type { Reader } from '../../platform/database/transaction.ts';
import { changed, changes, type Route, rejected, shows } from '../../platform/http/routes.ts';
import { swedishDay } from '../../shared/swedish.ts';
import { EMPTY_FORM, type FilledForm } from '../../ui/forms.ts';
import { listPeopleIn } from '../people/memberships.store.ts';
import { addressesOf, documentAddress } from './addresses.ts';
import { listSaid, NOTHING_SAID, updateOwner, updateState } from './chapters.store.ts';
import { lockText } from './keep-text.routes.ts';
import { noSuchText, type OpenChapter, openChapter } from './open-texts.routes.ts';
import { changeSection, removeSection } from './section-changes.routes.ts';
import { readSettings } from './sections.form.ts';
import { type SettingsView, settingsPage } from './settings.pages.ts';
import { stateOf } from './text.ts';

/** Those who may answer for a chapter. */
const WRITERS = ['forbundschef', 'ekonom', 'redaktor'] as const;

/** Who answers for a chapter, how far it has come, and where an own section stands. */
export const settingsRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/texter/:document/:chapter/installningar',
    may: 'text.write',
    async show({ params, reader, now }) {
      const opened = await openChapter(reader, params);
      return 'kind' in opened ? opened : settingsPage(await settingsView(reader, opened, { now, form: EMPTY_FORM }));
    },
  }),

  changes({
    path: '/:association/:year/texter/:document/:chapter/installningar',
    may: 'text.write',
    read: readSettings,
    async change({ params, form, writer, now }) {
      await lockText(writer, params);
      const opened = await openChapter(writer, params);
      if ('kind' in opened) return opened;
      const view = await settingsView(writer, opened, { now, form });
      if (form.errors.length > 0) return rejected(settingsPage(view));
      // Whoever has left the association may go on being named; nobody from outside can be chosen.
      const owner = view.people.find(({ person }) => person === form.owner)?.person ?? null;
      await updateOwner(writer, opened.place, owner);
      await updateState(writer, opened.place, form.state);
      if (form.title !== '') await changeSection(writer, opened, form);
      const { chapter: id } = opened.place;
      const next = addressesOf(params.association, opened.place).chapter;
      return changed({ event: 'text.arranged', subject: id, next, done: 'Ändringen är sparad.' });
    },
  }),

  changes({
    path: '/:association/:year/texter/:document/:chapter/ta-bort',
    may: 'text.write',
    read: () => null,
    async change({ params, writer, visitor, now }) {
      await lockText(writer, params);
      const opened = await openChapter(writer, params);
      if ('kind' in opened) return opened;
      if (!(await removeSection(writer, opened, { by: visitor?.person ?? null, at: now }))) return noSuchText;
      const { chapter: id } = opened.place;
      const done = 'Avsnittet är borttaget. Det kan läggas tillbaka längst ned på sidan.';
      return changed({ event: 'text.sectionRemoved', subject: id, next: documentAddress(params.association, opened.of), done });
    },
  }),
];

interface Looking {
  readonly now: Temporal.Instant;
  readonly form: FilledForm;
}

async function settingsView(reader: Reader, opened: OpenChapter, { now, form }: Looking) {
  const { association, place, chapter, chapters, of } = opened;
  const said = (await listSaid(reader, of)).get(chapter.id) ?? NOTHING_SAID;
  const people = await listPeopleIn(reader, { roles: WRITERS, day: swedishDay(now) });
  const state = stateOf(said.state, chapter.markdown);
  return { association, place, chapter, chapters, state, owner: said.owner, people, form } satisfies SettingsView;
}
