import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('the paragraph that tells when the budget is to be adopted', async () => {
  await assertBothWays({
    text: 'Budgeten skall enligt 23 § i lagen fastställas av styrelsen senast den 30 november efter samråd med medlemmarna.',
    held: ['lagrum: 30 november och den 30 november', 'lagrum: 23 § och 23 §'],
    change: ['23 §', '24 §'],
    told: 'troligt fel lagrum, rad 1: 24 §',
  });
});

test('paragraphs of other laws and of minutes', async () => {
  await assertNothingTold(
    'Årsredovisningen ska enligt 12 kap. 1 § kommunallagen lämnas inom tre månader.',
    'Styrelsen beslutade i 87 § att budgeten ska antas den 30 november.',
  );
});

test('the paragraph that makes members answer for debts', async () => {
  await assertBothWays({
    text: 'Skulle tillgångarna inte räcka till en skuld är medlemmarna enligt 22 § i lagen skyldiga att skjuta till medel efter sina andelar.',
    held: ['lagrum: 22 § och 22 §'],
    change: ['22 §', '23 §'],
    told: 'troligt fel lagrum, rad 1: 23 §',
  });
});
