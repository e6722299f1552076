import type { Heading, TableOfContents } from '../document.ts';
import type { Page } from './inline.ts';
import { element, escaped, joined, type Markup, NOTHING } from './markup.ts';

/** Links to the headings, lists within lists as the headings stand under each other. */
export function contentsMarkup(block: TableOfContents, page: Page): Markup {
  const listed = page.headings.filter((heading) => heading.level <= block.depth);
  if (listed.length === 0) return NOTHING;
  const title = element(`h${1 + page.headingShift}`, { id: 'innehall' }, block.title);
  return element('nav', { class: 'report-contents', 'aria-labelledby': 'innehall' }, [title, listOf(listed)]);
}

function listOf(headings: readonly Heading[]): Markup {
  return element(
    'ol',
    {},
    branches(headings).map(([heading, ...below]) => {
      const link = heading === undefined ? NOTHING : element('a', { href: `#${heading.id}` }, [headingText(heading)]);
      return element('li', {}, below.length === 0 ? [link] : [link, listOf(below)]);
    }),
  );
}

/** A heading and those under it, up to the next one of the same level. */
function branches(headings: readonly Heading[]): readonly (readonly Heading[])[] {
  const found: Heading[][] = [];
  const top = Math.min(...headings.map((heading) => heading.level));
  for (const heading of headings) {
    if (heading.level === top || found.length === 0) found.push([heading]);
    else found.at(-1)?.push(heading);
  }
  return found;
}

export const headingText = (heading: Heading): Markup =>
  heading.number === null
    ? escaped(heading.text)
    : joined([element('span', { class: 'report-number' }, heading.number), escaped(` ${heading.text}`)]);
