import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertFound, assertHolds, type OneChange, withChange } from '../../../../tests/proofreading/one-change.ts';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';

const REPORT = `Årsredovisning 2023

Insatser

Växthuset

Växthuset	
Syfte	Att deltagaren närmar sig arbete eller studier.
Antal deltagare	116 deltagare
Budget	3 500 000 kr
Utfall	3 412 680 kr
Kostnad/deltagare	29 420 kr/deltagare
Mål	Ta emot 120 deltagare
Resultat	Insatsen har gett stöd till 116 deltagare. 14 vägledande samtal hölls.
Aktiviteter	Under hösten hölls 14 vägledande samtal.

Brobygget

Brobygget	
Syfte	Att bygga broar mellan skola och arbete.
Antal deltagare	64 deltagare
Budget	1 900 000 kr
Utfall	1 987 440 kr
Kostnad/deltagare	31 054 kr/deltagare
Mål	Ta emot 80 deltagare
Resultat	Insatsen har arbetat med 64 deltagare.

Antalet deltagare låg 10 % lägre än målet.

Deltagare

Insats	Kvinnor	Män	Totalt
Växthuset	64	52	116
Brobygget	31	33	64
Summa	95	85	180

Driftredovisning

Belopp i kr	Utfall 2023	Budget 2023	Utfall 2022
Växthuset	3 412 680	3 500 000	3 290 110
Brobygget	1 987 440	1 900 000	1 802 655
Kompassen	845 300	900 000	912 480
Kansli	1 064 215	1 100 000	1 010 375
Summa	7 309 635	7 400 000	7 015 620

Not 4. Insatser

Belopp i kr	2023	2022
Växthuset	3 412 680	3 290 110
Brobygget	1 987 440	1 802 655
Kompass för unga vuxna	845 300	912 480
Summa	6 245 420	6 005 245
`;

const CARD = 'Växthuset | Växthuset';

test('cards that agree with themselves and with the tables give no finding', async () => {
  await assertHolds(REPORT, { kvot: 2, upprepning: 12, procent: 1, överföring: 4 });
});

test('the cost for each participant is the outcome divided by the participants', async () => {
  await assertFound(REPORT, [`${CARD} | Kostnad`, '29 420', '24 920'], {
    is: 'fel kvot',
    says: ['Växthuset', '24 920', '3 412 680', '116', '29 419,66'],
    alsoAt: [`${CARD} | Utfall`, `${CARD} | Antal deltagare`],
  });
  await assertFound(REPORT, [`${CARD} | Kostnad`, '29 420', '29 419'], { is: 'avrundning kvot', says: ['29 419', 'avrundning'] });
});

test('a cost for each participant that is the budget divided is told as that', async () => {
  await assertFound(REPORT, ['Brobygget | Kostnad', '31 054', '29 688'], {
    is: 'fel kvot',
    says: ['29 688', '31 053,75', 'Talet är budgeten delad med antalet deltagare'],
  });
});

test('budget and outcome of a card are the same as in the statement of operations', async () => {
  await assertFound(REPORT, [`${CARD} | Budget`, '3 500 000', '3 050 000'], {
    is: 'fel upprepning',
    says: ['Växthuset: budget', '3 050 000', '3 500 000'],
    alsoAt: ['Driftredovisning | Växthuset'],
  });
  await assertFound(REPORT, ['Brobygget | Utfall', '1 987 440', '1 897 440'], {
    is: 'fel upprepning',
    says: ['Brobygget: utfall', '1 897 440', '1 987 440'],
    alsoAt: ['Driftredovisning | Brobygget'],
  });
});

test('an outcome of a card in thousands is the same amount as kronor that are rounded so', async () => {
  const changes: OneChange[] = [
    ['Brobygget | Utfall', '1 987 440 kr', '1 987 tkr'],
    ['Brobygget | Kostnad', '31 054', '31 047'],
  ];
  const text = changes.reduce(withChange, REPORT);
  await assertFound(text, ['Brobygget | Utfall', '1 987', '1 897'], { is: 'fel upprepning', says: ['1 897 tkr', '1 987 440'] });
});

test('the participants of a card are those of the table of participants, and of its own words', async () => {
  await assertFound(REPORT, ['Brobygget | Antal deltagare', '64', '46'], {
    is: 'fel upprepning',
    says: ['Brobygget', '46', '64'],
    alsoAt: ['Deltagare | Brobygget'],
  });
  await assertFound(REPORT, [`${CARD} | Resultat`, '116 deltagare', '161 deltagare'], {
    is: 'fel upprepning',
    says: ['Växthuset', 'deltagare', '161', '116'],
    alsoAt: ['Deltagare | Växthuset'],
  });
});

test('the same thing counted twice in a card is the same count', async () => {
  await assertFound(REPORT, ['Aktiviteter', '14', '41'], {
    is: 'fel upprepning',
    says: ['vägledande samtal', '41', '14'],
    alsoAt: [`${CARD} | Resultat`],
  });
});

test('how far all participants are from the goals of all cards is worked out from the cards', async () => {
  await assertFound(REPORT, ['Antalet deltagare låg', '10 %', '27 %'], {
    is: 'troligt fel procent',
    says: ['27 %', '200', '180', '10 %'],
    alsoAt: [`${CARD} | Mål`, 'Brobygget | Mål'],
  });
});

test('an intervention that is told in two tables has the same amount in both', async () => {
  await assertFound(REPORT, ['Not 4. | Växthuset', '3 290 110', '3 209 110'], {
    is: 'fel överföring',
    says: ['Växthuset', '3 209 110', '3 290 110'],
    alsoAt: ['Driftredovisning | Växthuset'],
  });
  await assertFound(REPORT, ['Not 4. | Växthuset', '3 290 110', '4 471 000'], {
    is: 'troligt fel överföring',
    says: ['4 471 000', '3 290 110'],
    alsoAt: ['Driftredovisning | Växthuset'],
  });
});

test('rows of other names that are the same to the krona one year, and almost another, are told as probably the same', async () => {
  await assertFound(REPORT, ['Not 4. | Kompass', '912 480', '921 480'], {
    is: 'troligt fel upprepning',
    says: ['Kompass för unga vuxna', 'Kompassen', '921 480', '912 480', '845 300'],
    alsoAt: ['Driftredovisning | Kompassen'],
  });
});

test('whoever has divided by a count that stands elsewhere in the card is told by which', async () => {
  const text = REPORT.replaceAll('14 vägledande', '140 vägledande');
  await assertFound(text, [`${CARD} | Kostnad`, '29 420', '24 376'], { is: 'fel kvot', says: ['Växthuset', 'utfallet delat med 140'] });
  const { checks } = await proofreadText(text.replace('29 420', '24 376'));
  assert.ok(checks.some(({ outcome, arithmetic }) => outcome === 'held' && plain(arithmetic) === '3 412 680 / 140 = 24 376,29'));
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('a card may have two facts on each line', async () => {
  const text = [
    'Årsredovisning 2023',
    '',
    'KLIVET',
    'Insatsägare             Lillåns kommun            Budget                    1 980 000 kr',
    'Planerat antal          60                        Utfall                    1 843 417 kr',
    'Deltagare               64 (41 kvinnor, 23 män)   Kostnad per deltagare     28 803 kr',
    'Nya / avslutade         37 / 36                   Kvar 31 december          28',
    'Till arbete             6 av 36 (16,7 %)          Mål minst 20 %            ej uppnått',
  ].join('\n');
  assert.deepEqual(await wrongIn(text), []);
  assert.match((await wrongIn(text.replace('28 803', '28 308'))).join(), /kvot, rad 6: 28 308 kr; rad 5: 1 843 417 kr; rad 6: 64/);
  assert.match((await wrongIn(text.replace('ej uppnått', 'uppnått'))).join(), /bedömning, rad 8: uppnått/);
});
