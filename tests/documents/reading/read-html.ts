import type { ReadBack } from './read-back.ts';
import { attribute, type Element, elements, parsed, textOf } from './tree.ts';

export function readHtml(markup: string): ReadBack {
  const root = parsed(markup, false);
  const isMark = (element: Element): boolean => element.name === 'sup' || attribute(element, 'role') === 'doc-backlink';
  const footnotes = elements(root, 'section').filter((section) => attribute(section, 'role') === 'doc-endnotes');
  const cells = elements(root, 'tr').flatMap((row) =>
    row.children.filter((cell) => 'name' in cell && (cell.name === 'th' || cell.name === 'td')),
  );
  return {
    language: attribute(elements(root, 'article')[0], 'lang'),
    headings: headingsOf(root),
    captions: [...elements(root, 'caption'), ...elements(root, 'figcaption')].map((caption) => textOf(caption)),
    cells: cells.map((cell) => textOf(cell, isMark)).filter((text) => text.trim() !== ''),
    alternatives: elements(root, 'desc').map((description) => textOf(description)),
    footnotes: footnotes.flatMap((section) => elements(section, 'li')).map((note) => textOf(note, isMark)),
    words: textOf(root, (element) => isMark(element) || element.name === 'style'),
  };
}

/** The title has the first level; contents and footnotes have headings of their own. */
function headingsOf(root: ReturnType<typeof parsed>): ReadBack['headings'] {
  const aside = [...elements(root, 'nav'), ...elements(root, 'section').filter((section) => attribute(section, 'role') !== '')];
  const asides = new Set(aside.flatMap(headingElements));
  return headingElements(root)
    .filter((heading) => !asides.has(heading) && heading.name !== 'h1')
    .map((heading) => ({ level: Number(heading.name.slice(1)) - 1, text: textOf(heading) }));
}

function headingElements(of: Parameters<typeof elements>[0]): readonly Element[] {
  const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.name);
  return of.children.flatMap((child) => {
    if (!('attribs' in child)) return [];
    return isHeading(child) ? [child] : headingElements(child);
  });
}
