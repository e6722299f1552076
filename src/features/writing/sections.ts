import { slug } from '../../shared/swedish.ts';
import type { ChapterText } from '../year-folder/year-records.ts';
import { firstLineOf, type OwnSection } from './text.ts';

/** Where something of a document may stand: an own section or a text. */
interface Placed {
  readonly id: string;
  readonly after: string | null;
}

/** The list with the item right after the target, which is a chapter of the document, `bilagor`, or another own section. */
export function placedAfter<Item extends Placed>(items: readonly Item[], item: Item, target: string): readonly Item[] {
  const others = items.filter(({ id }) => id !== item.id);
  const neighbour = others.findIndex(({ id, after }) => id === target && after !== null);
  const after = others[neighbour]?.after ?? target;
  const first = others.findIndex((each) => each.after === after);
  const at = neighbour !== -1 ? neighbour + 1 : first === -1 ? others.length : first;
  return [...others.slice(0, at), { ...item, after }, ...others.slice(at)];
}

/** An identifier for a new section, which is also its file's name: its title, and a number when that is taken. */
export function newSectionId(title: string, taken: ReadonlySet<string>): string {
  // `not-` belongs to the notes.
  const wished = slug(title).replace(/^not-/, 'avsnitt-not-').slice(0, 60).replace(/-$/, '') || 'avsnitt';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wished : `${wished}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The year's texts with this one's words; one that was not there comes last, where its chapter is looked for. */
export function withText(texts: readonly ChapterText[], text: ChapterText): readonly ChapterText[] {
  const isThere = texts.some(({ id }) => id === text.id);
  return isThere ? texts.map((each) => (each.id === text.id ? { ...each, markdown: text.markdown } : each)) : [...texts, text];
}

/** The year's texts with an own section under another title, at another level or place. */
export function withSection(
  texts: readonly ChapterText[],
  { section, target }: { readonly section: OwnSection; readonly target: string | null },
) {
  const text = texts.find(({ id }) => id === section.id);
  if (text === undefined) return texts;
  const changed = { ...text, title: section.title, level: section.level, firstLine: firstLineOf(section) };
  return target === null ? texts.map((each) => (each === text ? changed : each)) : placedAfter(texts, changed, target);
}
