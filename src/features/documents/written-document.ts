import type { Block, HeadingLevel } from '../../platform/documents/document.ts';
import type { TextBlock } from '../annual-report/chapter.ts';
import { findInsert, insertNames } from '../annual-report/inserts.ts';
import type { ReportContext } from '../annual-report/report-context.ts';
import { type Section, structureOf } from '../annual-report/structure.ts';
import { type Desk, fillLine, fillText, type Insert } from '../annual-report/writing.ts';
import type { ChapterText } from '../year-folder/year-records.ts';

/** What a document that people write in chapters is made of. */
export interface Written {
  readonly desk: Desk;
  readonly structure: readonly Section[];
  readonly texts: readonly ChapterText[];
  /** Each text, read, by its id. */
  readonly chapters: ReadonlyMap<string, readonly TextBlock[]>;
  /** What a chapter holds by itself, after its text; some of it only while there is no text. */
  readonly standard: Readonly<Record<string, Standard>>;
  /** Puts in the tables and charts of the annual report, when there is a year to take them from. */
  readonly context: ReportContext | null;
}

export interface Standard {
  /** Stands in for a text until somebody has written one. */
  readonly text?: readonly string[];
  readonly blocks?: readonly Block[];
}

/** The document's chapters with their texts and tables, numbered as they come; chapters with nothing in them are left out. */
export function writtenBlocks(written: Written): readonly Block[] {
  const { desk, structure, texts } = written;
  const filled = structureOf(texts, structure).map((section) => {
    desk.section = section.title;
    return { section, content: contentOf(written, section) };
  });
  const kept = filled.filter(({ section, content }, index) => content.length > 0 || hasPartBelow(filled, section, index));
  const counters = [0, 0];
  return kept.flatMap(({ section, content }) => [headingOf(section, numberOf(section, counters)), ...content]);
}

type Filled = { readonly section: Section; readonly content: readonly Block[] };

/** A chapter without anything of its own still stands when one of its parts has something. */
function hasPartBelow(filled: readonly Filled[], { level }: Section, index: number): boolean {
  const next = filled.findIndex((each, place) => place > index && each.section.level <= level);
  return filled.slice(index + 1, next === -1 ? undefined : next).some(({ content }) => content.length > 0);
}

function numberOf({ level, numbered }: Section, counters: number[]): string | null {
  if (!numbered || level === 3) return null;
  counters[level - 1] = (counters[level - 1] ?? 0) + 1;
  if (level === 1) counters[1] = 0;
  return level === 1 ? `${counters[0]}` : `${counters[0]}.${counters[1]}`;
}

const headingOf = ({ id, title, level }: Section, number: string | null): Block => ({
  kind: 'heading',
  level: level as HeadingLevel,
  text: title,
  number,
  id,
});

function contentOf(written: Written, section: Section): readonly Block[] {
  const texts = written.texts.filter((text) => (text.chapter ?? text.id) === section.id && text.markdown.trim() !== '');
  const { text = [], blocks = [] } = written.standard[section.id] ?? {};
  const words =
    texts.length === 0 ? text.map((line) => sentence(written.desk, line)) : texts.flatMap((each) => textBlocks(written, section, each));
  return [...words, ...blocks];
}

function textBlocks({ desk, chapters, context }: Written, { level }: Section, { id }: ChapterText): readonly Block[] {
  const insert: Insert = (what, name) => (context === null ? null : findInsert(context, what, name));
  return fillText(desk, chapters.get(id) ?? [], { file: `${id}.md`, level, insert, insertNames });
}

/** A paragraph with figures in it: `Resultatet är {{rr.arets-resultat@2024}}.` */
const sentence = (desk: Desk, text: string): Block => ({
  kind: 'paragraph',
  content: fillLine(desk, text, { file: 'dokument', line: null }),
});
