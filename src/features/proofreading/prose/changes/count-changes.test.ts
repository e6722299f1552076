import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('a change of a count in per cent is of what it was', async () => {
  await assertBothWays({
    text: 'Det är 94 fler än 2030, då antalet var 214, dvs. en ökning med 43,9 %.',
    held: ['procent: 94 och 214: 43,93 %'],
    change: ['43,9', '30,5'],
    told: 'troligt fel procent, rad 1: 30,5 %, 94, 214',
  });
  await assertBothWays({
    text: 'Jämfört med 2030, då antalet var 148, är det en ökning med 33 personer eller 22,3 %.',
    held: ['procent: 33 och 148: 22,30 %'],
    change: ['22,3', '18,2'],
    told: 'troligt fel procent, rad 1: 18,2 %, 33, 148',
  });
});

test('a rough share, and one of something else, is not compared', async () => {
  await assertNotCompared('Det är 94 fler än 2030, då antalet var 214, en ökning med drygt 40 %.');
  await assertNotCompared('Det är 94 fler än 2030, då antalet var 214, och 30 % av dem är unga.');
});

test('what it was may be told in a clause of its own', async () => {
  await assertBothWays({
    text: 'Samma tid förra året var det 61, så vi är 11 fler nu, en uppgång med 18,0 %.',
    held: ['procent: 11 och 61: 18,03 %'],
    change: ['18,0', '15,3'],
    told: 'troligt fel procent, rad 1: 15,3 %, 11, 61',
  });
});
