import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

test('a law is told by its number, and a number with two figures changed about is found', async () => {
  await assertBothWays({
    text: 'Förbundet verkar enligt lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser.',
    held: ['lagrum: 2003:1210 och 2003:1210'],
    change: ['2003:1210', '2003:1201'],
    told: 'fel lagrum, rad 1: 2003:1201',
  });
  await assertBothWays({
    text: 'Böckerna förs enligt lagen (2018:597) om kommunal bokföring och redovisning.',
    held: ['lagrum: 2018:597 och 2018:597'],
    change: ['2018:597', '2018:579'],
    told: 'fel lagrum, rad 1: 2018:579',
  });
});

test('the number of another paragraph is of another law', async () => {
  await assertNothingTold(
    'Böckerna förs enligt lagen (2018:597) om kommunal bokföring och redovisning, som enligt 24 § i lagen (2003:1210) gäller.',
  );
});

test('the law of municipalities may be the one that was before, but no other', async () => {
  await assertBothWays({
    text: 'Först gällde kommunallagen (1991:900) och sedan kommunallagen (2017:725).',
    held: ['lagrum: 1991:900 och 2017:725', 'lagrum: 2017:725 och 2017:725'],
    change: ['1991:900', '2003:1210'],
    told: 'fel lagrum, rad 1: 2003:1210',
  });
});

test('whoever has written the wrong number is told the right one', async () => {
  assert.deepEqual(await whatWasFound('Revisorerna granskar enligt kommunallagen (2017:752) varje år.'), [
    'fel lagrum: "2017:752" är fel nummer: kommunallagen är 2017:725.',
  ]);
});

test('a parliamentary year is two years that follow each other, also into a new century', async () => {
  await assertBothWays({
    text: 'Om detta står mer i prop. 2002/03:132 som riksdagen antog.',
    held: ['lagrum: 2002/03'],
    change: ['2002/03', '2002/04'],
    told: 'troligt fel lagrum, rad 1: prop. 2002/04:132',
  });
  await assertBothWays({
    text: 'Om detta står mer i propositionen 1999/2000:149 som riksdagen antog.',
    held: ['lagrum: 1999/2000'],
    change: ['1999/2000', '1999/2001'],
    told: 'troligt fel lagrum, rad 1: propositionen 1999/2001:149',
  });
});

test('a law that is not known, and the number of a paper, are not tried', async () => {
  await assertNotCompared('Handlingarna hanteras enligt arkivlagen (1990:782) och har dnr 2031:17.');
});

test('the name of a law may stand before its number, in parentheses or after a comma', async () => {
  await assertBothWays({
    text: 'Förbundet verkar enligt lagen om finansiell samordning av rehabiliteringsinsatser (2003:1210) i fem kommuner.',
    held: ['lagrum: 2003:1210 och 2003:1210'],
    change: ['2003:1210', '2003:1201'],
    told: 'fel lagrum, rad 1: 2003:1201',
  });
  await assertBothWays({
    text: 'Böckerna förs enligt lag om kommunal bokföring och redovisning, SFS 2018:597.',
    held: ['lagrum: 2018:597 och 2018:597'],
    change: ['2018:597', '2018:579'],
    told: 'fel lagrum, rad 1: 2018:579',
  });
});

test('each number in a sentence is of the name that stands before it', async () => {
  await assertBothWays({
    text: 'Vi följer lagen om kommunal bokföring och redovisning (2018:597) och kommunallagen (2017:725).',
    held: ['lagrum: 2018:597 och 2018:597', 'lagrum: 2017:725 och 2017:725'],
    change: ['2017:725', '2018:597'],
    told: 'fel lagrum, rad 1: 2018:597',
  });
});

test('a paper about a law has a number of its own', async () => {
  await assertNotCompared('Mer står i betänkandet Kommunallagen, SOU 2015:24, och i förordningen (2004:133) om annat.');
});

test('a number is of the law that is named right before it, also where another stands in the same sentence', async () => {
  await assertNothingTold(
    'Förbundet följer lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser och kommunallagen (2017:725).',
  );
});

test('the law that was before, by its own number, is no wrong number of the one that is', async () => {
  await assertNothingTold(
    'Från 2019 tillämpas lagen (2018:597) om kommunal bokföring och redovisning i stället för den tidigare lagen (1997:614).',
  );
});

test('a law may be named in parentheses after its number', async () => {
  const text = (number: string): string =>
    `Lag om verksamheten: 2003:1210 (finansiell samordning av rehabiliteringsinsatser)\nLag om redovisningen: ${number} (kommunal bokföring och redovisning)`;
  assert.deepEqual(await wrongIn(text('2018:597')), []);
  assert.deepEqual(await wrongIn(text('2018:579')), ['fel lagrum, rad 2: 2018:579']);
});

test('the law may be told by its number alone', async () => {
  const text = (number: string): string => `Förbundet bildades 2012 enligt lagen (${number}) och är en egen juridisk person.`;
  await assertNothingTold(text('2003:1210'), text('2005:104'));
  assert.deepEqual(await wrongIn(text('2003:1201')), ['fel lagrum, rad 1: 2003:1201']);
});

test('a law that is no longer in force is told, but not where an earlier time is spoken of', async () => {
  await assertNothingTold(
    'Årsredovisning 2016\n\nRedovisningen följer lagen (1997:614) om kommunal redovisning.',
    'Årsredovisning 2021\n\nFram till 2018 gällde lagen (1997:614) om kommunal redovisning.',
    'Årsredovisning 2021\n\nKommunallagen (2017:725) ersatte den tidigare kommunallagen (1991:900).',
  );
  assert.deepEqual(await wrongIn('Årsredovisning 2021\n\nRedovisningen följer lagen (1997:614) om kommunal redovisning.'), [
    'troligt fel lagrum, rad 3: 1997:614',
  ]);
});

test('a law that another has taken the place of may be named', async () => {
  await assertNothingTold(
    'Årsredovisning 2019\n\nSedan januari gäller lagen (2018:597) om kommunal bokföring och redovisning i stället för lagen (1997:614) om kommunal redovisning.',
  );
});
