import { type Section, structureOf } from '../annual-report/structure.ts';
import type { ChapterText } from '../year-folder/year-records.ts';
import { CHAPTER_HELP, STRUCTURES } from './structures.ts';
import { firstLineOf, type OwnSection, type WrittenDocument } from './text.ts';

/** A chapter that can be written: its text as it stands, or none yet. */
export interface Chapter {
  /** The text's own identifier, in addresses and as the name of its file. */
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly help: string | null;
  /** Where it stands, when it is a section of the association's own. */
  readonly section: OwnSection | null;
  /** Which chapter the text belongs to; null for an own section. */
  readonly chapter: string | null;
  readonly markdown: string;
  readonly firstLine: number;
}

/** A note of the annual report, which has a text of its own. */
export interface NamedNote {
  readonly id: string;
  readonly title: string;
}

/** A document's chapters in its order, with or without text, and the own sections where they have been put. */
export function chaptersOf(document: WrittenDocument, texts: readonly ChapterText[], notes: readonly NamedNote[]): readonly Chapter[] {
  const sections = structureOf(texts, STRUCTURES[document]).flatMap((section) => [
    section,
    ...(section.id === 'noter' ? notes.map(noteSection) : []),
  ]);
  return sections.flatMap((section) => chaptersIn(document, section, texts));
}

const noteSection = ({ id, title }: NamedNote): Section => ({
  id: `not-${id}`,
  title: `Not: ${title}`,
  level: 2,
  numbered: false,
  standard: [],
  always: true,
});

/** Several texts may belong to one chapter; one without any can be written. */
function chaptersIn(document: WrittenDocument, section: Section, texts: readonly ChapterText[]): readonly Chapter[] {
  const own = texts.filter((text) => (text.chapter ?? text.id) === section.id);
  const title = section.title === '' ? 'Inledning' : section.title;
  const common = { level: section.level, help: CHAPTER_HELP[document][section.id] ?? null };
  if (own.length === 0) {
    const isTaken = texts.some(({ id }) => id === section.id);
    const id = isTaken ? `${section.id}-text` : section.id;
    return [{ ...common, id, title, section: null, chapter: section.id, markdown: '', firstLine: firstLineOf(null) }];
  }
  return own.map((text, index) => ({
    ...common,
    id: text.id,
    title: index === 0 ? title : `${title} (${index + 1})`,
    section: ownSection(text),
    chapter: text.chapter,
    markdown: text.markdown,
    firstLine: text.firstLine,
  }));
}

const ownSection = ({ id, title, after, level }: ChapterText): OwnSection | null =>
  title === null || after === null ? null : { id, title, after, level };
