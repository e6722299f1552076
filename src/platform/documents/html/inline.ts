import type { Heading, Inline, LinkTo } from '../document.ts';
import { WORDS } from '../words.ts';
import { element, emptyElement, escaped, joined, type Markup } from './markup.ts';

/** What is carried along while a document becomes HTML. */
export interface Page {
  readonly linkTo: LinkTo;
  /** Footnotes met so far; they are printed together at the end. */
  readonly footnotes: (readonly Inline[])[];
  /** All headings, for the contents. */
  readonly headings: readonly Heading[];
  /** How many levels the headings are moved down, since the title is above them. */
  readonly headingShift: number;
}

export const inlineMarkup = (content: readonly Inline[], page: Page): Markup => joined(content.map((inline) => oneInline(inline, page)));

function oneInline(inline: Inline, page: Page): Markup {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'strong':
      return element('strong', {}, [inlineMarkup(inline.content, page)]);
    case 'emphasis':
      return element('em', {}, [inlineMarkup(inline.content, page)]);
    case 'link':
      return element('a', { href: inline.href }, [inlineMarkup(inline.content, page)]);
    case 'figure':
      return figure(inline, page.linkTo(inline.key));
    case 'footnote':
      return footnoteMark(page.footnotes.push(inline.content));
    case 'lineBreak':
      return emptyElement('br');
  }
}

function figure(inline: Extract<Inline, { kind: 'figure' }>, href: string | null): Markup {
  if (href === null) return element('span', { class: 'figure', 'data-figure': inline.key }, inline.text);
  return element('a', { class: 'figure', 'data-figure': inline.key, href }, inline.text);
}

const noteId = (number: number): string => `fotnot-${number}`;
const markId = (number: number): string => `fotnot-${number}-text`;

const footnoteMark = (number: number): Markup =>
  element('sup', {}, [
    element(
      'a',
      { id: markId(number), href: `#${noteId(number)}`, role: 'doc-noteref', 'aria-label': `${WORDS.footnote} ${number}` },
      String(number),
    ),
  ]);

/** The footnotes at the end of the page, each with a way back to where it was read. */
export function footnoteList(page: Page): readonly Markup[] {
  if (page.footnotes.length === 0) return [];
  const items: Markup[] = [];
  // A footnote may itself have footnotes, which then join the list while it is written.
  for (let index = 0; index < page.footnotes.length; index += 1) items.push(footnoteItem(index + 1, page));
  const title = element(`h${1 + page.headingShift}`, { id: 'fotnoter' }, WORDS.footnotes);
  return [
    element('section', { class: 'report-footnotes', role: 'doc-endnotes', 'aria-labelledby': 'fotnoter' }, [
      title,
      element('ol', {}, items),
    ]),
  ];
}

function footnoteItem(number: number, page: Page): Markup {
  const back = { href: `#${markId(number)}`, role: 'doc-backlink', 'aria-label': `${WORDS.backToText} ${number}` };
  const content = inlineMarkup(page.footnotes[number - 1] ?? [], page);
  return element('li', { id: noteId(number) }, [content, escaped(' '), element('a', back, '↩')]);
}
