import type { TestApplication } from '../support/application.ts';

/** What somebody sits at: it keeps cookies and follows nothing by itself. */
export interface SomeBrowser {
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Response>;
  /** From a page, when the browser tells which. */
  post(path: string, fields?: Readonly<Record<string, string>>, page?: string): Promise<Response>;
  /** The status and the text of a page. */
  shown(path: string): Promise<{ readonly status: number; readonly text: string }>;
}

/** A browser of its own; another network is told by the header that one's own proxy would set. */
export function someBrowser({ home, get, post }: TestApplication, network?: string): SomeBrowser {
  const cookies = new Map<string, string>();
  const headers = () => ({
    'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/130.0',
    ...(cookies.size > 0 && { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
    ...(network !== undefined && { 'x-forwarded-for': network }),
  });
  const kept = (response: Response): Response => {
    for (const set of response.headers.getSetCookie()) keepCookie(cookies, set);
    return response;
  };
  return {
    cookies,
    get: async (path) => kept(await get(path, headers())),
    post: async (path, fields = {}, page) =>
      kept(await post(path, new URLSearchParams(fields), { ...headers(), ...(page !== undefined && { referer: home + page }) })),
    async shown(path) {
      const response = kept(await get(path, headers()));
      return { status: response.status, text: await response.text() };
    },
  };
}

function keepCookie(cookies: Map<string, string>, set: string): void {
  const [pair = ''] = set.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at);
  if (/;\s*max-age=0/i.test(set)) cookies.delete(name);
  else cookies.set(name, pair.slice(at + 1));
}

export const placeOf = (response: Response): string => response.headers.get('location') ?? '';
