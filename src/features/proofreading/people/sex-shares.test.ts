import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertFound, assertHolds } from '../../../../tests/proofreading/one-change.ts';

const REPORT = `Årsredovisning 2023

Deltagare 2023

Insats	Kvinnor	Män	Totalt
Växthuset	24	18	42
Brobygget	31	33	64
Summa	55	51	106

Om deltagarna

Andelen kvinnor bland deltagarna var 51,9 procent.
`;

test('the share of women among the participants is what the table has', async () => {
  await assertHolds(REPORT, { procent: 1 });
  await assertFound(REPORT, ['Andelen', '51,9', '59,1'], { is: 'fel procent', says: ['59,1 procent', '55 av 106', '51,89 %'] });
});

test('the share of the men is that of the men', async () => {
  const men = REPORT.replace('Andelen kvinnor bland deltagarna var 51,9 procent', 'Männen utgjorde 48 procent av deltagarna');
  await assertHolds(men, { procent: 1 });
  await assertFound(men, ['Männen', '48', '52'], { is: 'troligt fel procent', says: ['52 procent', '51 av 106'] });
});

test('shares of those who answered or left, and rough ones, are of others', async () => {
  for (const text of [
    'Andelen kvinnor bland deltagarna som svarade var 60 procent',
    'Andelen kvinnor bland deltagarna var drygt 50 procent',
    'Andelen kvinnor i styrelsen var 60 procent',
  ])
    assert.deepEqual(
      (await heldIn(REPORT.replace('Andelen kvinnor bland deltagarna var 51,9 procent', text))).filter((held) =>
        held.startsWith('procent'),
      ),
      [],
    );
});

test('the sum of some of them is not everybody', async () => {
  const places = ['Ort	Kvinnor	Män	Totalt', 'Norr	16	8	24', 'Söder	42	19	61', 'Summa	58	27	85'].join('\n');
  const all = ['Insats	Kvinnor	Män	Totalt', 'Bron	58	27	85', 'Lyftet	175	156	331', 'Summa	233	183	416'].join('\n');
  const report = (said: string): string => `Årsredovisning 2031\n\n${places}\n\nAlla insatser\n\n${all}\n\n${said}`;
  assert.deepEqual(await wrongIn(report('Kvinnorna utgör 56 procent av deltagarna.')), []);
  assert.match((await wrongIn(report('Kvinnorna utgör 65 procent av deltagarna.'))).join(), /procent, rad 15: 65 procent; rad 13: 233/);
});
