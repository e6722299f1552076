import { encodeText } from '../../../platform/files/text.ts';
import { extractedFile } from '../../year-folder/extracted-file.ts';
import { writeExtracted, writeYearFolder } from '../../year-folder/written-folder.form.ts';
import { type ExtractedYear, readMe } from './read-me.ts';

/** The folder of what was read out of a document: the year folder, what is said of each value, and what a person is to do. */
export function extractedFolder(year: ExtractedYear, document: string): ReadonlyMap<string, Uint8Array> {
  const files = writeYearFolder(year.records);
  files.set(extractedFile.name, writeExtracted(year.rows));
  files.set('LÄSMIG.md', encodeText(readMe(year, document)));
  return files;
}
