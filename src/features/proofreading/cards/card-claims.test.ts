import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertFound, assertHolds } from '../../../../tests/proofreading/one-change.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';

const card = (...lines: readonly string[]): string =>
  rows('Vägval', '', 'Syfte|Att deltagaren närmar sig arbete.', 'Budget|900 000 kr', 'Utfall|940 000 kr', ...lines);

const goal = (words: string): string => card(`Mål|${words}`, 'Måluppfyllelse|Uppfyllt', 'Resultat|Elva av 18 (61 %) gick vidare.');

test('a goal that is said to be met is met by what the card tells', async () => {
  await assertHolds(goal('Minst 60 % ska gå vidare'), { bedömning: 1 });
  await assertFound(goal('Minst 60 % ska gå vidare'), ['Mål', '60 %', '70 %'], {
    is: 'troligt fel bedömning',
    says: ['Vägval', '70 %', 'Uppfyllt', 'Elva av 18'],
    alsoAt: ['Måluppfyllelse', 'Resultat'],
  });
});

test('a goal that is said not to be met is not met', async () => {
  const text = goal('Minst 70 % ska gå vidare').replace('Uppfyllt', 'Inte uppfyllt');
  await assertHolds(text, { bedömning: 1 });
  await assertFound(text, ['Mål', '70 %', '60 %'], { is: 'troligt fel bedömning', says: ['60 %', 'Inte uppfyllt', 'Elva av 18'] });
});

test('a goal of at most so many is met from below', async () => {
  const text = card('Mål|Högst 20 % ska avbryta', 'Måluppfyllelse|Uppfyllt', 'Resultat|Tre av 18 (17 %) avbröt.');
  await assertHolds(text, { bedömning: 1 });
  await assertFound(text, ['Mål', '20 %', '10 %'], { is: 'troligt fel bedömning', says: ['10 %', 'Uppfyllt'] });
});

test('a goal without a limit, one that is partly met, and one without an outcome are let be', async () => {
  const others = [
    goal('Fler ska gå vidare'),
    goal('Minst 70 % ska gå vidare').replace('Uppfyllt', 'Delvis uppfyllt'),
    goal('Minst 70 % ska gå vidare').replace('Elva av 18 (61 %) gick vidare.', 'Det gick bra.'),
  ];
  for (const text of others)
    assert.deepEqual(
      (await heldIn(text)).filter((held) => held.startsWith('bedömning')),
      [],
      text,
    );
  await assertNothingTold(...others);
});

test('a budget that the words say was exceeded was', async () => {
  const text = card('Kommentar|Kostnaden översteg budgeten.');
  await assertHolds(text, { påstående: 1 });
  await assertFound(text, ['Kommentar', 'översteg', 'understeg'], {
    is: 'fel påstående',
    says: ['Vägval', 'understeg', '940 000', '900 000'],
    alsoAt: ['Budget', 'Utfall'],
  });
  await assertFound(text, ['Utfall', '940 000', '840 000'], {
    is: 'fel påstående',
    says: ['översteg', '840 000', '900 000'],
    alsoAt: ['Kommentar'],
  });
});

test('each way to say it is one', async () => {
  const over = [
    'Kostnaden överskred budgeten',
    'Kostnaderna blev högre än budget',
    'Utfallet blev dyrare än planerad budget',
    'Utfallet ligger över budget',
  ];
  const under = [
    'Kostnaden underskred budgeten',
    'Kostnaderna blev lägre än budget',
    'Insatsen blev billigare än beslutad budget',
    'Utfallet ligger under budget',
  ];
  for (const words of over) await assertHolds(card(`Kommentar|${words}.`), { påstående: 1 });
  for (const words of under)
    await assertFound(card(`Kommentar|${words}.`), ['Kommentar', '.', '!'], { is: 'fel påstående', says: ['940 000', '900 000'] });
});

test('what did not happen, or might, says nothing of the budget', async () => {
  await assertNothingTold(
    card('Kommentar|Kostnaden blev inte lägre än budget.'),
    card('Kommentar|Kostnaden riskerade att bli lägre än budget.'),
    card('Kommentar|Kostnaden skulle bli lägre än budget.'),
  );
});

const exits = (count: string, reasons: string): string => card(`Avslutade|${count}`, `Avslutade till|${reasons}`);

test('the reasons that people left for are as many as those who left', async () => {
  await assertHolds(exits('12', 'arbete 4, studier 3 och annat 5'), { summa: 1 });
  await assertFound(exits('12', 'arbete 4, studier 3 och annat 5'), ['Avslutade', '12', '13'], {
    is: 'fel summa',
    says: ['Vägval', '12', '13 har avslutats'],
    alsoAt: ['Avslutade till'],
  });
});

test('a reason alone, and words that are no list of them, are let be', async () => {
  await assertNothingTold(
    exits('13', 'arbete 4'),
    exits('13', 'arbete 4, flytt och sjukdom 3, annat 5'),
    exits('inga', 'arbete 4, studier 3'),
  );
});

test('how far the goal was missed or passed is not the goal', async () => {
  await assertNothingTold(
    card('Mål|100 deltagare', 'Kommentar|Differensen mot målet är 6 deltagare.'),
    card('Mål|20 deltagare', 'Kommentar|Målet överträffades med två deltagare.'),
  );
});
