import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import { findAssociation } from '../../src/features/associations/association.store.ts';
import { doors } from '../../src/features/people/doors.routes.ts';
import type { AssociationRole } from '../../src/platform/access/access.ts';
import type { AssociationId, Database } from '../../src/platform/database/transaction.ts';
import { access, routesOf } from '../../src/routes.ts';
import { errorPage } from '../../src/ui/error-page.ts';
import { anInstallation, signedInAs } from '../people/signed-in.ts';
import { keepPlans } from '../plans/kept-plan.ts';
import { type TestApplication, testApplication } from '../support/application.ts';
import { openBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { keepTexts } from '../writing/kept-texts.ts';
import { keepYear, readFolder, STORBYGDEN } from '../years/kept-folder.ts';
import { followUpSomething } from './followed-up.ts';

/** What somebody sits at. */
export interface Seat {
  readonly width?: 1440 | 390 | 320;
  readonly javaScript?: boolean;
  readonly scheme?: 'light' | 'dark';
  /** As whom: who runs the association, unless something else is said. */
  readonly as?: AssociationRole | 'driftansvarig' | 'nobody';
}

export interface Site {
  readonly database: Database;
  readonly key: AssociationId;
  /** Sends a form as a page of the application would. */
  readonly post: TestApplication['post'];
  /** `/storbygden/2024` */
  readonly base: string;
  readonly year: number;
  /** A browser window of its own; what goes wrong in it fails the test. */
  open(path: string, seat?: Seat): Promise<Page>;
  /** Goes on to another page in the same window. */
  go(page: Page, path: string): Promise<void>;
}

/** A machine with much else to do may be slow; a page that never comes still fails. */
const PATIENCE_MS = 120_000;

/** The whole application with one association's year, and a browser, until the tests of the file have ended. */
export async function openSite(): Promise<Site> {
  const database = await testDatabase();
  const { association, year } = await keepYear(database, readFolder(STORBYGDEN));
  const { home, post } = await testApplication({ routes: routesOf(anInstallation()), access, doors, database, errorPage });
  const found = await database.installation.read((installation) => findAssociation(installation, association.id));
  assert.ok(found);
  await keepTexts(database, found.key, year);
  await keepPlans(database, { key: found.key, year });
  await followUpSomething(database, found.key, year);
  return { database, key: found.key, post, base: `/${association.id}/${year}`, year, ...(await openWindows(home, database, found.key)) };
}

/** Windows of a browser, each signed in as somebody. */
async function openWindows(home: string, database: Database, association: AssociationId): Promise<Pick<Site, 'open' | 'go'>> {
  const browser = await openBrowser();
  after(() => browser.close());
  const faults = new WeakMap<Page, string[]>();
  const go = async (page: Page, path: string): Promise<void> => {
    await page.goto(path);
    // Taken out as they are told: what was wrong on one page is not wrong on the next.
    assert.deepEqual(faults.get(page)?.splice(0), []);
  };
  const open: Site['open'] = async (path, { width = 1440, javaScript = true, scheme = 'light', as = 'forbundschef' } = {}) => {
    const context = await browser.newContext({
      baseURL: home,
      viewport: { width, height: 900 },
      javaScriptEnabled: javaScript,
      colorScheme: scheme,
      locale: 'sv-SE',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (as !== 'nobody') {
      const { headers } = await signedInAs(database, as === 'driftansvarig' ? { installationRole: as } : { role: as, association });
      const [name = '', value = ''] = headers.cookie.split('=');
      await context.addCookies([{ name, value, url: home }]);
    }
    const page = await context.newPage();
    faults.set(page, listenForFaults(page));
    await go(page, path);
    return page;
  };
  return { open, go };
}

/** What goes wrong in a window, as it goes. */
function listenForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return faults;
}
