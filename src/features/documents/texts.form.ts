import { readChapter } from '../annual-report/chapter.form.ts';
import type { TextBlock } from '../annual-report/chapter.ts';
import type { ChapterText } from '../year-folder/year-records.ts';

/** Each text's Markdown, read, by the text's id. */
export const readTexts = (texts: readonly ChapterText[]): ReadonlyMap<string, readonly TextBlock[]> =>
  new Map(texts.map(({ id, markdown, firstLine }) => [id, readChapter(markdown, firstLine)]));
