import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertAccessible, assertNoSidewaysScroll, keepPicture, textOf } from './looking.ts';
import { openSite } from './site.ts';

const { open, base, year } = await openSite();

const PAGES: readonly [name: string, path: string][] = [
  ['start', '/'],
  ['prova', '/prova'],
  ['om', '/om'],
  ['tillganglighet', '/tillganglighet'],
  ['saknas', '/finns-inte/2024'],
  ['ar', base],
  ['arsredovisning', `${base}/arsredovisning`],
  ['sok', `${base}/sok?q=kostnad`],
  ['siffror', `${base}/siffror?grupp=insats`],
  ['harledning-summa', `${base}/siffror/rr.arets-resultat@${year}`],
  ['harledning-konton', `${base}/siffror/rr.kostnader@${year}`],
  ['harledning-kvot', `${base}/siffror/oversikt.soliditet@${year}`],
  ['harledning-rader', `${base}/siffror/budget.kostnader@${year}`],
  ['konton', `${base}/konton`],
  ['verifikationer', `${base}/verifikationer`],
  ['verifikation', `${base}/verifikationer/1-1`],
  ['kontroll', `${base}/kontroll`],
];

for (const width of [1440, 390] as const) {
  describe(`on a screen ${width} wide`, () => {
    for (const [name, path] of PAGES) {
      test(`${name} can be used by everyone`, async () => {
        const page = await open(path === '/finns-inte/2024' ? '/' : path, { width });
        if (path === '/finns-inte/2024') await page.goto(path);
        await assertAccessible(page);
        await assertNoSidewaysScroll(page);
        await keepPicture(page, `${name}-${width}`);
        await page.context().close();
      });
    }
  });
}

test('at 400 percent nothing but tables and pictures has to be scrolled sideways', async () => {
  const page = await open('/', { width: 320 });
  for (const [, path] of PAGES) {
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
