import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

const text = (...lines: readonly string[]): string => lines.join('\n');

test('the municipalities are as many as are named, wherever they are told of', async () => {
  await assertBothWays({
    text: text('I förbundet samverkar kommunerna Björkvik, Granby, Lindsjö och Vikholm.', '', 'De fyra kommunerna bidrar lika.'),
    held: ['antal: fyra och 4'],
    change: ['fyra', 'fem'],
    told: 'troligt fel antal, rad 3: fem',
  });
});

test('some municipalities may be fewer than all of them', async () => {
  await assertNotCompared(text('I förbundet samverkar kommunerna Björkvik, Granby och Vikholm.', '', 'Två kommuner bidrar lika.'));
});

test('municipalities that only a table names are counted by its rows', async () => {
  const report = (said: string): string =>
    text(
      'Årsredovisning 2031',
      '',
      `De ${said} kommunerna delar på en fjärdedel.`,
      '',
      'Medlem\t2031',
      'Staten\t2 000 000',
      'Region Skogås\t1 000 000',
      'Björkviks kommun\t600 000',
      'Granby kommun\t400 000',
      'Summa\t4 000 000',
    );
  assert.deepEqual(await wrongIn(report('två')), []);
  assert.deepEqual(await wrongIn(report('tre')), ['troligt fel antal, rad 3: tre']);
});

test('municipalities that are named one by one are counted', async () => {
  const told = (count: string): string =>
    text(
      'Medlemmar är staten, Region Holmen samt Lillåns kommun, Storsele kommun och Bergviks kommun.',
      '',
      `De ${count} kommunerna bär en fjärdedel.`,
    );
  assert.deepEqual(await wrongIn(told('tre')), []);
  assert.deepEqual(await wrongIn(told('fyra')), ['troligt fel antal, rad 3: fyra']);
});

test('two municipalities that are named may be some of them', async () => {
  await assertNotCompared(text('Vi finns i kommunerna Granby och Vikholm.', '', 'De fyra kommunerna betalar lika mycket.'));
});

test('who has sent participants, and where a board has signed, tells of no number of municipalities', async () => {
  const sent = ['Remittent\tAntal', 'Kommunerna\t86', 'Regionen\t43', 'Försäkringskassan\t40', 'Arbetsförmedlingen\t37', 'Summa\t206'].join(
    '\n',
  );
  await assertNotCompared('De sex kommunerna betalar lika mycket.');
  assert.deepEqual(await wrongIn(`Årsredovisning 2031\n\n${sent}\n\nDe sex kommunerna betalar lika mycket.`), []);
});

test('the municipalities where something is missing are some of them', async () => {
  await assertNothingTold(`Årsredovisning 2031

Not 2 Medlemmarnas bidrag	2031	2030
Staten	600	600
Regionen	300	300
Aspö kommun	100	100
Björke kommun	100	100
Cederby kommun	100	100
Summa	1 200	1 200

Insatsen införs i de två kommuner där den saknas, så att den bedrivs i alla tre.`);
});
