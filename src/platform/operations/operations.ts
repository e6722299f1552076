import { Hono } from 'hono';
import type { Measures } from './measures.ts';
import type { Readiness } from './readiness.ts';

export interface OperationsParts {
  readonly readiness: () => Promise<Readiness>;
  readonly measures: Pick<Measures, 'text' | 'contentType'>;
  /** Names this server may be called by; null for any. */
  readonly hosts: ReadonlySet<string> | null;
}

export interface Operations {
  fetch(request: Request): Response | Promise<Response>;
}

/** The doors for those who watch over the server. They have a port of their own, which the internet does not reach. */
export function createOperations({ readiness, measures, hosts }: OperationsParts): Operations {
  const app = new Hono();
  // A page elsewhere may point its own name at this computer to read what only neighbours may (DNS rebinding).
  app.use(async (context, next) => (hosts === null || hosts.has(new URL(context.req.url).hostname) ? next() : context.body(null, 421)));
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
  });
  app.get('/halsa', (context) => context.json({ lever: true }));
  app.get('/redo', async (context) => {
    const { running, database, migrations, log } = await readiness();
    const isReady = running && database && migrations && log;
    return context.json({ redo: isReady, igång: running, databas: database, migreringar: migrations, logg: log }, isReady ? 200 : 503);
  });
  app.get('/matvarden', async (context) => context.body(await measures.text(), 200, { 'Content-Type': measures.contentType }));
  return app;
}
