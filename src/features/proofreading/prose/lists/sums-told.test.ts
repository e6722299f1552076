import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

test('women and men are as many as the participants', async () => {
  await assertBothWays({
    text: 'Under året hade insatsen 208 deltagare: 109 kvinnor och 99 män.',
    held: ['summa: 109 + 99 = 208'],
    change: ['109', '119'],
    told: 'fel summa, rad 1: 208, 119, 99',
  });
});

test('women and men in words are counted too', async () => {
  await assertBothWays({
    text: 'Beredningsgruppen består av sex personer, fyra kvinnor och två män.',
    held: ['summa: fyra + två = 6'],
    change: ['fyra', 'fem'],
    told: 'fel summa, rad 1: sex, fem, två',
  });
});

test('women and men of something that is no people are not added', async () => {
  assert.deepEqual(await wrongIn('Insatsen har 20 platser, och just nu går 5 kvinnor och 10 män där.'), []);
});

test('women and men in a sentence of their own may be some only', async () => {
  await assertNotCompared('Insatsen hade 12 deltagare. Av dem fick 3 kvinnor och 2 män arbete.');
});

test('a number and a colon are as much as the parts that follow', async () => {
  await assertBothWays({
    text: 'Totalt avslutades 19: 7 till arbete, 3 till studier och 9 av andra skäl.',
    held: ['summa: 7 + 3 + 9 = 19'],
    change: ['3 till', '4 till'],
    told: 'fel summa, rad 1: 19, 7, 4, 9',
  });
});

test('what is listed after a number and a colon may be other things than it', async () => {
  await assertNotCompared('Detta finns för de 40: 4 lokaler, 12 datorer och 9 bilar.');
});

test('parts that come to the number before them are counted as held, and others are not', async () => {
  const divided = 'Vi har tolv samordnare, varav fem i Björkvik, fyra i Granby och tre i Vikholm.';
  assert.deepEqual(await heldIn(divided), ['summa: fem + fyra + tre = 12']);
  assert.deepEqual(await heldIn(divided.replace('fyra', 'tre')), []);
});

test('years, paragraphs, telephone numbers and dates are no parts', async () => {
  await assertNotCompared('Förbundet fick 14 ansökningar, varav flera 2030 och 2031.');
  await assertNotCompared('Styrelsen, som valdes 2031-03-14, har i § 7 och § 9 beslutat om dnr 2031:17.');
  await assertNotCompared('Kansliet nås på 0123-456 78 eller 070-123 45 67, organisationsnummer 222000-1234.');
});

test('whoever has added wrongly is told what it comes to', async () => {
  assert.deepEqual(await whatWasFound('Utbildningen samlade 30 personer: 18 kvinnor och 14 män.'), [
    'fel summa: 18 + 14 är tillsammans 32, men 30 står.',
  ]);
});

test('women and men are as many as are told before, though other numbers stand between', async () => {
  await assertBothWays({
    text: 'Insatsen har tre grupper med 118 deltagare och fyra coacher. Av dem är 61 kvinnor och 57 män.',
    held: ['summa: 61 + 57 = 118'],
    change: ['118', '128'],
    told: 'fel summa, rad 1: 128, 61, 57',
  });
});

test('of several numbers of people before the one that women and men come to is meant', async () => {
  const told = 'Insatsen hade 118 deltagare, varav 40 personer från Granby. Av dem är 61 kvinnor och 57 män.';
  assert.ok((await heldIn(told)).includes('summa: 61 + 57 = 118'));
  assert.deepEqual(await wrongIn(told), []);
});

test('where somebody is neither a woman nor a man they are not all', async () => {
  const told = 'Under året deltog 122 personer i insatsen. Av dem var 61 kvinnor och 57 män';
  assert.deepEqual(await wrongIn(`${told}.`), ['fel summa, rad 1: 122, 61, 57']);
  for (const others of ['fyra vill inte uppge kön', 'fyra har annan könsidentitet', 'för fyra saknas könsuppgift'])
    assert.deepEqual(await wrongIn(`${told}, och ${others}.`), [], others);
});

test('a list that the page cuts is not added up, and women and men are of people', async () => {
  await assertNothingTold(
    'Samordnaren har informerat på elva arbetsplatser: fem i kommunen, tre inom regionen, två hos',
    '19 procent har fyllt 50. Bland de unga är könsfördelningen jämnare: 251 kvinnor och 229 män.',
  );
  assert.match(
    (await wrongIn('181 personer har tagit del av de fem insatser som registreras, 89 kvinnor och 83 män.')).join(),
    /summa, rad 1: 181, 89, 83/,
  );
});

test('women and men of those who are some of others', async () => {
  await assertNothingTold(
    '26 deltagare avslutades. 20 av dem bedömdes ha arbetsförmåga. Tolv av dessa 20 (60 %), sju kvinnor och fem män, började arbeta eller studera.',
  );
});

test('one for a reason is one of them', async () => {
  await assertBothWays({
    text: '20 personer har avslutats: fem till arbete, sex till studier, tre till skola, två till annan rehabilitering, en på grund av sjukdom och tre av annat skäl.',
    held: ['summa: fem + sex + tre + två + en + tre = 20'],
    change: ['20 personer', '21 personer'],
    told: 'fel summa, rad 1: 21, fem, sex, tre, två, en, tre',
  });
});

test('the evenest distribution is of none that was told before', async () => {
  await assertNothingTold(
    'Störst var den lärande dagen med 96 personer. Nätverksträffen hade den jämnaste fördelningen, 24 kvinnor och 23 män.',
  );
});

test('what follows a semicolon begins anew', async () => {
  await assertNothingTold('Kvinnor gick oftare än män till studier, 14 mot 9; till arbete gick 25 kvinnor och 25 män.');
});

test('those who would not say are neither women nor men', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Av de 64 deltagare som svarade är 36 kvinnor och 26 män, medan två inte velat ange kön.`,
  );
});

test('what was planned stands in parentheses beside those who are women and men', async () => {
  await assertBothWays({
    text: 'Deltagare (plan): 92 (85), varav 39 kvinnor och 53 män',
    held: ['summa: 39 + 53 = 92'],
    change: ['53', '35'],
    told: 'fel summa, rad 1: 92, 39, 35',
  });
});

test('of those who answered of all who were asked the women and men are the first', async () => {
  await assertBothWays({
    text: 'Bland deltagarna svarade 121 av 168, varav 73 kvinnor och 48 män.',
    held: ['summa: 73 + 48 = 121', 'antal: 121 av 168'],
    change: ['48', '45'],
    told: 'fel summa, rad 1: 121, 73, 45',
  });
  await assertNothingTold(
    'Enkäten delades ut till 96 deltagare och besvarades av 74 (41 kvinnor och 33 män).',
    'I Balans är 33 av 43 deltagare kvinnor, medan Språngbrädan har 35 män bland 60 deltagare.',
  );
});
