import type { ChapterPlace, DocumentOfYear } from './text.ts';

/** Where the pages about a year's texts are. */
export interface TextAddresses {
  readonly all: `/${string}`;
  readonly document: `/${string}`;
  readonly chapter: `/${string}`;
  readonly preview: `/${string}`;
  readonly opened: `/${string}`;
  readonly settings: `/${string}`;
  readonly removed: `/${string}`;
  readonly versions: `/${string}`;
  readonly restored: `/${string}`;
  readonly comments: `/${string}`;
  readonly answers: `/${string}`;
}

/** The page about all texts of a year. */
export const allTexts = (association: string, year: number): `/${string}` => `/${association}/${year}/texter`;

export const documentAddress = (association: string, { year, document }: DocumentOfYear): `/${string}` =>
  `${allTexts(association, year)}/${document}`;

export function addressesOf(association: string, place: ChapterPlace): TextAddresses {
  const document = documentAddress(association, place);
  const chapter: `/${string}` = `${document}/${encodeURIComponent(place.chapter)}`;
  return {
    all: allTexts(association, place.year),
    document,
    chapter,
    preview: `${chapter}/forhandsgranska`,
    opened: `${chapter}/oppnad`,
    settings: `${chapter}/installningar`,
    removed: `${chapter}/ta-bort`,
    versions: `${chapter}/versioner`,
    restored: `${chapter}/versioner/aterstall`,
    comments: `${chapter}/kommentarer`,
    answers: `${chapter}/kommentarer/svar`,
  };
}
