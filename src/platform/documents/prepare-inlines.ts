import type { Inline } from './document.ts';

/** Where inlines stand, and what there is to link to. */
export interface Surroundings {
  readonly ids: ReadonlySet<string>;
  readonly inside: 'link' | 'footnote' | null;
}

/**
 * Links that lead nowhere, or to something that could run a program, become their text, and so does a link within a link.
 * A footnote within a link or a footnote stands in brackets instead, since neither Word nor a page has room for it.
 */
export const preparedInlines = (content: readonly Inline[], at: Surroundings): readonly Inline[] =>
  content.flatMap((inline) => preparedInline(inline, at));

function preparedInline(inline: Inline, at: Surroundings): readonly Inline[] {
  switch (inline.kind) {
    case 'strong':
    case 'emphasis':
      return [{ ...inline, content: preparedInlines(inline.content, at) }];
    case 'link':
      return preparedLink(inline, at);
    case 'footnote':
      return preparedFootnote(inline.content, at);
    case 'figure':
      return at.inside === 'link' ? [{ kind: 'text', text: inline.text }] : [inline];
    default:
      return [inline];
  }
}

function preparedLink(link: Extract<Inline, { kind: 'link' }>, at: Surroundings): readonly Inline[] {
  const href = at.inside === 'link' ? null : safeAddress(link.href, at.ids);
  if (href === null) return preparedInlines(link.content, at);
  return [{ ...link, href, content: preparedInlines(link.content, { ...at, inside: 'link' }) }];
}

/** An address outside the document, or a place that is in it; null for anything else. Characters without a look have no place in one (\p{C}). */
function safeAddress(href: string, ids: ReadonlySet<string>): string | null {
  if (/^(https?|mailto|tel):[^\s\p{C}]+$/iu.test(href)) return href;
  const target = plainId(href.slice(1));
  return href.startsWith('#') && ids.has(target) ? `#${target}` : null;
}

function preparedFootnote(content: readonly Inline[], at: Surroundings): readonly Inline[] {
  if (at.inside === null) return [{ kind: 'footnote', content: preparedInlines(content, { ...at, inside: 'footnote' }) }];
  return [{ kind: 'text', text: ' (' }, ...preparedInlines(content, at), { kind: 'text', text: ')' }];
}

/** Identifiers are written into addresses and bookmarks of three formats, so they keep to letters, digits, `-`, `_` and `.`. */
export const plainId = (wanted: string): string => wanted.replace(/[^\p{L}\p{N}_.-]+/gu, '-') || 'del';
