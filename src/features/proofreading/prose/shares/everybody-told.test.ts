import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const report = (after: string): string => `Fyren

Under året deltog 23 kvinnor och 13 män. Insatsen tog emot från hela området.

${after}
`;

test('the women and the men who took part are all of the participants further on', async () => {
  await assertBothWays({
    text: report('Av de 36 deltagarna har några varit i praktik.'),
    held: ['antal: 23 + 13 = 36'],
    change: ['de 36', 'de 38'],
    told: 'troligt fel antal, rad 5: 38; rad 3: 23, 13',
  });
});

test('participants who have been counted in between are not all of them', async () => {
  await assertNothingTold(
    report('Nio kvinnor och fem män avslutades. Av de 14 deltagarna har två börjat arbeta.'),
    report('Hösten hade 20 deltagare. Av de 20 deltagarna är tre kvar.'),
  );
});

test('what stands under another heading, and those who only are some of all, are left alone', async () => {
  await assertNotCompared(report('Kompassen\n\nAv de 40 deltagarna har några varit i praktik.'));
  await assertNotCompared('Fyren\n\nAv 30 deltog 23 kvinnor och 4 män.\n\nAv de 40 deltagarna har några varit i praktik.\n');
});
