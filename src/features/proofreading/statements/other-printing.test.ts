import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

const OVERVIEW = `Femårsöversikt

Belopp i kr	2021	2022
Årets resultat	−94 528	−275 372

Medlemsbidragens utveckling

Belopp i kr	2021	2022
Årets resultat	−94 528	−275 372
Utgående eget kapital	796 528	521 156
`;

const HELD = ['summa: 796 528 − 275 372 = 521 156', 'upprepning: −94 528 och −94 528', 'upprepning: −275 372 och −275 372'];

test('equity that follows from the result beside it is not blamed for a result told otherwise elsewhere', async () => {
  await assertBothWays({
    text: OVERVIEW,
    held: HELD,
    change: ['Årets resultat\t−94 528\t−275 372\n\nMedlems', 'Årets resultat\t−94 528\t−225 372\n\nMedlems'],
    told: 'fel upprepning, rad 4: −225 372; rad 9: −275 372',
  });
});

test('equity that follows from no result that is told is wrong', async () => {
  await assertBothWays({
    text: OVERVIEW,
    held: HELD,
    change: ['521 156', '571 156'],
    told: 'fel summa, rad 10: 571 156, 796 528; rad 9: −275 372',
  });
});
