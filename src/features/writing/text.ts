import type { ChapterText } from '../year-folder/year-records.ts';

/** The documents that are written together, by their names in addresses. */
export const DOCUMENTS = ['verksamhetsplan', 'delarsrapport', 'arsredovisning'] as const;
export type WrittenDocument = (typeof DOCUMENTS)[number];

export const DOCUMENT_NAMES: Readonly<Record<WrittenDocument, string>> = {
  verksamhetsplan: 'Verksamhetsplan',
  delarsrapport: 'Delårsrapport',
  arsredovisning: 'Årsredovisning',
};

export const isDocument = (word: string): word is WrittenDocument => DOCUMENTS.some((each) => each === word);

/** Which of a year's documents. */
export interface DocumentOfYear {
  readonly document: WrittenDocument;
  readonly year: number;
}

/** Which chapter of which document. `chapter` is the text's own identifier. */
export interface ChapterPlace extends DocumentOfYear {
  readonly chapter: string;
}

export const CHAPTER_STATES = ['ej-paborjad', 'utkast', 'klar-for-granskning', 'klar'] as const;
export type ChapterState = (typeof CHAPTER_STATES)[number];

export const STATE_NAMES: Readonly<Record<ChapterState, string>> = {
  'ej-paborjad': 'Ej påbörjad',
  utkast: 'Utkast',
  'klar-for-granskning': 'Klar för granskning',
  klar: 'Klar',
};

/** How far a chapter has come: as somebody has said, else as far as its text tells. */
export function stateOf(said: ChapterState | null, markdown: string): ChapterState {
  const isEmpty = markdown.trim() === '';
  // A text that has been begun is no longer not begun, whatever was said before.
  if (said !== null && !(said === 'ej-paborjad' && !isEmpty)) return said;
  return isEmpty ? 'ej-paborjad' : 'utkast';
}

/** A figure that a text refers to, as it was shown when the text was kept. */
export interface KeptFigure {
  /** As it stands in the text, without braces: `rr.arets-resultat|tkr`. */
  readonly reference: string;
  readonly label: string;
  readonly shown: string;
}

export type VersionOrigin = 'written' | 'restored' | 'merged' | 'folder' | 'reread' | 'carried';

/** A version of a chapter's text without the text: who kept it and when. */
export interface VersionNote {
  readonly number: number;
  readonly origin: VersionOrigin;
  readonly mark: string;
  readonly keptAt: string;
  readonly keptBy: string | null;
}

export interface Version extends VersionNote {
  readonly markdown: string;
  readonly figures: readonly KeptFigure[];
}

/** A section of the association's own, where it stands. */
export interface OwnSection {
  readonly id: string;
  readonly title: string;
  /** The chapter of the document that it follows, or `bilagor` for an appendix. */
  readonly after: string;
  readonly level: number;
}

export interface RemovedSection extends OwnSection {
  readonly removedAt: string;
  readonly removedBy: string | null;
}

/** The line of the text's own file where it begins: what stands above it says where it belongs. */
export const firstLineOf = (section: Pick<OwnSection, 'level'> | null): number => {
  if (section === null) return 4;
  return section.level === 2 ? 5 : 6;
};

/** A text as a document is composed from it: an own section has a title and a place, every other belongs to a chapter. */
export const chapterText = (
  { id, chapter }: { readonly id: string; readonly chapter: string | null },
  markdown: string,
  section: Omit<OwnSection, 'id'> | null,
): ChapterText => ({
  id,
  chapter: section === null ? chapter : null,
  title: section?.title ?? null,
  after: section?.after ?? null,
  level: section?.level ?? 2,
  markdown,
  firstLine: firstLineOf(section),
});
