import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertNoSidewaysScroll, keepPicture } from './looking.ts';
import { openSite } from './site.ts';

const { open, base } = await openSite();
const chapter = `${base}/texter/verksamhetsplan/mal`;

test('whoever writes sees what it becomes beside the text, and a figure lands at the cursor', async () => {
  const page = await open(chapter);
  const text = page.locator('textarea[name=text]');
  await text.fill('Året gav  i resultat.');
  await text.press('Home');
  for (let step = 0; step < 'Året gav '.length; step += 1) await text.press('ArrowRight');
  await page.locator('summary', { hasText: 'Hämta en siffra' }).click();
  await page.locator('#q').fill('årets resultat');
  await page.locator('#q').press('Enter');
  await page.locator('button.writing-choice').first().click();
  assert.match(await text.inputValue(), /^Året gav \{\{rr\.arets-resultat\}\} i resultat\.$/);
  await keepPicture(page, 'skriver-1440');
  await page.locator('#forhandsvisning a.figure').first().waitFor();
  assert.equal(new URL(page.url()).pathname, chapter, 'the page was not left');
  await page.getByRole('button', { name: 'Punktlista' }).click();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await page.context().close();
});

test('unsaved text is not left without a word, and saved text is', async () => {
  const page = await open(chapter);
  await page.locator('textarea[name=text]').fill('Osparat.');
  const asked = page.waitForEvent('dialog');
  const leaving = page.goto(base).catch(() => null);
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.dismiss();
  await leaving;
  assert.equal(new URL(page.url()).pathname, chapter);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Texten är sparad.').waitFor();
  await page.goto(base);
  await page.context().close();
});

test('without scripts a search keeps what was typed, and Enter in it never saves', async () => {
  const page = await open(chapter, { javaScript: false, width: 390 });
  await page.locator('textarea[name=text]').fill('Utan skript.');
  await page.locator('summary', { hasText: 'Hämta en siffra' }).click();
  await page.locator('#q').fill('årets resultat');
  await page.locator('#q').press('Enter');
  await page.locator('button.writing-choice').first().click();
  assert.match(await page.locator('textarea[name=text]').inputValue(), /^Utan skript\. \{\{rr\.arets-resultat\}\}$/);
  await page.context().close();
});
