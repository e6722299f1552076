import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';
import { readDocument } from '../../../platform/document-text/read-document.ts';
import { understand } from '../understand.ts';
import { factsInTables } from './people-facts.ts';

/** What tables tell of people: `alla kvinnor 95`. */
async function factsOf(...lines: readonly string[]): Promise<string[]> {
  const read = await readDocument(new TextEncoder().encode(rows(...lines)));
  assert.ok(read.ok);
  return factsInTables(understand(read.value).counted).map(
    ({ entity, measure, value }) => `${entity === '' ? 'alla' : entity} ${measure} ${value.numerator}`,
  );
}

test('columns of women and men make a table of people, and both together are its participants', async () => {
  assert.deepEqual(await factsOf('Insats|Kvinnor|Män', 'Vägval|64|52', 'Summa|95|85'), [
    'Vägval kvinnor 64',
    'Vägval män 52',
    'Vägval deltagare 116',
    'alla kvinnor 95',
    'alla män 85',
    'alla deltagare 180',
  ]);
});

test('a column of participants is believed before women and men together', async () => {
  const told = await factsOf('Insats|Kvinnor|Män|Totalt', 'Vägval|64|52|118', 'Summa|95|85|182');
  assert.deepEqual(
    told.filter((fact) => / deltagare /.test(fact)),
    ['Vägval deltagare 118', 'alla deltagare 182'],
  );
});

test('work and studies in columns of their own are told together too', async () => {
  const told = await factsOf('Insats|Kvinnor|Män|Till arbete|Studier', 'Vägval|64|52|12|8', 'Summa|95|85|17|15');
  assert.deepEqual(
    told.filter((fact) => /arbete|studier/.test(fact)),
    [
      'Vägval arbete 12',
      'Vägval studier 8',
      'Vägval arbete och studier 20',
      'alla arbete 17',
      'alla studier 15',
      'alla arbete och studier 32',
    ],
  );
});

test('those who have answered, shares, and groups of people are no participants of interventions', async () => {
  assert.deepEqual(await factsOf('Svar på enkäten', 'Insats|Kvinnor|Män', 'Vägval|64|52', 'Summa|95|85'), []);
  assert.deepEqual(await factsOf('Insats|Kvinnor, antal svar|Kvinnor|Män', 'Vägval|9|64|52', 'Summa|9|95|85'), []);
  assert.deepEqual(await factsOf('Insats|Kvinnor|Män', 'Vägval|64 %|36 %', 'Spåret|55 %|45 %'), []);
  assert.deepEqual(await factsOf('Insats|Kvinnor|Totalt', 'Vägval|64|116', 'Summa|95|180'), []);
});

test('the only row of the only table of people is everybody too', async () => {
  assert.deepEqual(await factsOf('Insats|Kvinnor|Män|Totalt', 'Vägval|64|52|116'), [
    'Vägval kvinnor 64',
    'alla kvinnor 64',
    'Vägval män 52',
    'alla män 52',
    'Vägval deltagare 116',
    'alla deltagare 116',
  ]);
});

test('those who left are counted in tables without columns for the sexes too', async () => {
  assert.deepEqual(await factsOf('Insats|Avslutade|Till arbete eller studier|Utfall', 'Vägval|54|15|28 %', 'Summa|144|56|39 %'), [
    'Vägval avslutade 54',
    'Vägval arbete och studier 15',
    'alla avslutade 144',
    'alla arbete och studier 56',
  ]);
  assert.deepEqual(await factsOf('Insats|Avslutade 2019|Avslutade 2018', 'Vägval|54|15', 'Summa|144|56'), []);
});

test('columns for each sex of those who came, left and took part', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Nya K	Nya M	Deltagare K	Deltagare M	Avslutade K	Avslutade M
Bron	24	17	51	35	22	15
Lotsen	16	20	30	39	13	21
Totalt	40	37	81	74	35	36

I Bron deltog 86 personer, varav 51 var kvinnor.`,
    held: [
      'summa: 24 + 16 = 40',
      'summa: 17 + 20 = 37',
      'summa: 51 + 30 = 81',
      'summa: 35 + 39 = 74',
      'summa: 22 + 13 = 35',
      'summa: 15 + 21 = 36',
      'upprepning: 86 och 86',
      'upprepning: 51 och 51',
    ],
    change: ['varav 51', 'varav 15'],
    told: 'troligt fel upprepning, rad 8: 15; rad 4: 51',
  });
});

test('quarters of a year are no interventions', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Nya deltagare	Kvinnor	Män	Totalt
Kvartal 1	19	15	34
Kvartal 2	10	9	19
Kvartal 3	18	13	31
Kvartal 4	15	12	27
Hela året	62	49	111

Totalt räknas 211 deltagare, 114 kvinnor och 97 män.
`,
  );
});
