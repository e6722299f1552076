import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = ({
  result = '82 300',
  told = 'Periodens resultat är 82 300 kr.',
  opening = '1 672 455',
} = {}): string => `Delårsrapport januari–juni 2018

${told}

Resultaträkning

Kronor	Jan–juni 2018	Jan–juni 2017	Budget 2018
Verksamhetens intäkter	1 700 000	1 600 000	3 400 000
Verksamhetens kostnader	-1 617 700	-1 310 887	-3 520 000
Årets resultat	82 300	289 113	-120 000

Balansräkning

Kronor	2018-06-30	2017-12-31
Fordringar	91 460	118 375
Kassa och bank	1 728 205	1 672 455
Summa tillgångar	1 819 665	1 790 830
Ingående eget kapital	1 088 450	1 026 035
Årets resultat	${result}	62 415
Utgående eget kapital	1 170 750	1 088 450
Skulder	648 915	702 380
Summa eget kapital och skulder	1 819 665	1 790 830

Kassaflödesanalys

Kronor	Jan–juni 2018
Årets resultat	82 300
Minskning av fordringar	26 915
Minskning av skulder	-53 465
Årets kassaflöde	55 750
Likvida medel vid årets början	${opening}
Likvida medel vid årets slut	1 728 205
`;

test('in a report of a part of the year its period stands in the place of the year', async () => {
  await assertNothingTold(report());
  assert.match((await wrongIn(report({ result: '83 200' }))).join(), /83 200/);
  assert.match((await wrongIn(report({ opening: '1 627 455' }))).join(), /1 627 455/);
  assert.match((await wrongIn(report({ told: 'Periodens resultat är 28 300 kr.' }))).join(), /28 300 kr/);
});

test('what is told of the whole year, of its budget or of last year is none of the period', async () => {
  await assertNothingTold(
    report({ told: 'Prognosen för helåret pekar på ett resultat på -36 300 kr, att jämföra med budgeterade -120 000 kr.' }),
    report({ told: 'Motsvarande period 2017 var resultatet 289 113 kr.' }),
    report({ told: 'Under 2017 blev resultatet 62 415 kr.' }),
  );
});
