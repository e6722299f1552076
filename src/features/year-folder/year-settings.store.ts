import { type Generated, sql } from 'kysely';
import { insertMany } from '../../platform/database/insert-many.ts';
import type { AssociationId, InstallationReader, Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, type YearRow } from '../../platform/database/year-rows.ts';
import type { Association } from '../associations/association.ts';
import type { ChartName, EquityCapStep, YearSettings } from './year-records.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    years: YearSettingsRow;
    equity_cap_steps: EquityCapStepRow;
    line_names: LineNameRow;
  }
}

interface YearSettingsRow {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly association_name: string;
  readonly short_name: string;
  readonly organisation_number: string | null;
  readonly seat: string | null;
  readonly record_number: string | null;
  readonly adopted_on: string | null;
  readonly chart: ChartName;
  readonly operating_statement: YearSettings['operatingStatement'];
  readonly financial_items_in_overview: boolean;
  readonly smallest_shown_group: number;
  readonly rounding: YearSettings['rounding'];
  readonly is_without_books: boolean;
  readonly content_sha256: string;
  readonly imported_at: Generated<string>;
}

interface EquityCapStepRow extends YearRow {
  readonly from_ore: number;
  readonly share: string;
}

interface LineNameRow extends YearRow {
  readonly line: string;
  readonly name: string;
}

/** A year's settings with the association's names as they were that year. */
export interface KeptSettings {
  readonly association: Omit<Association, 'id'>;
  readonly settings: YearSettings;
}

/** The years that are kept, the newest first. */
export async function listYears(reader: Reader): Promise<readonly number[]> {
  const rows = await reader.db
    .selectFrom('years')
    .select('year')
    .where('association_id', '=', reader.association)
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => row.year);
}

/** An association with one of its years; without any year it is there all the same. */
export interface InstalledYear extends Association {
  /** Opens the association's archive. */
  readonly key: AssociationId;
  readonly year: number | null;
  readonly contentSha256: string | null;
  /** The day the year's annual report was adopted, if it has been. */
  readonly adoptedOn: string | null;
}

/** Every association with every year, in one question, since it is asked by everyone who comes. The newest years first. */
export async function listInstalledYears(reader: Pick<InstallationReader, 'db'>): Promise<readonly InstalledYear[]> {
  return reader.db
    .selectFrom('associations')
    .leftJoin('years', 'years.association_id', 'associations.id')
    .select(['associations.id as key', 'slug as id', 'name', 'associations.short_name as shortName'])
    .select(['associations.organisation_number as organisationNumber', 'associations.seat', 'year', 'content_sha256 as contentSha256'])
    .select('adopted_on as adoptedOn')
    .orderBy('name')
    .orderBy('slug')
    .orderBy('year', 'desc')
    .execute();
}

/** A year with the hash of its folder as Samband writes it. */
export interface KeptYear {
  readonly year: number;
  readonly contentSha256: string;
}

/** A kept year with what tells its texts as they were put from the same texts put otherwise: a folder has no order. */
export interface ArrangedYear extends KeptYear {
  readonly textsSha256: string | null;
}

/** The year and those before it, the newest first. */
export async function listKeptYears(reader: Reader, until: number): Promise<readonly ArrangedYear[]> {
  return reader.db
    .selectFrom('years')
    .select(['year', 'content_sha256 as contentSha256'])
    .select(({ selectFrom }) =>
      selectFrom('chapter_texts')
        .select(
          sql<string>`encode(sha256(convert_to(string_agg(id || ' ' || first_line, ',' order by position), 'UTF8')), 'hex')`.as('sha256'),
        )
        .where('association_id', '=', reader.association)
        // Only the last year is shown with its texts.
        .where('chapter_texts.year', '=', until)
        .whereRef('chapter_texts.year', '=', 'years.year')
        .as('textsSha256'),
    )
    .where('association_id', '=', reader.association)
    .where('year', '<=', until)
    .orderBy('year', 'desc')
    .execute();
}

/** The hash of the year's folder as Samband writes it. */
export async function findContentHash(reader: Reader, year: number): Promise<string | undefined> {
  const row = await reader.db
    .selectFrom('years')
    .select('content_sha256')
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.content_sha256;
}

/** Whoever changes the year waits here for others who do, so that nobody's change is written over. False when there is no such year. */
export async function lockYear(writer: Writer, year: number): Promise<boolean> {
  const locked = await writer.db
    .selectFrom('years')
    .select('year')
    .where('association_id', '=', writer.association)
    .where('year', '=', year)
    .forUpdate()
    .execute();
  return locked.length === 1;
}

export async function findSettings(reader: Reader, year: number): Promise<KeptSettings | undefined> {
  const row = await reader.db
    .selectFrom('years')
    .select(['association_name', 'short_name', 'organisation_number', 'seat'])
    .select([
      'record_number',
      'adopted_on',
      'chart',
      'operating_statement',
      'financial_items_in_overview',
      'smallest_shown_group',
      'rounding',
      'is_without_books',
    ])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    association: { name: row.association_name, shortName: row.short_name, organisationNumber: row.organisation_number, seat: row.seat },
    settings: {
      recordNumber: row.record_number,
      adoptedOn: row.adopted_on,
      chart: row.chart,
      equityCap: await listEquityCap(reader, year),
      operatingStatement: row.operating_statement,
      financialItemsInOverview: row.financial_items_in_overview,
      smallestShownGroup: row.smallest_shown_group,
      rounding: row.rounding,
      isWithoutBooks: row.is_without_books,
      lineNames: await listLineNames(reader, year),
    },
  };
}

async function listEquityCap(reader: Reader, year: number): Promise<readonly EquityCapStep[]> {
  const steps = await reader.db
    .selectFrom('equity_cap_steps')
    .select(['from_ore as fromOre', 'share'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return steps.map((step) => ({ ...step, share: step.share.replace('.', ',') }));
}

async function listLineNames(reader: Reader, year: number): Promise<Readonly<Record<string, string>>> {
  const names = await reader.db
    .selectFrom('line_names')
    .select(['line', 'name'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return Object.fromEntries(names.map(({ line, name }) => [line, name]));
}

/** What has been decided about the year, and the hash of all that is kept for it. */
export interface NewSettings extends KeptSettings {
  readonly contentSha256: string;
}

export async function replaceSettings(writer: Writer, year: number, kept: NewSettings): Promise<void> {
  const { association, settings } = kept;
  const row = {
    association_name: association.name,
    short_name: association.shortName,
    organisation_number: association.organisationNumber,
    seat: association.seat,
    record_number: settings.recordNumber,
    adopted_on: settings.adoptedOn,
    chart: settings.chart,
    operating_statement: settings.operatingStatement,
    financial_items_in_overview: settings.financialItemsInOverview,
    smallest_shown_group: settings.smallestShownGroup,
    rounding: settings.rounding,
    is_without_books: settings.isWithoutBooks,
    content_sha256: kept.contentSha256,
  };
  await writer.db
    .insertInto('years')
    .values({ association_id: writer.association, year, ...row })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'year']).doUpdateSet((now) => ({ ...row, imported_at: now.fn<string>('now') })),
    )
    .execute();
  await replaceSteps(writer, year, settings);
}

async function replaceSteps(writer: Writer, year: number, { equityCap, lineNames }: YearSettings): Promise<void> {
  await writer.db.deleteFrom('equity_cap_steps').where('association_id', '=', writer.association).where('year', '=', year).execute();
  await writer.db.deleteFrom('line_names').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const steps = rowsOfYear({ writer, year }, equityCap, (step) => ({ from_ore: step.fromOre, share: step.share.replace(',', '.') }));
  await insertMany(writer, 'equity_cap_steps', steps);
  const names = rowsOfYear({ writer, year }, Object.entries(lineNames), ([line, name]) => ({ line, name }));
  await insertMany(writer, 'line_names', names);
}
