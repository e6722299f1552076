import { type Html, html, type Page } from '../../platform/http/page.ts';
import { errorSummary, type FilledForm, form, longField, shownIn, submit } from '../../ui/forms.ts';
import { addressesOf } from './addresses.ts';
import type { Chapter } from './chapters.ts';
import type { Thread, WrittenComment } from './comments.ts';
import { crumbsTo, nameOf, textPage, whenAndWho } from './frame.pages.ts';
import type { ChapterPlace } from './text.ts';

export interface CommentsView {
  readonly association: string;
  readonly place: ChapterPlace;
  readonly chapter: Chapter;
  readonly threads: readonly Thread[];
  readonly mayComment: boolean;
  /** The form for a new comment, or for an answer, with what has been typed. */
  readonly form: FilledForm;
  readonly drawn: Html;
  readonly styles: readonly string[];
}

/** What has been said of a chapter, and the form for saying more, with the kept text beside. */
export const commentsPage = (view: CommentsView): Page =>
  textPage({
    title: `Kommentarer till ${view.chapter.title}`,
    year: view.place.year,
    isWrong: view.form.errors.length > 0,
    styles: view.styles,
    crumbs: crumbsTo(view.association, view.place, { href: addressesOf(view.association, view.place).chapter, name: view.chapter.title }),
    main: html`<div class="wide">
${errorSummary(view.form.errors)}
<h1>Kommentarer till ${view.chapter.title} <span class="writing-of">${nameOf(view.place)}</span></h1>
<div class="writing writing-commenting"><div>
${view.threads.length === 0 ? html`<p class="empty">Ingen har kommenterat kapitlet ännu.</p>` : html`<ol class="writing-threads">${view.threads.map((thread) => threadItem(view, thread))}</ol>`}
${view.mayComment ? newComment(view) : ''}
</div>
<section class="writing-preview" aria-labelledby="texten"><h2 id="texten">Texten som den är sparad</h2>${view.drawn}</section>
</div></div>`,
  });

const threadItem = (
  view: CommentsView,
  { first, rest, isOpen, stands }: Thread,
): Html => html`<li class="writing-thread${isOpen ? '' : ' writing-closed'}">
<p><span class="tag${isOpen ? ' tag-draft' : ' tag-final'}">${isOpen ? 'Öppen' : 'Klar'}</span></p>
${first.quote === null ? '' : html`<blockquote>${first.quote}</blockquote>`}
${stands === false ? html`<p class="quiet">Stycket står inte längre så i texten.</p>` : ''}
${said(first)}
${rest.length === 0 ? '' : html`<ol class="writing-answers">${rest.map((each) => html`<li>${said(each)}</li>`)}</ol>`}
${view.mayComment ? answerForm(view, { first, isOpen }) : ''}</li>`;

const DONE: Readonly<Record<WrittenComment['kind'], string>> = {
  comment: '',
  answer: '',
  resolved: 'Markerade som klar',
  reopened: 'Öppnade igen',
};

const said = ({
  kind,
  body,
  writtenAt,
  writtenBy,
}: WrittenComment): Html => html`${DONE[kind] === '' ? '' : html`<p class="writing-done">${DONE[kind]}</p>`}
${body === '' ? '' : html`<p class="writing-said">${body}</p>`}<p class="quiet">${whenAndWho(writtenAt, writtenBy)}</p>`;

function answerForm({ association, place, form: filled }: CommentsView, { first, isOpen }: Pick<Thread, 'first' | 'isOpen'>): Html {
  const name = `svar-${first.id}`;
  return form({
    action: addressesOf(association, place).answers,
    hidden: { trad: first.id },
    content: html`${longField({ name, label: html`Svar<span class="unseen"> till ${first.writtenBy ?? 'kommentaren'}</span>`, rows: 2, ...shownIn(filled, name) })}
<div class="writing-buttons"><button class="button button-second" type="submit" name="gor" value="svara">Svara</button>
<button class="button button-second" type="submit" name="gor" value="${isOpen ? 'klar' : 'oppna'}">${isOpen ? 'Markera som klar' : 'Öppna igen'}</button></div>`,
  });
}

const newComment = ({
  association,
  place,
  form: filled,
}: CommentsView): Html => html`<section aria-labelledby="ny"><h2 id="ny">Ny kommentar</h2>
${form({
  action: addressesOf(association, place).comments,
  content: html`${longField({ name: 'kommentar', label: 'Kommentar', rows: 4, ...shownIn(filled, 'kommentar') })}
${longField({ name: 'citat', label: 'Stycke som den gäller', hint: 'Klistra in det stycke du menar, om kommentaren inte gäller hela kapitlet.', rows: 2, required: false, ...shownIn(filled, 'citat') })}
${submit('Kommentera')}`,
})}</section>`;
