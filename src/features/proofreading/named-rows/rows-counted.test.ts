import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';

const report = (told: string): string =>
  `${rows('Fråga|2024|2023|Skillnad', 'Stöd till nytta|84 %|82 %|+2', 'Med och bestämmer|79 %|80 %|-1', 'Får ta tid|76 %|76 %|0', 'Någon att vända sig till|92 %|91 %|+1')}

${told}`;

test('as many questions went up, down and stayed as the column of changes has', async () => {
  const right = [
    'Två av de fyra frågorna har fått en högre andel positiva svar.',
    'Jämfört med 2023 har två frågor ökat.',
    'Två av de fyra frågorna har ett bättre resultat än 2023.',
  ];
  for (const told of right) assert.deepEqual(await wrongIn(report(told)), [], told);
  assert.deepEqual(await wrongIn(report('Tre av de fyra frågorna har ett bättre resultat än 2023.')), [
    'troligt fel antal, rad 7: Tre; rad 2: +2',
  ]);
  assert.deepEqual(await wrongIn(report('Två av de sju frågorna har ett bättre resultat än 2023.')), [
    'troligt fel antal, rad 7: sju; rad 2: +2',
  ]);
});

test('what is said of colours, or far from the table, is left alone', async () => {
  assert.deepEqual(await wrongIn(report('Tre av fyra frågor är gröna.')), []);
  assert.deepEqual(await wrongIn(report(`${'Annat.\n\n'.repeat(20)}Tre av de fyra frågorna har ett bättre resultat.`)), []);
});
