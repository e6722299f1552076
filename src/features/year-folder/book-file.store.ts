import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, type YearRow } from '../../platform/database/year-rows.ts';
import type { BookFile } from './year-records.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    book_files: BookFileRow;
  }
}

interface BookFileRow extends YearRow {
  readonly name: string;
  readonly content: Uint8Array;
}

export async function listBookFiles(reader: Reader, year: number): Promise<readonly BookFile[]> {
  const rows = await reader.db
    .selectFrom('book_files')
    .select(['name', 'content'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(({ name, content }) => ({ name, bytes: new Uint8Array(content) }));
}

/** The files are large, so each goes by itself and as bytes. */
export async function replaceBookFiles(writer: Writer, year: number, files: readonly BookFile[]): Promise<void> {
  await writer.db.deleteFrom('book_files').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, files, ({ name, bytes }) => ({
    name,
    content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
  }));
  for (const row of rows) await writer.db.insertInto('book_files').values(row).execute();
}
