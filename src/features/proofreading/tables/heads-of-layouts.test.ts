import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

test('what stands below a caption or the name of a statement is a table of its own', async () => {
  await assertNothingTold(
    `                  Arbete   Studier   Summa
Stigen                14         6      20
Bryggan                8         5      13
Summa                 22        11      33
Tabell 4. Deltagare
Insats           Kvinnor       Män  Totalt
Stigen                58        41      99
Bryggan               37        29      66
Summa                 95        70     165`,
    `Balansräkning                2031-12-31   2030-12-31
Bank                          4 922 720    4 329 820
Årets resultat                  464 840      325 500
Kassaflödesanalys 2031
Kronor
Årets resultat                               464 840
Förändring av skulder                        128 060
Summa                                        592 900`,
  );
});

test('a heading that needs two lines is read as one, and so is a word over each column', async () => {
  const shares = `                                           Budget i % av
Insats        Beviljat   Budget   Skillnad    beviljat
Nystart          1 800    1 680        120        93,3
Samordning       1 200    1 150         50        95,8
Summa            3 000    2 830        170        94,3`;
  assert.deepEqual(await wrongIn(shares), []);
  assert.deepEqual(await wrongIn(shares.replace('94,3', '96,3')), ['troligt fel procent, rad 5: 96,3, 2 830, 3 000']);
  await assertNothingTold(`                            Bokslut  Budget   Bokslut
                              Not
                            2030     2031     2031
Bidrag från medlemmar       9 400    9 800    9 800
Kostnader                   9 153    9 990   10 015
Årets resultat                247     -190     -215`);
});

test('a long label that touches its first number is parted from it', async () => {
  const text = `                       Från    Nya   Totalt
Insats                 2030   2031     2031
Samverkansteamet       37       41       78
Arbetslivsverkstaden 22         30       52
Steget                 18       27       45
Samtliga               77       98      175`;
  assert.deepEqual(await wrongIn(text), []);
  assert.ok((await heldIn(text)).includes('summa: 37 + 22 + 18 = 77'));
});

test('columns that have units of their own are told in them', async () => {
  const text = `Kostnader	Utfall kronor	Budget tkr	Kronor per deltagare
Stigen	2 610 400	2 650	45 007
Bryggan	2 342 200	2 300	47 800
Summa	4 952 600	4 950	46 288`;
  await assertNothingTold(text);
  assert.ok((await heldIn(text)).includes('summa: 2 650 000 + 2 300 000 = 4 950 000'));
});

test('quarters above years are headings', async () => {
  const table = `Nya deltagare per kvartal
                      Kv 1    Kv 2    Kv 3    Kv 4    Helår
  Insats              2022    2022    2022    2022     2022
  Språngbrädan          17      14       9      18       58
  Steget                10       9       6      11       36
  Summa                 27      23      15      29       94
`;
  await assertNothingTold(table);
  assert.equal((await wrongIn(table.replace('58', '85'))).length, 1);
});
