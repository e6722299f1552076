import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { textOf } from './looking.ts';
import { openSite } from './site.ts';

const { open, base } = await openSite();

const REGION = '.scroll:has(#plan-tabell)';

describe('on a telephone', () => {
  test('the pages of a year take one row, which names the one that is open', async () => {
    const page = await open(`${base}/plan`, { width: 390, javaScript: false });
    const menu = page.getByRole('navigation', { name: 'Sidor i året' });
    assert.ok(((await menu.boundingBox())?.height ?? 0) < 60);
    assert.equal(await menu.getByRole('link').count(), 0);
    assert.equal(await textOf(menu.locator('summary')), 'Sidor i året: Plan och budget');
    await menu.locator('summary').press('Enter');
    assert.equal(await menu.getByRole('link').count(), 12);
    assert.equal(await textOf(menu.locator('[aria-current="page"]')), 'Plan och budget');
    await menu.getByRole('link', { name: 'Kontroll' }).click();
    assert.equal(await textOf(menu.locator('summary')), 'Sidor i året: Kontroll');
    await page.context().close();
  });

  test('a table shows where there is more of it, and the names of its rows stay', async () => {
    const page = await open(`${base}/plan`, { width: 390 });
    const region = page.locator(REGION);
    assert.deepEqual(await shades(page), { before: 0, after: 1 });
    await scrollTo(region, 80);
    assert.deepEqual(await shades(page), { before: 1, after: 1 });
    await scrollTo(region, 10_000);
    assert.deepEqual(await shades(page), { before: 1, after: 0 });
    const [table, name] = [await region.boundingBox(), await region.locator('th[scope="row"]').first().boundingBox()];
    assert.ok(table && name && name.x - table.x < 2 && name.width < table.width / 2);
    await page.context().close();
  });

  test('one who wants little movement is shown it too', async () => {
    const page = await open(`${base}/plan`, { width: 390 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    assert.deepEqual(await shades(page), { before: 0, after: 1 });
    await page.context().close();
  });
});

test('on a wide screen the pages of a year stand in their row, each of them once', async () => {
  const page = await open(`${base}/plan`);
  const menu = page.getByRole('navigation', { name: 'Sidor i året' });
  assert.equal(await menu.locator('summary').isVisible(), false);
  assert.equal(await menu.getByRole('link').count(), 12);
  await menu.getByRole('link', { name: 'Översikt' }).focus();
  await page.keyboard.press('Tab');
  assert.equal(await textOf(page.locator(':focus')), 'Uppgifter');
  assert.deepEqual(await shades(page), { before: 0, after: 0 });
  await page.context().close();
});

describe('a long form', () => {
  const LONG = [`${base}/uppgifter/medlemmar`, `${base}/uppgifter/mal`, `${base}/texter/arsredovisning/hushallning`, `${base}/bidrag`];
  for (const path of LONG) {
    for (const width of [390, 1440] as const) {
      test(`${path} can be saved from where one is, and hides nothing that is tabbed to, at ${width}`, async () => {
        const page = await open(path, { width });
        const bar = page.locator('.save-bar').last();
        await bar.locator('xpath=..').evaluate((form) => form.scrollIntoView({ block: 'start' }));
        assert.ok(await isInWindow(bar));
        await bar.locator('xpath=..').locator('input:not([type="hidden"]), textarea, select').first().focus();
        for (let stop = 0; stop < 50; stop += 1) {
          assert.deepEqual(await page.evaluate(HIDDEN), [], `stop ${stop}`);
          await page.keyboard.press('Tab');
        }
        await page.context().close();
      });
    }
  }

  test('what is written at its end stays above the bar', async () => {
    const page = await open(`${base}/texter/arsredovisning/hushallning`, { width: 390 });
    const field = page.getByLabel('Text', { exact: true });
    await field.fill('Rad\n'.repeat(60));
    await page.evaluate('scrollTo(0, 0)');
    await field.press('Control+End');
    await page.keyboard.type('Sist');
    const [field_, bar] = [await field.boundingBox(), await page.locator('.save-bar').boundingBox()];
    // The last line stands at the foot of the field, which has been scrolled within itself.
    assert.ok(field_ && bar && field_.y + field_.height <= bar.y + 8, `${JSON.stringify(field_)} ${JSON.stringify(bar)}`);
    await page.context().close();
  });

  test('in a low window the bar gives the form its room', async () => {
    const page = await open(`${base}/uppgifter/medlemmar`, { width: 320 });
    await page.setViewportSize({ width: 320, height: 256 });
    assert.equal(await styleOf(page, '.save-bar', 'position'), 'static');
    await page.context().close();
  });
});

/** How much the ends of the plan's region show to be hidden there. */
async function shades(page: Page): Promise<{ readonly before: number; readonly after: number }> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  return { before: Number(await styleOf(page, REGION, '--hidden-before')), after: Number(await styleOf(page, REGION, '--hidden-after')) };
}

const styleOf = (page: Page, selector: string, name: string): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${name}')`);

const scrollTo = (region: Locator, left: number): Promise<void> =>
  region.evaluate((element, to) => {
    element.scrollLeft = to;
  }, left);

async function isInWindow(place: Locator): Promise<boolean> {
  const [box, size] = [await place.boundingBox(), place.page().viewportSize()];
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height;
}

/** What has the focus, if it is out of sight or covered by a bar or by a row's name that stays (WCAG 2.4.11): browsers leave a field be that is seen in part at the side. */
const HIDDEN = `(() => {
  const focused = document.activeElement;
  if (focused === document.body) return [];
  const { left, width, top, height } = focused.getBoundingClientRect();
  const seen = (height < 300 ? [0.5] : [0.02, 0.25, 0.5, 0.75, 0.98]).some((down) => {
    return [0.1, 0.5, 0.9].some((along) => {
      const found = document.elementFromPoint(left + along * width, top + down * height);
      return found !== null && (focused.contains(found) || found.contains(focused));
    });
  });
  return seen ? [] : [focused.outerHTML.slice(0, 200)];
})()`;
