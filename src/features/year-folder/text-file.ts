import { no, type Result, yes } from '../../shared/result.ts';
import { suggestion } from '../../shared/spelling.ts';
import { type CellKind, SLUG, TEXT } from './cell-kinds.ts';
import { optional } from './column.ts';
import { LEVEL } from './number-kinds.ts';
import { convertedRecord } from './shape.ts';
import { APPENDICES, CHAPTERS } from './words.ts';
import type { ChapterText } from './year-records.ts';

/** What stands between the lines of hyphens at the top of a text: where it belongs in the report. */
export type TextPlace = Pick<ChapterText, 'chapter' | 'title' | 'after' | 'level'>;

const isChapter = (text: string): boolean => (CHAPTERS as readonly string[]).includes(text) || /^not-./.test(text);

const CHAPTER_OR_NOTE: CellKind<string> = {
  read: (text) => (isChapter(text) ? yes(text) : noChapter(text, [...CHAPTERS, 'not-<id>'])),
  write: (text) => text,
  schema: { anyOf: [{ enum: [...CHAPTERS] }, { type: 'string', pattern: '^not-.' }] },
};

/** A section of its own follows a whole chapter: among the notes there is no place for one. */
const PLACES = [...CHAPTERS, APPENDICES];
const PLACE: CellKind<string> = {
  read: (text) => (PLACES.includes(text) ? yes(text) : noChapter(text, PLACES)),
  write: (text) => text,
  schema: { enum: PLACES },
};

const noChapter = (text: string, words: readonly string[]) =>
  no(`"${text}" är inget kapitel.${suggestion(text, words)} Välj bland: ${words.join(', ')}.`);

type WrittenPlace = Omit<TextPlace, 'level'> & { readonly level: number | null };

export const USUAL_LEVEL = 2;

export const textPlaceShape = convertedRecord<TextPlace, WrittenPlace>(
  {
    chapter: optional('kapitel', CHAPTER_OR_NOTE, 'Kapitlet som texten hör till. Utelämnat gäller filens namn.'),
    title: optional('rubrik', TEXT, 'Rubriken för ett eget avsnitt.'),
    after: optional('efter', PLACE, 'Kapitlet som ett eget avsnitt kommer efter; bilagor för en bilaga.'),
    level: optional('niva', LEVEL, 'Ett eget avsnitts rubriknivå: 1 för ett kapitel, 2–4 för ett avsnitt; utelämnad 2.'),
  },
  {
    isPlaced: false,
    fromWritten: readPlace,
    toWritten: (place) => ({ ...place, level: place.level === USUAL_LEVEL ? null : place.level }),
  },
);

function readPlace(place: WrittenPlace): Result<TextPlace, string> {
  const isOwn = place.title !== null || place.after !== null;
  if (isOwn && place.chapter !== null) return no('Ange antingen kapitel, eller rubrik och efter för ett eget avsnitt.');
  if (isOwn && (place.title === null || place.after === null)) return no('Ett eget avsnitt behöver både rubrik och efter.');
  return yes({ ...place, level: place.level ?? USUAL_LEVEL });
}

/** Where a text belongs that says nothing itself: a file named as a chapter belongs there (texter/hushallning.md). */
export function placeByName(id: string, written: TextPlace): TextPlace | null {
  if (written.chapter !== null || written.title !== null) return written;
  return isChapter(id) ? { ...written, chapter: id } : null;
}

export const isTextId = (id: string): boolean => SLUG.read(id).ok;
