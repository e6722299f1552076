import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const table = ['När	Vad', 'Tisdag 8 mars	Missbruk', 'Tisdag 26 april	Våga fråga', 'Torsdag 19 maj	Nya regler'].join('\n');

test('so many occasions are the days of the table below', async () => {
  await assertBothWays({
    text: `Årsredovisning 2016\n\nÅrets tre tillfällen var välbesökta.\n\n${table}`,
    held: [
      'antal: tre och 3',
      'påstående: Tisdag 8 mars är en tisdag',
      'påstående: Tisdag 26 april är en tisdag',
      'påstående: Torsdag 19 maj är en torsdag',
    ],
    change: ['tre', 'fyra'],
    told: 'troligt fel antal, rad 3: fyra; rad 6: 3',
  });
});

test('a table of other things than days counts no occasions', async () => {
  await assertNotCompared('Fyra utbildningar planeras.\n\nVem	Vad\nKansliet	Missbruk\nRegionen	Våga fråga\nKommunen	Nya regler');
});

test('meetings of the board are counted without the other days of the calendar', async () => {
  const calendar = (words: string): string =>
    [
      'Verksamhetsplan 2024',
      '',
      `Under 2024 planeras ${words}.`,
      '',
      'Datum\tMöte',
      '2024-02-09\tStyrelse',
      '2024-03-22\tStyrelse',
      '2024-04-25\tMedlemssamråd',
      '2024-05-17\tStyrelse',
    ].join('\n');
  assert.deepEqual(await wrongIn(calendar('tre styrelsemöten och ett medlemssamråd')), []);
  assert.deepEqual(await wrongIn(calendar('fyra styrelsemöten och ett medlemssamråd')), ['troligt fel antal, rad 3: fyra; rad 6: 3']);
});

test('arrangements are occasions too', async () => {
  const text = (count: string): string => `Årsredovisning 2016\n\nUnder året har ${count} öppna arrangemang genomförts.\n\n${table}`;
  assert.deepEqual(await wrongIn(text('tre')), []);
  assert.equal((await wrongIn(text('fyra'))).length, 1);
});

test('what the board is said to do is not counted by the days of another group, nor by what the sentence lists itself', async () => {
  const days = 'Beredningsgruppens möten\n\nDag\tVad\nTisdag 8 mars\tMissbruk\nTisdag 26 april\tVåga fråga\nTorsdag 19 maj\tNya regler';
  for (const said of [
    'Styrelsen möts fem gånger.',
    'Styrelsen får rapport fem gånger: efter april och efter oktober.',
    'Fem möten på hösten.',
  ])
    assert.deepEqual(await wrongIn(`Årsredovisning 2016\n\n${said}\n\n${days}`), [], said);
});

test('days without a head are all counted', async () => {
  const report = (told: string): string => `Det blev ${told} utbildningstillfällen.

26 januari	Samsjuklighet	64 delt.
9 mars	Motiverande samtal	38 delt.
30 mars	Sekretess	71 delt.
11 maj	Arbete med stöd	52 delt.`;
  assert.deepEqual(await wrongIn(report('fyra')), []);
});

test('days that a sentence lists itself are not those of a table below it', async () => {
  await assertNothingTold(`Styrelsen har haft tre sammanträden: den 2 februari, den 15 mars och den 26 april.

Datum	Händelse
15 januari	Bron flyttar
14 maj	Finsamdag
2 september	Nya grupper
18 december	Lotsen avslutas`);
});

test('what happened under another heading is another thing', async () => {
  await assertNothingTold(`# Årsredovisning 2031

## Beredningsgruppen

Den möttes sju gånger.

## Kompetensdagar

Förbundet ordnade dagar för personal.

Datum	Tema	Antal
9 februari	Samtal	38
5 april	Våld	52
11 maj	Samverkan	40`);
});

test('the occasions that are left are not all of them', async () => {
  await assertNothingTold(`Styrelsen sammanträdde sex gånger, varav två på distans. Vid de tre tillfällen som återstår tjänstgjorde en ersättare.

Sammanträde             Plats           Närvarande
10 februari             Distans                  6
24 mars                 Ask                      5
19 maj                  Björke                   6
8 september             Ask                      5
20 oktober              Distans                  5
24 november             Björke                   6`);
});

test('occasions that are told as a reason are some of them', async () => {
  await assertNothingTold(`Årsredovisning 2031

Sju tillfällen genomfördes. Målet nåddes inte eftersom två tillfällen fick hållas i mindre lokal.

Datum	Ämne	Deltagare
9 februari	Möte	31
24 mars	Samtycke	22
11 maj	Samtal	28
14 juni	Bemötande	19
8 september	Plan	20
4 oktober	Krig	18
9 november	Hälsa	17`);
});

test('occasions of absence are no meetings', async () => {
  await assertNothingTold(`Årsredovisning 2031

Styrelsen sammanträdde fem gånger. Ledamöterna var närvarande vid 28 av 30 möjliga tillfällen; vid de två frånvarotillfällena tjänstgjorde en ersättare.

Sammanträde	Närvarande	Fråga
12 februari	6 av 6	Plan
26 mars	5 av 6	Bokslut
4 juni	6 av 6	Ansökan
24 september	5 av 6	Prognos
26 november	6 av 6	Budget`);
});

test('occasions that the table adds up are those of the participants', async () => {
  await assertNothingTold(`Årsredovisning 2031

Samma person kan ha varit med flera gånger, och de 214 tillfällena ingår därför inte i antalet deltagare.

Dag	Ämne	Kvinnor	Män	Alla
23 januari	Suicidprävention	66	29	95
6 februari	Nätverk	54	32	86
5 mars	Rundvandring	21	12	33
Summa		141	73	214`);
});

test('days of all kinds are not the meetings of the board', async () => {
  await assertNothingTold(`Årsredovisning 2031

Sex styrelsemöten, två medlemssamråd, en planeringsdag.

1.1 Händelser i tidsordning
8 februari	Styrelsen beslutar om insatser.
21 mars	Årsredovisningen antas.
3 april	Medlemssamråd med 23 personer.
26 augusti	Planeringsdag.
12 september	Prognos.`);
});

test('of days that are numbered those without a number are something else', async () => {
  await assertBothWays({
    text: `Verksamhetsplan 2025

Styrelsen håller tre ordinarie sammanträden under 2025.

Nr	Veckodag	Datum	Ärende
1	fredag	7 februari	Bokslut
2	fredag	14 mars	Årsredovisning
–	tisdag	8 april	Medlemssamråd
3	torsdag	24 april	Ansökningar
`,
    held: [
      'antal: tre och 3',
      'påstående: 7 februari är en fredag',
      'påstående: 14 mars är en fredag',
      'påstående: 8 april är en tisdag',
      'påstående: 24 april är en torsdag',
    ],
    change: ['håller tre', 'håller fem'],
    told: 'troligt fel antal, rad 3: fem; rad 6: 3',
  });
});

test('what happened at two of the days, and another year, counts no occasions', async () => {
  await assertNothingTold(
    `Årsredovisning 2016\n\nVid två tillfällen, i mars och i maj, tjänstgjorde ersättare.\n\n${table}`,
    `Årsredovisning 2016\n\n2015 var det fem tillfällen.\n\n${table}`,
  );
});

test('some of the days are not all of them', async () => {
  const table = 'Dag	Närvarande\n22 februari	5\n29 mars	4\n14 juni	5\n27 september	4\n';
  await assertNothingTold(`Vid de två tillfällen en ledamot saknades kom ersättaren.\n\n${table}`);
  assert.equal((await wrongIn(`Styrelsen träffades vid de två tillfällena nedan.\n\n${table}`)).length, 1);
});
