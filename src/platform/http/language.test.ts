import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApplication } from '../../../tests/support/application.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { errorPage } from '../../ui/error-page.ts';
import { page } from '../../ui/layout.ts';
import { everyone } from '../access/access.ts';
import { html } from './page.ts';
import { missing, shows } from './routes.ts';

const { get, post, shown } = await testApplication({
  database: await testDatabase(),
  access: { 'test.read': everyone() },
  errorPage,
  routes: [
    shows({ path: '/lista', may: 'test.read', show: async () => page({ title: 'Lista', main: html`<p>Text</p>` }) }),
    shows({
      path: '/egen',
      may: 'test.read',
      show: async () => page({ title: 'Egen', main: ({ may }) => html`<p>${may('test.read')}</p>` }),
    }),
    shows({ path: '/saknas', may: 'test.read', show: async () => missing('Det finns inget räkenskapsår 2031.') }),
  ],
});

const english = { cookie: 'samband-sprak=en' };

describe('the language of the frame', () => {
  test('is Swedish until somebody chooses another, by a link to the same page', async () => {
    const { text } = await shown('/lista?q=a%26b&sida=2');
    assert.match(text, /<html lang="sv">/);
    assert.match(text, /href="\/lista\?q=a%26b&amp;sida=2&amp;sprak=en" lang="en"/);
  });

  test('is kept, and the page is shown again without the question', async () => {
    const chosen = await get('/lista?q=a%26b&sprak=en&sida=2');
    assert.equal(chosen.status, 303);
    assert.equal(chosen.headers.get('location'), '/lista?q=a%26b&sida=2');
    assert.match(chosen.headers.get('set-cookie') ?? '', /^samband-sprak=en; .*HttpOnly.*SameSite=Lax/);
  });

  test('is spoken round the page, whose own text says that it is Swedish', async () => {
    const { text } = await shown('/lista', english);
    assert.match(text, /<html lang="en">/);
    assert.match(text, /Skip to the content/);
    assert.match(text, /<main [^>]*lang="sv"/);
  });

  test('is not taken for the language of a page that is drawn for whoever looks', async () => {
    assert.match((await shown('/egen', english)).text, /<main [^>]*lang="sv"/);
  });

  test('is spoken by error pages too, except where the text is about this very case', async () => {
    assert.match((await shown('/ingenstans', english)).text, /There is no such page[\s\S]*Check the address/);
    assert.match(
      (await shown('/saknas', english)).text,
      /There is no such page[\s\S]*<p class="lead" lang="sv">Det finns inget räkenskapsår/,
    );
    assert.match((await shown('/ingenstans')).text, /Sidan finns inte/);
  });

  test('is none of those that there are not', async () => {
    assert.match((await shown('/lista?sprak=xx', { cookie: 'samband-sprak=__proto__' })).text, /<html lang="sv">/);
  });

  test('leads nobody to another server', async () => {
    assert.notEqual((await get('//evil.example/?sprak=en')).status, 303);
    assert.notEqual((await post('/lista?sprak=en', new URLSearchParams())).status, 303);
  });
});
