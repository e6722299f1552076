import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertFound, type Found, type OneChange } from '../../../tests/proofreading/one-change.ts';
import { proofreadText } from '../../../tests/proofreading/read-text.ts';

const REPORT = readFileSync(new URL('../../../tests/proofreading/whole-report.txt', import.meta.url), 'utf8');

const CHANGES: readonly (readonly [OneChange, Found])[] = [
  [
    ['Resultaträkning | Summa intäkter', '8 112 350', '8 122 350'],
    { is: 'fel summa', says: ['8 122 350', '8 112 350'], alsoAt: ['Driftbidrag från staten', 'Övriga intäkter'] },
  ],
  [
    ['Balansräkning | Summa eget kapital och skulder', '3 660 367', '3 606 367'],
    { is: 'fel summa', says: ['3 606 367', '3 660 367'], alsoAt: ['Balansräkning | Kortfristiga skulder'] },
  ],
  [
    ['Balansräkning | Årets resultat', '479 400', '497 400'],
    { is: 'fel överföring', says: ['497 400', '479 400'], alsoAt: ['Resultaträkning | Årets resultat'] },
  ],
  [
    ['Kassaflödesanalys | Likvida medel vid årets slut', '3 341 902', '3 314 902'],
    { is: 'fel summa', says: ['3 314 902', '3 341 902'], alsoAt: ['Kassaflödesanalys | Årets kassaflöde'] },
  ],
  [['Not 2 | Summa', '318 465', '381 465'], { is: 'fel summa', says: ['381 465', '318 465'], alsoAt: ['Kundfordringar'] }],
  [['Översikt | Soliditet', '42 %', '47 %'], { is: 'troligt fel kvot', says: ['47 %', '41,61 %'], alsoAt: ['Summa tillgångar'] }],
  [['Översikt | Utgående eget kapital', '733', '773'], { is: 'fel summa', says: ['2021', '773 000', '733 000'] }],
  [['Driftredovisning | Brobygget', '1 900 000', '1 909 000'], { is: 'fel summa', says: ['87 440', '78 440'] }],
  [['Deltagare 2023 | Brobygget', '68', '86'], { is: 'fel summa', says: ['86', '68'] }],
  [
    ['Under 2023 har', '216 personer', '261 personer'],
    { is: 'troligt fel upprepning', says: ['261', '216'], alsoAt: ['Deltagare 2023 | Summa'] },
  ],
  [
    ['Insatserna | Kostnad/deltagare', '29 420', '30 172'],
    { is: 'fel kvot', says: ['30 172', '29 419,66', 'Talet är budgeten delad med antalet deltagare'] },
  ],
  [['Minst 50 %', 'Uppfyllt', 'Inte uppfyllt'], { is: 'fel bedömning', says: ['Inte uppfyllt', '70 %', '50 %'] }],
  [['Två av', 'Två', 'Tre'], { is: 'troligt fel antal', says: ['Tre', '2'], alsoAt: ['Minst 50 %'] }],
  [
    ['Under 2023 har', 'på 479', 'på 497'],
    { is: 'troligt fel upprepning', says: ['497', '479'], alsoAt: ['Resultaträkning | Årets resultat'] },
  ],
  [['Under 2023 har', 'överskott', 'underskott'], { is: 'troligt fel påstående', says: ['underskott', '479 400'] }],
];

test('a whole report without errors is read without errors, and most of what it tells is checked', async () => {
  const { findings, checks, tables, unread } = await proofreadText(REPORT);
  const errors = findings.filter(({ severity }) => severity === 'fel' || severity === 'troligt fel');
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
  );
  assert.ok(checks.filter(({ outcome }) => outcome === 'held').length >= 120);
  assert.deepEqual([tables, unread], [10, []]);
  const least = { summa: 60, överföring: 30, upprepning: 12, riktlinje: 8, kvot: 5, bedömning: 3, antal: 2 };
  for (const [kind, count] of Object.entries(least)) {
    assert.ok(checks.filter((check) => check.kind === kind && check.outcome === 'held').length >= count, kind);
  }
});

for (const [change, found] of CHANGES) {
  const [row, from, to] = change;
  test(`in a whole report "${row}" with ${to} instead of ${from} is found as ${found.is}`, async () => {
    await assertFound(REPORT, change, found);
  });
}
