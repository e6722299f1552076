import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, type Page, type Surroundings } from '../platform/http/page.ts';
import { page } from './layout.ts';

const english: Surroundings = { person: null, association: null, may: () => true, done: null, language: 'en', address: '/' };
const mainOf = (drawn: Page): string => /<main [^>]*>/.exec(String(drawn.draw(english)))?.[0] ?? '';

test('content in Swedish says so in an English frame, also where it depends on who looks', () => {
  assert.match(mainOf(page({ title: 'Sida', main: html`<h1>Sida</h1>` })), / lang="sv"/);
  assert.match(mainOf(page({ title: 'Sida', main: ({ may }) => html`<h1>${may('account.own') ? 'Ja' : 'Nej'}</h1>` })), / lang="sv"/);
});

test('content that speaks the language of the frame does not', () =>
  assert.doesNotMatch(mainOf(page({ title: 'Page', isTranslated: true, main: () => html`<h1>Page</h1>` })), /lang=/));
