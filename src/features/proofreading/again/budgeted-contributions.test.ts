import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (budget: string): string => `Årsredovisning 2023

Resultaträkning

Belopp i kr	Budget 2023	2023	2022
Verksamhetens intäkter	${budget}	4 317 210	4 193 640
Verksamhetens kostnader	-4 300 000	-4 280 115	-4 201 300

Not 2. Bidrag från medlemmarna

	2023	2022
Driftbidrag från staten	2 078 150	2 013 400
Driftbidrag från regionen	1 039 075	1 006 700
Driftbidrag från Lillåns kommun	640 200	623 000
Driftbidrag från Storåns kommun	398 875	383 700
`;

const AGREED = 'avprickat summa: 2 078 150 + 1 039 075 + 640 200 + 398 875 = 4 156 300';

test('contributions that are together the budgeted income of the year are ticked off', async () => {
  assert.ok((await heldIn(report('4 156 300'))).includes(AGREED));
  assert.ok(!(await heldIn(report('4 156 200'))).includes(AGREED));
});
