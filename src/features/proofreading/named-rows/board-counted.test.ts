import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../tests/proofreading/both-ways.ts';

test('the board has as many members and substitutes as the table has rows for', async () => {
  const table = [
    'Ordförande	Bengt Ek	Kommunen',
    'Ledamot	Eva Ask	Regionen',
    'Ledamot	Ulf Alm	Staten',
    'Ersättare	Per Lind	Kommunen',
    'Ersättare	Siv Gran	Regionen',
    'Ersättare	Bo Rönn	Staten',
  ];
  await assertBothWays({
    text: `Styrelsen har tre ordinarie ledamöter och tre personliga ersättare.\n\n${['Uppdrag	Namn	Utsedd av', ...table].join('\n')}`,
    held: ['antal: tre och 3', 'antal: tre och 3'],
    change: ['tre ordinarie', 'fyra ordinarie'],
    told: 'troligt fel antal, rad 1: fyra; rad 4: 3',
  });
});

test('rows of names below the word for members are members', async () => {
  await assertBothWays({
    text: [
      'Styrelsen har fyra ledamöter.',
      '',
      'Ledamot	Närvaro (av 6)',
      'Eva Ask	6',
      'Ulf Alm	5',
      'Siv Gran, vice ordförande	6',
      'Bo Rönn	4',
    ].join('\n'),
    held: ['antal: fyra och 4'],
    change: ['fyra', 'fem'],
    told: 'troligt fel antal, rad 1: fem; rad 4: 4',
  });
});

test('a table of other people than members counts no board', async () => {
  await assertNotCompared(
    ['Styrelsen har fyra ledamöter.', '', 'Insats	Ansvarig', 'Bron	Eva Ask', 'Lotsen	Ulf Alm', 'Spåret	Siv Gran'].join('\n'),
  );
});

test('the head of the columns is no member', async () => {
  await assertBothWays({
    text: [
      'Styrelsen har tre ledamöter, en från varje medlem.',
      '',
      'Ledamot	Utsedd av	Uppdrag',
      'Eva Ask	Viks kommun	ordförande',
      'Ulf Alm	Regionen	vice ordförande',
      'Siv Gran	Försäkringskassan	ledamot',
    ].join('\n'),
    held: ['antal: tre och 3'],
    change: ['tre', 'fyra'],
    told: 'troligt fel antal, rad 1: fyra; rad 4: 3',
  });
});

test('members who have done something are some of the board', async () => {
  await assertNotCompared(
    'Två ledamöter har inte missat något möte.\n\nLedamot	Utsedd av	Uppdrag\nEva Ask	Viks kommun	ordförande\nUlf Alm	Regionen	vice ordförande\nSiv Gran	Försäkringskassan	ledamot',
  );
});

test('a member who stands in the first row of a table without a head is counted', async () => {
  await assertBothWays({
    text: `Styrelsens fyra ordinarie ledamöter:

   Maj-Britt Ek        ordförande          Storfors kommun
   Ulf Alm             vice ordförande     Region Värmdal
   Siv Gran            ledamot             Arbetsförmedlingen
   Bo Rönn             ledamot             Försäkringskassan`,
    held: ['antal: fyra och 4'],
    change: ['fyra', 'fem'],
    told: 'troligt fel antal, rad 1: fem; rad 4: 4',
  });
});
