import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('what is told twice of a change goes the same way', async () => {
  await assertBothWays({
    text: 'Kostnaderna är högre än prognosen för hela året, en ökning som väntas bestå.',
    held: ['påstående: högre och ökning'],
    change: ['ökning', 'minskning'],
    told: 'troligt fel påstående, rad 1: minskning, högre',
  });
});

test('a change of something else may go the other way', async () => {
  await assertNotCompared('Kostnaderna är högre än prognosen. En minskning av bidragen väntas.');
  await assertNotCompared('Resultatet är högre än budget, en minskning av kostnaderna bidrog.');
});
