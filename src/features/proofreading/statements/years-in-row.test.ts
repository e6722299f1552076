import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string, before = '612'): string =>
  [
    'Årsredovisning 2031',
    '',
    'Femårsöversikt',
    '',
    'Belopp i tkr	2031	2030	2029	2028',
    `Årets resultat	-366	-287	-203	${before}`,
    '',
    said,
  ].join('\n');

test('so many years in a row have a deficit as the results say', async () => {
  await assertBothWays({
    text: report('Det är tredje året i rad med underskott.'),
    held: ['enhet: tkr', 'påstående: 3 år i rad'],
    change: ['tredje', 'fjärde'],
    told: 'troligt fel påstående, rad 8: fjärde året i rad; rad 6: -366, -287, -203, 612',
  });
});

test('years that are not told may have had the same', async () => {
  await assertNothingTold(
    report('Det är femte året i rad med underskott.', '-150'),
    report('Före pandemin hade vi innan dess överskott två år i rad.'),
    report('2029 var det andra året i rad med underskott.'),
  );
});
