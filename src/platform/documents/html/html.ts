import { dateInText } from '../../../shared/swedish.ts';
import { chartSvg } from '../charts/chart-svg.ts';
import type { Block, Chart, Document, LinkTo, List, Note, Quote, Signatures } from '../document.ts';
import { prepared } from '../prepare.ts';
import { chartTable } from '../table-parts.ts';
import { WORDS } from '../words.ts';
import { contentsMarkup, headingText } from './contents.ts';
import { footnoteList, inlineMarkup, type Page } from './inline.ts';
import { element, escaped, type Markup } from './markup.ts';
import { tableMarkup } from './table.ts';

export interface HtmlOptions {
  /** The address of a figure's derivation; without it figures are plain text. */
  readonly linkTo?: LinkTo;
  /** The level of the title's own heading; 1 unless the page has a title above. */
  readonly titleLevel?: 1 | 2;
}

/** The whole document as one piece of HTML, to stand in a page; everything in it is escaped. */
export function renderHtml(document: Document, options: HtmlOptions = {}): Markup {
  const { ready, page } = opened(document, options);
  const sections = sectionsMarkup(ready.blocks, page);
  return element('article', { class: 'report', lang: ready.language }, [cover(ready, page), ...sections, ...footnoteList(page)]);
}

/** A part of a document as it looks in the whole, without the cover. */
export function renderExcerpt(document: Document, options: HtmlOptions = {}): Markup {
  const { ready, page } = opened(document, options);
  const sections = sectionsMarkup(ready.blocks, page);
  return element('div', { class: 'report', lang: ready.language }, [...sections, ...footnoteList(page)]);
}

function opened(document: Document, options: HtmlOptions): { readonly ready: Document; readonly page: Page } {
  const ready = prepared(document);
  const headings = ready.blocks.filter((block) => block.kind === 'heading');
  return {
    ready,
    page: { linkTo: options.linkTo ?? (() => null), footnotes: [], headings, headingShift: options.titleLevel ?? 1 },
  };
}

function cover(document: Document, page: Page): Markup {
  const line = (name: string, words: string | null): readonly Markup[] => (words === null ? [] : [element('p', { class: name }, words)]);
  const dated = document.date === null ? null : `${WORDS.date}: ${dateInText(document.date)}`;
  const numbered = document.recordNumber === null ? null : `${WORDS.recordNumber}: ${document.recordNumber}`;
  return element('header', { class: 'report-cover' }, [
    ...line('report-draft', document.draft ? WORDS.draft : null),
    ...line('report-author', document.author),
    element(`h${page.headingShift}`, { class: 'report-title' }, document.title),
    ...line('report-subtitle', document.subtitle),
    ...[...document.coverLines, numbered, dated].flatMap((words) => line('report-cover-line', words)),
  ]);
}

/** Every heading opens a section that holds what stands under it, deeper sections too. */
function sectionsMarkup(blocks: readonly Block[], page: Page): readonly Markup[] {
  const parts: Markup[] = [];
  let index = 0;
  for (let block = blocks[index]; block !== undefined; block = blocks[index]) {
    const end = block.kind === 'heading' ? endOfSection(blocks, index, block.level) : index + 1;
    const inside = sectionsMarkup(blocks.slice(index + 1, end), page);
    parts.push(block.kind === 'heading' ? element('section', {}, [blockMarkup(block, page), ...inside]) : blockMarkup(block, page));
    index = end;
  }
  return parts;
}

function endOfSection(blocks: readonly Block[], start: number, level: number): number {
  const next = blocks.findIndex((block, index) => index > start && block.kind === 'heading' && block.level <= level);
  return next === -1 ? blocks.length : next;
}

function blockMarkup(block: Block, page: Page): Markup {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level + page.headingShift}`, { id: block.id }, [headingText(block)]);
    case 'paragraph':
      return element('p', {}, [inlineMarkup(block.content, page)]);
    case 'list':
      return listMarkup(block, page);
    case 'table':
      return tableMarkup(block, page);
    case 'chart':
      return chartMarkup(block, page);
    case 'note':
      return noteMarkup(block, page);
    case 'quote':
      return quoteMarkup(block, page);
    case 'signatures':
      return signaturesMarkup(block);
    case 'pageBreak':
      return element('div', { class: 'report-page-break' });
    case 'tableOfContents':
      return contentsMarkup(block, page);
  }
}

const listMarkup = (list: List, page: Page): Markup =>
  element(
    list.ordered ? 'ol' : 'ul',
    {},
    list.items.map((item) =>
      element(
        'li',
        {},
        item.map((block) => blockMarkup(block, page)),
      ),
    ),
  );

function noteMarkup(note: Note, page: Page): Markup {
  const title = note.title === null ? [] : [element('p', { class: 'report-note-title' }, note.title)];
  return element('div', { class: 'report-note', role: 'note' }, [...title, ...note.blocks.map((block) => blockMarkup(block, page))]);
}

function quoteMarkup(quote: Quote, page: Page): Markup {
  const source = quote.source === null ? [] : [element('footer', {}, quote.source)];
  return element('blockquote', {}, [element('p', {}, [inlineMarkup(quote.content, page)]), ...source]);
}

function signaturesMarkup(block: Signatures): Markup {
  const places = block.places.map((place) => {
    const detail = place.detail === null ? [] : [element('span', { class: 'report-signature-detail' }, place.detail)];
    return element('li', {}, [element('span', { class: 'report-signature-role' }, place.role), escaped(' '), ...detail]);
  });
  return element('ul', { class: 'report-signatures' }, places);
}

/** The picture, and behind one press its numbers as a table. */
function chartMarkup(chart: Chart, page: Page): Markup {
  const captionId = `${chart.id}-rubrik`;
  const unit = chart.unit === null ? [] : [escaped(' '), element('span', { class: 'report-unit' }, chart.unit)];
  const caption = element('figcaption', { id: captionId }, [element('span', { class: 'report-caption' }, chart.title), ...unit]);
  const region = { class: 'report-scroll report-picture', role: 'group', 'aria-labelledby': captionId, tabindex: 0 };
  const numbers = element('details', {}, [element('summary', {}, WORDS.showNumbers), tableMarkup(chartTable(chart), page)]);
  return element('figure', { class: 'report-chart', id: chart.id }, [caption, element('div', region, [chartSvg(chart)]), numbers]);
}
