import type { Generated } from 'kysely';
import type { AssociationId, PersonId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { CommentKind, WrittenComment } from './comments.ts';
import type { ChapterPlace, DocumentOfYear, WrittenDocument } from './text.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    text_comments: CommentRow;
  }
}

interface CommentRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly year: number;
  readonly document: WrittenDocument;
  readonly chapter: string;
  readonly number: number;
  readonly thread: string | null;
  readonly kind: CommentKind;
  readonly quote: string | null;
  readonly body: string;
  readonly written_at: string;
  readonly written_by: PersonId | null;
}

/** The question of everything that has been said of a document's chapters, in the order it was said. */
export const commentsIn = ({ db, association }: Reader, { year, document }: DocumentOfYear) =>
  db
    .selectFrom('text_comments')
    .leftJoin('people', 'people.id', 'written_by')
    .select(['text_comments.id', 'chapter', 'thread', 'kind', 'quote', 'body', 'written_at as writtenAt', 'people.name as writtenBy'])
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document)
    .orderBy('number')
    .orderBy('written_at');

export async function listComments(reader: Reader, of: DocumentOfYear): Promise<readonly WrittenComment[]> {
  return commentsIn(reader, of).execute();
}

export interface NewComment {
  readonly thread: string | null;
  readonly kind: CommentKind;
  readonly quote: string | null;
  readonly body: string;
  readonly at: Temporal.Instant;
  readonly by: PersonId | null;
}

/** Keeps a comment or what became of one; tells its identifier. */
export async function insertComment(
  { db, association }: Writer,
  { year, document, chapter }: ChapterPlace,
  comment: NewComment,
): Promise<string> {
  const { id } = await db
    .insertInto('text_comments')
    .values({
      association_id: association,
      year,
      document,
      chapter,
      number: await countComments({ db, association }, { year, document }),
      thread: comment.thread,
      kind: comment.kind,
      quote: comment.quote,
      body: comment.body,
      written_at: comment.at.toString(),
      written_by: comment.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function countComments({ db, association }: Pick<Writer, 'db' | 'association'>, { year, document }: DocumentOfYear): Promise<number> {
  const { rows } = await db
    .selectFrom('text_comments')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document)
    .executeTakeFirstOrThrow();
  return rows;
}
