import assert from 'node:assert/strict';
import { test } from 'node:test';
import { link, text } from './compose.ts';
import { preparedInlines } from './prepare-inlines.ts';

const followed = (href: string): boolean => {
  const [inline] = preparedInlines([link(href, [text('ord')])], { ids: new Set(['har']), inside: null });
  return inline?.kind === 'link';
};

test('links lead to other sites, to mail and telephone, and to places in the document', () => {
  for (const href of ['https://exempel.se/å?a=1', 'HTTP://exempel.se', 'mailto:a@exempel.se', 'tel:+4612345', '#har'])
    assert.ok(followed(href), href);
});

test('a link that could run or read something, or that no file format can hold, becomes its text', () => {
  const scripts = ['javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x'];
  const places = ['file:///etc/passwd', '//exempel.se', '/prova', '#borta', ''];
  const unseen = ['https://exempel.se/\uffff', 'https://exempel.se/\ud83d', 'https://exempel.se/\u202e', 'https://exempel.se/\u0001'];
  for (const href of [...scripts, ...places, ...unseen]) assert.ok(!followed(href), JSON.stringify(href));
});
