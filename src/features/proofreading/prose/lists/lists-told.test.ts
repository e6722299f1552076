import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

test('a list that divides a number comes to it', async () => {
  await assertBothWays({
    text: 'Av de 476 deltagarna kom 121 från Granby, 88 från Vikholm och resterande 267 från Lindsjö.',
    held: ['summa: 121 + 88 + 267 = 476'],
    change: ['267', '276'],
    told: 'fel summa, rad 1: 476, 121, 88, 276',
  });
});

test('amounts and what they are together come to the same', async () => {
  await assertBothWays({
    text: 'Insatserna tog 3 045 690 kronor i anspråk, träffarna 96 300 kronor och kansliet 812 440 kronor, sammanlagt 3 954 430 kronor.',
    held: ['summa: 3 045 690 kronor + 96 300 kronor + 812 440 kronor = 3 954 430'],
    change: ['3 954 430', '4 044 430'],
    told: 'fel summa, rad 1: 4 044 430 kronor, 3 045 690 kronor, 96 300 kronor, 812 440 kronor',
  });
});

test('a list in the sentence after is of the only number before it', async () => {
  await assertBothWays({
    text: 'Under året skrevs 39 deltagare ut. Då hade 11 arbete, 7 studier, 12 aktivitetsstöd och 9 sjukpenning.',
    held: ['summa: 11 + 7 + 12 + 9 = 39'],
    change: ['9 sjukpenning', '12 sjukpenning'],
    told: 'fel summa, rad 1: 39, 11, 7, 12, 12',
  });
});

test('a list that may leave something out is no error as long as it comes to less', async () => {
  assert.deepEqual(await wrongIn('Av de 90 deltagarna kom 21 från Granby, 18 från Vikholm och 7 från Lindsjö.'), []);
});

test('what the list leaves out may be told before it, with an aside, or after it', async () => {
  await assertNothingTold(
    'Det blev 1 620 000 kr från staten (som betalar för båda), 810 000 kr från regionen och 810 000 kr från kommunen, tillsammans 3 240 000 kr.',
    'Antalet personer är därmed 519. Av dem bodde 214 i Norr, 163 i Syd och 137 i Öst; 5 redovisas inte per kommun.',
  );
});

test('reasons that come to those who left are not of those who took part', async () => {
  await assertNothingTold('Av de 33 deltagarna var 19 män. 15 avslutades, fyra till arbete, fem till studier och sex till annat.');
});

test('what a sentence says that the list before comes to together is that', async () => {
  await assertBothWays({
    text: 'Av dem har tjugo fått arbete och sjutton börjat studera. Tillsammans blir det 37 personer.',
    held: ['summa: tjugo + sjutton = 37'],
    change: ['37', '73'],
    told: 'troligt fel summa, rad 1: 73, tjugo, sjutton',
  });
  await assertNothingTold('Fyra av ledamöterna är kvinnor och två är män. Sammanlagt var det 26 närvaror av 30 möjliga.');
});

test('what goes the other way is taken from the list', async () => {
  const list = 'Överskottet är 62 200 kr. Insatserna bidrar med 52 000 kr, kansliet med 9 000 kr och styrelsen med 6 000 kr.';
  await assertNothingTold(`${list} I motsatt riktning verkar lokalerna, som blev 4 800 kr dyrare.`);
});

test('a count of the year before is no sum of this year', async () => {
  await assertNothingTold(
    'Året innan utbildades 512 medarbetare. Kommunerna stod för 215 av deltagarna, regionen för 118, Arbetsförmedlingen för 74 och Försäkringskassan för 61.',
  );
});

test('three things are no sum, and those of them are among them', async () => {
  await assertNothingTold(
    'Team finns i alla sex kommuner och har haft 45 möten där sammanlagt 138 ärenden har tagits upp.',
    '32 ungdomar har slutat. Elva fick arbete, sju av dem utan stöd, och åtta började studera.',
  );
});

test('those of them are no part of a list with what they are of', async () => {
  await assertNothingTold('Trettiofyra avslutades, av dem nio till arbete och fem till studier. Tillsammans blir det 14 personer.');
});

test('a total far from its parts is not surely of them', async () => {
  await assertBothWays({
    text: 'Vi mötte 251 i Norr och 229 i Syd, sammanlagt 480 personer.',
    held: ['summa: 251 + 229 = 480'],
    change: ['480', '900'],
    told: 'troligt fel summa, rad 1: 900, 251, 229',
  });
});

test('the rest may be told in the next sentence', async () => {
  await assertBothWays({
    text: 'Av de 257 nya deltagarna kom 121 via kommunerna, 48 via Arbetsförmedlingen, 42 via regionen och 39 via Försäkringskassan. Sju personer sökte själva.',
    held: ['summa: 121 + 48 + 42 + 39 + Sju = 257'],
    change: ['121', '112'],
    told: 'troligt fel summa, rad 1: 257, 112, 48, 42, 39',
  });
});

test('what is some of them is not added', async () => {
  await assertNothingTold('Till arbete gick 11, varav fem med lönestöd, och till studier 10. Tillsammans är det 21 av 45.');
});

test('a list that comes to its total is not tried again by some of its parts', async () => {
  await assertNothingTold(
    '49 unga avslutades. Övriga 23 fördelar sig på fortsatt rehabilitering (6), vård och behandling (5), flytt (3) och avbrott på egen begäran (9).',
    '112 gick till arbete och 69 till studier. Tillsammans är det 41,7 procent av de avslutade, vilket är lägre än 2030 då andelen var 44,5 procent (233 av 524).',
  );
});

test('what is rounded one by one need not add up', async () => {
  await assertNothingTold(
    `Årsredovisning 2031

I vår folder står kostnaderna i tusental kronor: Startrampen 2 118, Vägskälet 1 643, Språkbron 1 087 och Andrum 704, tillsammans 5 553. Den som lägger ihop får 5 552; skillnaden är avrundning.`,
    `Årsredovisning 2031

I tusental kronor, avrundat var för sig, är utfallet Startrampen 1 098, Språkbron 651 och Andrum 96, tillsammans 1 846.`,
  );
});

test('the number that the list comes to is meant, and none of the year before', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

62 ärenden togs upp mot 55 året före: 22 i Åsfors, 15 i Tallberga, 11 i Hovsjö, 8 i Rensele och 6 i Björk.`,
    held: ['summa: 22 + 15 + 11 + 8 + 6 = 62'],
    change: ['22 i', '12 i'],
    told: 'troligt fel summa, rad 3: 62, 12, 15, 11, 8, 6',
  });
});

test('what is told for each, and asides, are no parts', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Vi håller åtta dagar för 20 000 kr vardera och två konferenser för 35 000 kr vardera, sammanlagt 230 tkr.`,
    `Årsredovisning 2024

Hyra 84 tkr (7 000 kr i månaden), telefoni 47 tkr samt lönetjänst 64 tkr, tillsammans 195 tkr.`,
  );
});
