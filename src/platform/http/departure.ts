import type { Context } from 'hono';
import { languageNamed } from '../../language/words.ts';
import type { Refusal } from './admission.ts';
import { answerPage, answerRedirect, answerReply } from './answer.ts';
import {
  beginSession,
  type CookieManner,
  doneText,
  endSession,
  forgetDone,
  languageOf,
  rememberDevice,
  rememberLanguage,
  tellDone,
} from './cookies.ts';
import { type ErrorNotice, type ErrorPage, forbidden, notFound, plainErrorPage } from './errors.ts';
import type { Html, Page, Surroundings } from './page.ts';
import type { Answered, Changed, Missing, Rejected, Reply } from './routes.ts';

/** How what a route replied becomes an answer. */
export interface Manner extends CookieManner {
  readonly errorPage?: ErrorPage;
}

/** Who is answered, and what stands round their page. */
export interface Seat {
  readonly context: Context;
  readonly surroundings: Surroundings;
}

/** What stands round a page for anyone, as far as the request itself tells. */
export function surroundingsOf(context: Context, manner: CookieManner): Surroundings {
  const { pathname, search } = new URL(context.req.url);
  return { ...nobody, language: languageOf(context, manner), address: pathname + search };
}

/** A link that asks for another language with `sprak` keeps the choice and leads to the same page without the question. */
export function chooseLanguage(manner: Manner, { req }: Context): Response | null {
  const { pathname, searchParams } = new URL(req.url);
  const language = languageNamed(searchParams.get('sprak'));
  // Two slashes at the beginning would lead to another server.
  if (language === null || req.method !== 'GET' || pathname.startsWith('//')) return null;
  searchParams.delete('sprak');
  const response = answerRedirect(searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`);
  response.headers.append('Set-Cookie', rememberLanguage(language, manner));
  return response;
}

export const nobody: Surroundings = { person: null, association: null, may: () => false, done: null };

export const refuse = (manner: Manner, notice: ErrorNotice, surroundings = nobody): Promise<Response> =>
  answerPage((manner.errorPage ?? plainErrorPage)(notice).draw(surroundings), notice.status);

export async function answerShown(manner: Manner, shown: Html | Reply, seat: Seat): Promise<Response> {
  if (!('kind' in shown)) return answerPage(shown);
  if (shown.kind === 'page') return answerDrawn(manner, shown, { ...seat, status: 200 });
  return shown.kind === 'missing' ? refuse(manner, notFound(shown.what), seat.surroundings) : answerReply(shown);
}

/** A page for this person, with what they have just done told once. */
async function answerDrawn(
  manner: Manner,
  page: Page,
  { context, surroundings, status }: Seat & { readonly status: number },
): Promise<Response> {
  const done = doneText(context, manner);
  const response = await answerPage(page.draw({ ...surroundings, done }), status);
  if (done !== null) response.headers.append('Set-Cookie', forgetDone(manner));
  return response;
}

export async function answerChange(manner: Manner, outcome: Changed | Answered | Rejected | Missing, seat: Seat): Promise<Response> {
  if (outcome.kind === 'missing') return answerShown(manner, outcome, seat);
  if (outcome.kind === 'changed') return answerChanged(manner, outcome);
  const status = outcome.kind === 'answered' && outcome.succeeded ? 200 : 422;
  const { page } = outcome;
  const response = await ('kind' in page ? answerDrawn(manner, page, { ...seat, status }) : answerPage(page, status));
  if (outcome.kind === 'answered' && outcome.session !== undefined)
    response.headers.append('Set-Cookie', beginSession(outcome.session.begins, manner));
  return response;
}

function answerChanged(manner: Manner, { next, done, session }: Changed): Response {
  const response = answerRedirect(next);
  if (session === 'ends') {
    response.headers.append('Set-Cookie', endSession(manner));
    // Nothing of what was shown stays behind; the cookies do, or the device would no longer be known.
    response.headers.set('Clear-Site-Data', '"cache", "storage"');
  } else if (session !== undefined) {
    response.headers.append('Set-Cookie', beginSession(session.begins, manner));
    if (session.known !== undefined) response.headers.append('Set-Cookie', rememberDevice(session.known, manner));
  }
  if (done !== undefined) response.headers.append('Set-Cookie', tellDone(done, manner));
  return response;
}

/** Whoever is not let in is led to where they can do something about it, and back again. */
export function sendElsewhere(manner: Manner, { refused, visitor }: Refusal, context: Context): Promise<Response> | Response {
  const surroundings = { ...surroundingsOf(context, manner), person: visitor === null ? null : { name: visitor.name } };
  if (typeof refused === 'object') return refuse(manner, notFound(refused.what), surroundings);
  if (refused === 'forbidden') return refuse(manner, forbidden, surroundings);
  const notDone = context.req.method === 'GET' || refused === 'secondFactor' ? '' : NOT_DONE;
  return answerRedirect(`${ELSEWHERE[refused]}?till=${encodeURIComponent(wayBack(context) + notDone)}`);
}

/** Ends a way back that began with a form that was not taken: whoever has proved who they are is told that nothing was done. */
export const NOT_DONE = '#inte-gjort';

const ELSEWHERE = { signIn: '/logga-in', secondFactor: '/min-sida/tvafaktor', confirm: '/bekrafta' } as const;

/** A form that was refused is not sent again by itself: the way back leads to the page that it stood on, and to where that page leads. */
function wayBack({ req }: Context): string {
  const { pathname, search } = new URL(req.url);
  if (req.method === 'GET') return pathname + search;
  const from = req.header('referer') ?? '';
  return URL.canParse(from) && new URL(from).host === req.header('host') ? new URL(from).pathname + new URL(from).search : '/';
}
