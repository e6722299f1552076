import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { answerAsset } from '../../src/platform/http/answer.ts';
import type { Page, Surroundings } from '../../src/platform/http/page.ts';
import { openBrowser } from '../support/browser.ts';

/** Whoever looks at a drawn page, if nothing else is said: signed in, in an association, and may do everything. */
export const SIGNED_IN: Surroundings = {
  person: { name: 'Alexandra Wallenstråle-Söderqvist' },
  association: 'storbygden',
  may: () => true,
  done: null,
  language: 'sv',
  address: '/storbygden/personer',
};

export const NOBODY: Surroundings = { person: null, association: null, may: () => false, done: null, language: 'sv', address: '/' };

/** A page by its path, and what it does when a form is sent to it. */
export type Drawn = Readonly<Record<string, { readonly page: Page; readonly surroundings: Surroundings }>>;

/** Leads nowhere: a browser that is sent here stays on the page it was on. */
export const NOWHERE = '/nagon-annanstans';

/** Serves pages as they are drawn, with the program's own assets: what they look like does not depend on who may see them. */
export async function openDrawn(drawn: Drawn): Promise<(path: string, seat?: BrowserContextOptions) => Promise<Tab>> {
  // Drawn before anything is asked for: a page that can not be drawn fails here, and not as a page that never comes.
  const drawings = await Promise.all(
    Object.entries(drawn).map(async ([path, { page, surroundings }]) => [path, String(await page.draw(surroundings))] as const),
  );
  const pages = new Map(drawings);
  const server = createServer(async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === NOWHERE) return void response.writeHead(204).end();
    const page = pages.get(path);
    const asset = page === undefined ? answerAsset(path) : null;
    response.writeHead(page === undefined && asset === null ? 404 : 200, {
      'content-type': asset?.headers.get('content-type') ?? 'text/html; charset=utf-8',
    });
    response.end(page ?? Buffer.from((await asset?.arrayBuffer()) ?? new ArrayBuffer()));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await openBrowser();
  after(async () => {
    await browser.close();
    server.close();
  });
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (path, seat = {}) => openTab(browser, path, { baseURL, locale: 'sv-SE', ...seat });
}

async function openTab(browser: Browser, path: string, seat: BrowserContextOptions): Promise<Tab> {
  const context = await browser.newContext(seat);
  context.setDefaultTimeout(60_000);
  const tab = await context.newPage();
  await tab.goto(path);
  return tab;
}
