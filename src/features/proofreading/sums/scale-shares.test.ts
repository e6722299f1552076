import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('shares are of the answers of their rows, those of the best step or of the best two', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Enkätsvar, antal svar på den sexgradiga skalan
Fråga	5–6	4	3	1–2	Ej svar	Andel
Stödet är till nytta	19	4	2	1	-	73 %
Jag är med och bestämmer	18	4	2	1	1	72 %
Stödet får ta tid	21	3	2	-	-	81 %
Jag kan hantera min situation	13	6	4	2	1	52 %
Jag är närmare arbete	11	6	5	3	1	68 %
Mina erfarenheter tas tillvara	20	3	1	1	1	80 %`,
    held: [
      'procent: 19 av 26 är 73,08 %',
      'procent: 18 av 25 är 72 %',
      'procent: 21 av 26 är 80,77 %',
      'procent: 13 av 25 är 52 %',
      'procent: 17 av 25 är 68 %',
      'procent: 20 av 25 är 80 %',
    ],
    change: ['1	72 %', '1	70 %'],
    told: 'fel procent, rad 6: 70 %, 18, 4, 2, 1',
  });
});

test('shares of something else are not tried', async () => {
  await assertNothingTold(`Årsredovisning 2031

Enkätsvar
Fråga	5–6	4	3	1–2	Andel av kvinnor
Stödet är till nytta	19	4	2	1	40 %
Jag är med och bestämmer	18	4	2	1	41 %
Stödet får ta tid	21	3	2	1	42 %
Jag kan hantera min situation	13	6	4	2	43 %`);
});
