import type pg from 'pg';
import { copyOut } from './copy.ts';
import { KEYS } from './keys.ts';
import { BackupProblem } from './problem.ts';
import {
  type ContentRecord,
  END_OF_ROWS,
  type KeyFile,
  type Origin,
  readRecord,
  recordText,
  type SequenceState,
  sqlLinesOf,
  type TableHead,
  type TableSum,
} from './records.ts';
import { type KeptTable, listSequences } from './tables.ts';
import { tallied } from './tally.ts';
import { openText, type TextSource } from './text-source.ts';

/** What is to be written, and who is told every table's count and hash as it is known. */
export interface Keeping {
  readonly origin: Origin;
  readonly keys: readonly KeyFile[];
  readonly tables: readonly KeptTable[];
  told(sum: TableSum): void;
}

/** Everything in the tables as text, in the transaction that is open. */
export async function* contentOf(client: pg.Client, { origin, keys, tables, told }: Keeping): AsyncGenerator<Buffer> {
  for (const record of [origin, ...keys]) yield text(record);
  let rows = 0;
  for (const { name, columns, question } of tables) {
    yield text({ is: 'table', name, columns: [...columns] });
    const counted = tallied(copyOut(client, question));
    yield* counted.rows;
    const sum: TableSum = { is: 'rows', table: name, ...counted.result() };
    rows += sum.rows;
    told(sum);
    yield Buffer.concat([Buffer.from(END_OF_ROWS), text(sum)]);
  }
  for (const sequence of await listSequences(client)) yield text({ is: 'sequence', ...sequence });
  yield text({ is: 'end', tables: tables.length, rows });
}

const text = (record: ContentRecord): Buffer => Buffer.from(recordText(record), 'utf8');

/** Who reads a content is handed its parts in order. All the rows of a table must be read before the next part. */
export interface ContentVisitor {
  /** Whether the content came out of a seal. */
  readonly isSealed?: boolean;
  table?(head: TableHead, rows: AsyncIterable<Buffer>): Promise<void>;
  sequence?(state: SequenceState): void;
}

export interface ContentSummary {
  readonly origin: Origin;
  readonly keys: readonly KeyFile[];
  readonly sums: readonly TableSum[];
}

/** Reads a whole content, and refuses one in which anything is not as it says itself. */
export async function readContent(source: AsyncIterable<Buffer>, visitor: ContentVisitor): Promise<ContentSummary> {
  const content = openText(source);
  const origin = await nextRecord(content);
  if (origin.is !== 'backup') throw damaged('början saknas');
  const [keys, sums]: [KeyFile[], TableSum[]] = [[], []];
  for (;;) {
    const record = await nextRecord(content);
    if (record.is === 'key') keys.push(acceptedKey(record, { keys, isSealed: visitor.isSealed === true }));
    else if (record.is === 'table') sums.push(await readTable(content, record, visitor));
    else if (record.is === 'sequence') visitor.sequence?.(record);
    else if (record.is === 'end') return await ended(content, { record, origin, keys, sums });
    else throw damaged('delarna står i fel ordning');
  }
}

/** Keys go with sealed backups only: whoever could write others into an open one would know what opens everything that is sealed. */
function acceptedKey(key: KeyFile, { keys, isSealed }: { readonly keys: readonly KeyFile[]; readonly isSealed: boolean }): KeyFile {
  if (!isSealed) throw damaged('den är inte krypterad men har nycklar med sig');
  if (!KEYS.includes(key.name) || keys.some(({ name }) => name === key.name)) throw damaged('en nyckel hör inte hit');
  return key;
}

async function nextRecord(content: TextSource): Promise<ContentRecord> {
  const record = readRecord(await content.line());
  if (record === null) throw damaged('en rad går inte att läsa');
  for (const line of sqlLinesOf(record)) if ((await content.line()) !== line) throw damaged('en rad säger emot en annan');
  return record;
}

async function readTable(content: TextSource, head: TableHead, visitor: ContentVisitor): Promise<TableSum> {
  const counted = tallied(content.until(END_OF_ROWS));
  await (visitor.table ?? drain)(head, counted.rows);
  const { rows, sha256 } = counted.result();
  const sum = await nextRecord(content);
  if (sum.is !== 'rows' || sum.table !== head.name || sum.rows !== rows || sum.sha256 !== sha256)
    throw damaged(`raderna i tabellen ${head.name} är inte de som kopierades`);
  return sum;
}

async function drain(_head: TableHead, rows: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of rows);
}

interface Ending extends ContentSummary {
  readonly record: Extract<ContentRecord, { is: 'end' }>;
}

async function ended(content: TextSource, { record, origin, keys, sums }: Ending): Promise<ContentSummary> {
  const rows = sums.reduce((total, sum) => total + sum.rows, 0);
  if (record.tables !== sums.length || record.rows !== rows) throw damaged('något fattas');
  if (!(await content.isAtEnd())) throw damaged('något står efter slutet');
  return { origin, keys, sums };
}

const damaged = (why: string): BackupProblem =>
  new BackupProblem(`Säkerhetskopian är skadad: ${why}. Ingenting är ändrat. Använd en annan kopia.`);
