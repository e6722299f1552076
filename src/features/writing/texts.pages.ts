import { type Html, html, type Page } from '../../platform/http/page.ts';
import { allTexts, documentAddress } from './addresses.ts';
import { nameOf, textPage } from './frame.pages.ts';
import { CHAPTER_STATES, type ChapterState, type DocumentOfYear, STATE_NAMES } from './text.ts';

/** How far a document has come: how many chapters there are in each state, and what waits. */
export interface DocumentProgress {
  readonly of: DocumentOfYear;
  readonly states: Readonly<Record<ChapterState, number>>;
  readonly chapters: number;
  readonly openComments: number;
  /** Not to be written yet, since the year has not been started. */
  readonly isClosed: boolean;
}

export interface AllTextsView {
  readonly association: string;
  readonly year: number;
  readonly documents: readonly DocumentProgress[];
  /** The year that can be started next. */
  readonly startable: number;
  readonly mayStart: boolean;
  /** The years that have been started. */
  readonly started: readonly number[];
}

/** The documents that are written during a year. */
export const allTextsPage = (view: AllTextsView): Page =>
  textPage({
    title: 'Texter',
    year: view.year,
    isStarted: view.documents.every(({ isClosed }) => !isClosed),
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="wide">
<h1>Texter</h1>
<p class="lead">Här skriver ni tillsammans. Siffror hämtas ur förbundets egna uppgifter, så att de stämmer även när något ändras.</p>
<ul class="writing-documents">${view.documents.map((progress) => documentItem(view, progress))}</ul>
${otherYears(view)}
</div>`,
  });

/** The years beside this one: those that have been started, and the next, whose plan is written before it is. */
function otherYears({ association, year, started, startable }: AllTextsView): Html | '' {
  const beside = [year - 1, year + 1].filter((each) => started.includes(each) || (started.length > 0 && each === startable));
  if (beside.length === 0) return '';
  const words = (each: number): string =>
    started.includes(each) ? `Texter för ${each}` : `Planens texter för ${each}, som inte är startat`;
  return html`<nav class="writing-years" aria-label="Andra år"><ul>${beside.map((each) => html`<li><a href="${allTexts(association, each)}">${words(each)}</a></li>`)}</ul></nav>`;
}

function documentItem(view: AllTextsView, progress: DocumentProgress): Html {
  const { association } = view;
  const { of, chapters, states, openComments, isClosed } = progress;
  if (isClosed)
    return html`<li class="writing-document"><h2>${nameOf(of)}</h2>
<p>Årsredovisningens texter hör till årets uppgifter och skrivs när året är startat.</p>
${startOf(view)}</li>`;
  return html`<li class="writing-document"><h2><a href="${documentAddress(association, of)}">${nameOf(of)}</a></h2>
<p>${chapters} kapitel: ${CHAPTER_STATES.filter((state) => states[state] > 0)
    .map((state) => `${states[state]} ${SEVERAL[state]}`)
    .join(', ')}.</p>
<p class="quiet">${openComments === 0 ? 'Inga öppna kommentarer.' : `${openComments} ${openComments === 1 ? 'öppen kommentar' : 'öppna kommentarer'}.`}</p></li>`;
}

/** The way to the year's start for whoever may take it; others are told who does. */
function startOf({ association, year, startable, mayStart }: AllTextsView): Html | '' {
  if (startable > year) return '';
  if (!mayStart) return html`<p>Förbundschefen startar året.</p>`;
  return html`<p><a class="button" href="/${association}/nytt-ar">Starta ${startable}</a></p>`;
}

const SEVERAL: Readonly<Record<ChapterState, string>> = {
  'ej-paborjad': 'ej påbörjade',
  utkast: 'utkast',
  'klar-for-granskning': STATE_NAMES['klar-for-granskning'].toLowerCase(),
  klar: 'klara',
};
