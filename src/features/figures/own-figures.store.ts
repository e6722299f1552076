import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource } from '../../platform/database/year-rows.ts';
import { decimalText, parseExact, ZERO } from '../../shared/exact.ts';
import type { EarlierFigure, Fact, OwnFormula } from './own-figures.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    facts: FactRow;
    earlier_figures: EarlierFigureRow;
    own_formulas: OwnFormulaRow;
  }
}

interface FactRow extends TypedRow {
  readonly id: string;
  readonly for_year: number;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly decimals: number;
  readonly population: string | null;
  readonly period: string | null;
  readonly remark: string | null;
}

export async function listFacts(reader: Reader, year: number): Promise<readonly Fact[]> {
  const rows = await reader.db
    .selectFrom('facts')
    .select([
      'id',
      'for_year as year',
      'label',
      'value',
      'unit',
      'decimals',
      'population',
      'period',
      'remark',
      'source_file',
      'source_line',
    ])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map((row) => withSource({ ...row, value: parseExact(row.value) ?? ZERO }));
}

export async function replaceFacts(writer: Writer, year: number, facts: readonly Fact[]): Promise<void> {
  await writer.db.deleteFrom('facts').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, facts, (each) => ({
    id: each.id,
    for_year: each.year,
    label: each.label,
    value: decimalText(each.value, '.'),
    unit: each.unit,
    decimals: each.decimals,
    population: each.population,
    period: each.period,
    remark: each.remark,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'facts', rows);
}

interface EarlierFigureRow extends TypedRow {
  readonly figure: string;
  readonly for_year: number;
  readonly unit: string;
  readonly value: string;
}

export async function listEarlierFigures(reader: Reader, year: number): Promise<readonly EarlierFigure[]> {
  const rows = await reader.db
    .selectFrom('earlier_figures')
    .select(['figure', 'for_year as year', 'unit', 'value', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map((row) => withSource({ ...row, value: parseExact(row.value) ?? ZERO }));
}

export async function replaceEarlierFigures(writer: Writer, year: number, figures: readonly EarlierFigure[]): Promise<void> {
  await writer.db.deleteFrom('earlier_figures').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, figures, (each) => ({
    figure: each.figure,
    for_year: each.year,
    unit: each.unit,
    value: decimalText(each.value, '.'),
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'earlier_figures', rows);
}

interface OwnFormulaRow extends TypedRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
  readonly formula: string;
  readonly definition: string | null;
  readonly also_years: number[];
}

export async function listOwnFormulas(reader: Reader, year: number): Promise<readonly OwnFormula[]> {
  const rows = await reader.db
    .selectFrom('own_formulas')
    .select(['id', 'label', 'unit', 'decimals', 'formula as text', 'definition', 'also_years as alsoYears', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceOwnFormulas(writer: Writer, year: number, formulas: readonly OwnFormula[]): Promise<void> {
  await writer.db.deleteFrom('own_formulas').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, formulas, (each) => ({
    id: each.id,
    label: each.label,
    unit: each.unit,
    decimals: each.decimals,
    formula: each.text,
    definition: each.definition,
    also_years: [...each.alsoYears],
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'own_formulas', rows);
}
