import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunOptions } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

/** What stands there, with ordinary spaces. */
export const textOf = async (place: Locator): Promise<string> => (await place.textContent())?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** The text of a whole document, in the pages that show one. It takes three seconds to look at, and is the same in all of them. */
export const DOCUMENT_TEXT = '.reading-text';

/** WCAG 2.2 on levels A and AA, as far as a machine can tell. Leaves out what has been looked at elsewhere (a selector). */
export async function assertAccessible(page: Page, leftOut?: string): Promise<void> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await assertNoViolations(page, { type: 'tag', values }, leftOut);
}

/** What another width and other colours can change, on a page that has been looked at wholly before. */
export async function assertSeen(page: Page, leftOut?: string): Promise<void> {
  const values = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'bypass', 'aria-hidden-focus'];
  await assertNoViolations(page, { type: 'rule', values }, leftOut);
}

interface Violation {
  readonly id: string;
  readonly places: readonly string[];
}

/** Half a megabyte of program takes as long to read as a small page to look at; unshortened it takes twice as long. */
const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/** The bar that stays at the foot of the window covers half of some row, which nobody has to press there: at the end of its form it covers none. */
const TO_THE_END_OF_THE_FORM =
  "document.querySelector('.save-bar')?.closest('form')?.scrollIntoView({ block: 'end', behavior: 'instant' })";

async function assertNoViolations(page: Page, runOnly: NonNullable<RunOptions['runOnly']>, leftOut?: string): Promise<void> {
  // The page reads axe once, however often it is looked at.
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) await page.evaluate(AXE);
  const context = leftOut === undefined ? 'document' : JSON.stringify({ exclude: [leftOut] });
  const options: RunOptions = { resultTypes: ['violations'], runOnly };
  await page.evaluate(TO_THE_END_OF_THE_FORM);
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${context}, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) })))`,
  );
  await page.evaluate('scrollTo(0, 0)');
  const told = violations.flatMap(({ id, places }) => places.slice(0, 5).map((place) => `${id}: ${place}`));
  assert.deepEqual(told, [], page.url());
}

/** The same of a page as it stands where no scripts run: what looks has to run some, so it is shown the page as it was sent. */
export async function assertAccessibleStill(page: Page, leftOut?: string): Promise<void> {
  const [browser, viewport, body] = [page.context().browser(), page.viewportSize(), await page.content()];
  assert.ok(browser);
  const context = await browser.newContext({ viewport });
  const shown = await context.newPage();
  await shown.route('**/*.js', (route) => route.abort());
  await shown.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await shown.goto(page.url());
  await assertAccessible(shown, leftOut);
  await context.close();
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
