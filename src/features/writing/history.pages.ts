import { type Html, html, type Page } from '../../platform/http/page.ts';
import { form } from '../../ui/forms.ts';
import { grid } from '../../ui/parts.ts';
import { addressesOf } from './addresses.ts';
import type { Chapter } from './chapters.ts';
import { differenceText } from './difference.pages.ts';
import type { Piece } from './difference.ts';
import { crumbsTo, nameOf, textPage, whenAndWho } from './frame.pages.ts';
import type { ChapterPlace, VersionNote, VersionOrigin } from './text.ts';

export interface HistoryView {
  readonly association: string;
  readonly place: ChapterPlace;
  readonly chapter: Chapter;
  readonly versions: readonly VersionNote[];
  /** The two that are compared, the older first; null when there are not two. */
  readonly compared: { readonly from: number; readonly to: number; readonly pieces: readonly Piece[] } | null;
  readonly mayWrite: boolean;
}

const ORIGINS: Readonly<Record<VersionOrigin, string>> = {
  written: 'Skriven här',
  restored: 'Återställd',
  merged: 'Två texter sammanlagda',
  folder: 'Inläst med årsmappen',
  reread: 'Genomläst när siffror hade ändrats',
  carried: 'Hämtad från förra årets dokument',
};

/** Every version of a chapter, and what differs between two of them. */
export const historyPage = (view: HistoryView): Page =>
  textPage({
    title: `Versioner av ${view.chapter.title}`,
    year: view.place.year,
    crumbs: crumbsTo(view.association, view.place, { href: addressesOf(view.association, view.place).chapter, name: view.chapter.title }),
    main: html`<div class="wide">
<h1>Versioner av ${view.chapter.title} <span class="writing-of">${nameOf(view.place)}</span></h1>
${
  view.versions.length === 0
    ? html`<p class="empty">Kapitlet har inte sparats här ännu. När det sparas finns varje version kvar på den här sidan.</p>`
    : html`${compareForm(view)}${comparedSection(view)}${versionTable(view)}`
}
</div>`,
  });

function compareForm(view: HistoryView): Html | '' {
  const { compared, versions } = view;
  if (compared === null) return '';
  const options = (chosen: number): Html[] =>
    versions.map(
      ({ number, keptAt, keptBy }) =>
        html`<option value="${number}"${number === chosen ? html` selected` : ''}>${number}: ${whenAndWho(keptAt, keptBy)}</option>`,
    );
  return html`<form class="search" action="${addressesOf(view.association, view.place).versions}" method="get">
<div class="field"><label for="fran">Jämför version</label><select id="fran" name="fran">${options(compared.from)}</select></div>
<div class="field"><label for="till">med version</label><select id="till" name="till">${options(compared.to)}</select></div>
<button type="submit">Jämför</button></form>`;
}

function comparedSection({ compared }: HistoryView): Html | '' {
  if (compared === null) return '';
  const isSame = compared.pieces.every(({ kind }) => kind === 'same');
  return html`<section aria-labelledby="skillnad"><h2 id="skillnad">Från version ${compared.from} till version ${compared.to}</h2>
<p>${isSame ? 'De är lika.' : 'Överstruket har tagits bort, understruket har kommit till.'}</p>
${differenceText(compared.pieces)}</section>`;
}

const versionTable = (view: HistoryView): Html =>
  grid({
    id: 'versioner',
    caption: 'Alla versioner, den senaste först',
    head: html`<tr><th scope="col">Version</th><th scope="col">När</th><th scope="col">Vem</th><th scope="col">Hur</th>${view.mayWrite ? html`<th scope="col">Återställ</th>` : ''}</tr>`,
    body: view.versions.map((version, index) => versionRow(view, version, index === 0)),
  });

const versionRow = (view: HistoryView, version: VersionNote, isLatest: boolean): Html => html`<tr><th scope="row">${version.number}</th>
<td>${whenAndWho(version.keptAt, null)}</td><td>${version.keptBy ?? '–'}</td><td>${ORIGINS[version.origin]}</td>
${view.mayWrite ? html`<td>${isLatest ? 'Gäller nu' : restoreButton(view, version)}</td>` : ''}</tr>`;

const restoreButton = ({ association, place }: HistoryView, { number }: VersionNote): Html =>
  form({
    action: addressesOf(association, place).restored,
    hidden: { version: String(number) },
    content: html`<button class="button button-second" type="submit">Återställ<span class="unseen"> version ${number}</span></button>`,
  });
