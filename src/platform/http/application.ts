import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Clock } from '../clock/clock.ts';
import { type Gathering, openGathering } from '../memory/gathering.ts';
import { answerAsset, answerPage, answerRedirect, answerReply, answerText } from './answer.ts';
import {
  broken,
  type ErrorNotice,
  type ErrorPage,
  forbidden,
  notFound,
  plainErrorPage,
  strangeHost,
  strangeSender,
  tooLarge,
  unavailable,
  unreadable,
} from './errors.ts';
import { changeWith, type Keys, may, type Request, showWith } from './gate.ts';
import type { Incident } from './incident.ts';
import type { Html } from './page.ts';
import type { AccessRules, Reply, Route } from './routes.ts';
import { readSent } from './sent.ts';

export interface ApplicationParts extends Keys {
  readonly routes: readonly Route[];
  readonly access: AccessRules;
  readonly clock: Clock;
  readonly uploadLimitBytes: number;
  /** Names this server may be called by; null for any. */
  readonly hosts: ReadonlySet<string> | null;
  readonly report: (incident: Incident) => void;
  readonly errorPage?: ErrorPage;
}

/** A form without files: fields only. */
const FORM_LIMIT_BYTES = 1_000_000;

export interface Application {
  fetch(request: globalThis.Request): Response | Promise<Response>;
}

/** Every route behind the gate: permission first, then what was sent, then the association, then the route itself. */
export function createApplication(parts: ApplicationParts): Application {
  const app = new Hono();
  const open: Open = { ...parts, together: openGathering() };
  app.use(async (context, next) => (mayBeCalled(context, parts.hosts) ? next() : refuse(parts, strangeHost)));
  app.get('/assets/*', (context) => answerAsset(context.req.path) ?? refuse(parts, notFound()));
  for (const route of parts.routes) {
    if (route.kind === 'shows') app.get(route.path, (context) => showRoute(open, route, context));
    else if (route.kind === 'tries') app.post(route.path, (context) => tryRoute(parts, route, context));
    else app.post(route.path, (context) => changeRoute(parts, route, context));
  }
  app.notFound(() => refuse(parts, notFound()));
  app.onError((error, context) => tellOf(parts, context, error));
  return app;
}

/** A page elsewhere may point its own name at this computer to be let in as a neighbour (DNS rebinding). */
function mayBeCalled(context: Context, hosts: ReadonlySet<string> | null): boolean {
  return hosts === null || hosts.has(new URL(context.req.url).hostname);
}

const refuse = (parts: ApplicationParts, notice: ErrorNotice): Promise<Response> =>
  answerPage((parts.errorPage ?? plainErrorPage)(notice), notice.status);

type Of<Kind extends Route['kind']> = Extract<Route, { kind: Kind }>;

async function showRoute(parts: Open, route: Of<'shows'>, context: Context): Promise<Response> {
  if (!may(route.may, parts.access)) return refuse(parts, forbidden);
  const show = async (): Promise<Shown> => {
    const shown = await showWith(parts, route, requestOf(parts, context));
    return 'kind' in shown ? shown : { kind: 'text', text: String(await shown) };
  };
  return answerShown(parts, await (route.alike === true ? parts.together(context.req.url, show) : show()));
}

/** An application's parts with the questions that its visitors ask together. */
interface Open extends ApplicationParts {
  readonly together: Gathering<Shown>;
}

/** A page as it is sent, or another reply. */
type Shown = Reply | { readonly kind: 'text'; readonly text: string };

async function tryRoute(parts: ApplicationParts, route: Of<'tries'>, context: Context): Promise<Response> {
  const taken = await takeForm(parts, route, context);
  if (taken instanceof Response) return taken;
  return answerShown(parts, await route.show({ ...requestOf(parts, context), params: {}, form: taken.form }));
}

async function changeRoute(parts: ApplicationParts, route: Of<'changes' | 'receives'>, context: Context): Promise<Response> {
  const taken = await takeForm(parts, route, context);
  if (taken instanceof Response) return taken;
  const outcome = await changeWith(parts, route, { ...requestOf(parts, context), form: taken.form });
  if (outcome.kind === 'changed') return answerRedirect(outcome.next);
  return outcome.kind === 'rejected' ? answerPage(outcome.page, 422) : answerShown(parts, outcome);
}

/** What was sent in, read into values, or the answer to somebody who may not send it. */
async function takeForm(
  parts: ApplicationParts,
  route: Exclude<Route, { kind: 'shows' }>,
  context: Context,
): Promise<Response | { readonly form: unknown }> {
  if (!isOwnPage(context)) return refuse(parts, strangeSender);
  if (!may(route.may, parts.access)) return refuse(parts, forbidden);
  const limit = route.kind === 'changes' ? FORM_LIMIT_BYTES : parts.uploadLimitBytes;
  const sent = await readSent(context.req.raw, limit);
  if ('kind' in sent) return refuse(parts, sent.kind === 'tooLarge' ? tooLarge(limit) : unreadable);
  return { form: await route.read(sent) };
}

const requestOf = (parts: ApplicationParts, context: Context): Request => ({
  params: context.req.param(),
  query: new URL(context.req.url).searchParams,
  now: parts.clock(),
});

function answerShown(parts: ApplicationParts, shown: Html | Shown): Response | Promise<Response> {
  if (!('kind' in shown)) return answerPage(shown);
  if (shown.kind === 'text') return answerText(shown.text);
  return shown.kind === 'missing' ? refuse(parts, notFound(shown.what)) : answerReply(shown);
}

/** Forms count only when a page of ours sent them (CSRF). Every browser tells where a form comes from. */
function isOwnPage(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('origin');
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === context.req.header('host');
}

const DATABASE_GONE = /ECONNREFUSED|ECONNRESET|ENOENT.*\.s\.PGSQL|Connection terminated|timeout exceeded when trying to connect/;
/** The server stops, starts, mends itself or is full. */
const DATABASE_BUSY = new Set(['57P01', '57P02', '57P03', '53300']);

function tellOf(parts: ApplicationParts, context: Context, error: Error): Promise<Response> {
  const reference = randomBytes(4).toString('hex');
  parts.report({ reference, route: `${context.req.method} ${context.req.routePath}`, error });
  const gone = DATABASE_GONE.test(error.message) || DATABASE_BUSY.has((error as { code?: string }).code ?? '');
  return refuse(parts, gone ? unavailable(reference) : broken(reference));
}
