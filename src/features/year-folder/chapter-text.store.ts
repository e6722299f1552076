import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, type YearRow } from '../../platform/database/year-rows.ts';
import type { ChapterText } from './year-records.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    chapter_texts: ChapterTextRow;
  }
}

interface ChapterTextRow extends YearRow {
  readonly id: string;
  readonly chapter: string | null;
  readonly title: string | null;
  readonly after_chapter: string | null;
  readonly level: number;
  readonly markdown: string;
  readonly first_line: number;
}

export async function listTexts(reader: Reader, year: number): Promise<readonly ChapterText[]> {
  return reader.db
    .selectFrom('chapter_texts')
    .select(['id', 'chapter', 'title', 'after_chapter as after', 'level', 'markdown', 'first_line as firstLine'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
}

export async function replaceTexts(writer: Writer, year: number, texts: readonly ChapterText[]): Promise<void> {
  await writer.db.deleteFrom('chapter_texts').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, texts, (each) => ({
    id: each.id,
    chapter: each.chapter,
    title: each.title,
    after_chapter: each.after,
    level: each.level,
    markdown: each.markdown,
    first_line: each.firstLine,
  }));
  await insertMany(writer, 'chapter_texts', rows);
}
