import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';

const WORK = rows(
  'Mål|Utfall|Bedömning',
  'Minst 60 % av deltagarna ska vara nöjda|52 %|Inte uppfyllt',
  'Minst tolv utbildningar ska genomföras|14|Uppfyllt',
  'Minst sjutton dialoger ska genomföras|19|Uppfyllt',
);
const BOARD = rows('Mål|Utfall|Bedömning', 'Minst elva möten ska hållas|8|Inte uppfyllt', 'Minst nio resor ska genomföras|15|Uppfyllt');

const report = (told: string): string =>
  `Mål för arbete\n\n${WORK}\n\nVi tar målen i tur och ordning.\n\nMål för styrelsen\n\n${BOARD}\n\n${told}`;

const countsIn = async (told: string): Promise<string[]> =>
  (await heldIn(report(told))).filter((held) => /^antal: \S+ och \d+$/.test(held));

test('of several tables of goals a sentence speaks of the one that it fits', async () => {
  assert.deepEqual(await countsIn('Två av de tre målen är uppfyllda.'), ['antal: Två och 2', 'antal: tre och 3']);
  assert.deepEqual(await countsIn('Ett av de två målen är uppfyllda.'), ['antal: Ett och 1', 'antal: två och 2']);
  for (const told of ['Två av de tre målen är uppfyllda.', 'Ett av de två målen är uppfyllda.'])
    assert.deepEqual(await wrongIn(report(told)), [], told);
});

test('or it speaks of all of them together', async () => {
  assert.deepEqual(await countsIn('Tre av de fem målen är uppfyllda.'), ['antal: Tre och 3', 'antal: fem och 5']);
  assert.deepEqual(await wrongIn(report('Tre av de fem målen är uppfyllda.')), []);
  assert.deepEqual(await wrongIn(report('Fyra av de fem målen är uppfyllda.')), ['troligt fel antal, rad 16: Fyra; rad 4: 3']);
});

test('a count that no table has, nor all of them, is told', async () => {
  assert.deepEqual(await wrongIn(report('Sex av de sju målen är uppfyllda.')), [
    'troligt fel antal, rad 16: Sex; rad 4: 3',
    'troligt fel antal, rad 16: sju; rad 4: 5',
  ]);
});

test('a head that was read as a row is no goal', async () => {
  const table = rows(
    'Mål|Utfall|',
    'Mål för arbetet|Utfall|Måluppfyllelse',
    'Minst 60 % ska vara nöjda|52 %|Ej uppnått',
    'Minst tolv kurser ska hållas|14|Uppnått',
  );
  assert.deepEqual(await wrongIn(`${table}\n\nEtt av de två målen är uppfyllda.`), []);
});

test('goals may be counted in the sentence before', async () => {
  assert.deepEqual(await wrongIn(`${WORK}\n\nStyrelsen beslutade om tre mål. Två av dem har uppnåtts och ett har inte uppnåtts.`), []);
  assert.deepEqual(await wrongIn(`${WORK}\n\nStyrelsen beslutade om tre mål. Tre av dem har uppnåtts och ett har inte uppnåtts.`), [
    'troligt fel antal, rad 6: Tre; rad 2: 2',
  ]);
});

test('a goal of few letters counts, and goals have many names', async () => {
  const table = rows(
    'Insats|Mål|Utfall|Status',
    'Resursteamet|25 % till arbete|29 %|Nått',
    'Bron|40 deltagare|34|Inte nått',
    'Kulturkliv|35 % till arbete|46 %|Nått',
  );
  assert.deepEqual(
    await wrongIn(`Styrelsen har satt tre verksamhetsmål för insatserna. Två är nådda och ett är inte nått.\n\n${table}`),
    [],
  );
  assert.deepEqual(await wrongIn(`${table}\n\nTre av tre verksamhetsmål är uppfyllda.`), ['troligt fel antal, rad 6: Tre; rad 2: 2']);
});

test('goals of the activities are not all goals where there are goals of the money too', async () => {
  const table = rows(
    'Mål|Utfall|Bedömning',
    'Minst 200 personer deltar|206|Uppfyllt',
    'Minst 40 % går till arbete|45 %|Uppfyllt',
    'Minst 80 % är nöjda|72 %|Inte uppfyllt',
    'Eget kapital högst 20 %|17 %|Uppfyllt',
  );
  const said = 'Det ekonomiska målet och två av de tre verksamhetsmålen är uppfyllda.';
  assert.deepEqual(await wrongIn(`${table}\n\n${said}`), []);
  assert.deepEqual(await wrongIn(`${table}\n\nAv planens ekonomiska mål är ett uppfyllt. Två av fyra mål är uppfyllda.`), [
    'troligt fel antal, rad 7: Två; rad 2: 3',
  ]);
});

test('of three tables of goals the text may count those of the first two, and what interventions aim at is not counted', async () => {
  const head = 'Mål	Utfall	Bedömning';
  const goals = (...rows: string[]): string => [head, ...rows].join('\n');
  const first = goals('Minst 280 personer deltar	301	Uppfyllt', 'Minst 40 procent till arbete	40,4 %	Uppfyllt');
  const second = goals('Eget kapital är högst 20 procent	18,2 %	Uppfyllt', 'Kansliet tar högst 15 procent	15,6 %	Ej uppfyllt');
  const third = goals('Kompassen: minst 85 personer	91	Uppfyllt', 'Lotsen: minst 45 personer	43	Ej uppfyllt');
  const report = (said: string): string => `Mål för arbete\n\n${first}\n\nMål för pengar\n\n${second}\n\nInsatserna\n\n${third}\n\n${said}`;
  assert.deepEqual(await wrongIn(report('Tre av de fyra målen är uppfyllda.')), []);
  assert.deepEqual(await wrongIn(report('Av insatsernas egna mål nåddes två av tre.')), []);
});

test('goals of which there are many more than the table has', async () => {
  await assertNothingTold(`Årsredovisning 2031

Mål	Utfall	Bedömning
Minst 40 % till arbete	43 %	Uppfyllt
Minst 70 % nöjda	74 %	Uppfyllt
Minst 80 % svarar	76 %	Ej uppfyllt

De fem insatserna har tillsammans 22 mål. Femton av dem är uppnådda.`);
});

test('the number of a goal is no count, and the year before had other goals', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Mål	Utfall	Bedömning
Minst 30 procent till arbete	35 procent	Uppfyllt
Minst 40 deltagare	44 deltagare	Uppfyllt
Högst 20 procent eget kapital	18 procent	Uppfyllt

Eget kapital blir då 17 procent av bidragen, och mål 2 är då uppfyllt. Året före var två av tre mål uppfyllda.

För 2023 uppfylldes två av tre mål.
`,
  );
});
