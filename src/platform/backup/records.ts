import pg from 'pg';
import { z } from 'zod';
import { columnList, tableName } from './tables.ts';

/**
 * The content of a backup is text that psql can load into an empty database at the same level. Between the rows stand records:
 * `-- ` and JSON on one line, followed by the SQL that says the same. Samband reads the records; the SQL is for the day there is no Samband.
 */
const RECORDS = z.discriminatedUnion('is', [
  /** First: what was kept, when and by whom. */
  z.strictObject({
    is: z.literal('backup'),
    program: z.string(),
    madeAt: z.string(),
    server: z.string(),
    migrations: z.array(z.strictObject({ number: z.int(), name: z.string(), sha256: z.string() })),
  }),
  /** A key of the installation, in sealed backups. It is no row, so psql passes it over. */
  z.strictObject({ is: z.literal('key'), name: z.string(), base64: z.base64() }),
  /** Before the rows of a table. */
  z.strictObject({ is: z.literal('table'), name: z.string(), columns: z.array(z.string()) }),
  /** After them. The hash is of the rows as they stand. */
  z.strictObject({ is: z.literal('rows'), table: z.string(), rows: z.int(), sha256: z.string() }),
  z.strictObject({ is: z.literal('sequence'), name: z.string(), last: z.string().regex(/^-?\d+$/), called: z.boolean() }),
  /** Last: what must have been met. */
  z.strictObject({ is: z.literal('end'), tables: z.int(), rows: z.int() }),
]);

export type ContentRecord = z.infer<typeof RECORDS>;
export type Origin = Extract<ContentRecord, { is: 'backup' }>;
export type KeyFile = Extract<ContentRecord, { is: 'key' }>;
export type TableHead = Extract<ContentRecord, { is: 'table' }>;
export type TableSum = Extract<ContentRecord, { is: 'rows' }>;
export type SequenceState = Extract<ContentRecord, { is: 'sequence' }>;

/** Ends the rows of a table. No row can look like it: a backslash in a value is written twice. */
export const END_OF_ROWS = '\\.\n';

/** The record as it stands in the content. */
export const recordText = (record: ContentRecord): string => `-- ${JSON.stringify(record)}\n${sqlOf(record)}`;

/** How many lines of SQL follow the record. */
export const sqlLinesOf = (record: ContentRecord): readonly string[] => sqlOf(record).split('\n').slice(0, -1);

/** The record that a line is, or null when it is none. */
export function readRecord(line: string): ContentRecord | null {
  if (!line.startsWith('-- ')) return null;
  try {
    return RECORDS.parse(JSON.parse(line.slice(3)));
  } catch {
    return null;
  }
}

/** psql meets row-level security as we do: it is to refuse rather than to pass over rows. */
const BEGINNING = `\\set ON_ERROR_STOP on
begin;
set local client_encoding = 'UTF8';
set local datestyle = 'ISO, YMD';
set local row_security = off;
set constraints all deferred;
`;

function sqlOf(record: ContentRecord): string {
  switch (record.is) {
    case 'backup':
      return BEGINNING;
    case 'table':
      return `copy ${tableName(record.name)} (${columnList(record.columns)}) from stdin;\n`;
    case 'key':
    case 'rows':
      return '';
    case 'sequence':
      return `${setSequence(record)};\n`;
    case 'end':
      return 'commit;\n';
  }
}

export const setSequence = ({ name, last, called }: Pick<SequenceState, 'name' | 'last' | 'called'>): string =>
  `select setval(${pg.escapeLiteral(tableName(name))}, ${last}, ${called})`;
