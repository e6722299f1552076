import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { textOf } from './looking.ts';
import { openSite, type Seat } from './site.ts';

const { open, base, year } = await openSite();

const heading = (page: Page): Promise<string> => textOf(page.locator('h1'));
const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('link', { name }).first().click();
};

const seats: readonly [string, Seat][] = [
  ['with JavaScript', {}],
  ['without JavaScript', { javaScript: false }],
  ['on a telephone', { width: 390 }],
];

for (const [how, seat] of seats) {
  describe(`a reader ${how}, on the way down`, () => {
    test('opens an association, reads the report, and follows årets resultat down to a voucher', async () => {
      const page = await open('/', seat);
      await press(page, new RegExp(`^${year}`));
      await press(page, 'Läs årsredovisningen');
      assert.equal(await heading(page), `Årsredovisning ${year}`);

      await page.locator(`#tabell-resultatrakning a[data-figure="rr.arets-resultat@${year}"]`).click();
      assert.match(await heading(page), /Årets resultat/);
      await press(page, 'Resultat efter finansiella poster');
      await press(page, 'Verksamhetens resultat');
      await press(page, 'Verksamhetens nettokostnader');
      await press(page, 'Verksamhetens intäkter');
      const first = page.locator('#konton tbody tr').first();
      const shown = await textOf(first.locator('td').last());
      await first.locator('a').click();

      const closing = await textOf(page.locator('#utdrag tr.total').last());
      assert.ok(closing.includes(shown.replace('−', '')), `${closing} is not ${shown}`);
      await page.locator('#utdrag tbody a').first().click();
      assert.match(await heading(page), /^Verifikation/);
      assert.match(await textOf(page.locator('#konteringar')), /Summa/);
      await page.context().close();
    });
  });

  describe(`a reader ${how}, looking around`, () => {
    test('follows a total back to every place where it is shown', async () => {
      const page = await open(`${base}/siffror/br.summa-tillgangar@${year}`, seat);
      await press(page, /Balansräkning$/);
      assert.match(page.url(), /arsredovisning\?siffra=br\.summa-tillgangar@\d+#tabell-balansrakning/);
      assert.ok(await page.locator('#tabell-balansrakning').isVisible());
      await page.context().close();
    });

    test('sees that a small count is hidden, and gets nothing more out of it', async () => {
      const page = await open(`${base}/siffror?grupp=insats`, seat);
      await page.locator('td a', { hasText: 'för få' }).first().click();
      assert.match(await textOf(page.locator('main')), /Siffran visas inte/);
      assert.equal(await page.locator('#formel').count(), 0);
      await page.context().close();
    });

    test('searches the report and finds a heading, a table and a figure', async () => {
      const page = await open(`${base}/arsredovisning`, seat);
      await page.getByRole('searchbox').fill('kassaflöde');
      await page.getByRole('button', { name: 'Sök' }).click();
      const found = await textOf(page.locator('main'));
      for (const kind of ['Avsnitt', 'Tabell', 'Siffror']) assert.ok(found.includes(kind), kind);
      await press(page, 'Kassaflödesanalys');
      assert.match(page.url(), /arsredovisning#/);
      await page.context().close();
    });
  });
}

describe('what JavaScript adds', () => {
  test('the list of figures narrows while one types', async () => {
    const page = await open(`${base}/siffror`);
    const rows = page.locator('#siffror tbody tr:visible');
    const all = await rows.count();
    await page.getByRole('searchbox').pressSequentially('soliditet');
    assert.ok((await rows.count()) < all / 10);
    assert.match(await textOf(page.locator('[data-filter-count]')), /^\d+ av \d+ siffror$/);
    await page.context().close();
  });

  test('the figure that one comes from is pointed out in the report', async () => {
    const page = await open(`${base}/arsredovisning?siffra=br.kassa-bank@${year}#tabell-balansrakning`);
    const pointed = page.locator('a.pointed-out');
    assert.ok((await pointed.count()) > 0);
    assert.ok(await pointed.first().isVisible());
    await page.context().close();
  });

  test('the contents tell where one is', async () => {
    const page = await open(`${base}/arsredovisning`);
    await page.locator('#noter').scrollIntoViewIfNeeded();
    await page.evaluate("document.querySelector('#noter').scrollIntoView({ block: 'start' })");
    await page.locator('.reading-contents a[aria-current]', { hasText: /Not/ }).waitFor();
    await page.context().close();
  });
});

describe('a printed report', () => {
  test('is the report alone, without menus', async () => {
    const page = await open(`${base}/arsredovisning`);
    await page.emulateMedia({ media: 'print' });
    for (const place of ['.site', '.yearbar', '.reading-side', '.site-foot'])
      assert.equal(await page.locator(place).isVisible(), false, place);
    assert.ok(await page.locator('.report').isVisible());
    await page.context().close();
  });
});
