import { csvText } from '../../platform/files/csv.ts';
import { encodeText } from '../../platform/files/text.ts';
import { yamlText } from '../../platform/files/yaml.ts';
import type { CsvFile } from './column.ts';
import { type ExtractedRow, extractedFile } from './extracted-file.ts';
import { BOOK_FOLDER, csvFiles, listFiles, REQUIRED_FILES, TEXT_FOLDER } from './files.ts';
import { SHEET_NAME, sheetOf, sheetShape } from './sheet-file.ts';
import { textPlaceShape } from './text-file.ts';
import { writtenShape, writtenTable } from './written-values.ts';
import type { ChapterText, YearRecords } from './year-records.ts';

/**
 * The year folder of the records, in the one form Samband writes: reading it gives the same records,
 * and writing those gives the same bytes. Bookkeeping files and texts are left as they came.
 */
export function writeYearFolder(records: YearRecords): Map<string, Uint8Array> {
  const files = new Map([[SHEET_NAME, encodeText(yamlText(writtenShape(sheetShape, sheetOf(records))))]]);
  for (const [part, file] of Object.entries<CsvFile<never>>(csvFiles as never)) {
    const rows = records[part as keyof typeof csvFiles] as readonly never[];
    if (rows.length > 0 || REQUIRED_FILES.includes(file.name)) files.set(file.name, encodeText(csvText(writtenTable(file, rows))));
  }
  for (const [part, file] of Object.entries(listFiles)) {
    const items = records[part as keyof typeof listFiles];
    if (items.length > 0) files.set(file.name, encodeText(yamlText(items.map((item) => writtenShape(file.item, item)))));
  }
  for (const text of records.texts) files.set(`${TEXT_FOLDER}${text.id}.md`, encodeText(chapterText(text)));
  for (const book of records.bookFiles) files.set(BOOK_FOLDER + book.name, book.bytes);
  return files;
}

/** What a folder that was read out of a report says of each value, as its file. */
export const writeExtracted = (rows: readonly ExtractedRow[]): Uint8Array =>
  encodeText(csvText(writtenTable(extractedFile as CsvFile<never>, rows as readonly never[])));

const chapterText = (text: ChapterText): string => `---\n${yamlText(writtenShape(textPlaceShape, text))}---\n${text.markdown}`;
