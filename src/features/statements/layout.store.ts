import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource } from '../../platform/database/year-rows.ts';
import type { Activity, Asset, CostKind, CostRow, Lease, NetRow } from './layout.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    activities: ActivityRow;
    cost_rows: CostRowRow;
    net_rows: NetRowRow;
    assets: AssetRow;
    leases: LeaseRow;
  }
}

interface ActivityRow extends TypedRow {
  readonly id: string;
  readonly name: string;
}

export async function listActivities(reader: Reader, year: number): Promise<readonly Activity[]> {
  const rows = await reader.db
    .selectFrom('activities')
    .select(['id', 'name', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceActivities(writer: Writer, year: number, activities: readonly Activity[]): Promise<void> {
  await writer.db.deleteFrom('activities').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, activities, (each) => ({ id: each.id, name: each.name, ...sourceColumns(each) }));
  await insertMany(writer, 'activities', rows);
}

interface CostRowRow extends TypedRow {
  readonly id: string;
  readonly name: string;
  readonly kind: CostKind;
}

export async function listCostRows(reader: Reader, year: number): Promise<readonly CostRow[]> {
  const rows = await reader.db
    .selectFrom('cost_rows')
    .select(['id', 'name', 'kind', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceCostRows(writer: Writer, year: number, costRows: readonly CostRow[]): Promise<void> {
  await writer.db.deleteFrom('cost_rows').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, costRows, (each) => ({
    id: each.id,
    name: each.name,
    kind: each.kind,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'cost_rows', rows);
}

interface NetRowRow extends TypedRow {
  readonly id: string;
  readonly name: string;
}

export async function listNetRows(reader: Reader, year: number): Promise<readonly NetRow[]> {
  const rows = await reader.db
    .selectFrom('net_rows')
    .select(['id', 'name', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceNetRows(writer: Writer, year: number, netRows: readonly NetRow[]): Promise<void> {
  await writer.db.deleteFrom('net_rows').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, netRows, (each) => ({ id: each.id, name: each.name, ...sourceColumns(each) }));
  await insertMany(writer, 'net_rows', rows);
}

interface AssetRow extends TypedRow {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly acquired_on: string;
  readonly cost_ore: number;
  readonly useful_life_years: number;
  readonly disposed_on: string | null;
}

export async function listAssets(reader: Reader, year: number): Promise<readonly Asset[]> {
  const rows = await reader.db
    .selectFrom('assets')
    .select([
      'id',
      'name',
      'line',
      'acquired_on as acquiredOn',
      'cost_ore as costOre',
      'useful_life_years as usefulLifeYears',
      'disposed_on as disposedOn',
      'source_file',
      'source_line',
    ])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceAssets(writer: Writer, year: number, assets: readonly Asset[]): Promise<void> {
  await writer.db.deleteFrom('assets').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, assets, (each) => ({
    id: each.id,
    name: each.name,
    line: each.line,
    acquired_on: each.acquiredOn,
    cost_ore: each.costOre,
    useful_life_years: each.usefulLifeYears,
    disposed_on: each.disposedOn,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'assets', rows);
}

interface LeaseRow extends TypedRow {
  readonly name: string;
  readonly within_one_year_ore: number;
  readonly one_to_five_years_ore: number;
  readonly later_ore: number;
  readonly of_year: number | null;
}

export async function listLeases(reader: Reader, year: number): Promise<readonly Lease[]> {
  const rows = await reader.db
    .selectFrom('leases')
    .select([
      'name',
      'within_one_year_ore as withinOneYearOre',
      'one_to_five_years_ore as oneToFiveYearsOre',
      'later_ore as laterOre',
      'of_year as ofYear',
      'source_file',
      'source_line',
    ])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceLeases(writer: Writer, year: number, leases: readonly Lease[]): Promise<void> {
  await writer.db.deleteFrom('leases').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, leases, (each) => ({
    name: each.name,
    within_one_year_ore: each.withinOneYearOre,
    one_to_five_years_ore: each.oneToFiveYearsOre,
    later_ore: each.laterOre,
    of_year: each.ofYear,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'leases', rows);
}
