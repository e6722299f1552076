import type { AssociationId, PersonId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { ChapterPlace, DocumentOfYear, KeptFigure, Version, VersionNote, VersionOrigin, WrittenDocument } from './text.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    text_versions: VersionRow;
  }
}

interface VersionRow {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly document: WrittenDocument;
  readonly chapter: string;
  readonly number: number;
  readonly origin: VersionOrigin;
  readonly markdown: string;
  readonly mark: string;
  readonly figures: unknown;
  readonly kept_at: string;
  readonly kept_by: PersonId | null;
}

const NOTE = ['number', 'origin', 'mark', 'kept_at as keptAt', 'people.name as keptBy'] as const;

const versions = ({ db, association }: Reader, { year, document }: DocumentOfYear) =>
  db
    .selectFrom('text_versions')
    .leftJoin('people', 'people.id', 'kept_by')
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document);

/** The latest version of each chapter that has one, by the chapter's identifier. */
export async function listLatestVersions(reader: Reader, of: DocumentOfYear): Promise<ReadonlyMap<string, Version>> {
  const rows = await versions(reader, of)
    .select([...NOTE, 'chapter', 'markdown', 'figures'])
    .distinctOn('chapter')
    .orderBy('chapter')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map(({ chapter, ...row }) => [chapter, withFigures(row)]));
}

/** Every version of one chapter, the latest first, without the texts. */
export async function listVersions(reader: Reader, place: ChapterPlace): Promise<readonly VersionNote[]> {
  return versions(reader, place).select(NOTE).where('chapter', '=', place.chapter).orderBy('number', 'desc').execute();
}

export async function findVersion(reader: Reader, place: ChapterPlace, number: number): Promise<Version | undefined> {
  const row = await versions(reader, place)
    .select([...NOTE, 'markdown', 'figures'])
    .where('chapter', '=', place.chapter)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && withFigures(row);
}

/** The version that somebody began to write from. */
export async function findMarked(reader: Reader, place: ChapterPlace, mark: string): Promise<Version | undefined> {
  const row = await versions(reader, place)
    .select([...NOTE, 'markdown', 'figures'])
    .where('chapter', '=', place.chapter)
    .where('mark', '=', mark)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && withFigures(row);
}

export const withFigures = <Row extends { readonly figures: unknown }>(row: Row) => ({
  ...row,
  figures: row.figures as readonly KeptFigure[],
});

/** The question of a chapter's latest version. */
export const latestOf = (reader: Reader, place: ChapterPlace) =>
  versions(reader, place)
    .select([...NOTE, 'markdown', 'figures'])
    .where('chapter', '=', place.chapter)
    .orderBy('number', 'desc')
    .limit(1);

/** The version that is read today, or the latest that was kept before the text was removed. */
export async function findLatest(reader: Reader, place: ChapterPlace): Promise<Version | undefined> {
  const row = await latestOf(reader, place).executeTakeFirst();
  return row && withFigures(row);
}

export interface NewVersion {
  readonly number: number;
  readonly origin: VersionOrigin;
  readonly markdown: string;
  readonly mark: string;
  readonly figures: readonly KeptFigure[];
  readonly keptAt: Temporal.Instant;
  readonly keptBy: PersonId | null;
}

export async function insertVersion({ db, association }: Writer, place: ChapterPlace, version: NewVersion): Promise<void> {
  await db
    .insertInto('text_versions')
    .values({
      association_id: association,
      year: place.year,
      document: place.document,
      chapter: place.chapter,
      number: version.number,
      origin: version.origin,
      markdown: version.markdown,
      mark: version.mark,
      figures: JSON.stringify(version.figures),
      kept_at: version.keptAt.toString(),
      kept_by: version.keptBy,
    })
    .execute();
}
