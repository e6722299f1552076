import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page as Tab } from 'playwright-core';
import { COMPONENT_STATES } from './component-states.ts';
import { openDrawn } from './drawn-pages.ts';
import { LED_UP_TO } from './led-up-to.ts';
import { assertAccessible, assertNoSidewaysScroll, keepPicture, textOf } from './looking.ts';

const open = await openDrawn({ ...COMPONENT_STATES, ...LED_UP_TO });

const SEATS = {
  'ljus-320': { viewport: { width: 320, height: 700 } },
  'mork-1440': { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  'egna-farger-390': { viewport: { width: 390, height: 800 }, forcedColors: 'active' },
} as const;

for (const [seat, manner] of Object.entries(SEATS)) {
  describe(seat, () => {
    for (const path of Object.keys(COMPONENT_STATES)) {
      test(`${path} can be used by everyone`, async () => {
        const tab = await open(path, manner);
        await assertAccessible(tab);
        await assertNoSidewaysScroll(tab);
        await assertLargeEnough(tab);
        await keepPicture(tab, `delar${path.replace('/', '-')}-${seat}`);
        await tab.context().close();
      });
    }
  });
}

describe('pages that one is led up to, on a small dark screen', () => {
  for (const path of Object.keys(LED_UP_TO)) {
    test(`${path} can be used by everyone`, async () => {
      const tab = await open(path, { viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
      await assertAccessible(tab);
      await assertNoSidewaysScroll(tab);
      await assertLargeEnough(tab);
      await keepPicture(tab, `ledd${path.replace('/', '-')}`);
      await tab.context().close();
    });
  }
});

describe('with the keyboard', () => {
  test('the head is walked from the left to the right, and then the form from the top', async () => {
    const tab = await open('/tomt-formular', { viewport: { width: 1440, height: 900 } });
    assert.deepEqual(await walk(tab, 18), [
      'Hoppa till innehållet',
      'Samband',
      'Förbund',
      'Insatser',
      'Personer',
      'Logg',
      'Nödåtkomst',
      'Prova en SIE-fil',
      'Om Samband',
      'Min sida',
      'Logga ut',
      'namn',
      'epost',
      'kod',
      'losenord',
      'Visa lösenordet',
      'roll',
      'roll-2',
    ]);
    await tab.context().close();
  });

  test('every stop can be seen wholly, and has a ring', async () => {
    const tab = await open('/fel-i-formular', { viewport: { width: 390, height: 500 } });
    for (let stop = 0; stop < 25; stop += 1) {
      await tab.keyboard.press('Tab');
      const seen = await tab.evaluate<{ readonly ring: string; readonly hidden: boolean; readonly what: string }>(FOCUSED);
      assert.deepEqual([seen.ring, seen.hidden], ['solid', false], seen.what);
    }
    await tab.context().close();
  });
});

describe('with the keyboard in a form with faults and in the menu', () => {
  test('a form with faults begins with the summary, whose links lead to the fields', async () => {
    const tab = await open('/fel-i-formular');
    assert.equal(await tab.title(), 'Fel: Bjud in – Samband');
    assert.equal(await tab.evaluate('document.activeElement.className'), 'error-summary');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    assert.equal(await tab.evaluate('document.activeElement.id'), 'epost');
    await tab.context().close();
  });

  test('the menu of a small screen opens from its button, is walked next, and closes with Escape', async () => {
    const tab = await open('/meddelande', { viewport: { width: 320, height: 700 } });
    const menu = tab.getByRole('navigation', { name: 'Huvudmeny' });
    assert.equal(await menu.isVisible(), false);
    await walk(tab, 3);
    await tab.keyboard.press('Enter');
    assert.ok(await menu.isVisible());
    assert.deepEqual(await walk(tab, 2), ['Förbund', 'Insatser']);
    await tab.keyboard.press('Escape');
    assert.equal(await menu.isVisible(), false);
    assert.equal(await textOf(tab.locator(':focus')), 'Meny');
    await tab.context().close();
  });
});

describe('without JavaScript', () => {
  test('the menu opens, the summary has the focus and the password is an ordinary field', async () => {
    const tab = await open('/fel-i-formular', { viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
    assert.equal(await tab.locator('.error-summary:focus').count(), 1);
    await tab.getByRole('button', { name: 'Meny' }).click();
    assert.ok(await tab.getByRole('link', { name: 'Min sida' }).isVisible());
    await tab.keyboard.press('Escape');
    assert.equal(await tab.getByRole('button', { name: 'Visa lösenordet' }).count(), 0);
    await tab.getByLabel('Lösenord').fill('hemligt');
    await tab.context().close();
  });
});

describe('screen readers are told', () => {
  test('what has been done, where one is and how a table is sorted', async () => {
    const tab = await open('/meddelande');
    assert.equal(await textOf(tab.getByRole('status')), 'Inbjudan är skickad till åsa@exempel.se.');
    assert.equal(await textOf(tab.locator('header [aria-current="page"]')), 'Personer');
    await tab.goto('/tabell');
    assert.equal(await textOf(tab.locator('th[aria-sort="descending"]')), 'Belopp ▼');
    assert.match((await tab.getByRole('link', { name: 'Belopp' }).getAttribute('href')) ?? '', /sortera=belopp$/);
    await tab.context().close();
  });

  test('the help and the fault of a field together with its name', async () => {
    const tab = await open('/fel-i-formular');
    const about = await tab.evaluate<string>(DESCRIPTION);
    assert.match(about, /^Inbjudan skickas dit\. Fel: Ange en e-postadress/);
    await tab.context().close();
  });

  test('in English what somebody needs who cannot read Swedish and wants to sign in', async () => {
    const tab = await open('/wrong-password');
    assert.equal(await tab.title(), 'Error: Sign in – Samband');
    assert.equal(await tab.locator('main').getAttribute('lang'), null);
    assert.match(await textOf(tab.getByRole('alert')), /^There is a problem The e-mail address or the password is not right/);
    assert.equal(await tab.locator('main [lang="sv"]').count(), 1);
    await tab.context().close();
  });

  test('in which language each part is, when the frame speaks another', async () => {
    const tab = await open('/engelska');
    assert.equal(await tab.locator('html').getAttribute('lang'), 'en');
    assert.equal(await tab.locator('main').getAttribute('lang'), 'sv');
    assert.equal(await textOf(tab.locator('header [href="/min-sida"]')), 'My page');
    const other = tab.locator('footer [hreflang="sv"]');
    assert.deepEqual([await textOf(other), await other.getAttribute('lang')], ['Svenska', 'sv']);
    await tab.context().close();
  });
});

test('what a password field shows is hidden again before it is sent', async () => {
  const tab = await open('/tomt-formular');
  const field = tab.getByLabel('Lösenord');
  await field.fill('en lång mening som ingen gissar');
  await tab.getByRole('button', { name: 'Visa lösenordet' }).click();
  assert.equal(await field.getAttribute('type'), 'text');
  const sentAs = await tab.evaluate(
    "new Promise((done) => { document.forms[1].addEventListener('submit', (event) => { event.preventDefault(); done(document.getElementById('losenord').type); }); document.forms[1].requestSubmit(); })",
  );
  assert.equal(sentAs, 'password');
  await tab.context().close();
});

/** The names, or else the ids, of the next stops. */
async function walk(tab: Tab, stops: number): Promise<string[]> {
  const passed: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await tab.keyboard.press('Tab');
    passed.push(
      await tab.evaluate<string>("document.activeElement.id || document.activeElement.textContent.replaceAll(/\\s+/g, ' ').trim()"),
    );
  }
  return passed;
}

const FOCUSED = `(() => {
  const at = document.activeElement;
  const { top, left, width, height } = at.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 10));
  return { ring: getComputedStyle(at).outlineStyle, hidden: over === null || !(at.contains(over) || over.contains(at)), what: at.outerHTML.slice(0, 80) };
})()`;

const DESCRIPTION = `document.getElementById('epost').getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent.replaceAll(/\\s+/g, ' ').trim()).join(' ')`;

/** What can be pressed is at least 24 pixels each way, links within running text aside (WCAG 2.5.8). */
async function assertLargeEnough(tab: Tab): Promise<void> {
  const small = await tab.evaluate<string[]>(`[...document.querySelectorAll('a, button, input, select, textarea, summary')]
    .filter((each) => each.checkVisibility() && each.type !== 'hidden' && each.closest('p, .error-summary') === null && !each.classList.contains('skip'))
    .filter((each) => { const { width, height } = each.getBoundingClientRect(); return width < 24 || height < 24; })
    .map((each) => each.outerHTML.slice(0, 90))`);
  assert.deepEqual(small, [], tab.url());
}
