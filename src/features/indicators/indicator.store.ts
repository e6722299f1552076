import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource } from '../../platform/database/year-rows.ts';
import { decimalText, parseExact } from '../../shared/exact.ts';
import type { IndicatorResult, ResponseCount } from './indicator.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    indicator_results: IndicatorResultRow;
    response_counts: ResponseCountRow;
  }
}

interface IndicatorResultRow extends TypedRow {
  readonly for_year: number;
  readonly indicator: number;
  readonly scope: IndicatorResult['scope'];
  readonly respondent_group: string | null;
  readonly answers: number | null;
  readonly positive: number | null;
  readonly share: string | null;
}

export async function listIndicatorResults(reader: Reader, year: number): Promise<readonly IndicatorResult[]> {
  const rows = await reader.db
    .selectFrom('indicator_results')
    .select([
      'for_year as year',
      'indicator',
      'scope',
      'respondent_group as group',
      'answers',
      'positive',
      'share',
      'source_file',
      'source_line',
    ])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map((row) => withSource({ ...row, share: row.share === null ? null : parseExact(row.share) }));
}

export async function replaceIndicatorResults(writer: Writer, year: number, results: readonly IndicatorResult[]): Promise<void> {
  await writer.db.deleteFrom('indicator_results').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, results, (each) => ({
    for_year: each.year,
    indicator: each.indicator,
    scope: each.scope,
    respondent_group: each.group,
    answers: each.answers,
    positive: each.positive,
    share: each.share === null ? null : decimalText(each.share, '.'),
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'indicator_results', rows);
}

interface ResponseCountRow extends TypedRow {
  readonly for_year: number;
  readonly respondent_group: string;
  readonly name: string;
  readonly asked: number;
  readonly answered: number;
}

export async function listResponseCounts(reader: Reader, year: number): Promise<readonly ResponseCount[]> {
  const rows = await reader.db
    .selectFrom('response_counts')
    .select(['for_year as year', 'respondent_group as group', 'name', 'asked', 'answered', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceResponseCounts(writer: Writer, year: number, counts: readonly ResponseCount[]): Promise<void> {
  await writer.db.deleteFrom('response_counts').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, counts, (each) => ({
    for_year: each.year,
    respondent_group: each.group,
    name: each.name,
    asked: each.asked,
    answered: each.answered,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'response_counts', rows);
}
