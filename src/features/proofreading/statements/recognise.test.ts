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

test('a part of the year in the head of a table is of all its years', async () => {
  await assertNothingTold(`Delårsrapport januari–augusti 2031

Balansräkning, kr	2031-08-31	2030-12-31
Summa tillgångar	2 716 000	2 639 000
Eget kapital	1 529 000	1 461 000
Skulder	1 187 000	1 178 000
Summa eget kapital och skulder	2 716 000	2 639 000

Januari–augusti, belopp i tkr	2031	2030	2029
Verksamhetens kostnader	−4 522	−4 206	−4 151
Periodens resultat	67	197	128
Eget kapital vid periodens slut	1 529	1 730	1 706`);
});

test('what one part earns and costs, above its net, is not what the association does', async () => {
  await assertNothingTold(`Årsredovisning 2031

Resultaträkning, tkr	2031	2030
Verksamhetens intäkter	9 062	9 034
Verksamhetens kostnader	−3 311	−3 162
Årets resultat	5 751	5 872

Driftredovisning, tkr	Utfall 2031	Utfall 2030
Finansiering
Medlemsbidrag	9 000	9 000
Netto finansiering	9 000	9 000
Kansli
Intäkter	62	34
Kostnader	−1 801	−1 598
Netto kansli	−1 739	−1 564
Insatser
Bron	−1 510	−1 564
Netto insatser	−1 510	−1 564
Årets resultat	5 751	5 872`);
});
