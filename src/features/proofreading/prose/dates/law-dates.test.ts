import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

test('the day for the budget is the one that the law gives', async () => {
  await assertBothWays({
    text: 'Budgeten ska enligt lagen beslutas senast den 30 november.',
    held: ['lagrum: 30 november och den 30 november'],
    change: ['30 november', '31 december'],
    told: 'troligt fel lagrum, rad 1: 31 december',
  });
  await assertBothWays({
    text: 'Budgeten ska enligt 23 § fastställas före utgången av november.',
    held: ['lagrum: utgången av november och den 30 november'],
    change: ['utgången av november', 'utgången av oktober'],
    told: 'troligt fel lagrum, rad 1: utgången av oktober',
  });
});

test('the months and the day for the annual report are those that the law gives', async () => {
  await assertBothWays({
    text: 'Årsredovisningen ska enligt lagen lämnas inom tre månader efter räkenskapsårets slut.',
    held: ['lagrum: tre och tre månader'],
    change: ['tre', 'fyra'],
    told: 'troligt fel lagrum, rad 1: fyra',
  });
  await assertBothWays({
    text: 'Årsredovisningen ska enligt finsamlagen vara klar senast den 31 mars.',
    held: ['lagrum: 31 mars och den 31 mars'],
    change: ['31 mars', '15 april'],
    told: 'troligt fel lagrum, rad 1: 15 april',
  });
});

test('the law is known by its name, its number and its paragraphs', async () => {
  for (const law of ['enligt lagen', 'enligt lag', 'enligt 24 §', 'enligt lag (2003:1210)', 'enligt finsamlagen', 'enligt samma lag']) {
    const right = `Årsredovisningen ska ${law} vara klar senast den 31 mars.`;
    assert.ok((await heldIn(right)).includes('lagrum: 31 mars och den 31 mars'), law);
    assert.equal((await wrongIn(right.replace('31 mars', '30 april'))).length, 1, law);
  }
});

test('a day that the association has set for itself is no day of the law', async () => {
  await assertNotCompared('Budgeten ska fastställas senast den 31 december.');
  await assertNotCompared('Budgeten ska enligt förbundsordningen och lagen fastställas senast den 31 oktober.');
  await assertNotCompared('Budgeten ska enligt lagen fastställas, vilket kommunallagen låter göras senast den 31 december.');
  await assertNotCompared('Enligt lagen kallas till möte senast den 15 april, där årsredovisningen behandlas.');
  await assertNotCompared('Verksamhetsplanen ska enligt lagen fastställas senast den 31 december.');
});

test('whoever has another day is told which one the law gives, and where', async () => {
  assert.deepEqual(await whatWasFound('Budgeten ska enligt lagen beslutas senast den 31 december.'), [
    'troligt fel lagrum: Texten säger 31 december, men lag (2003:1210) 23 § säger den 30 november.',
  ]);
  assert.deepEqual(await whatWasFound('Årsredovisningen ska enligt lagen lämnas inom fyra månader efter årets slut.'), [
    'troligt fel lagrum: Texten säger fyra, men lag (2003:1210) 24 § säger tre månader.',
  ]);
});

test('no later than so many months after the year', async () => {
  await assertBothWays({
    text: 'Årsredovisningen ska enligt 24 § lämnas senast tre månader efter räkenskapsårets utgång.',
    held: ['lagrum: tre och tre månader', 'lagrum: 24 § och 24 §'],
    change: ['tre månader', 'fyra månader'],
    told: 'troligt fel lagrum, rad 1: fyra',
  });
});

test('the law that a sentence begins with', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Budgeten för 2032 antogs i november. Lagen kräver att budgeten är fastställd senast den 30 november.`,
    held: ['lagrum: 30 november och den 30 november'],
    change: ['30 november', '31 december'],
    told: 'troligt fel lagrum, rad 3: 31 december',
  });
});
