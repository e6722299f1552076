import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const TABLE = `Årsredovisning 2031

Deltagare 2031	Kvinnor	Män	Totalt	2030
Stigen	74	52	126	118
Bryggan	92	92	184	164
Summa	166	144	310	282

`;

test('which way the participants went is what the table says', async () => {
  const text = `${TABLE}Antalet deltagare ökade med 28.`;
  assert.ok((await heldIn(text)).includes('påstående: 310 mot 282'));
  assert.deepEqual(await wrongIn(text), []);
  assert.deepEqual(await wrongIn(text.replace('ökade', 'minskade')), ['troligt fel påstående, rad 8: minskade; rad 6: 310, 282']);
});

test('those of one intervention, and of other years, are left alone', async () => {
  await assertNothingTold(`${TABLE}Antalet deltagare i Stigen minskade.`, `${TABLE}Antalet deltagare minskade under de senaste åren.`);
});

test('how much it grew in per cent is of those who were there the year before', async () => {
  const report = (percent: string): string =>
    `Årsredovisning 2031\n\nDeltagare\n\nInsats\tKvinnor\tMän\tSumma\t2030\nVägval\t44\t39\t83\t78\nBryggan\t169\t137\t306\t246\nSumma\t213\t176\t389\t324\n\nKommentar: Antalet deltagare ökade med 65 personer (${percent} %).`;
  assert.deepEqual(await wrongIn(report('20')), []);
  assert.deepEqual(await wrongIn(report('25')), ['troligt fel procent, rad 10: 25 %; rad 8: 389, 324']);
});

test('an overview of money tells how many took part too', async () => {
  const report = (said: string): string =>
    [
      'Årsredovisning 2031',
      '',
      'Fem år i sammandrag',
      '',
      'Belopp i kr	2031	2030',
      'Intäkter	5 056 740	4 843 470',
      'Antal deltagare	230	184',
      '',
      said,
    ].join('\n');
  assert.deepEqual(await wrongIn(report('Antalet deltagare har därmed ökat med 25 %.')), []);
  assert.deepEqual(await wrongIn(report('Antalet deltagare har därmed minskat med 25 %.')), [
    'troligt fel påstående, rad 9: minskat; rad 7: 230, 184',
  ]);
  assert.match((await wrongIn(report('Antalet deltagare har därmed ökat med 52 %.'))).join(), /procent, rad 9: 52 %; rad 7: 230, 184/);
});

test('the year may be told before which way it went', async () => {
  const report = (said: string): string =>
    `Årsredovisning 2031\n\nFem år i sammandrag\n\nBelopp i kr\t2031\t2030\nIntäkter\t5 056 740\t4 843 470\nDeltagare i insatserna\t230\t205\n\n${said}`;
  assert.deepEqual(await wrongIn(report('Jämfört med 2030 ökade antalet deltagare med 25 personer.')), []);
  assert.deepEqual(await wrongIn(report('Jämfört med 2029 minskade antalet deltagare med 25 personer.')), []);
  assert.deepEqual(await wrongIn(report('Jämfört med 2030 minskade antalet deltagare med 25 personer.')), [
    'troligt fel påstående, rad 9: minskade; rad 7: 230, 205',
  ]);
});

test('fewer participants than the year before, without a number', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Något färre deltagare än året före togs emot i insatserna.

Fem år i siffror
Uppgift	2029	2030	2031
Deltagare i individinriktade insatser	451	489	473
Medlemsbidrag, tkr	9 800	10 000	10 400`,
    held: ['påstående: 473 mot 489'],
    change: ['Något färre', 'Något fler'],
    told: 'troligt fel påstående, rad 3: fler; rad 7: 473, 489',
  });
});

test('the number of participants was lower than the year before', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Antalet deltagare var något lägre än året före.

Uppgift	2029	2030	2031
Antal deltagare	451	489	473
Medlemsbidrag, tkr	9 800	10 000	10 400`,
    held: ['påstående: 473 mot 489'],
    change: ['något lägre', 'något högre'],
    told: 'troligt fel påstående, rad 3: högre; rad 6: 473, 489',
  });
});
