import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes, routePath } from 'hono/route';

/** A request that has been answered, as far as it may be counted and written down. */
export interface Answered {
  readonly method: string;
  /** The route's pattern, `/:association/:year`; never the address, which may name persons. `-` when no route was meant. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** What the lines about one request have in common. */
  readonly request: string;
}

const METHODS = new Set(['GET', 'HEAD', 'POST']);
const NAME = 'request';

/** Tells of each request when it has been answered. Put it before everything else. */
export const watching =
  (observe: (answered: Answered) => void): MiddlewareHandler =>
  async (context, next) => {
    const began = performance.now();
    const request = requestNumber(context);
    await next();
    const { method } = context.req;
    observe({
      method: METHODS.has(method) ? method : 'other',
      route: patternOf(context),
      status: context.res.status,
      seconds: (performance.now() - began) / 1000,
      request,
    });
  };

/** The number of the request, which its incident has too. */
export function requestNumber(context: Context): string {
  const given: unknown = context.get(NAME);
  if (typeof given === 'string') return given;
  // Its randomness is fetched for many at once; asking the system for each took a tenth of the server's time.
  const made = randomUUID().slice(0, 8);
  context.set(NAME, made);
  return made;
}

/** The route that was meant, also when somebody was not let in; what stands for all routes stands for none. */
function patternOf(context: Context): string {
  const patterns = matchedRoutes(context).map(({ path }) => path);
  const isOwn = (pattern: string | undefined): boolean => pattern !== undefined && pattern !== '*' && pattern !== '/*';
  // `/logga-in` fits `/:association` too, which stands after it: the one that answered, else the first that would have.
  return [routePath(context), ...patterns].find(isOwn) ?? '-';
}
