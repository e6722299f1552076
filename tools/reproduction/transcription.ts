import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Exact, parseExact } from '../../src/shared/exact.ts';

/** A figure as it stands in the published report, transcribed with the line it was read from. */
export interface PrintedFigure {
  readonly id: string;
  readonly value: Exact;
  /** How many decimals the print has in its own unit. */
  readonly decimals: number;
  readonly unit: string;
  readonly text: string;
  readonly line: number;
  readonly section: string;
  readonly inTable: boolean;
}

/** Which figure of ours a printed figure is, how the print shows it, and whether the print is wrong (karta). */
export interface MapRow {
  readonly id: string;
  readonly figure: string;
  readonly manner: readonly string[];
  readonly isError: boolean;
  readonly remark: string;
  readonly line: number;
}

export interface Transcription {
  readonly figures: readonly PrintedFigure[];
  readonly map: readonly MapRow[];
}

/** An example year and the transcription of its published report. */
export interface Example {
  readonly folder: string;
  readonly golden: string;
}

/** Every folder of examples whose published report has been transcribed, found by listing. */
export function transcribedExamples(examples: string, golden: string): Example[] {
  return readdirSync(examples)
    .filter((name) => existsSync(join(examples, name, 'arsmapp.yaml')))
    .filter((name) => existsSync(join(golden, name, 'figures.json')) && existsSync(join(golden, name, 'karta.csv')))
    .sort()
    .map((name) => ({ folder: join(examples, name), golden: join(golden, name) }));
}

export function readTranscription(golden: string): Transcription {
  const figures: Record<string, unknown>[] = JSON.parse(readFileSync(join(golden, 'figures.json'), 'utf8'));
  const lines = readFileSync(join(golden, 'karta.csv'), 'utf8');
  const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(lines, {
    delimiter: ';',
    columns: true,
    comment: '#',
    comment_no_infix: true,
    info: true,
    skip_empty_lines: true,
    trim: true,
    relax_quotes: true,
  });
  return { figures: figures.map(printedFigure), map: rows.map(({ record, info }) => mapRow(record, info.lines)) };
}

function printedFigure(raw: Record<string, unknown>): PrintedFigure {
  const digits = String(raw.value);
  const value = parseExact(digits);
  if (value === null) throw new Error(`${String(raw.id)}: "${digits}" is no number`);
  return {
    id: String(raw.id).replace(/^\d+\./, ''),
    value,
    decimals: digits.split('.')[1]?.length ?? 0,
    unit: String(raw.unit),
    text: String(raw.text),
    line: Number(raw.line),
    section: String(raw.section ?? ''),
    inTable: raw.table !== null,
  };
}

const mapRow = (record: Record<string, string>, line: number): MapRow => ({
  id: record.id ?? '',
  figure: record.siffra ?? '',
  manner: (record.visning ?? '').split(',').filter(Boolean),
  isError: record.klass === 'error',
  remark: record.anmarkning ?? '',
  line,
});
