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

test('what follows of so many more is that it rose', async () => {
  await assertBothWays({
    text: 'Sammanlagt 676 personer deltog. Det är 47 fler än 2030, och antalet ökade därmed med 7,5 procent.',
    held: ['påstående: fler och ökade'],
    change: ['ökade', 'minskade'],
    told: 'troligt fel påstående, rad 1: minskade, fler',
  });
  await assertBothWays({
    text: 'Insatserna har kostat 152 tkr mindre än i fjol. De är 4,4 % lägre.',
    held: ['påstående: mindre och lägre'],
    change: ['lägre', 'högre'],
    told: 'troligt fel påstående, rad 1: högre, mindre',
  });
});

test('but not where something turns between', async () => {
  await assertNotCompared('Deltagarna är 47 fler än 2030. Trots det minskade därmed kostnaden, som har alltså minskat med 4 procent.');
});
