import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/transaction.ts';
import { instantInJson } from '../../platform/database/values.ts';
import { NOTHING_SAID, type SaidOfChapter, saidIn } from './chapters.store.ts';
import { commentsIn } from './comments.store.ts';
import type { WrittenComment } from './comments.ts';
import { type Opening, openingsOf } from './openings.store.ts';
import type { ChapterPlace, Version } from './text.ts';
import { latestOf, withFigures } from './versions.store.ts';

/** What is kept beside a chapter's text. */
export interface KeptBeside {
  readonly said: SaidOfChapter;
  readonly latest: Version | null;
  readonly comments: readonly WrittenComment[];
  /** Those who have it open, the latest first. */
  readonly openings: readonly Opening[];
}

/** What is kept beside a chapter's text, in one question: each way to the server and back costs more than what is fetched. */
export async function loadBeside(reader: Reader, place: ChapterPlace): Promise<KeptBeside> {
  const { chapter } = place;
  const { said, latest, comments, openings } = await reader.db
    .selectNoFrom([
      jsonObjectFrom(saidIn(reader, place).where('chapter', '=', chapter)).as('said'),
      jsonObjectFrom(latestOf(reader, place)).as('latest'),
      jsonArrayFrom(commentsIn(reader, place).where('chapter', '=', chapter)).as('comments'),
      jsonArrayFrom(openingsOf(reader, place)).as('openings'),
    ])
    .executeTakeFirstOrThrow();
  return {
    said: said ?? NOTHING_SAID,
    latest: latest && { ...withFigures(latest), keptAt: instantInJson(latest.keptAt) },
    comments: comments.map((comment) => ({ ...comment, writtenAt: instantInJson(comment.writtenAt) })),
    openings: openings.map((opening) => ({ ...opening, openedAt: instantInJson(opening.openedAt) })),
  };
}
