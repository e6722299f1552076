import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const costs = (share: string): string =>
  rows(
    'Kostnader|2031|2030',
    'Löner|2 100 000 (53 %)|1 850 000 (49 %)',
    `Lokaler|1 040 000 (${share})|1 010 000 (27 %)`,
    'Resor|860 000 (22 %)|940 000 (25 %)',
    'Summa|4 000 000|3 800 000',
  );

test('a share in parentheses beside an amount is of the sum below', async () => {
  for (const share of ['26 %', '26%', '26,0 %', '26 procent']) await assertRight(costs(share), 'procent', 6);
  const printed = '1 040 000 (29 %)';
  await assertOneFault(costs('29 %'), { severity: 'fel', kind: 'procent', line: 3, printed, right: 'andelen är 26 %' });
});

const counted = (share: string): string =>
  rows('Insats|Antal|Andel', 'Vägval|46|37 %', `Startbanan|31|${share}`, 'Fotfästet|28|22 %', 'Stegen|21|17 %', 'Summa|126|100 %');

test('a column of per cent beside a column of counts is of their sum', async () => {
  for (const share of ['25 %', '24,6 %', '24,60 %']) await assertRight(counted(share), 'procent', 5);
  await assertOneFault(counted('26 %'), { severity: 'fel', kind: 'procent', line: 3, printed: '26 %', right: '24,60 %' });
  await assertOneFault(counted('24,8 %'), { severity: 'fel', kind: 'procent', line: 3, printed: '24,8 %', right: '24,60 %' });
});

test('a share that was cut off instead of rounded is told as rounding', async () => {
  await assertOneFault(counted('24 %'), { severity: 'avrundning', kind: 'procent', line: 3, printed: '24 %', right: '24,60 %' });
});

test('how many answered is answers of those who were asked', async () => {
  const table = (share: number): string =>
    rows('Enkät|Antal enkäter|Antal svar|Svarsfrekvens', 'Vägval|50|41|82 %', 'Startbanan|40|30|75 %', `Fotfästet|30|21|${share} %`);
  await assertRight(table(70), 'procent', 3);
  await assertOneFault(table(60), { severity: 'fel', kind: 'procent', line: 4, printed: '60 %', right: '70 %' });
});

test('a change in per cent is of the year before, up or down', async () => {
  const table = (share: string): string =>
    rows('Insats|2031|2030|Förändring', 'Vägval|120|100|20 %', `Startbanan|80|100|${share}`, 'Fotfästet|55|50|10 %', 'Spåret|72|60|20 %');
  await assertRight(table('−20 %'), 'procent', 4);
  await assertOneFault(table('−25 %'), {
    severity: 'fel',
    kind: 'procent',
    line: 3,
    printed: '−25 %',
    right: 'förändringen är −20 %',
  });
});

test('per cent figures that come from none of the numbers beside them are not tried', async () => {
  await assertRight(
    rows('Insats|Antal|Nöjda', 'Vägval|46|91 %', 'Startbanan|31|88 %', 'Fotfästet|28|84 %', 'Summa|105|89 %'),
    'procent',
    0,
  );
});

test('a share may be two columns side by side together of a third', async () => {
  const table = (share: string): string =>
    rows(
      'Insats|Avslutade|Arbete|Studier|Andel till arbete eller studier',
      'Vägval|40|12|8|50 %',
      `Startbanan|25|6|4|${share}`,
      'Fotfästet|50|20|10|60 %',
      'Stegen|20|3|2|25 %',
    );
  await assertRight(table('40 %'), 'procent', 4);
  await assertOneFault(table('45 %'), { severity: 'fel', kind: 'procent', line: 3, printed: '45 %', right: 'andelen är 40 %' });
});

test('a share may be one of two columns side by side of both', async () => {
  const table = (share: string): string =>
    rows(
      'Fråga|Ja|Nej|Andel ja',
      'Stödet hjälpte mig|30|10|75 %',
      `Jag mår bättre|28|14|${share}`,
      'Jag har en plan|24|16|60 %',
      'Jag trivs|26|14|65 %',
    );
  await assertRight(table('67 %'), 'procent', 4);
  await assertOneFault(table('76 %'), { severity: 'fel', kind: 'procent', line: 3, printed: '76 %', right: 'andelen är 66,67 %' });
});

test('the share of those who said no is of both too', async () => {
  const table = (share: string): string =>
    rows(
      'Fråga|Ja|Nej|Andel nej',
      'Stödet hjälpte mig|30|10|25 %',
      `Jag mår bättre|28|12|${share}`,
      'Jag har en plan|24|16|40 %',
      'Jag trivs|26|14|35 %',
    );
  await assertRight(table('30 %'), 'procent', 4);
  await assertOneFault(table('33 %'), { severity: 'fel', kind: 'procent', line: 3, printed: '33 %', right: 'andelen är 30 %' });
});

const rounded = (all: string): string =>
  rows('Insats|Antal|Andel', 'Vägval|46|37 %', 'Startbanan|31|25 %', 'Fotfästet|28|22 %', 'Stegen|21|17 %', `Summa|126|${all}`);

test('a total that is what its rounded shares come to says only that they are rounded', async () => {
  await assertRight(rounded('101 %'), 'procent', 4);
  await assertRight(rounded('100 %'), 'procent', 5);
  for (const all of ['102 %', '99 %', '110 %'])
    await assertOneFault(rounded(all), { severity: 'fel', kind: 'procent', line: 6, printed: all, right: 'andelen är 100 %' });
});

test('a share of the contributions beside people who are counted is of something else', async () => {
  const table = [
    'Kommun	Deltagare	Andel av deltagarna	Andel av kommunbidragen',
    'Ask	84	43%	43%',
    'Ek	43	22%	21%',
    'Lind	37	19%	19%',
    'Alm	32	16%	17%',
    'Summa	196	100%	100%',
  ].join('\n');
  assert.deepEqual(await wrongIn(table), []);
});

test('a deviation in per cent of amounts that are rounded to thousands with a decimal', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Verksamhet            Budget tkr   Utfall tkr   Avvikelse kr   Avvikelse %
Kansli                   1 430,0      1 402,7         27 320           1,9
Styrelse                   150,0        138,2         11 780           7,9
Kommunikation              125,0         96,3         28 660          22,9
Summa                    1 705,0      1 637,2         67 760           4,0`,
    held: [
      'summa: 1 430 000 + 150 000 + 125 000 = 1 705 000',
      'summa: 1 402 700 + 138 200 + 96 300 = 1 637 200',
      'summa: 27 320 + 11 780 + 28 660 = 67 760',
      'summa: 1 430 000 − 27 320 = 1 402 680',
      'summa: 150 000 − 11 780 = 138 220',
      'summa: 125 000 − 28 660 = 96 340',
      'summa: 1 705 000 − 67 760 = 1 637 240',
      'procent: 1 402 700 av 1 430 000 är −1,91 %',
      'procent: 138 200 av 150 000 är −7,87 %',
      'procent: 96 300 av 125 000 är −22,96 %',
      'procent: 1 637 200 av 1 705 000 är −3,98 %',
    ],
    change: ['28 660          22,9', '28 660          29,2'],
    told: 'fel procent, rad 6: 29,2, 96,3, 125,0',
  });
});

test('the row of changes below shares is in points', async () => {
  await assertNothingTold(`Årsredovisning 2031

|  | Kvinnor | Män | Samtliga | Andel kvinnor, % |
|:--|--:|--:|--:|--:|
| 2031 | 160 | 143 | 303 | 52,8 |
| 2030 | 138 | 131 | 269 | 51,3 |
| 2029 | 120 | 130 | 250 | 48,0 |
| Förändring | +22 | +12 | +34 | +1,5 |`);
});

test('shares of another year are worked out from none of this year', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Område	Utfall 2024	Andel 2024, %	Andel 2023, %
Individ	3 614	80	81
Struktur	304	7	6
Administration	586	13	13
Summa	4 504	100	100
`,
  );
});

test('a question whose share counts one step more than the others do is right', async () => {
  await assertNothingTold(`Svar 2031
Fråga	1–2	3	4	5–6	Antal svar	Andel, %
Nytta av stödet	5	9	17	90	121	74
Inflytande över stödet	7	13	22	78	120	65
Tillräckligt med tid	4	10	21	86	121	71
Redo för arbete eller studier	14	24	31	50	119	68`);
});

test('the row that is a hundred per cent is all, whatever it is called', async () => {
  const table = (share: string): string =>
    rows(
      'Område|Kostnad|Andel, %',
      'Individinsatser|5 696 520|73,3',
      `Struktur|675 315|${share}`,
      'Administration|1 396 685|18,0',
      'Verksamhetens kostnader|7 768 520|100,0',
    );
  await assertRight(table('8,7'), 'procent', 4);
  await assertOneFault(table('7,8'), { severity: 'fel', kind: 'procent', line: 3, printed: '7,8', right: '8,69' });
});
