import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';
import { whatWasFound } from '../../../../tests/proofreading/read-text.ts';

/** Rows in an order in which no row is the sum of those above it. */
const cash = (...lines: readonly string[]): string => rows('Nyckeltal', 'Belopp i kr|2031|2030|2029', ...lines);

const CLOSING = 'Utgående likvida medel|1 350 000|1 200 000|1 000 000';
const OPENING = 'Ingående likvida medel|1 200 000|1 000 000|900 000';
const CHANGE = 'Årets kassaflöde|150 000|200 000|100 000';
const CARRIED = ['överföring: 1 200 000 och 1 200 000', 'överföring: 1 000 000 och 1 000 000'];

test('what a year begins with and what changes it are what it ends with', async () => {
  await assertBothWays({
    text: cash(CLOSING, OPENING, CHANGE),
    held: [
      'summa: 1 200 000 + 150 000 = 1 350 000',
      'summa: 1 000 000 + 200 000 = 1 200 000',
      'summa: 900 000 + 100 000 = 1 000 000',
      ...CARRIED,
    ],
    change: ['150 000', '105 000'],
    told: 'fel summa, rad 3: 1 350 000; rad 4: 1 200 000; rad 5: 105 000',
  });
});

test('a year begins with what the year before ended with', async () => {
  await assertBothWays({
    text: cash('Utgående eget kapital|1 350 000|1 200 000|1 000 000', 'Ingående eget kapital|1 200 000|1 000 000|900 000'),
    held: CARRIED,
    change: ['Ingående eget kapital|1 200'.replace('|', '\t'), 'Ingående eget kapital|1 020'.replace('|', '\t')],
    told: 'fel överföring, rad 4: 1 020 000; rad 3: 1 200 000',
  });
});

test('what it begins and ends with is known by the words for it', async () => {
  const names: readonly (readonly [string, string])[] = [
    ['Ingående eget kapital', 'Utgående eget kapital'],
    ['Ingående balanserat kapital', 'Utgående balanserat kapital'],
    ['Eget kapital vid årets början', 'Eget kapital vid årets slut'],
    ['Eget kapital vid årets ingång', 'Eget kapital vid periodens utgång'],
    ['Eget kapital IB', 'Eget kapital UB'],
    ['Likvida medel vid årets/periodens början', 'Likvida medel vid årets/periodens slut'],
    ['Likvida medel 1 januari', 'Likvida medel 31 december'],
    ['Likvida medel den 1 januari, kr', 'Likvida medel den 31 december, kr'],
  ];
  for (const [opening, closing] of names) {
    const table = cash(`${closing}|1 350 000|1 200 000|1 000 000`, `${opening}|1 200 000|1 000 000|900 000`);
    assert.deepEqual(
      (await heldIn(table)).filter((held) => held.startsWith('överföring')),
      CARRIED,
      opening,
    );
  }
});

test('an outcome goes on from the outcome, where a budget of the year before stands there too', async () => {
  const table = rows(
    'Nyckeltal',
    'Belopp i kr|Utfall 2031|Budget 2030|Utfall 2030',
    'Utgående likvida medel|1 350 000|1 150 000|1 200 000',
    'Ingående likvida medel|1 200 000|1 050 000|1 000 000',
  );
  assert.deepEqual(await heldIn(table), ['överföring: 1 200 000 och 1 200 000']);
  assert.deepEqual(await wrongIn(table), []);
});

test('a change that fails more often than not is another one', async () => {
  assert.deepEqual(await heldIn(cash(CLOSING, OPENING, 'Årets kassaflöde|90 000|95 000|80 000')), CARRIED);
  assert.deepEqual(await wrongIn(cash(CLOSING, OPENING, 'Årets kassaflöde|90 000|95 000|80 000')), []);
});

test('years that are not beside each other, and amounts of something else, are let be', async () => {
  const apart = rows(
    'Nyckeltal',
    'Belopp i kr|2031|2028',
    'Utgående likvida medel|1 350 000|900 000',
    'Ingående likvida medel|1 200 000|700 000',
  );
  await assertNotCompared(apart);
  await assertNotCompared(cash('Utgående moms|1 350 000|1 200 000|1 000 000', 'Ingående moms|1 100 000|950 000|900 000'));
});

test('whoever has carried another amount forward is told both, with their years', async () => {
  const found = await whatWasFound(cash(CLOSING, OPENING.replace('1 200', '1 020')));
  assert.deepEqual(
    found.map((each) => each.replaceAll('\u00a0', ' ')),
    ['fel överföring: Ingående likvida medel (2031) är 1 020 000, men Utgående likvida medel (2030) är 1 200 000.'],
  );
});

test('what a year begins and ends with may be told in a word', async () => {
  const note = `Not 5 Eget kapital	2031	2030
Ingående	1 141 320	884 215
Årets resultat	239 320	257 105
Utgående	1 380 640	1 141 320`;
  await assertNothingTold(note);
  assert.deepEqual(await wrongIn(note.replace('884 215', '848 215')), [
    'troligt fel summa, rad 4: 1 141 320; rad 2: 848 215; rad 3: 257 105',
  ]);
});

test('each year begins with what the year before ended with, also where only the time is told', async () => {
  const table = (opening: string): string =>
    [
      'Eget kapital, kr	2018	2019	2020',
      `Vid årets början	1 315 200	1 651 200	${opening}`,
      'Årets resultat	336 000	–454 440	–284 000',
      'Vid årets slut	1 651 200	1 196 760	912 760',
    ].join('\n');
  assert.deepEqual(await wrongIn(table('1 196 760')), []);
  assert.ok((await wrongIn(table('1 169 760'))).length > 0);
});

test('a part of the year begins with what the year before ended with', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Not 5 Eget kapital, kronor
                                       2031-08-31   2030-12-31
Vid årets början                       1 431 130    1 312 400
Vid periodens/årets slut               1 388 965    1 431 130`,
    held: ['överföring: 1 431 130 och 1 431 130', 'överföring: 1 431 130 och 1 431 130'],
    change: ['1 431 130    1 312 400', '1 413 130    1 312 400'],
    told: 'fel överföring, rad 5: 1 413 130; rad 6: 1 431 130',
  });
});
