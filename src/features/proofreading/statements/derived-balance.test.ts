import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';

const report = (ratio: string): string => `Årsredovisning 2023

Översikt över verksamhetens utveckling

Belopp i kr	2023	2022	2021
Eget kapital	1 400 000	1 280 000	1 175 000
Soliditet	51 %	47 %	${ratio}

Balansräkning

Belopp i kr	2023	2022
Fordringar	200 000	300 000
Kassa och bank	2 560 000	2 440 000
Summa tillgångar	2 760 000	2 740 000
Ingående eget kapital	1 280 000	1 175 000
Årets resultat	120 000	105 000
Summa eget kapital	1 400 000	1 280 000
Kortfristiga skulder	1 360 000	1 460 000
Summa eget kapital och skulder	2 760 000	2 740 000

Kassaflödesanalys

Belopp i kr	2023	2022
Årets resultat	120 000	105 000
Ökning/minskning av fordringar	100 000	-50 000
Ökning/minskning av kortfristiga skulder	-100 000	85 000
Årets kassaflöde	120 000	140 000
Likvida medel vid årets början	2 440 000	2 300 000
Likvida medel vid årets slut	2 560 000	2 440 000
`;

const ofRatio = async (ratio: string): Promise<string[]> => {
  const { findings } = await proofreadText(report(ratio));
  return findings.map(({ severity, message }) => `${severity}: ${message.replaceAll('\u00a0', ' ')}`);
};

test('the equity ratio of the year before the first balance sheet follows from that and its cash flow', async () => {
  assert.deepEqual(await ofRatio('46 %'), []);
  assert.deepEqual(await ofRatio('64 %'), [
    'troligt fel: Soliditeten 2021 är 64 % i översikten, men räknat ur balansräkningen och kassaflödet året efter blir den 46,08 %.',
  ]);
});

test('a balance that does not come out says nothing of the ratio', async () => {
  const { findings } = await proofreadText(report('64 %').replace('-50 000', '-51 000').replace('140 000\nLikvida', '139 000\nLikvida'));
  assert.ok(!findings.some(({ message }) => message.startsWith('Soliditeten 2021')));
});

test('a balance with the signs of a ledger has its equity without them', async () => {
  const ledger = (equity: string): string => `Årsredovisning 2023

Resultaträkning

Belopp i kr	2023	2022
Summa intäkter	-2 413 800	-2 409 000
Summa kostnader	2 517 565	2 316 405
Årets resultat	103 765	-92 595

Balansräkning

Belopp i kr	2023-12-31	2022-12-31
Kassa och bank	1 150 083	1 183 400
Summa tillgångar	1 150 083	1 183 400
Eget kapital	${equity}	-893 263
Kortfristiga skulder	-360 585	-290 137
Summa eget kapital och skulder	-1 150 083	-1 183 400
`;
  const told = async (text: string): Promise<string[]> =>
    (await proofreadText(text)).findings.map(({ severity, kind }) => `${severity} ${kind}`);
  assert.deepEqual(await told(ledger('-789 498')), []);
  assert.ok((await told(ledger('-798 498'))).some((each) => each.endsWith('summa')));
});
