import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/language/words.ts';
import { routesOf } from '../../src/routes.ts';
import { anInstallation } from '../people/signed-in.ts';
import { documentsInUse } from './documents-in-use.ts';
import { DRAWN_INSTEAD, LED_UP_TO, LONG } from './led-up-to.ts';
import { assertAccessible, assertNoSidewaysScroll, assertSeen, DOCUMENT_TEXT, keepPicture, textOf } from './looking.ts';
import { wrongLanguage } from './main-language.ts';
import { placesIn, type Who } from './places.ts';
import { openSite } from './site.ts';

const site = await openSite();
const { open, go, base, year } = site;
const sealed = await documentsInUse(site);

const PLACES = placesIn(site, sealed);

/** One window for each who looks: to open one takes as long as to look at a page. */
const windows = new Map<Who, Promise<Page>>();

async function openWide(path: string, as: Who): Promise<Page> {
  const known = windows.get(as);
  const window = known ?? open(path, { as });
  windows.set(as, window);
  const page = await window;
  if (known === undefined) return page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await go(page, path);
  return page;
}

/** The whole text of a document is looked at as it is written, with its links, and as it is published. */
const leftOutOf = (name: string): string | undefined => (name === 'faststallt-dokument' ? DOCUMENT_TEXT : undefined);

describe('on a light screen, and on a dark one that is narrow', () => {
  for (const [name, path, as = 'forbundschef'] of PLACES) {
    test(`${name} can be used by everyone`, async () => {
      const page = await openWide(path, as);
      assert.equal(new URL(page.url()).pathname, decodeURI(path.replace(/\?.*$/, '')));
      await assertAccessible(page, leftOutOf(name));
      await assertNoSidewaysScroll(page);
      await keepPicture(page, `${name}-1440`);
      await page.setViewportSize({ width: 390, height: 900 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await assertSeen(page, leftOutOf(name));
      await assertNoSidewaysScroll(page);
      await keepPicture(page, `${name}-390`);
    });
  }

  test('an address that leads nowhere can be understood by everyone', async () => {
    const page = await open('/');
    await page.goto('/finns-inte/2024');
    await assertAccessible(page);
    await page.context().close();
  });
});

/** Files and data have no page to look at, and the address of an association only leads on. */
const WITHOUT_PAGE = /\.(pdf|docx|html|json|csv)$|\/undertecknat\/:copy$|^\/:association$/;

test('every page of the program is looked at, here or as it is drawn', () => {
  const shown = routesOf(anInstallation()).filter(({ kind, path }) => kind === 'shows' && !WITHOUT_PAGE.test(path));
  assert.ok(shown.length >= 20);
  const paths = shown.map(({ path }) => path);
  assert.deepEqual(
    Object.keys(DRAWN_INSTEAD).filter((path) => !paths.includes(path)),
    [],
    'routes that there are no longer',
  );
  const isLookedAt = (path: string): boolean => path in DRAWN_INSTEAD || PLACES.some(([, address]) => leadsTo(address, paths) === path);
  assert.deepEqual(
    paths.filter((path) => !isLookedAt(path)),
    [],
  );
});

/** The route of an address: the first that fits, as at the gate. */
function leadsTo(address: string, paths: readonly string[]): string | undefined {
  const parts = address.replace(/\?.*$/, '').split('/');
  return paths.find((path) => {
    const wanted = path.split('/');
    return wanted.length === parts.length && wanted.every((part, place) => part.startsWith(':') || part === parts[place]);
  });
}

describe('in an English frame each page says what it speaks,', () => {
  test('and leaves nothing that it has translated in Swedish', async () => {
    const looking = [...new Set(PLACES.map(whoLooks))].map(async (as) => [as, await open('/om', { as })] as const);
    const tabs = new Map(await Promise.all(looking));
    const wrong: (readonly string[])[] = [];
    for (const place of PLACES) {
      const tab = tabs.get(whoLooks(place));
      assert.ok(tab);
      const swedish = await textIn(tab, 'sv', place[1]);
      wrong.push(...wrongLanguage({ swedish, english: await textIn(tab, 'en', place[1]) }).map((fault) => [place[0], fault]));
    }
    assert.deepEqual(wrong, []);
    await Promise.all([...tabs.values()].map((tab) => tab.context().close()));
  });

  test('also where one is led up to', async () => {
    const wrong = Object.entries(LED_UP_TO).map(async ([path, { page, surroundings }]) => {
      // What people are called stays as it is.
      const drawn = async (language: Language) => String(await page.draw({ ...surroundings, language })).replaceAll(LONG, 'Namn');
      return wrongLanguage({ swedish: await drawn('sv'), english: await drawn('en') }).map((fault) => [path, fault]);
    });
    assert.deepEqual((await Promise.all(wrong)).flat(), []);
  });
});

const whoLooks = ([, , as = 'forbundschef']: (typeof PLACES)[number]): Who => as;

/** A page as it is sent to somebody who has chosen the language. */
async function textIn(tab: Page, language: Language, path: string): Promise<string> {
  const context = tab.context();
  await context.addCookies([{ name: 'samband-sprak', value: language, url: new URL(tab.url()).origin }]);
  return (await context.request.get(path)).text();
}

test('at 400 percent nothing but tables and pictures has to be scrolled sideways', async () => {
  const page = await open('/', { width: 320 });
  for (const [, path] of PLACES) {
    await page.goto(path);
    await assertNoSidewaysScroll(page);
  }
  await page.context().close();
});

describe('with the keyboard alone', () => {
  test('the first stop leads past the menus to the content', async () => {
    const page = await open(base);
    await page.keyboard.press('Tab');
    assert.equal(await textOf(page.locator(':focus')), 'Hoppa till innehållet');
    assert.ok(await page.locator(':focus').isVisible());
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'MAIN');
    await page.context().close();
  });

  test('every stop is marked with an outline that can be seen', async () => {
    const page = await open(`${base}/siffror/rr.arets-resultat@${year}`);
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const [tag, outline] = await page.evaluate<[string, string]>(
        '[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]',
      );
      if (tag !== 'BODY') assert.equal(outline, 'solid', `stop ${stop} on ${tag}`);
    }
    await page.context().close();
  });
});
