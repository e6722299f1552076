import { test } from 'node:test';
import { assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('a part of the year in the title of a table is of all its years', async () => {
  await assertNothingTold(`Delårsrapport januari–augusti 2031

Balansräkning, kr	2031-08-31	2030-12-31
Summa tillgångar	2 716 000	2 639 000
Eget kapital	1 529 000	1 461 000
Skulder	1 187 000	1 178 000
Summa eget kapital och skulder	2 716 000	2 639 000

Tabell 11. Januari–augusti 2029–2031, tkr
	2031	2030	2029
Verksamhetens kostnader	−4 522	−4 206	−4 151
Periodens resultat	67	197	128
Eget kapital 31 augusti	1 529	1 730	1 706`);
});
