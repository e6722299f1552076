import { type Html, html, type Page, type Surroundings } from '../../platform/http/page.ts';
import { errorSummary, type FilledForm, longField, saveBar, selectField, submit } from '../../ui/forms.ts';
import { addressesOf } from './addresses.ts';
import { type BesideView, besidePanel } from './beside.pages.ts';
import type { Chapter } from './chapters.ts';
import type { Thread } from './comments.ts';
import type { FoundFigure } from './figure-choices.ts';
import { figureSearch, insertField } from './figure-search.pages.ts';
import { crumbsTo, nameOf, stateTag, textPage, whenAndWho } from './frame.pages.ts';
import type { InsertChoice } from './looking.ts';
import { type Beginning, beginningsTold } from './presence.ts';
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
  /** Who has it open, and as of when: whoever looks is told of the others. */
  readonly openings: readonly Beginning[];
  readonly now: Temporal.Instant;
  readonly words: string;
  readonly found: readonly FoundFigure[];
  readonly inserts: readonly InsertChoice[];
  readonly hasFigures: boolean;
  readonly form: FilledForm;
}

/** The view of somebody: whether they may write here, and who else does, each in a sentence. */
interface Seen extends EditorView {
  readonly mayWrite: boolean;
  readonly others: readonly string[];
}

/** What is the same for all who look is worked out once; whose page it is is told when it is drawn. */
function seenBy(view: EditorView, { may, person }: Surroundings): Seen {
  const mayWrite = may('text.write');
  return { ...view, mayWrite, others: mayWrite ? beginningsTold(view.openings, person?.id ?? null, view.now) : [] };
}

/** A chapter: its text to write or to read, how it will look, what the checks say, and what others have said. */
export function editorPage(view: EditorView): Page {
  const { association, place, chapter } = view;
  return textPage({
    title: chapter.title,
    year: place.year,
    isWrong: view.form.errors.length > 0,
    styles: view.styles,
    scripts: ({ may }) => (may('text.write') ? ['writing.js'] : []),
    crumbs: crumbsTo(association, place),
    main: (surroundings) => whole(seenBy(view, surroundings)),
  });
}

const whole = (view: Seen): Html => html`<div class="wide">
${errorSummary(view.form.errors)}
<h1>${view.chapter.title} <span class="writing-of">${nameOf(view.place)}</span></h1>
${standing(view)}
<div class="writing${view.mayWrite ? '' : ' writing-reading'}">
${view.mayWrite ? editor(view) : ''}
${besidePanel(view)}
</div>
</div>`;

function standing(view: Seen): Html {
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
