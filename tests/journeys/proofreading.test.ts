import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page as Tab } from 'playwright-core';
import { proofreadPage } from '../../src/features/proofreading/proofreading.pages.ts';
import { aLine, someProofread } from '../proofreading/some-proofreading.ts';
import { NOBODY, openDrawn } from './drawn-pages.ts';
import { assertAccessible, assertNoSidewaysScroll, keepPicture, textOf } from './looking.ts';
import { openSite } from './site.ts';

// A long document, so that its findings do not stand on the same screen as its end.
const filler = Array.from({ length: 400 }, (_, index) =>
  aLine(index + 1, ['En rad om året som gick.'], { page: 3 + Math.trunc(index / 40) }),
);
const proofread = someProofread();
const page = proofreadPage({
  ...proofread,
  lines: [...filler, ...proofread.lines],
  carried: 'abc',
  now: '2032-03-01T12:00:00Z',
});
const drawn = await openDrawn({ '/granskat': { page, surroundings: NOBODY } });
const { open } = await openSite();

const isSeen = (tab: Tab, selector: string): Promise<boolean> =>
  tab.evaluate(`(() => {
    const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })()`);

for (const width of [1440, 390]) {
  for (const javaScriptEnabled of [true, false]) {
    describe(`a document with findings at ${width} pixels, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test('shows a value in the document when its place is chosen, and the finding again from there', async () => {
        const tab = await drawn('/granskat', { viewport: { width, height: 800 }, javaScriptEnabled });
        await assertNoSidewaysScroll(tab);
        if (javaScriptEnabled) await assertAccessible(tab);
        await keepPicture(tab, `granskat-${width}`);
        assert.equal(await isSeen(tab, '#plats-2-3-1'), false);
        await tab.locator('#fynd-2 .proof-places a').first().click();
        assert.ok(await isSeen(tab, '#plats-2-3-1'));
        if (width === 1440) assert.ok(await isSeen(tab, '#fynd-2 h3'), 'the finding stands beside it');
        await keepPicture(tab, `granskat-plats-${width}`);
        await tab.locator('#plats-2-3-1 + .proof-back').click();
        assert.ok(await isSeen(tab, '#fynd-2 h3'));
        await tab.context().close();
      });

      test('shows only the severities that are asked for', async () => {
        const tab = await drawn('/granskat', { viewport: { width, height: 800 }, javaScriptEnabled });
        await tab.getByRole('checkbox', { name: 'Avrundningar' }).press('Space');
        assert.equal(await tab.locator('#fynd-3').isVisible(), false);
        assert.ok(await tab.locator('#fynd-1').isVisible());
        await tab.context().close();
      });
    });
  }
}

for (const javaScript of [true, false]) {
  describe(`somebody with a document, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test('sees what was read of it, and takes the protocol home', async () => {
      const tab = await open('/', { javaScript, as: 'nobody' });
      await tab.goto('/granska');
      const letter = { name: 'brev.txt', mimeType: 'text/plain', buffer: Buffer.from('Kära styrelse!\n\nHär kommer berättelsen.\n') };
      await tab.getByLabel('Dokument').setInputFiles(letter);
      if (javaScript) assert.equal(await textOf(tab.locator('.drop-told')), 'Vald fil: brev.txt');
      await tab.getByRole('button', { name: 'Granska' }).click();
      assert.match(await textOf(tab.locator('.proof-text')), /Här kommer berättelsen/);
      const [file] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: 'JSON' }).click()]);
      assert.match(file.suggestedFilename(), /brev\.txt-granskning\.json/);
      await tab.context().close();
    });
  });
}

test('a file can be dropped on its place, and one that is too large is not sent', async () => {
  const tab = await open('/granska', { as: 'nobody' });
  await tab.evaluate(`(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['x'.repeat(30_000_001)], 'stor.pdf'));
    document.querySelector('.drop-place').dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true, bubbles: true }));
  })()`);
  assert.match(await textOf(tab.locator('.drop-told')), /större än 30 MB/);
  await tab.getByRole('button', { name: 'Granska' }).click();
  assert.equal(new URL(tab.url()).pathname, '/granska');
  assert.match(await textOf(tab.locator('.drop-told')), /större än 30 MB/);
  await tab.context().close();
});
