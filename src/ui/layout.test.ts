import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, type Page } from '../platform/http/page.ts';
import { page } from './layout.ts';

const english = { association: null, associationName: null, language: 'en', may: () => true } as const;
const mainOf = (drawn: Page): string => /<main [^>]*>/.exec(String(drawn.kind === 'page' ? drawn.draw(english as never) : ''))?.[0] ?? '';

test('content in Swedish says so in an English frame, also where it depends on who looks', () => {
  assert.match(mainOf(page({ title: 'Sida', main: html`<h1>Sida</h1>` })), / lang="sv"/);
  assert.match(mainOf(page({ title: 'Sida', main: ({ may }) => html`<h1>${may('own.read' as never) ? 'Ja' : 'Nej'}</h1>` })), / lang="sv"/);
});

test('content that speaks the language of the frame does not', () =>
  assert.doesNotMatch(mainOf(page({ title: 'Page', isTranslated: true, main: () => html`<h1>Page</h1>` })), /lang=/));
