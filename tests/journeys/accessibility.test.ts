import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { routesOf } from '../../src/routes.ts';
import { anInstallation } from '../people/signed-in.ts';
import { documentsInUse } from './documents-in-use.ts';
import { assertAccessible, assertNoSidewaysScroll, assertSeen, DOCUMENT_TEXT, keepPicture, textOf } from './looking.ts';
import { openSite, type Seat } from './site.ts';

const site = await openSite();
const { open, go, base, year } = site;
const sealed = await documentsInUse(site);

/** A page by its name in the pictures, its address and whoever looks at it. */
type Place = readonly [name: string, path: string, as?: Who];
type Who = NonNullable<Seat['as']>;

const association = base.replace(/\/\d+$/, '');

const PLACES: readonly Place[] = [
  ['logga-in', '/logga-in', 'nobody'],
  ['glomt-losenord', '/glomt-losenord', 'nobody'],
  ['start', '/'],
  ['prova', '/prova', 'nobody'],
  ['granska', '/granska', 'nobody'],
  ['om', '/om'],
  ['tillganglighet', '/tillganglighet', 'nobody'],
  ['min-sida', '/min-sida'],
  ['losenord', '/min-sida/losenord'],
  ['tvafaktor', '/min-sida/tvafaktor'],
  ['nycklar', '/min-sida/nycklar'],
  ['egen-logg', '/min-sida/logg'],
  ['bekrafta', '/bekrafta'],
  ['personer', `${association}/personer`],
  ['logg', `${association}/logg`],
  ['nodatkomst', `${association}/nodatkomst`, 'ekonom'],
  ['insatser', `${association}/insatser`],
  ['insats', `${association}/insatser/steget`],
  ['ar', base],
  ['arsredovisning', `${base}/arsredovisning`],
  ['sok', `${base}/sok?q=kostnad`],
  ['siffror', `${base}/siffror?grupp=insats`],
  ['harledning-summa', `${base}/siffror/rr.arets-resultat@${year}`],
  ['harledning-konton', `${base}/siffror/rr.kostnader@${year}`],
  ['harledning-kvot', `${base}/siffror/oversikt.soliditet@${year}`],
  ['harledning-rader', `${base}/siffror/budget.kostnader@${year}`],
  ['konton', `${base}/konton?sortera=utgaende&ordning=fallande`],
  ['konto', `${base}/konton/1930`],
  ['verifikationer', `${base}/verifikationer`],
  ['verifikation', `${base}/verifikationer/1-1`],
  ['bokforing', `${base}/bokforing`, 'ekonom'],
  ['bokforing-granska', `${base}/bokforing/granska`, 'ekonom'],
  ['uppfoljning', `${base}/uppfoljning?manad=6&sedan=${year}-03-08`],
  ['uppfoljning-rad', `${base}/uppfoljning/kompassen?manad=6`, 'ekonom'],
  ['insatspengar', `${base}/insatspengar?per=${year}-03-31`, 'ekonom'],
  ['insatspengar-insats', `${base}/insatspengar/kompassen`, 'ekonom'],
  ['kontroll', `${base}/kontroll`],
  ['mal', `${base}/mal`],
  ['nytt-forbund', '/forbund/nytt', 'driftansvarig'],
  ['nytt-ar', `${association}/nytt-ar`],
  ['uppgifter', `${base}/uppgifter`],
  ['blad-tabell', `${base}/uppgifter/medlemmar`],
  ['blad-antal', `${base}/uppgifter/deltagare`],
  ['blad-avslut', `${base}/uppgifter/avslut`],
  ['blad-volymer', `${base}/uppgifter/volymer`],
  ['blad-indikatorer', `${base}/uppgifter/indikatorer`],
  ['blad-svar', `${base}/uppgifter/svarsfrekvens`],
  ['blad-lista', `${base}/uppgifter/mal`],
  ['blad-installningar', `${base}/uppgifter/arsmapp`],
  ['texter', `${base}/texter`],
  ['texter-plan', `${base}/texter/verksamhetsplan`],
  ['texter-kapitel', `${base}/texter/arsredovisning/hushallning`],
  ['texter-vision', `${base}/texter/verksamhetsplan/vision`],
  ['texter-laser', `${base}/texter/arsredovisning/hushallning`, 'revisor'],
  ['texter-installningar', `${base}/texter/verksamhetsplan/eget-avsnitt/installningar`],
  ['texter-versioner', `${base}/texter/verksamhetsplan/vision/versioner`],
  ['texter-kommentarer', `${base}/texter/verksamhetsplan/vision/kommentarer`],
  ['bidrag', `${base}/bidrag`],
  ['bidrag-raknat', `${base}/bidrag?nyckel=andelar&erbjudande=900000`],
  ['plan', `${base}/plan`],
  ['plan-rad', `${base}/plan/rad?version=1&rad=kansli`],
  ['plan-kolumn', `${base}/plan/kolumn?version=1&kolumn=budget`],
  ['plan-installningar', `${base}/plan/installningar?version=1`],
  ['plan-lasin', `${base}/plan/lasin?version=1`],
  ['plan-skillnad', `${base}/plan/skillnad?fran=1&till=2`],
  ['plan-faststall', `${base}/plan/faststall?version=1`],
  ['dokument', `${base}/dokument`],
  ['delarsrapport', `${base}/dokument/delarsrapport`],
  ['delarsrapport-siffra', `${base}/dokument/delarsrapport/siffror/rr.arets-resultat@delar${year}`],
  ['verksamhetsplan', `${base}/dokument/verksamhetsplan`],
  ['verksamhetsplan-siffra', `${base}/dokument/verksamhetsplan/siffror/plan.resultat@budget${year}`],
  ['faststall-plan', `${base}/dokument/verksamhetsplan/faststall`],
  ['faststall-delarsrapport', `${base}/dokument/delarsrapport/faststall`],
  ['faststall-arsredovisning', `${base}/dokument/arsredovisning/faststall`],
  ['faststallt-dokument', `${base}/dokument/${sealed}`],
  ['offentligt-forbund', '/offentligt', 'nobody'],
  ['offentligt', `/offentligt${association}`, 'nobody'],
  ['offentligt-dokument', `/offentligt${association}/arsredovisning-${year}`, 'nobody'],
];

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
      // The bar of a sheet stands over its lowest rows until they are scrolled from under it.
      if (name.startsWith('blad-')) await page.setViewportSize({ width: 1440, height: 3000 });
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

/** Files and data, the way to an association's own years, the step that goes on to another organisation by itself, and pages that only stand where they have been led up to, which the tests of components look at. */
const ELSEWHERE =
  /\.(pdf|docx|html|json|csv)$|\/undertecknat\/:copy$|^\/logga-in\/(kod|extern\/vidare)$|^\/(inbjudan|aktivera|nytt-losenord)\/|^\/:association$/;

test('every page of the program is looked at', () => {
  const shown = routesOf(anInstallation()).filter(({ kind, path }) => kind === 'shows' && !ELSEWHERE.test(path));
  assert.ok(shown.length >= 20);
  const isLookedAt = (pattern: string): boolean => {
    const address = new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}(\\?.*)?$`);
    return PLACES.some(([, path]) => address.test(path));
  };
  assert.deepEqual(
    shown.map(({ path }) => path).filter((path) => !isLookedAt(path)),
    [],
  );
});

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
