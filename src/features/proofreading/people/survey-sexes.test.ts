import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  [
    'Instämmer	Kvinnor	Män	Alla',
    'Jag har fått stöd	23	15	38',
    'Min hälsa är bättre	18	13	31',
    'Antal svarande	27	18	45',
    '',
    said,
  ].join('\n');

test('some number of the women or men who have answered gives what is told of them', async () => {
  const said = 'Att hälsan har blivit bättre anser 72 procent av männen och 67 procent av kvinnorna.';
  await assertNothingTold(report(said));
  assert.deepEqual(await wrongIn(report(said.replace('72', '74'))), ['troligt fel möjlig procent, rad 6: 74 procent; rad 4: 18']);
});

test('another year and goals are of others', async () => {
  await assertNothingTold(
    report('När samma enkät gjordes 2010 ansåg 74 procent av männen att hälsan var bättre.'),
    report('Målet är att 74 procent av männen anser att hälsan är bättre.'),
  );
});
