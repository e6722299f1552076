import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

const TABLE = `Insats	Kostnad	Deltagare	Kr per deltagare
Stigen	994 000	71	14 000
Bryggan	2 184 000	94	23 234
Samtliga	3 178 000	165	19 261

`;

test('what each participant cost is the same in the text as in the table', async () => {
  const text = `${TABLE}Lägst kostnad per deltagare har Stigen, 14 000 kronor.`;
  assert.ok((await heldIn(text)).includes('upprepning: 14 000 kronor och 14 000'));
  assert.deepEqual(await wrongIn(text), []);
  assert.deepEqual(await wrongIn(text.replace('Stigen, 14 000', 'Stigen, 15 700')), [
    'troligt fel upprepning, rad 6: 15 700 kronor; rad 2: 14 000',
  ]);
});

test('what was planned, and what is told roughly, is something else', async () => {
  await assertNothingTold(
    `${TABLE}Kostnaden per deltagare i Stigen blev lägre än planerat, 14 000 mot 16 000 kronor.`,
    `${TABLE}Dyrast per deltagare är Bryggan med omkring 23 000 kronor.`,
  );
});

test('how much lower it is, and what it was another year, is something else', async () => {
  await assertNothingTold(
    `${TABLE}# Stigen\n\nPer deltagare blir det 14 000 kr, 1 190 kr lägre än 2019 (15 190 kr).`,
    `${TABLE}# Stigen\n\nKostnaden är 14 000 kr per deltagare (15 190 kr 2019).`,
    `${TABLE}# Stigen\n\nInsatsen kostade 994 000 kr, vilket ger 14 000 kr per deltagare, att jämföra med 15 190 kr under 2019.`,
  );
});

test('what another cost for each is not of whom was spoken of before', async () => {
  await assertNothingTold(`Årsredovisning 2031

Kommun	Kostnad, tkr	Tkr per deltagare
Tibro	3 612	15,8
Hylte	1 768	17,5
Åre	1 502	16,9

Tibro svarade för 25 av deltagarna. Ungdomsspåret kostade 1 388 tkr, 21,7 tkr per deltagare.`);
});

test('what one is over another, and what it was in another year, is no cost of the year', async () => {
  await assertNothingTold(`Årsredovisning 2031

Insats	Kostnad, kr	Deltagare	Kr/deltagare
Startrampen	1 684 300	73	23 073
Stegvis	1 527 400	61	25 039
Samtliga	3 211 700	134	23 968

Per deltagare är Stegvis dyrast, 1 966 kr över Startrampen. Kostnaden per deltagare för samtliga steg med 19,1 procent från 2030 års 20 124 kr.`);
});

test('what each would cost if they were more, and the own cost of each, are not in the table', async () => {
  await assertNothingTold(`Årsredovisning 2031

Insats	Kostnad	Deltagare	Kostnad per deltagare, kr
Trappan	168 940	14	12 067
Bron	200 000	20	10 000

Blir det tjugo deltagare kostar Trappan 17 000 kronor per deltagare.

Förbundets egen kostnad för Bron var 60 000 kronor, eller 3 000 kronor per deltagare.`);
});
