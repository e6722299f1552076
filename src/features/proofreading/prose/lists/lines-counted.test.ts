import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

const listed = (...lines: string[]): string =>
  ['Gruppen har bestått av tre personer:', '', ...lines, '', 'Kansliet består av en samordnare på halvtid.'].join('\n');

test('short lines below a count are what is counted, also without marks', async () => {
  await assertBothWays({
    text: listed('Kerstin Alm, Försäkringskassan', 'Roger Fält, Arbetsförmedlingen', 'Ulla Gran, Lillåns kommun'),
    held: ['antal: tre och tre'],
    change: ['tre', 'fyra'],
    told: 'troligt fel antal, rad 1: fyra',
  });
});

test('running text below a count is no list', async () => {
  await assertNotCompared('Gruppen har bestått av tre personer:\n\nKerstin Alm har lett den. Den har träffats under våren.');
});
