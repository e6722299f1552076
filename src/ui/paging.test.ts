import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, pagesOf } from './paging.ts';

const asked = (query: string) => ({ rowsAPage: 10, query: new URLSearchParams(query), address: '/lista' });

test('a list is divided into pages, and the last one holds what is left', () => {
  assert.deepEqual(pageOf([...Array(23).keys()], asked('sida=3')).rows, [20, 21, 22]);
  assert.equal(pagesOf(23, asked('')).pages.pages, 3);
});

for (const [query, page] of [
  ['sida=0', 1],
  ['sida=99', 3],
  ['sida=-1', 1],
  ['sida=1e3', 1],
  ['sida=nej', 1],
  ['', 1],
] as const) {
  test(`"${query}" of three pages is page ${page}`, () => assert.equal(pagesOf(23, asked(query)).pages.page, page));
}

test('an empty list is one empty page', () => {
  const { from, to, pages } = pagesOf(0, asked('sida=4'));
  assert.deepEqual([from, to, pages.page, pages.pages], [0, 0, 1, 1]);
});

test('another page is asked for with the same question', () => {
  const { pages } = pagesOf(23, asked('q=%C3%A5r&sida=2'));
  assert.equal(pages.to(3), '/lista?q=%C3%A5r&sida=3');
  assert.equal(pages.to(1), '/lista?q=%C3%A5r');
});
