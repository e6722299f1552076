import { type Language, wordsIn } from '../language/words.ts';
import { type Html, html } from '../platform/http/page.ts';

/** A table that can be scrolled by itself, with the keyboard too, when it is wider than the screen. */
export interface GridParts {
  /** Unique on the page. */
  readonly id: string;
  readonly caption: Html | string;
  readonly head: Html;
  readonly body: Html | readonly Html[];
  /** Sums, which are no rows among the others. */
  readonly foot?: Html | '';
  /** Hides the caption from the eye when a heading right above says the same. */
  readonly quietCaption?: boolean;
}

export const grid = ({
  id,
  caption,
  head,
  body,
  foot = '',
  quietCaption = false,
}: GridParts): Html => html`<div class="scroll" role="group" aria-labelledby="${id}-rubrik" tabindex="0">
<table class="grid" id="${id}">
<caption id="${id}-rubrik" class="${quietCaption ? 'unseen' : 'seen'}"><span class="stays">${caption}</span></caption>
<thead>${head}</thead>
<tbody>${body}</tbody>
${foot === '' ? '' : html`<tfoot>${foot}</tfoot>`}
</table>
</div>`;

/** Pairs of a name and what it is (dl). */
export type Fact = readonly [name: string, value: Html | string];

export const facts = (pairs: readonly Fact[]): Html =>
  html`<dl class="facts">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/** Where one is in a list that takes several pages. */
export interface Pages {
  readonly page: number;
  readonly pages: number;
  /** The address of a page by its number. */
  readonly to: (page: number) => string;
}

export function pager({ page, pages, to }: Pages, language: Language = 'sv'): Html | '' {
  if (pages <= 1) return '';
  const words = wordsIn(language).paging;
  const link = (to_: number, name: string): Html | '' => (to_ < 1 || to_ > pages ? '' : html`<li><a href="${to(to_)}">${name}</a></li>`);
  return html`<nav class="pager" aria-label="${words.pages}"><ul>
${page > 2 ? link(1, words.first) : ''}${link(page - 1, words.previous)}<li><span aria-current="page">${words.pageOf(page, pages)}</span></li>${link(page + 1, words.next)}${page < pages - 1 ? link(pages, words.last) : ''}
</ul></nav>`;
}

/** A search field with its button; sends the words as `q`. */
export interface SearchParts {
  readonly action: string;
  readonly label: string;
  readonly words: string;
  /** Other fields that belong to the search. */
  readonly more?: Html;
  /** What the page is asked for besides: the search stays within it, but begins on the first page. */
  readonly within?: URLSearchParams;
  readonly language?: Language;
}

export const searchForm = ({
  action,
  label,
  words,
  more,
  within = new URLSearchParams(),
  language = 'sv',
}: SearchParts): Html => html`<form class="search" role="search" action="${action}" method="get">
<div class="field"><label for="q">${label}</label><input id="q" name="q" type="search" value="${words}" autocomplete="off"></div>
${more ?? ''}
${[...within].map(([name, value]) => (ANEW.includes(name) ? '' : html`<input type="hidden" name="${name}" value="${value}">`))}
<button type="submit">${wordsIn(language).search}</button>
</form>`;

/** Asked for anew by every search. */
const ANEW = ['q', 'sida', 'som'];
