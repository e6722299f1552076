import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { assertAccessible, keepPicture, textOf } from './looking.ts';
import { openSite } from './site.ts';

const { open } = await openSite();
const SAMPLE = join(import.meta.dirname, '../golden/sie/SIE4_Exempelfil_med_underdim.SE');

for (const javaScript of [true, false]) {
  describe(`somebody with a bookkeeping file, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test('sees its statements and problems', async () => {
      const page = await open('/', { javaScript });
      await page.getByRole('link', { name: 'Prova en SIE-fil' }).first().click();
      await page.getByLabel('SIE-fil').setInputFiles(SAMPLE);
      await page.getByLabel('Kontoplan').selectOption('bas');
      await page.getByRole('button', { name: 'Visa innehållet' }).click();
      assert.match(await textOf(page.locator('#balansrakning')), /Summa tillgångar/);
      await page.getByText('Visa kontona på varje rad').first().click();
      assert.ok(await page.locator('#resultatrakning-konton').isVisible());
      if (javaScript) await assertAccessible(page);
      await keepPicture(page, 'prova-1440');
      await page.context().close();
    });

    test('is told when the file is something else, and may try again', async () => {
      const page = await open('/prova', { javaScript });
      await page.getByLabel('SIE-fil').setInputFiles({ name: 'brev.se', mimeType: 'text/plain', buffer: Buffer.from('Hej!') });
      await page.getByRole('button', { name: 'Visa innehållet' }).click();
      assert.match(await textOf(page.locator('main')), /Filen gick inte att läsa/);
      assert.ok(await page.getByLabel('SIE-fil').isVisible());
      await page.context().close();
    });

    test('is told when the file is too large', async () => {
      const page = await open('/prova', { javaScript });
      await page.getByLabel('SIE-fil').setInputFiles({ name: 'stor.se', mimeType: 'text/plain', buffer: Buffer.alloc(6_000_000, 35) });
      await page.getByRole('button', { name: 'Visa innehållet' }).click();
      assert.match(await textOf(page.locator('h1')), /för stort/);
      await page.context().close();
    });
  });
}
