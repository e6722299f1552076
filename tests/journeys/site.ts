import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { access, findAssociation, routes } from '../../src/routes.ts';
import { errorPage } from '../../src/ui/error-page.ts';
import { testApplication } from '../support/application.ts';
import { openBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { keepYear, readFolder, STORBYGDEN } from '../years/kept-folder.ts';

/** What somebody sits at. */
export interface Seat {
  readonly width?: 1440 | 390 | 320;
  readonly javaScript?: boolean;
}

export interface Site {
  /** `/storbygden/2024` */
  readonly base: string;
  readonly year: number;
  /** A browser window of its own; what goes wrong in it fails the test. */
  open(path: string, seat?: Seat): Promise<Page>;
}

/** A machine with much else to do may be slow; a page that never comes still fails. */
const PATIENCE_MS = 120_000;

/** The whole application with one association's year, and a browser, until the tests of the file have ended. */
export async function openSite(): Promise<Site> {
  const database = await testDatabase();
  const { association, year } = await keepYear(database, readFolder(STORBYGDEN));
  const { home } = await testApplication({ routes, access, findAssociation, database, errorPage });
  const browser = await openBrowser();
  after(() => browser.close());
  return {
    base: `/${association.id}/${year}`,
    year,
    async open(path, { width = 1440, javaScript = true } = {}) {
      const context = await browser.newContext({
        baseURL: home,
        viewport: { width, height: 900 },
        javaScriptEnabled: javaScript,
        locale: 'sv-SE',
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(path);
      assert.deepEqual(faults, []);
      return page;
    },
  };
}

/** What stands there, with ordinary spaces. */
export const textOf = async (place: Locator): Promise<string> => (await place.textContent())?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** WCAG 2.2 on levels A and AA, as far as a machine can tell. */
export async function assertAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map((node) => `${id}: ${node.html}`));
  assert.deepEqual(told, [], page.url());
}

/** Nothing but tables and pictures may be wider than the screen (WCAG 1.4.10). */
export async function assertNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  assert.ok(wide <= 0, `${page.url()} is ${wide} pixels wider than the screen`);
}

const PICTURES = join(import.meta.dirname, '../../out/skarmbilder');

/** Keeps a picture for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
