import type { Generated } from 'kysely';
import type { AssociationId, PersonId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { VarianceComment } from './variance-comment.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    variance_comments: CommentRow;
  }
}

interface CommentRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly place: Generated<number>;
  readonly year: number;
  readonly line: string;
  readonly month: number;
  readonly content: string;
  readonly written_by: PersonId | null;
  readonly written_at: string;
  readonly withdrawn_at: string | null;
}

/** What has been said of the year's differences and still stands, the latest first. */
export const listComments = ({ db, association }: Reader, year: number): Promise<readonly VarianceComment[]> =>
  db
    .selectFrom('variance_comments')
    .leftJoin('people', 'people.id', 'written_by')
    .select(['variance_comments.id', 'line', 'month', 'content', 'written_by as writer', 'people.name as writerName'])
    .select('written_at as writtenAt')
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('withdrawn_at', 'is', null)
    .orderBy('place', 'desc')
    .execute();

export interface NewComment extends Pick<VarianceComment, 'line' | 'month' | 'content'> {
  readonly year: number;
  readonly person: PersonId | null;
  readonly now: Temporal.Instant;
}

/** Adds a comment beside those that are there: nobody writes over anybody. */
export async function addComment({ db, association }: Writer, { person, now, ...comment }: NewComment): Promise<void> {
  const row = { ...comment, written_by: person, written_at: now.toString(), withdrawn_at: null };
  await db
    .insertInto('variance_comments')
    .values({ association_id: association, ...row })
    .execute();
}

/** Takes one's own comment back; undefined when there is none such. Tells which line it was about. */
export async function withdrawComment(
  { db, association }: Writer,
  id: string,
  { person, now }: { readonly person: PersonId; readonly now: Temporal.Instant },
): Promise<string | undefined> {
  const gone = await db
    .updateTable('variance_comments')
    .set({ withdrawn_at: now.toString() })
    .where('association_id', '=', association)
    .where('id', '=', id)
    .where('written_by', '=', person)
    .where('withdrawn_at', 'is', null)
    .returning('line')
    .executeTakeFirst();
  return gone?.line;
}
