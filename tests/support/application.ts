import { after } from 'node:test';
import { type ApplicationParts, createApplication } from '../../src/platform/http/application.ts';
import type { Incident } from '../../src/platform/http/incident.ts';
import { listen } from '../../src/platform/http/server.ts';
import type { Doors } from '../../src/platform/http/visitor.ts';

export interface TestApplication {
  /** Where it answers, `http://127.0.0.1:12345`. */
  readonly home: string;
  readonly incidents: readonly Incident[];
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form as a page of the application would. */
  post(path: string, form: Body, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The status and the text of a page. */
  shown(path: string, headers?: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly text: string }>;
}

/** Everybody is a stranger, and there is no association. */
const nobodyKnown: Doors = {
  hashOf: (token) => token,
  findArrived: async (_reader, arrivals) => arrivals.map(() => null),
  findStanding: async () => null,
  keepAlive: async () => undefined,
};

type Body = FormData | URLSearchParams | ReadableStream | Uint8Array<ArrayBuffer> | string;

/** The routes behind a real gate on a real port, until the tests of the file have ended. Redirects are not followed. */
export async function testApplication(
  parts: Partial<ApplicationParts> & Pick<ApplicationParts, 'routes' | 'access' | 'database'>,
): Promise<TestApplication> {
  const incidents: Incident[] = [];
  const application = createApplication({
    doors: nobodyKnown,
    isSecure: false,
    proxies: 0,
    clock: () => Temporal.Instant.from('2024-03-01T12:00:00Z'),
    uploadLimitBytes: 2_000_000,
    hosts: new Set(['localhost', '127.0.0.1']),
    report: (incident) => incidents.push(incident),
    ...parts,
  });
  const server = await listen(application, { host: '127.0.0.1', port: 0 });
  after(() => server.close());

  const home = `http://127.0.0.1:${server.port}`;
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) => fetch(home + path, { redirect: 'manual', headers });
  return {
    home,
    incidents,
    get,
    post: (path, body, headers = {}) =>
      fetch(home + path, {
        method: 'POST',
        body,
        duplex: 'half',
        redirect: 'manual',
        headers: { origin: parts.isSecure === true ? home.replace('http:', 'https:') : home, ...headers },
      }),
    async shown(path, headers) {
      const response = await get(path, headers);
      return { status: response.status, text: await response.text() };
    },
  };
}
