import { type Context, Hono } from 'hono';
import type { Clock } from '../clock/clock.ts';
import { isLostConnection } from '../database/lost-connection.ts';
import { type Gathering, openGathering } from '../memory/gathering.ts';
import { openRounds } from '../memory/rounds.ts';
import { type Answered, requestNumber, watching } from '../operations/answered.ts';
import { type Admission, type Keys, letIn, type Request } from './admission.ts';
import { answerAsset, answerRedirect } from './answer.ts';
import { type CookieManner, knownDevice, sessionToken } from './cookies.ts';
import { answerChange, answerShown, chooseLanguage, refuse, type Seat, sendElsewhere, surroundingsOf } from './departure.ts';
import { broken, type ErrorPage, manyAtOnce, manySigningIn, notFound, strangeHost, unavailable } from './errors.ts';
import { changeWith, likeness, previewTo, seesRecords, showTo, told } from './gate.ts';
import type { Incident } from './incident.ts';
import { clientOf, type Network } from './network.ts';
import type { Html } from './page.ts';
import type { Reply, Route } from './routes.ts';
import { openRooms, type Taking, takeForm } from './taken-form.ts';
import { openTurnstile, type Turnstile } from './turnstile.ts';
import { shortened, waysBack, withoutLastSlash } from './ways-back.ts';

export interface ApplicationParts extends Omit<Keys, 'arrive'>, CookieManner, Network {
  readonly routes: readonly Route[];
  readonly clock: Clock;
  readonly uploadLimitBytes: number;
  /** Names this server may be called by; null for any. */
  readonly hosts: ReadonlySet<string> | null;
  readonly report: (incident: Incident) => void;
  /** Is told of each request that has been answered. */
  readonly observe?: (answered: Answered) => void;
  readonly errorPage?: ErrorPage;
}

export interface Application {
  /** The second argument is what the server knows of the connection. */
  fetch(request: globalThis.Request, connection?: object): Response | Promise<Response>;
}

/** Every route behind the gate: who, whether they may, what was sent, the association, then the route itself. */
export function createApplication(parts: ApplicationParts): Application {
  const app = new Hono();
  const { database, doors } = parts;
  const arrive: Keys['arrive'] = openRounds((arrivals) => database.glance((reader) => doors.findArrived(reader, arrivals)));
  const open: Open = { ...parts, arrive, together: openGathering(), turnstile: openTurnstiles(), rooms: openRooms(parts) };
  if (parts.observe !== undefined) app.use(watching(parts.observe));
  app.use(async (context, next) => (mayBeCalled(context, parts.hosts) ? next() : refuse(parts, strangeHost)));
  app.use(async (context, next) => chooseLanguage(parts, context) ?? next());
  app.get('/assets/*', (context) => answerAsset(context.req.path) ?? refuse(parts, notFound()));
  for (const route of parts.routes) {
    if (route.kind === 'shows') app.get(route.path, (context) => showRoute(open, route, context));
    else if (route.kind === 'tries') app.post(route.path, (context) => tryRoute(open, route, context));
    else if (route.kind === 'previews') app.post(route.path, (context) => previewRoute(open, route, context));
    else if (route.kind === 'arrives') app.get(route.path, (context) => changeRoute(open, route, context));
    else app.post(route.path, (context) => changeRoute(open, route, context));
  }
  for (const { path, parts: count } of waysBack(parts.routes))
    app.get(path, (context) => answerRedirect(shortened(new URL(context.req.url).pathname, count)));
  app.notFound((context) => withoutSlash(context) ?? refuse(parts, notFound(), surroundingsOf(context, parts)));
  app.onError((error, context) => tellOf(parts, context, error));
  return app;
}

/** Told of nobody's rights: an address with a slash at its end is the same as without, whether there is one or not. */
function withoutSlash({ req }: Context): Response | null {
  const { pathname, search } = new URL(req.url);
  const path = req.method === 'GET' ? withoutLastSlash(pathname) : null;
  return path === null ? null : answerRedirect(path + search);
}

/** A page elsewhere may point its own name at this computer to be let in as a neighbour (DNS rebinding). */
function mayBeCalled(context: Context, hosts: ReadonlySet<string> | null): boolean {
  return hosts === null || hosts.has(new URL(context.req.url).hostname);
}

type Of<Kind extends Route['kind']> = Extract<Route, { kind: Kind }>;

/** An application's parts with the questions that its visitors ask together. */
interface Open extends ApplicationParts, Keys, Taking {
  readonly together: Gathering<Html | Reply>;
  readonly turnstile: (name: string) => Turnstile;
}

/** Those who are inside hold a connection each, and most of the pool is for everybody else. */
const FEW = { atOnce: 2, waiting: 20 };

function openTurnstiles(): (name: string) => Turnstile {
  const open = new Map<string, Turnstile>();
  return (name) => {
    const turnstile = open.get(name) ?? openTurnstile(FEW);
    open.set(name, turnstile);
    return turnstile;
  };
}

async function showRoute(parts: Open, route: Of<'shows'>, context: Context): Promise<Response> {
  const request = requestOf(parts, context);
  const admission = await letIn(parts, route, request);
  if ('refused' in admission) return sendElsewhere(parts, admission, context);
  const show = (): Promise<Html | Reply> => showTo(parts, { route, request, admission });
  // The permission is everybody's own; the answer is made once for all who have it at the same moment.
  const isShared = route.alike === true && !seesRecords(parts, route);
  const shown = isShared ? await parts.together(`${likeness(admission)} ${context.req.url}`, show) : await show();
  await keepAlive(parts, admission, request);
  return answerShown(parts, shown, seatOf(parts, admission, context));
}

/** How old the note of a session's use may be: noting every request would cost more than it tells. */
const NOTED_EVERY = { minutes: 1 };

async function keepAlive({ database, doors }: ApplicationParts, { visitor }: Admission, { now }: Request): Promise<void> {
  if (visitor === null || Temporal.Instant.compare(visitor.seenAt.add(NOTED_EVERY), now) > 0) return;
  await database.visit('keeping', {}, (threshold) => doors.keepAlive(threshold, visitor, now));
}

async function tryRoute(parts: Open, route: Of<'tries'>, context: Context): Promise<Response> {
  const request = requestOf(parts, context);
  const admission = await letIn(parts, route, request);
  if ('refused' in admission) return sendElsewhere(parts, admission, context);
  return takeForm(parts, { route, context }, async (form) => {
    const shown = await inTurn(parts, route.few, async () => route.show({ ...request, params: {}, form, ...told(parts, admission) }));
    if (shown === null) return refuse(parts, manyAtOnce, surroundingsOf(context, parts));
    return answerShown(parts, shown, seatOf(parts, admission, context));
  });
}

async function previewRoute(parts: Open, route: Of<'previews'>, context: Context): Promise<Response> {
  const request = requestOf(parts, context);
  const admission = await letIn(parts, route, request);
  if ('refused' in admission) return sendElsewhere(parts, admission, context);
  return takeForm(parts, { route, context }, async (form) => {
    const turn = route.few === undefined ? undefined : `${route.few} ${admission.visitor?.person ?? ''}`;
    const shown = await inTurn(parts, turn, () => previewTo(parts, { route, request, admission }, form));
    if (shown === null) return refuse(parts, manyAtOnce, surroundingsOf(context, parts));
    await keepAlive(parts, admission, request);
    return answerShown(parts, shown, seatOf(parts, admission, context));
  });
}

async function changeRoute(parts: Open, route: Of<'changes' | 'receives' | 'arrives'>, context: Context): Promise<Response> {
  const request = requestOf(parts, context);
  // Nobody may fill the memory with a file before it is known that they may send it.
  const first = await letIn(parts, route, request);
  if ('refused' in first) return sendElsewhere(parts, first, context);
  return takeForm(parts, { route, context }, async (form) => {
    const outcome = await inTurn(parts, route.few, () => changeWith(parts, route, { ...request, form }));
    if (outcome === null) return refuse(parts, isInside(context) ? manyAtOnce : manySigningIn, surroundingsOf(context, parts));
    if ('refused' in outcome) return sendElsewhere(parts, outcome, context);
    return answerChange(parts, outcome.value, seatOf(parts, outcome.admission, context));
  });
}

const isInside = (context: Context): boolean => context.req.param('association') !== undefined;

/** Null when too many do the same at once already. */
async function inTurn<Value>({ turnstile }: Open, few: string | undefined, work: () => Promise<Value>): Promise<Value | null> {
  if (few === undefined) return work();
  const leave = await turnstile(few).enter();
  if (leave === null) return null;
  try {
    return await work();
  } finally {
    leave();
  }
}

function requestOf(parts: ApplicationParts, context: Context): Request {
  const token = sessionToken(context, parts);
  const session = token === '' ? '' : parts.doors.hashOf(token);
  const device = context.req.header('user-agent') ?? '';
  return {
    params: context.req.param(),
    query: new URL(context.req.url).searchParams,
    now: parts.clock(),
    from: { address: clientOf(context, parts), device, known: knownDevice(context, parts), session },
  };
}

function seatOf(parts: Open, admission: Admission, context: Context): Seat {
  const { visitor, may } = told(parts, admission);
  const person = visitor === null ? null : { id: visitor.person, name: visitor.name };
  const association = context.req.param('association') ?? null;
  return { context, surroundings: { ...surroundingsOf(context, parts), person, association, associationName: admission.name, may } };
}

const DATABASE_GONE = /ECONNREFUSED|ECONNRESET|ENOENT.*\.s\.PGSQL|timeout exceeded when trying to connect/;
/** The server stops, starts, mends itself or is full. */
const DATABASE_BUSY = new Set(['57P01', '57P02', '57P03', '53300']);

function tellOf(parts: ApplicationParts, context: Context, error: Error): Promise<Response> {
  const reference = requestNumber(context);
  parts.report({ reference, route: `${context.req.method} ${context.req.routePath}`, error });
  const code = (error as { code?: string }).code ?? '';
  const gone = isLostConnection(error) || DATABASE_GONE.test(error.message) || DATABASE_BUSY.has(code);
  return refuse(parts, gone ? unavailable(reference) : broken(reference), surroundingsOf(context, parts));
}
