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
  readonly thread: string | null;
  readonly kind: CommentKind;
  readonly quote: string | null;
  readonly body: string;
  readonly written_at: string;
  readonly written_by: PersonId | null;
}

/** Everything that has been said of a document's chapters, in the order it was said. */
export async function listComments({ db, association }: Reader, { year, document }: DocumentOfYear): Promise<readonly WrittenComment[]> {
  return db
    .selectFrom('text_comments')
    .leftJoin('people', 'people.id', 'written_by')
    .select(['text_comments.id', 'chapter', 'thread', 'kind', 'quote', 'body', 'written_at as writtenAt', 'people.name as writtenBy'])
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('document', '=', document)
    .orderBy('written_at')
    .orderBy('text_comments.id')
    .execute();
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
