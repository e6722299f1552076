import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

const report = (rows: string): string => `# Årsredovisning 2031

${rows}

Tre ledamöter var med på alla sammanträden.`;

test('who was at every meeting, by how many of them', async () => {
  await assertBothWays({
    text: report(`Ledamot	Utsedd av	Närvaro
Ann Hed	Ludvika	6 av 6
Torsten Wik	Region Dalarna	5 av 6
Mariana Ås	Försäkringskassan	6 av 6
Kerstin Öhn	Gagnef	6 av 6`),
    held: ['antal: Tre och 3'],
    change: ['Tre', 'Fyra'],
    told: 'troligt fel antal, rad 9: Fyra; rad 4: 3',
  });
});

test('or by a mark for each day', async () => {
  await assertBothWays({
    text: report(`Ledamot	9/2	22/3	3/5	14/6	Totalt
Ann Hed	x	x	x	x	4
Torsten Wik	x	–	x	x	3
Mariana Ås	x	x	x	x	4
Kerstin Öhn	x	x	x	x	4`),
    held: ['antal: 4 och 4', 'antal: 3 och 3', 'antal: 4 och 4', 'antal: 4 och 4', 'antal: Tre och 3'],
    change: ['Tre', 'Fyra'],
    told: 'troligt fel antal, rad 9: Fyra; rad 4: 3',
  });
});
