import { type Html, html, type Page } from '../../platform/http/page.ts';
import { errorSummary, type FilledForm, longField, saveBar, selectField, submit } from '../../ui/forms.ts';
import { addressesOf } from './addresses.ts';
import { type BesideView, besidePanel } from './beside.pages.ts';
import type { Chapter } from './chapters.ts';
import type { Thread } from './comments.ts';
import type { FoundFigure } from './figure-choices.ts';
import { figureSearch, insertField } from './figure-search.pages.ts';
import { crumbsTo, nameOf, stateTag, textPage, whenAndWho } from './frame.pages.ts';
import type { InsertChoice } from './looking.ts';
import { CHAPTER_STATES, type ChapterPlace, type ChapterState, STATE_NAMES, type VersionNote } from './text.ts';
import { writingHelp } from './writing-help.pages.ts';

export interface EditorView extends BesideView {
  readonly association: string;
  readonly place: ChapterPlace;
  readonly chapter: Chapter;
  /** The text as it stands in the field: the kept one, or what somebody has typed. */
  readonly text: string;
  readonly mark: string;
  readonly state: ChapterState;
  readonly owner: string | null;
  readonly latest: VersionNote | null;
  /** Others who write here right now, each in a sentence. */
  readonly others: readonly string[];
  readonly words: string;
  readonly found: readonly FoundFigure[];
  readonly inserts: readonly InsertChoice[];
  readonly hasFigures: boolean;
  readonly mayWrite: boolean;
  readonly form: FilledForm;
}

/** A chapter: its text to write or to read, how it will look, what the checks say, and what others have said. */
export function editorPage(view: EditorView): Page {
  const { association, place, chapter } = view;
  return textPage({
    title: chapter.title,
    year: place.year,
    isWrong: view.form.errors.length > 0,
    styles: view.styles,
    scripts: view.mayWrite ? ['writing.js'] : [],
    crumbs: crumbsTo(association, place),
    main: html`<div class="wide">
${errorSummary(view.form.errors)}
<h1>${chapter.title} <span class="writing-of">${nameOf(place)}</span></h1>
${standing(view)}
<div class="writing${view.mayWrite ? '' : ' writing-reading'}">
${view.mayWrite ? editor(view) : ''}
${besidePanel(view)}
</div>
</div>`,
  });
}

function standing(view: EditorView): Html {
  const { association, place, chapter, latest, owner } = view;
  const to = addressesOf(association, place);
  const links: readonly (readonly [string, string])[] = [
    [to.comments, commentsName(view.threads)],
    ...(latest === null ? [] : [[to.versions, 'Tidigare versioner'] as const]),
    ...(view.mayWrite ? [[to.settings, chapter.section === null ? 'Ansvarig och läge' : 'Ansvarig, läge och plats'] as const] : []),
  ];
  return html`<p class="writing-standing">${stateTag(view.state)} <span>Ansvarig: ${owner ?? 'ingen ännu'}</span>
<span>${latest === null ? 'Inte ändrad här ännu' : `Senast ändrad ${whenAndWho(latest.keptAt, latest.keptBy)}`}</span></p>
<ul class="writing-links">${links.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}</ul>
${chapter.help === null ? '' : html`<p class="writing-purpose">${chapter.help}</p>`}
${view.others.length === 0 ? '' : html`<div class="message" role="status">${view.others.map((sentence) => html`<p>${sentence}</p>`)}</div>`}`;
}

function commentsName(threads: readonly Thread[]): string {
  const open = threads.filter(({ isOpen }) => isOpen).length;
  if (open === 0) return 'Kommentarer';
  return `Kommentarer, ${open} ${open === 1 ? 'öppen' : 'öppna'}`;
}

function editor(view: EditorView): Html {
  const to = addressesOf(view.association, view.place);
  const states = CHAPTER_STATES.map((state) => ({ value: state, label: STATE_NAMES[state] }));
  const error = view.form.errors.find(({ field }) => field === 'text')?.message;
  return html`<form class="form writing-form" action="${to.chapter}" method="post" novalidate data-writing data-preview="${to.preview}" data-opened="${to.opened}" data-comments="${to.comments}">
<input type="hidden" name="marke" value="${view.mark}">
${view.hasFigures ? figureSearch(view, to.preview) : html`<p class="quiet">Räkenskapsåret ${view.place.year} är inte startat, så det finns inga siffror att hämta ännu.</p>`}
<div class="writing-tools" data-tools role="toolbar" aria-label="Sätt in" hidden></div>
${longField({ name: 'text', label: 'Text', value: view.text, rows: 22, required: true, error })}
${writingHelp(view.text.trim() === '')}
${insertField(view.inserts, to.preview)}
${selectField({ name: 'lage', label: 'Läge', choices: states, value: view.state })}
${saveBar(html`${submit('Spara')}<button class="button button-second" type="submit" name="gor" value="forhandsgranska" formaction="${to.preview}">Förhandsgranska</button>`)}
<p class="unseen" role="status" data-said></p>
</form>`;
}
