import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
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

test('how many are above the whole country is tried by the column against it', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Enkät

Fråga	Svar	Lugnet 2031, procent	Lugnet 2030, procent	Riket 2031, procent	Skillnad mot riket, procentenheter
Stödet är till stor nytta för mig	96	82	80	76	+6
Jag är med och bestämmer	95	75	77	78	-3
Stödet får ta den tid jag behöver	96	81	79	78	+3
Jag har någon att vända mig till	96	95	93	90	+5

Lugnet ligger högre än landet i övrigt på tre av de fyra frågorna.`,
    held: ['antal: tre och 3', 'antal: fyra och 4', 'antal: fyra och 4', 'antal: tre av fyra'],
    change: ['på tre av de fyra', 'på två av de fyra'],
    told: 'troligt fel antal, rad 11: två; rad 6: +6',
  });
});

test('how many shares are above those of the whole country, where both are told', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Deltagarnas svar

Fråga	Svar	2031, %	2030, %	Riket 2031, %
Nytta av stödet	81	81,5	79	76
Med och bestämmer	80	72,5	74	78
Tiden får räcka till	79	82,3	80	78
Någon att vända sig till	81	92,6	90	–
Hanterar sin situation	78	63,0	57	52

Av de fyra frågor som kan jämföras ligger vi över riket på tre.`,
    held: ['antal: fyra och 4', 'antal: tre och 3'],
    change: ['över riket på tre', 'över riket på två'],
    told: 'troligt fel antal, rad 12: två; rad 6: 81,5',
  });
});

test('the questions that are named by their numbers count nothing', async () => {
  await assertNothingTold(`Årsredovisning 2031

Fråga	Andel 2031, %	Andel 2030, %	Skillnad, procentenheter
1 Nyttan	81,6	78,4	+3,2
2 Inflytandet	75,9	77,0	−1,1
3 Tiden	77,3	77,0	+0,3
4 Någon att vända sig till	94,3	94,6	−0,3
5 Situationen	66,7	62,2	+4,5

På tre av de fem frågorna blev svaren bättre än 2030 och på två, frågorna 2 och 4, något sämre.`);
});
