import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
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

test('cards whose name stands above as a numbered heading, with its first row as a head', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

3.1  Startrampen

Period                  1 januari–31 december 2031 (startade 2026)
Utförare                Norrskog kommun
Budget 2031             1 150 000 kr
Utfall 2031             1 098 460 kr
Deltagare under året    45 (kvinnor 20, män 25)
  varav nya             27 (kvinnor 12, män 15)
Avslutade               24 (kvinnor 11, män 13)
Kvar 31 december        21 (kvinnor 9, män 12)

3.2  Vägskälet

Period                  1 januari–31 december 2031 (startade 2029)
Utförare                Södermo kommun
Budget 2031             720 000 kr
Utfall 2031             651 380 kr
Deltagare under året    30 (kvinnor 24, män 6)
  varav nya             19 (kvinnor 15, män 4)
Avslutade               15 (kvinnor 12, män 3)
Kvar 31 december        15 (kvinnor 12, män 3)

4.1  Budget och utfall (kr)

Insats            Budget      Utfall   Kvar av budget
Startrampen    1 150 000   1 098 460           51 540
Vägskälet        720 000     651 380           68 620
Alla två       1 870 000   1 749 840          120 160`,
    held: [
      'summa: 1 150 000 + 720 000 = 1 870 000',
      'summa: 1 098 460 + 651 380 = 1 749 840',
      'summa: 51 540 + 68 620 = 120 160',
      'summa: 1 150 000 − 1 098 460 = 51 540',
      'summa: 720 000 − 651 380 = 68 620',
      'summa: 1 870 000 − 1 749 840 = 120 160',
      'upprepning: 1 150 000 kr och 1 150 000',
      'upprepning: 1 098 460 kr och 1 098 460',
      'upprepning: 720 000 kr och 720 000',
      'upprepning: 651 380 kr och 651 380',
      'summa: 45 − 24 = 21',
      'summa: 30 − 15 = 15',
      'summa: 20 + 25 = 45',
      'summa: 12 + 15 = 27',
      'summa: 11 + 13 = 24',
      'summa: 9 + 12 = 21',
      'summa: 24 + 6 = 30',
      'summa: 15 + 4 = 19',
      'summa: 12 + 3 = 15',
      'summa: 12 + 3 = 15',
      'avprickat upprepning: 12 och 12',
      'avprickat upprepning: 12 och 12',
      'avprickat upprepning: 15 och 15',
      'avprickat upprepning: 15 och 15',
      'avprickat upprepning: 15 på 3 ställen',
    ],
    change: ['Utfall 2031             1 098 460 kr', 'Utfall 2031             1 089 460 kr'],
    told: 'fel upprepning, rad 8: 1 089 460 kr; rad 28: 1 098 460',
  });
});

test('a numbered card with three facts in one row', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

KORT 1: STARTRAMPEN
Utförare	Norrskog kommun
Deltagare under året	60 (22 kvinnor, 38 män)
Nya / avslutade / kvar 31 dec	38 / 36 / 24
Avslut	arbete 10, studier 3, arbetssökande 11, sjukskrivning 7, övrigt 5
Budget / utfall	1 800 000 / 1 887 320 kr
Kostnad per deltagare	31 455 kr`,
    held: ['kvot: 1 887 320 / 60 = 31 455,33', 'summa: 10 + 3 + 11 + 7 + 5 = 36', 'summa: 22 + 38 = 60'],
    change: ['31 455', '34 155'],
    told: 'fel kvot, rad 9: 34 155 kr; rad 8: 1 887 320 kr; rad 5: 60',
  });
});
