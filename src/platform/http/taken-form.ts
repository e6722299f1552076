import type { Context } from 'hono';
import { type Manner, refuse, surroundingsOf } from './departure.ts';
import { type ErrorNotice, noRoom, strangeSender, tooLarge, tooSlow, unreadable } from './errors.ts';
import type { Route } from './routes.ts';
import { readSent, type SentProblem } from './sent.ts';
import { openUploadRoom, type UploadRoom } from './upload-room.ts';

/** What taking a form needs: how large it may be, and the memory that all who send at the same time share. */
export interface Taking extends Manner {
  readonly uploadLimitBytes: number;
  readonly rooms: { readonly forms: UploadRoom; readonly files: UploadRoom };
}

/** A form without files: fields only. */
const FORM_LIMIT_BYTES = 1_000_000;
const ROOM_FOR_FORMS_BYTES = 40_000_000;
/** How many of the largest files are read at the same time; others wait for them. */
const LARGEST_AT_ONCE = 2;
const PATIENCE_MS = 20_000;

export const openRooms = ({ uploadLimitBytes }: Pick<Taking, 'uploadLimitBytes'>): Taking['rooms'] => ({
  forms: openUploadRoom({ bytes: ROOM_FOR_FORMS_BYTES, patienceMs: PATIENCE_MS }),
  files: openUploadRoom({ bytes: LARGEST_AT_ONCE * uploadLimitBytes, patienceMs: PATIENCE_MS }),
});

interface Sending {
  readonly route: Exclude<Route, { kind: 'shows' }>;
  readonly context: Context;
}

/** Reads what was sent and works with it, or answers somebody who may not send it. Its room is free when the answer is ready. */
export async function takeForm(taking: Taking, { route, context }: Sending, work: (form: unknown) => Promise<Response>): Promise<Response> {
  if (route.kind === 'arrives') return work(await route.read({ fields: askedIn(context), files: new Map() }));
  if (!isOwnPage(taking, context)) return refuse(taking, strangeSender, surroundingsOf(context, taking));
  const isForm = route.kind === 'changes' || route.kind === 'previews';
  const limit = isForm ? FORM_LIMIT_BYTES : taking.uploadLimitBytes;
  const room = isForm ? taking.rooms.forms : taking.rooms.files;
  try {
    const sent = await readSent(context.req.raw, limit, { room });
    return 'kind' in sent
      ? await refuse(taking, noticeOf(sent, limit), surroundingsOf(context, taking))
      : await work(await route.read(sent));
  } finally {
    room.leave(context.req.raw);
  }
}

function noticeOf({ kind }: SentProblem, limit: number): ErrorNotice {
  if (kind === 'tooLarge') return tooLarge(limit);
  return { unreadable, tooSlow, noRoom }[kind];
}

/** What stands after the question mark, as a form would have sent it. */
function askedIn(context: Context): ReadonlyMap<string, readonly string[]> {
  const { searchParams } = new URL(context.req.url);
  return new Map([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
}

/** Forms count only when a page of ours sent them (CSRF). Every browser tells where a form comes from. */
function isOwnPage({ isSecure }: Manner, context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('origin');
  return origin === `${isSecure ? 'https' : 'http'}://${context.req.header('host')}`;
}
