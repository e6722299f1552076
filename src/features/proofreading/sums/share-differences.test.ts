import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const table = (change: string): string =>
  rows(
    'Fråga|Andel 2019|Andel 2018|Skillnad, procentenheter',
    'Stöd till nytta|81 %|79 %|+2',
    `Med och bestämmer|77 %|78 %|${change}`,
    'Får ta tid|79 %|79 %|0',
    'Redo för arbete|63 %|60 %|+3',
  );

test('points of per cent are what two shares differ', async () => {
  await assertRight(table('-1'), 'summa', 4);
  assert.deepEqual(await wrongIn(table('-4')), ['fel summa, rad 3: -4, 77 %, 78 %']);
});

test('a point is rounded, and a column of something else is left alone', async () => {
  assert.deepEqual(await wrongIn(table('-2')), ['avrundning summa, rad 3: -2, 77 %, 78 %']);
  const other = rows('Fråga|Andel 2019|Andel 2018|Skillnad', 'Nytta|81 %|79 %|40', 'Bestämmer|77 %|78 %|51', 'Tid|79 %|79 %|62');
  assert.deepEqual(await wrongIn(other), []);
});

test('points between the shares before and after, and not between the counts', async () => {
  const table = (change: string): string =>
    rows(
      'Försörjning|Före Antal|Andel|Efter Antal|Andel|Förändr. p.e.',
      'Försörjningsstöd|43|44 %|27|28 %|-16',
      'Sjukpenning|26|27 %|17|18 %|-9',
      'A-kassa|5|5 %|8|8 %|+3',
      `Ingen offentlig försörjning|9|9 %|26|27 %|${change}`,
    );
  assert.deepEqual(await wrongIn(table('+18')), []);
  assert.deepEqual(await wrongIn(table('+12')), ['fel summa, rad 5: +12, 27 %, 9 %']);
});

test('shares without years and with a decimal are as far apart as the column says', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Skattning före och efter
Påstående                                  Före, antal     Före   Efter, antal    Efter   Förändring, p.e.
Min hälsa är god                                    14   26,9 %             27   51,9 %              +25,0
Jag kan arbeta inom ett år                          17   32,7 %             31   59,6 %              +26,9
Jag vet vart jag ska vända mig                      21   40,4 %             43   82,7 %              +42,3
Mina rutiner fungerar                               23   44,2 %             35   67,3 %              +23,1`,
    held: [
      'procent: 14 av 52 är 26,92 %',
      'procent: 17 av 52 är 32,69 %',
      'procent: 21 av 52 är 40,38 %',
      'procent: 23 av 52 är 44,23 %',
      'procent: 27 av 52 är 51,92 %',
      'procent: 31 av 52 är 59,62 %',
      'procent: 43 av 52 är 82,69 %',
      'procent: 35 av 52 är 67,31 %',
      'summa: 51,9 % − 26,9 % = 25',
      'summa: 59,6 % − 32,7 % = 26,9',
      'summa: 82,7 % − 40,4 % = 42,3',
      'summa: 67,3 % − 44,2 % = 23,1',
    ],
    change: ['+42,3', '+43,2'],
    told: 'fel summa, rad 7: +43,2, 82,7 %, 40,4 %',
  });
});
