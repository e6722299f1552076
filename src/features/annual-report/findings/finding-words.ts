import { SHEETS } from '../../year-folder/on-screen/sheets.ts';
import { STRUCTURE } from '../structure.ts';

const TITLES: ReadonlyMap<string, string> = new Map(SHEETS.map(({ file, title }) => [file, title]));
const CHAPTERS: ReadonlyMap<string, string> = new Map(STRUCTURE.map(({ id, title }) => [id, title]));

/**
 * What a finding says, as it is told on screen: the checks speak of the year folder's files, which are sheets and chapters here.
 * Lines of a file are nothing that anybody sees on a sheet.
 */
export function findingOnScreen(words: string): string {
  return words
    .replace(/(?:rad (?:\d+|–) i )?\b([a-z-]+\.(?:csv|yaml))(?: rad (?:\d+|–))?/g, (whole, file: string) => {
      const title = TITLES.get(file);
      return title === undefined ? whole : `bladet ${title}`;
    })
    .replace(/^bokforing\/\S*: (?=Bokföring för \d{4} saknas)/, '')
    .replace(/Lägg en SIE-fil för (\d{4}) i mappen bokforing\./, 'Lämna in en SIE-fil för $1 under Bokföring.')
    .replace(/\btexter\/([\w-]+)\.md\b/g, (_, id: string) => `kapitlet ${chapterTitle(id)}`);
}

export const chapterTitle = (id: string): string => CHAPTERS.get(id) ?? id;
