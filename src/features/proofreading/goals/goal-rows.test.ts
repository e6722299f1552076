import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';

const limits = (name: string, outcome = '46 %'): string =>
  rows(
    `Mål|${name}|Utfall|Bedömning`,
    `Deltagare som går till arbete eller studier|40 %|${outcome}|Uppfyllt`,
    'Deltagare som är nöjda med stödet|80 %|71 %|Inte uppfyllt',
    'Kunskapsdialoger under året|6|8|Uppfyllt',
  );

test('a limit in a column of its own is the limit of the goal on its row', async () => {
  for (const name of ['Mål 2031', 'Målvärde', 'Målnivå', 'Måltal', 'Målsättning']) {
    assert.deepEqual(await heldIn(limits(name)), ['bedömning: 46 % mot 40 %', 'bedömning: 71 % mot 80 %', 'bedömning: 8 mot 6'], name);
    assert.deepEqual(await wrongIn(limits(name)), [], name);
    assert.deepEqual(await wrongIn(limits(name, '36 %')), ['fel bedömning, rad 2: Uppfyllt, 36 %'], name);
  }
});

test('a verdict that does not follow from limit and outcome is found whichever of the three is wrong', async () => {
  const verdict = limits('Målvärde').replace('Inte uppfyllt', 'Uppfyllt');
  assert.deepEqual(await wrongIn(verdict), ['fel bedömning, rad 3: Uppfyllt, 71 %']);
  const limit = limits('Målvärde').replace('80 %', '60 %');
  assert.deepEqual(await wrongIn(limit), ['fel bedömning, rad 3: Inte uppfyllt, 71 %']);
});

test('a number alone in its cell is of what the goal counts', async () => {
  const counted = (dialogues: string): string =>
    rows(
      'Mål|Utfall|Bedömning',
      `Minst sex kunskapsdialoger ska genomföras|${dialogues}|Uppfyllt`,
      'Minst tre utbildningar ska genomföras|2|Inte uppfyllt',
    );
  assert.deepEqual(await heldIn(counted('8')), ['bedömning: 8 mot sex', 'bedömning: 2 mot tre']);
  assert.deepEqual(await wrongIn(counted('8')), []);
  assert.deepEqual(await wrongIn(counted('5')), ['fel bedömning, rad 2: Uppfyllt, 5']);
});

test('a number alone is no outcome of a goal in per cent', async () => {
  const table = rows(
    'Mål|Utfall|Bedömning',
    'Minst 60 % av deltagarna ska vara nöjda med stödet|8|Uppfyllt',
    'Minst tre utbildningar ska genomföras|2|Inte uppfyllt',
  );
  assert.deepEqual(await heldIn(table), ['bedömning: 2 mot tre']);
  assert.deepEqual(await wrongIn(table), []);
});

test('what stands in other columns is no outcome where one is called so', async () => {
  const table = rows(
    'Mål|Målvärde|Utfall 2031|Förra året|Bedömning',
    'Deltagare som går till arbete eller studier|40 %|46 %|31 %|Uppfyllt',
    'Deltagare som är nöjda med stödet|80 %|71 %|88 %|Inte uppfyllt',
  );
  assert.deepEqual(await heldIn(table), ['bedömning: 46 % mot 40 %', 'bedömning: 71 % mot 80 %']);
  assert.deepEqual(await wrongIn(table), []);
});

test('a goal that is met in part or not judged is not compared', async () => {
  for (const verdict of ['Delvis uppfyllt', 'Ej möjligt att bedöma'])
    assert.deepEqual(await wrongIn(limits('Målvärde', '36 %').replace('36 %\tUppfyllt', `36 %\t${verdict}`)), [], verdict);
});

test('colours that compare with others judge no goal', async () => {
  const table = (heading: string): string =>
    rows(
      `Mål|Utfall|Bedömning|${heading}`,
      'Minst 60 % av deltagarna ska vara nöjda|52 %|Inte uppfyllt|Grön',
      'Minst tre utbildningar ska genomföras|4|Uppfyllt|Röd',
    );
  for (const heading of ['Färg', 'Jämfört med riket', 'Mot länet', 'Riket']) {
    const first = table(heading).replace(/\t(Inte uppfyllt|Uppfyllt|Bedömning)(\t[^\t\n]+)/g, '$2\t$1');
    assert.deepEqual(await heldIn(first), ['bedömning: 52 % mot 60 %', 'bedömning: 4 mot tre'], heading);
    assert.deepEqual(await wrongIn(first), [], heading);
    assert.deepEqual(await wrongIn(first.replace('52 %', '62 %')), ['fel bedömning, rad 2: Inte uppfyllt, 62 %'], heading);
  }
});

test('colours that judge the goals themselves are verdicts', async () => {
  const table = (light: string): string =>
    rows('Mål|Utfall|Läge', `Minst 60 % av deltagarna ska vara nöjda|52 %|${light}`, 'Minst tre utbildningar ska genomföras|4|Grön');
  assert.deepEqual(await heldIn(table('Röd')), ['bedömning: 52 % mot 60 %', 'bedömning: 4 mot tre']);
  assert.deepEqual(await wrongIn(table('Grön')), ['fel bedömning, rad 2: Grön, 52 %']);
});

test('a goal with a short label is one where a column of its own says at least or at most what', async () => {
  const short = (outcome: string): string =>
    rows('Mål|Målvärde|Utfall|Bedömning', `Nöjda|Minst 80 %|${outcome}|Inte uppfyllt`, 'Avbrott|Högst 10 %|7 %|Uppfyllt');
  assert.deepEqual(await heldIn(short('71 %')), ['bedömning: 71 % mot 80 %', 'bedömning: 7 % mot 10 %']);
  assert.deepEqual(await wrongIn(short('71 %')), []);
  assert.deepEqual(await wrongIn(short('81 %')), ['fel bedömning, rad 2: Inte uppfyllt, 81 %']);
  assert.deepEqual(await heldIn(short('71 %').replace('Målvärde', 'Kommentar')), []);
});

test('a deviation is as large below as above, and a year before is no part of the outcome', async () => {
  const table = (verdict: string, last: string): string =>
    [
      'Mål	2024	2023	Bedömning',
      `Kostnaden avviker högst 5 % från budget	–8,2 %	2,0 %	${verdict}`,
      `Minst 300 deltagare i kompetenshöjande aktiviteter	284	311	${last}`,
      'Minst 8 samverkansdagar ska genomföras	9	8	Uppfyllt',
    ].join('\n');
  assert.deepEqual(await wrongIn(table('Ej uppfyllt', 'Ej uppfyllt')), []);
  assert.equal((await wrongIn(table('Uppfyllt', 'Ej uppfyllt'))).length, 1);
});

test('a limit at most may be told in the goal and have its number in a column', async () => {
  const table = (verdict: string): string =>
    [
      'Mål\tMålnivå\tUtfall\tBedömning',
      '1. Andel avslutade till arbete, minst\t50 %\t58 %\tUppnått',
      '2. Antal deltagare totalt, minst\t230\t308\tUppnått',
      `3. Eget kapital vid årets slut, högst andel av avgifterna\t20 %\t19,2 %\t${verdict}`,
    ].join('\n');
  assert.deepEqual(await wrongIn(table('Uppnått')), []);
  assert.deepEqual(await wrongIn(table('Ej uppnått')), ['fel bedömning, rad 4: Ej uppnått, 19,2 %']);
});

test('a goal that all of some things shall meet is not of how many do', async () => {
  const table = rows(
    'Mål|Bedömning|Utfall',
    'Alla fem insatser håller sig inom ±5 % av sin budget|Inte uppfyllt|4 av 5',
    'Minst 40 % till arbete eller studier|Uppfyllt|46 %',
    'Minst 200 deltagare|Uppfyllt|214',
  );
  assert.deepEqual(await wrongIn(table), []);
  assert.deepEqual(await wrongIn(table.replace('46 %', '36 %')), ['fel bedömning, rad 3: Uppfyllt, 36 %']);
});

test('of outcomes of several years the one that stands with the verdicts is judged', async () => {
  await assertBothWays({
    text: `# Plan 2031

Mål	Utfall 2029	Mål 2030	Utfall/prog. 2030	Bedömning 2030	Mål 2031
Svarsfrekvens i enkäten, minst	64,1 %	70 %	69,0 %	Nås inte	72 %
Stödet är till stor nytta, minst	77,4 %	80 %	80,6 %	Nås	80 %
Får vara med och bestämma, minst	76,2 %	78 %	75,5 %	Nås inte	78 %
`,
    held: ['bedömning: 69,0 % mot 70 %', 'bedömning: 80,6 % mot 80 %', 'bedömning: 75,5 % mot 78 %'],
    change: ['Nås inte	72', 'Nås	72'],
    told: 'fel bedömning, rad 4: Nås, 69,0 %',
  });
});

test('two goals on each row have a verdict each', async () => {
  await assertBothWays({
    text: `# Mål 2031

Insats	Mål antal	Utfall	Bedömning	Mål andel	Utfall	Bedömning
Kompassen	85	91	Uppfyllt	40 %	44 %	Uppfyllt
Språngbrädan	70	71	Uppfyllt	40 %	36 %	Ej uppfyllt
Ungdomslotsen	45	43	Ej uppfyllt	25 %	26 %	Uppfyllt
`,
    held: ['bedömning: 44 % mot 40 %', 'bedömning: 36 % mot 40 %', 'bedömning: 26 % mot 25 %'],
    change: ['Ej uppfyllt\nUngdom', 'Uppfyllt\nUngdom'],
    told: 'fel bedömning, rad 5: Uppfyllt, 36 %',
  });
});

test('no intervention that deviates more than a limit is at most that', async () => {
  await assertNothingTold(`Årsredovisning 2031

Mål	Utfall	Bedömning
Ingen insats avviker mer än 5 % från sin budget	högst 4,4 %	Uppfyllt
Minst 70 % är nöjda	74 %	Uppfyllt`);
});

test('a goal for each sex is decided by the one that is farther from it', async () => {
  await assertBothWays({
    text: `Delårsrapport januari–augusti 2031

Mål	Utfall jan–aug	Prognos helår	Bedömning
Minst 190 nya deltagare	132	194	Nås
Varje kön utgör minst 40 % av deltagarna	58/42 %	58/42 %	Nås
Minst 8 frukostmöten	5	8	Nås`,
    held: ['bedömning: 194 mot 190', 'bedömning: 42 % mot 40 %', 'bedömning: 8 mot 8'],
    change: ['58/42 %	58/42 %', '62/38 %	62/38 %'],
    told: 'fel bedömning, rad 5: Nås, 38 %',
  });
});

test('a goal in points of per cent has its outcome in points', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Mål	Utfall	Bedömning
Skillnaden mellan kvinnor och män är högst 10 procentenheter	5,4 procentenheter	Uppfyllt
Minst 190 deltagare	194	Uppfyllt
Minst 8 frukostmöten	5	Ej uppfyllt`,
    held: ['bedömning: 5,4 mot 10', 'bedömning: 194 mot 190', 'bedömning: 5 mot 8'],
    change: ['5,4 procentenheter	Uppfyllt', '15,4 procentenheter	Uppfyllt'],
    told: 'fel bedömning, rad 4: Uppfyllt, 15,4',
  });
});

test('a limit right of the verdicts is of the year to come', async () => {
  await assertBothWays({
    text: `Verksamhetsplan 2032

Mål för arbete och studier

Insats	Gräns 2031	Utfall	Antal	Nått	Gräns 2032
Kompassen	45 %	50,0 %	22 av 44	Ja	50 %
Steget in	50 %	58,3 %	14 av 24	Ja	60 %
Trädgårdsspåret	30 %	28,0 %	7 av 25	Nej	25 %
Digitala verkstan	60 %	64,3 %	9 av 14	Ja	60 %`,
    held: ['bedömning: 50,0 % mot 45 %', 'bedömning: 58,3 % mot 50 %', 'bedömning: 28,0 % mot 30 %', 'bedömning: 64,3 % mot 60 %'],
    change: ['7 av 25	Nej', '7 av 25	Ja'],
    told: 'fel bedömning, rad 8: Ja, 28,0 %',
  });
});

test('a colour beside a forecast is of that', async () => {
  await assertBothWays({
    text: `Delårsrapport 1 januari–30 juni 2031

Nr	Mål	Utfall 30 juni	Prognos helår	Ljus
1	Minst 330 deltagare under året	254	345	Grönt
2	Minst 45 procent av avsluten går till arbete	46,1 procent	46 procent	Grönt
3	Insatsernas kostnad avviker högst 5 procent från budget	6,6 procent lägre	3,2 procent lägre	Grönt
4	Eget kapital högst 25 procent av årets medlemsavgifter	33,2 procent	27,7 procent	Rött`,
    held: [
      'bedömning: 345 mot 330',
      'bedömning: 46 procent mot 45 procent',
      'bedömning: 3,2 procent mot 5 procent',
      'bedömning: 33,2 procent mot 25 procent',
    ],
    change: ['27,7 procent	Rött', '27,7 procent	Grönt'],
    told: 'fel bedömning, rad 7: Grönt, 27,7 procent',
  });
});
