import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const RISKS = ['Risk	Sannolikhet	Konsekvens', 'Sjukdom på kansliet	3	2', 'Få anvisningar	2	3', 'Sent beslut om bidrag	1	4'].join(
  '\n',
);

test('as many things as the rows of the table that is headed by them', async () => {
  await assertBothWays({
    text: `Styrelsen har värderat tre risker.\n\n${RISKS}`,
    held: ['antal: tre och 3'],
    change: ['tre', 'fyra'],
    told: 'troligt fel antal, rad 1: fyra; rad 4: 3',
  });
});

test('some of them, those of a kind, and things of another name may be more or fewer', async () => {
  await assertNothingTold(
    `Två av tre risker har fått en åtgärd.\n\n${RISKS}`,
    `Styrelsen har värderat de två ekonomiska riskerna.\n\n${RISKS}`,
    `Styrelsen har värderat de två risker som är nya.\n\n${RISKS}`,
    `Styrelsen har haft två möten.\n\n${RISKS}`,
  );
});

test('what is said to follow is as many rows, whatever they are called', async () => {
  const table = 'Belopp i kr	2031	2030\nNetto kansli	816 987	771 951\nNetto kurser	198 395	169 193\nNetto lokal	45 000	44 000';
  const text = (many: string): string => `Här följer ${many} kompletterande uppgifter.\n\n${table}`;
  assert.deepEqual(
    (await heldIn(text('tre'))).filter((held) => held.startsWith('antal')),
    ['antal: tre och 3'],
  );
  assert.deepEqual(await wrongIn(text('fyra')), []);
});

test('those with something are only some of them', async () => {
  await assertNothingTold(`Årsredovisning 2031

De fem insatserna med deltagare kostade 500 000 kronor.

Insats	Kostnad kr
Bron	100 000
Lotsen	100 000
Stegen	100 000
Verkstan	100 000
Spåret	100 000
Arenan	70 000`);
});
