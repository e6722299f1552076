import { type Html, html, type Page } from '../../platform/http/page.ts';
import { errorSummary, type FilledForm, form, selectField, submit } from '../../ui/forms.ts';
import { addressesOf } from './addresses.ts';
import type { Chapter } from './chapters.ts';
import { sectionFields } from './document.pages.ts';
import { crumbsTo, nameOf, textPage } from './frame.pages.ts';
import { CHAPTER_STATES, type ChapterPlace, type ChapterState, STATE_NAMES } from './text.ts';

export interface SettingsView {
  readonly association: string;
  readonly place: ChapterPlace;
  readonly chapter: Chapter;
  readonly chapters: readonly Chapter[];
  readonly state: ChapterState;
  readonly owner: string | null;
  readonly people: readonly { readonly person: string; readonly name: string }[];
  readonly form: FilledForm;
}

/** Who answers for a chapter and how far it has come; for an own section also what it is called, where it stands, and taking it away. */
export const settingsPage = (view: SettingsView): Page =>
  textPage({
    title: `Inställningar för ${view.chapter.title}`,
    year: view.place.year,
    isWrong: view.form.errors.length > 0,
    crumbs: crumbsTo(view.association, view.place, { href: addressesOf(view.association, view.place).chapter, name: view.chapter.title }),
    main: html`<div class="wide narrow">
${errorSummary(view.form.errors)}
<h1>${view.chapter.title} <span class="writing-of">${nameOf(view.place)}</span></h1>
${form({
  action: addressesOf(view.association, view.place).settings,
  content: html`${ownerField(view)}
${selectField({ name: 'lage', label: 'Läge', choices: CHAPTER_STATES.map((state) => ({ value: state, label: STATE_NAMES[state] })), value: view.state })}
${view.chapter.section === null ? '' : sectionFields({ chapters: view.chapters, filled: view.form, here: view.chapter })}
${submit('Spara')}`,
})}
${view.chapter.section === null ? '' : removal(view)}
</div>`,
  });

const ownerField = ({ people, owner }: SettingsView): Html =>
  selectField({
    name: 'ansvarig',
    label: 'Ansvarig',
    hint: 'Den som ser till att kapitlet blir skrivet. Andra kan ändå skriva i det.',
    choices: [{ value: '', label: 'Ingen' }, ...people.map(({ person, name }) => ({ value: person, label: name }))],
    value: owner ?? '',
  });

const removal = ({
  association,
  place,
  chapter,
}: SettingsView): Html => html`<section aria-labelledby="ta-bort"><h2 id="ta-bort">Ta bort avsnittet</h2>
<p>Det försvinner ur dokumentet. Texten finns kvar, och avsnittet kan läggas tillbaka från kapitellistan.</p>
${form({ action: addressesOf(association, place).removed, content: html`<button class="button button-danger" type="submit">Ta bort ${chapter.title}</button>` })}</section>`;
