import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, PASSWORD, someone } from './a-house.ts';
import { someBrowser } from './some-browser.ts';

const house = await openHouse();

test('while a hundred sign in at once other pages answer, and those for whom there is no room are told so', async () => {
  const { email } = await someone(house);
  let ended = false;
  const flood = Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      const browser = someBrowser(house, `198.51.${index}.1`);
      const response = await browser.post('/logga-in', { epost: email, losenord: index === 0 ? PASSWORD : 'fel' });
      return { status: response.status, text: await response.text() };
    }),
  ).finally(() => {
    ended = true;
  });
  let answered = 0;
  while (!ended) {
    const response = await house.get('/om');
    assert.equal(response.status, 200);
    answered += 1;
  }
  assert.ok(answered > 5, `only ${answered} pages were answered`);
  const answers = await flood;
  assert.deepEqual([...new Set(answers.map(({ status }) => status))].sort(), [303, 422, 503]);
  const turned = answers.filter(({ status }) => status === 503);
  assert.ok(turned.every(({ text }) => text.includes('Många loggar in just nu')));
  assert.ok(turned.length < 80, `${turned.length} of 100 were turned away`);
});
