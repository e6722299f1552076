import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string => `Årsredovisning 2031

2031	Avslut	Till arbete	Andel %
Älvdalen	174	68	39
Bergsbygden	190	68	36
De två förbunden	364	136	37
Riket	–	–	34

${said}`;

test('a share is so many points above those of the rows that are named', async () => {
  await assertBothWays({
    text: report(
      'Hos oss gick 39 procent till arbete. Det är två procentenheter mer än för de två förbunden sammantaget och fem mer än i riket.',
    ),
    held: [
      'procent: 68 av 174 är 39,08 %',
      'procent: 68 av 190 är 35,79 %',
      'procent: 136 av 364 är 37,36 %',
      'påstående: 39 mot 37 skiljer 2',
      'påstående: 39 mot 34 skiljer 5',
    ],
    change: ['fem mer', 'sju mer'],
    told: 'troligt fel påstående, rad 9: sju, 39 procent; rad 4: 39; rad 7: 34',
  });
});

test('points above something that no row is called tell nothing', async () => {
  await assertNothingTold(report('Hos oss gick 39 procent till arbete. Det är sju procentenheter mer än i länet.'));
});
