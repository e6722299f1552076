import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The least that can answer: one page of a given size, with neither database nor templates. */
const page = 'a'.repeat(Number(process.argv[2]));
const app = new Hono();
app.get('/', (context) => context.html(page));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`localhost:${port}`));
