import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

interface Report {
  /** What stands before the table of interventions. */
  readonly before: string;
  readonly told: string;
}

const report = ({ before, told }: Report): string => `Årsredovisning 2031

${before}

# Insatser

Insats	Budget 2031	Utfall 2031
Ankaret	420	450
Bryggan	300	290
Lyftet	250	250
Summa	970	990

Insats	Kvinnor	Män	Deltagare
Ankaret	140	160	300
Bryggan	90	110	200
Lyftet	120	130	250

# Om året

${told}
`;

const inThousands = `Resultaträkning

Belopp i tkr	2031	2030
Verksamhetens intäkter	6 000	5 800
Verksamhetens kostnader	-5 700	-5 650
Årets resultat	300	150`;

const inKronor = `Resultaträkning

Belopp i kr	2031	2030
Verksamhetens intäkter	6 000 000	5 800 000
Verksamhetens kostnader	-5 700 000	-5 650 000
Årets resultat	300 000	150 000`;

const told = 'Under året kostade Ankaret 450 000 kr.';
const comparedIn = async (text: string): Promise<string[]> => (await heldIn(text)).filter((held) => held.startsWith('upprepning'));

test('a budget that does not say what it is in is in what the statements are in', async () => {
  assert.deepEqual(await comparedIn(report({ before: inThousands, told })), ['upprepning: 450 000 kr och 450']);
  assert.deepEqual(await wrongIn(report({ before: inThousands, told })), []);
  assert.deepEqual(await wrongIn(report({ before: inThousands, told: told.replace('450', '540') })), [
    'troligt fel upprepning, rad 25: 540 000 kr; rad 13: 450',
  ]);
});

test('what a document says once for all counts for its tables of money', async () => {
  const says = ['Alla belopp anges i tkr.', 'Belopp i tkr om inte annat anges.', 'Samtliga siffror är i tusental kronor.'];
  for (const each of says) {
    const before = `# Läsanvisning\n\n${each}\n\n${'Det här är en rad om förbundet och dess år.\n\n'.repeat(6)}`;
    assert.deepEqual(await comparedIn(report({ before, told })), ['upprepning: 450 000 kr och 450'], each);
    assert.deepEqual(await wrongIn(report({ before, told: told.replace('450', '540') })), [
      'troligt fel upprepning, rad 36: 540 000 kr; rad 24: 450',
    ]);
  }
});

test('people are counted in no unit, whatever the statements are in', async () => {
  const text = report({ before: inThousands, told: 'Insatsen Ankaret hade 300 deltagare.' });
  assert.ok((await heldIn(text)).includes('summa: 140 + 160 = 300'));
  assert.deepEqual(await comparedIn(text), ['upprepning: 300 och 300']);
});

test('where nothing tells of thousands, or the statements are in kronor, amounts stay as they are', async () => {
  assert.ok((await heldIn(report({ before: '# Läsanvisning\n\nSiffrorna är våra egna.', told }))).includes('summa: 450 + 290 + 250 = 990'));
  assert.ok((await heldIn(report({ before: inKronor, told }))).includes('summa: 450 + 290 + 250 = 990'));
});

test('amounts that are too large for thousands are kronor', async () => {
  const table = (sum: string): string => `${inThousands}

# Insatser

Insats	Budget 2031	Utfall 2031
Ankaret	1 400 000	1 450 000
Bryggan	1 300 000	1 290 000
Summa	2 700 000	${sum}`;
  assert.ok((await heldIn(table('2 740 000'))).includes('summa: 1 450 000 + 1 290 000 = 2 740 000'));
  assert.deepEqual(await wrongIn(table('2 470 000')), ['fel summa, rad 13: 2 470 000; rad 11: 1 450 000; rad 12: 1 290 000']);
});

test('a row may tell in its label what its amounts are in', async () => {
  const report = (result: string): string =>
    [
      'Årsredovisning 2023',
      '',
      'Resultaträkning (kr)\t2023\t2022',
      'Verksamhetens intäkter\t4 960 000\t4 800 000',
      'Verksamhetens kostnader\t−5 058 246\t−4 762 420',
      'Årets resultat\t−98 246\t37 580',
      '',
      'Flerårsöversikt',
      'År\t2023\t2022\t2021',
      'Verksamhetens kostnader, tkr\t5 058\t4 762\t4 700',
      'Eget kapital, tkr\t845\t943\t905',
      'Antal deltagare\t206\t187\t172',
      `Årets resultat, tkr\t${result}\t38\t−44`,
    ].join('\n');
  assert.deepEqual(await wrongIn(report('−98')), []);
  assert.ok((await wrongIn(report('−89'))).some((each) => each.startsWith('fel')));
});

test('what is said above one table is not of the notes to statements in kronor', async () => {
  const text = (sum: string): string =>
    [
      'Årsredovisning 2031',
      '',
      'Översikt',
      'Belopp i tkr om inte annat anges',
      '\t2031\t2030',
      'Verksamhetens intäkter\t6 000\t5 800',
      'Årets resultat\t300\t150',
      '',
      'Balansräkning',
      '\tNot\t2031-12-31\t2030-12-31',
      'Fordringar\t1\t264 502\t237 275',
      'Kassa och bank\t\t2 595 153\t2 955 683',
      'Summa tillgångar\t\t2 859 655\t3 192 958',
      '',
      'Not 1 Fordringar',
      '\t2031-12-31\t2030-12-31',
      'Momsfordran\t214 380\t187 945',
      'Kundfordringar\t50 122\t49 330',
      `Summa\t${sum}\t237 275`,
    ].join('\n');
  assert.ok((await heldIn(text('264 502'))).includes('överföring: 264 502 och 264 502'));
  assert.deepEqual(await wrongIn(text('264 502')), []);
  assert.ok((await wrongIn(text('265 402'))).some((each) => each.startsWith('fel')));
});

test('notes below a heading in kronor are in kronor, though the statements are in thousands', async () => {
  await assertNothingTold(`Årsredovisning 2031

Balansräkning (tkr)	Not	2031	2030
Summa tillgångar		1 262	1 349
Eget kapital		663	739
Kortfristiga skulder	6	599	610
Summa eget kapital och skulder		1 262	1 349

9. Noter (kronor)

Not 6 Kortfristiga skulder	2031	2030
Leverantörsskulder	412 380	438 215
Upplupna kostnader	186 540	171 905
Summa	598 920	610 120`);
});

test('notes in kronor under a heading that says so, whichever the note', async () => {
  await assertNothingTold(`Årsredovisning 2031

8. Räkenskaper (tkr)

Resultaträkning            2031   2030
Verksamhetens intäkter    3 355  3 218
Verksamhetens kostnader  -3 431 -3 258
Årets resultat              -76    -40

Balansräkning        2031-12-31  2030-12-31
Bank                      1 262       1 349
Summa tillgångar          1 262       1 349
Eget kapital                663         739
Kortfristiga skulder        599         610
Summa skulder             1 262       1 349

9. Noter (kronor)

Not 1  Redovisningsprinciper

Årsredovisningen följer lagen.

Not 6  Kortfristiga skulder      2031       2030
   Leverantörsskulder         412 380    438 215
   Upplupna kostnader         186 540    171 905
   Summa                      598 920    610 120`);
});

test('a sentence above the table that says its unit and more', async () => {
  await assertNothingTold(`Årsredovisning 2031

| Resultaträkning, kr | 2031 | 2030 |
|---|---:|---:|
| Medlemmarnas bidrag | 22 400 000 | 20 700 000 |
| Övriga intäkter | 86 000 | 63 000 |
| Verksamhetens kostnader | -22 886 000 | -21 163 000 |
| Årets resultat | -400 000 | -400 000 |

## 3.3 Intäkter i sammandrag
Belopp i tusental kronor. Varje belopp har avrundats för sig, och därför kan summan avvika med 1 tkr från de enskilda posterna.

| Intäkt | 2031 | 2030 |
|---|---:|---:|
| Medlemmarnas bidrag | 22 400 | 20 700 |
| Övriga intäkter | 86 | 63 |
| Summa | 22 486 | 20 763 |`);
});
