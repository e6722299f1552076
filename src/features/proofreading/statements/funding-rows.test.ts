import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

/** What the members pay, the last of them as it is given, with a sentence about it on row 14. */
const report = ({ last = 'Mossvik', told }: { last?: string; told: string }): string => `Årsredovisning 2031

# Bidrag

Medlem	2031	2030
Försäkringskassan	3 000 000	2 900 000
Region Granland	1 500 000	1 450 000
Talbo kommun	900 000	870 000
${last}	600 000	580 000
Summa	6 000 000	5 800 000

# Om bidragen

${told}
`;

const repeatedIn = async (text: string): Promise<string[]> => (await heldIn(text)).filter((held) => held.startsWith('upprepning'));

test('what each of the three parts pays is told by the rows of those who pay', async () => {
  const parts = [
    ['Staten bidrog med', '3 000 000', '3 300 000', 6],
    ['Regionen bidrog med', '1 500 000', '1 550 000', 7],
  ] as const;
  for (const [told, right, wrong, line] of parts) {
    assert.deepEqual(await repeatedIn(report({ told: `${told} ${right} kr.` })), [`upprepning: ${right} och ${right}`]);
    assert.deepEqual(await wrongIn(report({ told: `${told} ${wrong} kr.` })), [
      `troligt fel upprepning, rad ${line}: ${right}; rad 14: ${wrong} kr`,
    ]);
  }
});

test('the municipalities are counted together, also one whose bare name is its row', async () => {
  const text = report({ told: 'Kommunerna bidrog med 1 500 000 kr.' });
  assert.deepEqual(await repeatedIn(text), ['upprepning: 1 500 000 och 1 500 000']);
  assert.deepEqual(await wrongIn(text), []);
  assert.deepEqual(await wrongIn(report({ told: 'Kommunerna bidrog med 1 400 000 kr.' })), [
    'troligt fel upprepning, rad 8: 900 000; rad 9: 600 000; rad 14: 1 400 000 kr',
  ]);
});

test('a name of two words and one with a hyphen are names of municipalities too', async () => {
  for (const last of ['Södra Mossvik', 'Mossvik-Granby'])
    assert.deepEqual(await repeatedIn(report({ last, told: 'Kommunerna bidrog med 1 500 000 kr.' })), [
      'upprepning: 1 500 000 och 1 500 000',
    ]);
});

test('other incomes between the members and the sum are paid by no municipality', async () => {
  for (const last of ['Projektmedel', 'Ränteintäkter', 'Övriga bidrag', 'Lönebidrag', 'Statsbidrag'])
    assert.deepEqual(
      await repeatedIn(report({ last, told: 'Kommunerna bidrog med 900 000 kr.' })),
      ['upprepning: 900 000 och 900 000'],
      last,
    );
});

test('what was paid in another year is not what is paid in this', async () => {
  assert.deepEqual(await wrongIn(report({ told: 'Under 2029 bidrog kommunerna med 1 300 000 kr.' })), []);
  assert.deepEqual(await wrongIn(report({ told: 'Föregående år bidrog kommunerna med 1 300 000 kr.' })), []);
});

test('fees and incomes of a course are paid by no municipality', async () => {
  for (const last of ['Avgifter Rehabdagen', 'Intäkter Rehabdagen'])
    assert.deepEqual(
      await repeatedIn(report({ last, told: 'Kommunerna bidrog med 900 000 kr.' })),
      ['upprepning: 900 000 och 900 000'],
      last,
    );
});

test('what members are paid for what they do is no contribution', async () => {
  await assertNothingTold(`Årsredovisning 2031

Resultaträkning, kronor	Not	2031	2030
Medlemsbidrag	2	800 000	780 000
Ersättning till parterna för insatser	3	−600 000	−590 000
Årets resultat		200 000	190 000

Not 3. Ersättning till parterna för insatser, kronor	2031	2030
Hylte kommun	300 000	290 000
Region Exempel	200 000	200 000
Försäkringskassan	100 000	100 000
Summa	600 000	590 000`);
});

test('municipalities that are told of together beside an authority that pays nothing', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Bidrag per betalare, tkr	2031	2030
Försäkringskassan (staten)	7 200	6 900
Arbetsförmedlingen	0	0
Region Exempel	3 600	3 450
Kommunerna tillsammans	3 600	3 450
Summa	14 400	13 800

Medlemsbidragen uppgick till 14 400 tkr under 2031.`,
    held: [
      'summa: 7 200 000 + 0 + 3 600 000 + 3 600 000 = 14 400 000',
      'summa: 6 900 000 + 0 + 3 450 000 + 3 450 000 = 13 800 000',
      'enhet: tkr',
      'summa: 7 200 000 + 3 600 000 + 3 600 000 = 14 400 000',
      'riktlinje: 7 200 000 av 14 400 000 är 50 %',
      'riktlinje: 3 600 000 av 14 400 000 är 25 %',
      'riktlinje: 3 600 000 av 14 400 000 är 25 %',
      'riktlinje: 6 900 000 av 13 800 000 är 50 %',
      'riktlinje: 3 450 000 av 13 800 000 är 25 %',
      'riktlinje: 3 450 000 av 13 800 000 är 25 %',
    ],
    change: ['uppgick till 14 400', 'uppgick till 14 040'],
    told: 'troligt fel summa, rad 10: 14 040 tkr; rad 4: 7 200; rad 5: 0; rad 6: 3 600; rad 7: 3 600',
  });
});

test('what is paid to members is no contribution of theirs', async () => {
  await assertNothingTold(`Årsredovisning 2031

Medlemsbidrag, tkr	2031	2030
Försäkringskassan	7 200	6 900
Region Exempel	3 600	3 450
Kommunerna	3 600	3 450
Summa	14 400	13 800

Insatsmedel per mottagare, tkr
Mottagare	Belopp 2031	Andel, %
Kommunerna	9 870	82,4
Region Exempel	1 962	16,4
Försäkringskassan	148	1,2
Summa	11 980	100,0`);
});
