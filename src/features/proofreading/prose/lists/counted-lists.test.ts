import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

const text = (...lines: readonly string[]): string => lines.join('\n');

test('as many things as are told are named on the same line', async () => {
  await assertBothWays({
    text: 'Förbundet har finansierat fem insatser: Ankaret, Bryggan, Gnistan, Kompassen och Lyftet.',
    held: ['antal: fem och 5'],
    change: ['fem', 'sex'],
    told: 'troligt fel antal, rad 1: sex',
  });
});

test('a name may hold an "och", so that the list can be counted in two ways', async () => {
  const named = 'Förbundet har finansierat tre insatser: Ankaret, Språk och arbete samt Lyftet.';
  assert.deepEqual(await wrongIn(named), []);
  assert.deepEqual(await wrongIn(named.replace('tre', 'fyra')), []);
  assert.deepEqual(await wrongIn(named.replace('tre', 'fem')), ['troligt fel antal, rad 1: fem']);
});

test('members of two kinds are counted together', async () => {
  await assertBothWays({
    text: 'Förbundet har åtta medlemmar: Försäkringskassan, Arbetsförmedlingen, Region Slätten samt kommunerna Norrberga, Ekfors, Hulta, Lindesta och Salby.',
    held: ['antal: åtta och 8'],
    change: ['åtta', 'sju'],
    told: 'troligt fel antal, rad 1: sju',
  });
});

test('as many points as are told stand in the list below', async () => {
  await assertBothWays({
    text: text('Under året höll förbundet tre kunskapsdialoger:', '- Unga utanför', '- Psykisk hälsa', '- Språk och arbete'),
    held: ['antal: tre och 3'],
    change: ['tre', 'tio'],
    told: 'troligt fel antal, rad 1: tio',
  });
});

test('a point that goes on over several lines is one, and the text after the list is none', async () => {
  const points = text(
    'Under året höll förbundet tre kunskapsdialoger:',
    '- Om unga som varken arbetar eller studerar, och vad kommunerna kan göra',
    'tillsammans med regionen.',
    '- Psykisk hälsa',
    '- Språk och arbete',
    '',
    'Deltagarna var nöjda med dialogerna.',
  );
  assert.deepEqual(await heldIn(points), ['antal: tre och 3']);
  assert.deepEqual(await wrongIn(points.replace('- Språk och arbete\n', '')), ['troligt fel antal, rad 1: tre']);
});

test('meetings with their dates are counted by the dates', async () => {
  await assertBothWays({
    text: 'Under 2031 höll styrelsen fyra möten: 14 februari, 20 april, 3 juni och 9 oktober.',
    held: ['antal: fyra och 4'],
    change: ['fyra', 'fem'],
    told: 'troligt fel antal, rad 1: fem',
  });
});

test('times, paragraphs, pages and years before a list do not count what it holds', async () => {
  await assertNotCompared('Avtalet löper i 24 månader: Björkvik, Granby och Vikholm har skrivit under det.');
  await assertNotCompared('Om detta beslutades i § 14: Ankaret, Bryggan och Gnistan.');
  await assertNotCompared('Mer finns att läsa på sidan 12: Ankaret, Bryggan och Gnistan.');
  await assertNotCompared('Dessa insatser startade under 2031: Ankaret, Bryggan och Gnistan.');
  await assertNotCompared('Kansliet nås på 070-123 45 67 vardagar kl. 9: telefon, brev och besök.');
});

test('whoever has counted wrongly is told both numbers', async () => {
  assert.deepEqual(await whatWasFound('Förbundet har två insatser: Ankaret, Bryggan och Lyftet.'), [
    'troligt fel antal: Texten säger två insatser, men 3 räknas upp.',
  ]);
});

test('dates in parentheses are counted', async () => {
  await assertBothWays({
    text: 'Under 2031 höll styrelsen fyra sammanträden (2031-02-14, 2031-04-20, 2031-06-03, 2031-10-09).',
    held: ['antal: fyra och 4'],
    change: ['fyra', 'fem'],
    told: 'troligt fel antal, rad 1: fem',
  });
});

test('the days of meetings may stand in the next sentence', async () => {
  const said = 'Styrelsen har haft fem möten under året. De hölls den 28 januari, 25 februari, 3 juni, 9 oktober och 24 november.';
  await assertBothWays({ text: said, held: ['antal: fem och 5'], change: ['fem', 'sex'], told: 'troligt fel antal, rad 1: sex' });
  for (const meetings of ['styrelsemöten', 'sammanträden', 'protokollförda möten', 'träffar', 'gånger'])
    assert.deepEqual(await wrongIn(said.replace('fem möten', `sex ${meetings}`)), ['troligt fel antal, rad 1: sex'], meetings);
});

test('days of something else, of another paragraph, and spans of days count no meetings', async () => {
  await assertNotCompared('Styrelsen har haft sex möten under året.\n\nDe hölls den 28 januari, 25 februari och 24 november.');
  await assertNotCompared('Styrelsen har haft sex möten. Kontoret var stängt från den 28 januari, 25 februari och 3 juni.');
  await assertNotCompared('Styrelsen har haft sex kurser. De hölls den 28 januari, 25 februari och 24 november.');
  assert.deepEqual(await wrongIn('Styrelsen var samlad vid tre av sex möten, den 28 januari, 25 februari och 24 november.'), []);
  await assertNotCompared('Styrelsen har haft sex möten. Två av dem hölls den 28 januari och 25 februari.');
});

test('the number of what is listed may stand in the sentence before the one with the colon', async () => {
  const points = ['- Unga utanför', '- Psykisk hälsa', '- Språk och arbete'];
  await assertBothWays({
    text: text('Under året hölls tre dialoger. Sammanlagt deltog 198 personer:', ...points),
    held: ['antal: tre och 3'],
    change: ['tre', 'fyra'],
    told: 'troligt fel antal, rad 1: fyra',
  });
  await assertNotCompared(text('Under året hölls fyra dialoger.', '', 'Sammanlagt deltog 198 personer:', ...points));
});

test('points that count something themselves are not counted', async () => {
  await assertNothingTold('27 avslutades under året:\n\n* 8 fick arbete\n* 4 började studera\n* 15 gick vidare\n');
});

test('days are listed after a colon too', async () => {
  const met = (count: string): string => `Styrelsen har sammanträtt ${count} gånger: 2031-01-07, 2031-02-12, 2031-04-17 och 2031-05-22.`;
  assert.deepEqual(await wrongIn(met('fyra')), []);
  assert.deepEqual(await wrongIn(met('sex')), ['troligt fel antal, rad 1: sex']);
});

test('a day that the end of a line has cut is a day', async () => {
  assert.deepEqual(await wrongIn('Styrelsen har sammanträtt fyra gånger: 2031-01-07, 2031-02-12, 2031- 04-17 och 2031-05- 22.'), []);
});

test('of so many of them those that are listed are counted', async () => {
  await assertBothWays({
    text: 'För fyra av de tolv insatserna är kostnaden lägre: Ask, Björk, Ek och Lind.',
    held: ['antal: fyra och 4', 'antal: fyra av tolv'],
    change: ['fyra', 'fem'],
    told: 'troligt fel antal, rad 1: fem',
  });
});

test('a list that is cut is not counted', async () => {
  await assertNotCompared('Styrelsen har träffats fem gånger: 16 februari, 23 mars, 8');
});

test('days in points below are counted, and points that count something are not', async () => {
  await assertBothWays({
    text: text(
      'Styrelsen har under 2031 hållit fem sammanträden:',
      '- 14 februari',
      '- 20 mars',
      '- 5 juni',
      '- 25 september',
      '- 4 december',
    ),
    held: ['antal: fem och 5'],
    change: ['fem', 'sex'],
    told: 'troligt fel antal, rad 1: sex',
  });
  await assertNotCompared(text('Två kommuner har flest deltagare:', '- 14 i Granby', '- 20 i Vikholm', '- 5 i Lindsjö'));
});

test('the last thing of a list may hold a comma and an och of its own', async () => {
  await assertNothingTold('Fem rader har överskridit sin budget: Klivet, Spåret, Uppföljning, Kansli samt Lokaler, it och ekonomi.');
});

test('a number that leaves some out begins no point of the same list', async () => {
  const report = `Vi enades om tre målgrupper:

1. unga som varken arbetar eller studerar,
2. personer med lång sjukskrivning,
3. utrikes födda som inte kommer vidare.

5. Läget i insatserna

Tabellen visar deltagare.`;
  assert.deepEqual(await wrongIn(report), []);
  assert.deepEqual(await wrongIn(report.replace('tre', 'fyra')), ['troligt fel antal, rad 1: fyra']);
});

test('so many more or fewer are no list', async () => {
  await assertNothingTold(
    'Det är fyra platser färre än 2030, då de var 129: Stegets 20 platser går bort, Språkspåret tillför 14 och Bryggan utökas.',
  );
});

test('of lists of several lengths nobody knows which is of all', async () => {
  await assertNothingTold(
    'Förbundet bildades av två, som omfattade de tre kommunerna Lillån, Storsele och Bergvik och de två kommunerna Ask och Björke. Kursen ges i samtliga fem kommuner.',
  );
  await assertNothingTold(
    'Medlemmar är Storviks stad samt kommunerna Lillån, Bergvik och Ask. Revisorn är gemensam för de fyra kommunerna.',
  );
});

test('members of which several are municipalities', async () => {
  await assertBothWays({
    text: 'Förbundet har sju medlemmar: Försäkringskassan, Arbetsförmedlingen, Landstinget i Exempel samt Tibro, Laholms, Hylte och Åre kommuner.',
    held: ['antal: sju och 7'],
    change: ['sju medlemmar', 'sex medlemmar'],
    told: 'troligt fel antal, rad 1: sex',
  });
});

test('the last of a list may have a list of its own', async () => {
  await assertNothingTold(
    'Veckan har fyra fasta inslag: morgongrupp på måndagar, enskilda samtal, studiebesök på torsdagar och en öppen verkstad med matlagning, musik och spel.',
  );
});

test('the municipalities of a county are as many as they are said to be', async () => {
  await assertBothWays({
    text: 'Förbundet har elva medlemmar: Försäkringskassan, Arbetsförmedlingen, Region Exempel och länets åtta kommuner.',
    held: ['antal: elva och 11'],
    change: ['elva medlemmar', 'tolv medlemmar'],
    told: 'troligt fel antal, rad 1: tolv',
  });
});

test('the number of a chapter counts nothing', async () => {
  await assertNothingTold('7  Ekonomi: budget, resultat och avvikelse');
});

test('numbers in digits and in words are told and no things', async () => {
  await assertNothingTold('36 medarbetare svarade: 22 i kommunerna, nio i vården och fem på Försäkringskassan.');
});

test('answers that have their numbers are as many as they are', async () => {
  await assertNothingTold(
    'Diagrammet har sex steg: inte alls 5 (4,5 %), till liten del 9 (8,2 %), delvis 19 (17,3 %), till stor del 26 (23,6 %), till mycket stor del 31 (28,2 %), helt och hållet 20 (18,2 %).',
  );
});

test('points below a table are not what the sentence above it announces', async () => {
  await assertNothingTold(`Årsredovisning 2031

Fem utbildningar, alla på onsdagar:

Datum	Innehåll	Deltagande
10 februari	Samtal om arbetsförmåga	34
14 april	Nätverk	22
9 juni	Sekretess	18
15 september	Våld	41
10 november	Etik	25

• Störst var tillfället i september.
• Fyra av fem var digitala.
• Alla var gratis.`);
});

test('numbers of questions after a colon are so many questions', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Vi ligger högre på åtta frågor och lägre på tre: frågorna 3, 6 och 14.`,
    held: ['antal: tre och 3'],
    change: ['på tre:', 'på fyra:'],
    told: 'troligt fel antal, rad 3: fyra',
  });
});

test('points of two kinds are counted together, and by the sentence before', async () => {
  const list = (said: string): string =>
    `Planen har ${said} moment. Tre är gjorda och två görs under hösten:\n\n- attest\n- moms\n- lön\n- arkiv\n- behörighet\n`;
  await assertNothingTold(list('fem'));
  assert.deepEqual(await wrongIn(list('sju')), ['troligt fel antal, rad 1: sju']);
});
