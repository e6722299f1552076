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

function chapterOr(alsoAllowed: readonly string[]): CellKind<string> {
  const words = [...CHAPTERS, 'not-<id>', ...alsoAllowed];
  return {
    read: (text) =>
      isChapter(text) || alsoAllowed.includes(text)
        ? yes(text)
        : no(`"${text}" är inget kapitel.${suggestion(text, words)} Välj bland: ${words.join(', ')}.`),
    write: (text) => text,
    schema: { anyOf: [{ enum: [...CHAPTERS, ...alsoAllowed] }, { type: 'string', pattern: '^not-.' }] },
  };
}

type WrittenPlace = Omit<TextPlace, 'level'> & { readonly level: number | null };

export const USUAL_LEVEL = 2;

export const textPlaceShape = convertedRecord<TextPlace, WrittenPlace>(
  {
    chapter: optional('kapitel', chapterOr([]), 'Kapitlet som texten hör till. Utelämnat gäller filens namn.'),
    title: optional('rubrik', TEXT, 'Rubriken för ett eget avsnitt.'),
    after: optional('efter', chapterOr([APPENDICES]), 'Kapitlet som ett eget avsnitt kommer efter; bilagor för en bilaga.'),
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
