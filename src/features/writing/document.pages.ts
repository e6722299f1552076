import { type Html, html, type Page } from '../../platform/http/page.ts';
import { NBSP } from '../../shared/swedish.ts';
import { errorSummary, type FilledForm, field, form, selectField, shownIn, submit } from '../../ui/forms.ts';
import { grid } from '../../ui/parts.ts';
import { STATUTORY_TEXTS } from '../checks/statutory-texts.ts';
import { addressesOf, documentAddress } from './addresses.ts';
import type { Chapter } from './chapters.ts';
import { crumbsTo, nameOf, stateTag, textPage, whenAndWho } from './frame.pages.ts';
import type { ChangedFigure } from './kept-figures.ts';
import type { ChapterState, DocumentOfYear, RemovedSection, VersionNote } from './text.ts';

/** A chapter in the list, with what stands beside its name. */
export interface ListedChapter {
  readonly chapter: Chapter;
  readonly state: ChapterState;
  readonly owner: string | null;
  readonly latest: VersionNote | null;
  readonly openComments: number;
  readonly findings: number;
  readonly changed: readonly ChangedFigure[];
}

export interface DocumentView {
  readonly association: string;
  readonly of: DocumentOfYear;
  readonly rows: readonly ListedChapter[];
  readonly removed: readonly RemovedSection[];
  readonly mayWrite: boolean;
  readonly form: FilledForm;
}

/** A document's chapters in order: who answers for them and how far they have come. */
export const documentPage = (view: DocumentView): Page =>
  textPage({
    title: nameOf(view.of),
    year: view.of.year,
    isWrong: view.form.errors.length > 0,
    crumbs: crumbsTo(view.association, view.of).slice(0, -1),
    main: html`<div class="wide">
${errorSummary(view.form.errors)}
<h1>${nameOf(view.of)}</h1>
<p class="lead">Kapitlen i dokumentets ordning. Välj ett kapitel för att läsa, skriva eller kommentera.${view.of.document === 'arsredovisning' ? ' De som lagen kräver är märkta; de andra är frivilliga och kommer med när de är skrivna.' : ''}</p>
${chapterTable(view)}
${view.mayWrite ? newSection(view) : ''}
${removedList(view)}
</div>`,
  });

const chapterTable = (view: DocumentView): Html =>
  grid({
    id: 'kapitel',
    caption: `Kapitel i ${nameOf(view.of).toLowerCase()}`,
    quietCaption: true,
    head: html`<tr><th scope="col">Kapitel</th><th scope="col">Läge</th><th scope="col">Ansvarig</th><th scope="col">Senast ändrad</th><th scope="col" class="number">Öppna kommentarer</th><th scope="col" class="number">Anmärkningar</th></tr>`,
    body: view.rows.map((row) => chapterRow(view, row)),
  });

function chapterRow({ association, of }: DocumentView, row: ListedChapter): Html {
  const { chapter, state, owner, latest, openComments, findings, changed } = row;
  const to = addressesOf(association, { ...of, chapter: chapter.id });
  return html`<tr><th scope="row" class="writing-level-${Math.min(chapter.level, 3)}"><a href="${to.chapter}">${chapter.title}</a>${askedBy(of, chapter)}${changedNote(changed)}</th>
<td>${stateTag(state)}</td><td>${owner ?? '–'}</td><td>${lastChange(latest, chapter.markdown)}</td>
<td class="number">${openComments === 0 ? '–' : html`<a href="${to.comments}">${openComments}</a>`}</td><td class="number">${findings === 0 ? '–' : findings}</td></tr>`;
}

/** Which paragraph asks for the chapter; the checks warn as long as nothing is written in it. */
function askedBy({ document }: DocumentOfYear, { id, chapter, markdown }: Chapter): Html | '' {
  const asked = document === 'arsredovisning' ? STATUTORY_TEXTS.find((text) => [id, chapter].includes(text.chapter)) : undefined;
  if (asked === undefined) return '';
  const tag = markdown.trim() === '' ? 'tag tag-varning' : 'tag';
  return html` <span class="${tag}">Krävs enligt ${asked.law}</span>`;
}

function lastChange(latest: VersionNote | null, markdown: string): string {
  if (latest !== null) return whenAndWho(latest.keptAt, latest.keptBy);
  return markdown.trim() === '' ? '–' : 'Inläst med årsmappen';
}

/** What was another figure when the text was written. */
export function changedNote(changed: readonly ChangedFigure[]): Html | '' {
  if (changed.length === 0) return '';
  return html`<ul class="writing-changed">${changed.map(
    ({ label, was, is }) =>
      html`<li><strong>${label}</strong> ${was === null ? 'visas inte längre' : `var ${spaced(was)}, är nu ${spaced(is)}`}</li>`,
  )}</ul>`;
}

const spaced = (text: string): string => text.replaceAll(' ', NBSP);

function newSection({ association, of, rows, form: filled }: DocumentView): Html {
  return html`<section class="narrow" aria-labelledby="nytt-avsnitt"><h2 id="nytt-avsnitt">Lägg till ett eget avsnitt</h2>
${form({
  action: documentAddress(association, of),
  content: html`${sectionFields({ chapters: rows.map(({ chapter }) => chapter), filled, here: null })}
${submit('Lägg till avsnittet', 'second')}`,
})}</section>`;
}

export interface SectionFieldsParts {
  readonly chapters: readonly Chapter[];
  readonly filled: FilledForm;
  /** The section itself, which can not stand after itself; null for one that is new. */
  readonly here: Chapter | null;
}

/** Title, level and place of an own section. */
export function sectionFields({ chapters, filled, here }: SectionFieldsParts): Html {
  const others = chapters.filter(({ id }) => id !== here?.id);
  const places = [
    ...(here === null ? [] : [{ value: '', label: 'Där det står nu' }]),
    ...others.map(({ id, chapter, title }) => ({ value: chapter ?? id, label: `Efter ${title}` })),
    { value: 'bilagor', label: 'Sist, som bilaga' },
  ];
  const levels = [
    { value: '1', label: 'Kapitel' },
    { value: '2', label: 'Avsnitt i ett kapitel' },
    { value: '3', label: 'Underavsnitt' },
  ];
  const level = shownIn(filled, 'niva').value ?? String(here?.level ?? 2);
  return html`${field({ name: 'rubrik', label: 'Rubrik', ...shownIn(filled, 'rubrik'), value: shownIn(filled, 'rubrik').value ?? here?.title })}
${selectField({ name: 'efter', label: 'Var ska det stå?', choices: places, ...shownIn(filled, 'efter') })}
${selectField({ name: 'niva', label: 'Nivå', choices: levels, value: level })}`;
}

function removedList({ association, of, removed, mayWrite }: DocumentView): Html | '' {
  if (removed.length === 0) return '';
  return html`<section aria-labelledby="borttagna"><h2 id="borttagna">Borttagna avsnitt</h2>
<ul class="plain writing-removed">${removed.map(
    ({ id, title, removedAt, removedBy }) => html`<li>${title} <span class="quiet">togs bort ${whenAndWho(removedAt, removedBy)}</span>
${
  mayWrite
    ? form({
        action: `${documentAddress(association, of)}/lagg-tillbaka`,
        hidden: { avsnitt: id },
        content: html`<button class="button button-second" type="submit">Lägg tillbaka<span class="unseen"> ${title}</span></button>`,
      })
    : ''
}</li>`,
  )}</ul></section>`;
}
