import { test } from 'node:test';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const ages = (last: string, more: readonly string[] = []): string =>
  rows('Ålder|Andel', '16–24 år|22 %', '25–34 år|31 %', '35–44 år|27 %', `45–64 år|${last}`, ...more);

test('shares of the same people are a hundred per cent together, but for rounding', async () => {
  for (const last of ['20 %', '19 %', '21 %']) await assertRight(ages(last), 'andel', 1);
  for (const [last, all] of [
    ['18 %', '98 %'],
    ['22 %', '102 %'],
  ] as const)
    await assertOneFault(ages(last), { severity: 'avrundning', kind: 'andel', line: 2, printed: '22 %', right: all });
  await assertOneFault(ages('14 %'), { severity: 'troligt fel', kind: 'andel', line: 2, printed: '22 %', right: '94 %' });
});

test('more than a hundred is likely wrong, since nobody is of two ages, and much more is no division', async () => {
  await assertOneFault(ages('29 %'), { severity: 'troligt fel', kind: 'andel', line: 2, printed: '22 %', right: '109 %' });
  await assertRight(ages('49 %'), 'andel', 0);
  await assertRight(`Flera svar kan ges\n${ages('29 %')}`, 'andel', 0);
});

test('shares above a total of a hundred are surely wrong when they are not that', async () => {
  await assertRight(ages('20 %', ['Totalt|100 %']), 'andel', 1);
  await assertOneFault(ages('14 %', ['Totalt|100 %']), { severity: 'fel', kind: 'andel', line: 6, printed: '100 %', right: '94 %' });
});

const divided = (amount: string): string =>
  rows('Samordnare|2031', 'Lön 40 % av tjänsten|240 000', `Lön 60 % av tjänsten|${amount}`, 'Telefon|6 100');

test('amounts that are said to be shares of the same thing are divided so', async () => {
  await assertRight(divided('360 000'), 'andel', 1);
  await assertOneFault(divided('306 000'), { severity: 'troligt fel', kind: 'andel', line: 2, printed: '240 000', right: '43,96 %' });
});

const compared = (word: string): string =>
  rows('Mått|2031|2030|Jämförelse', 'Nöjdhet|4,2|4,0|Högre', 'Stöd|3,9|4,1|Lägre', 'Ro|4,0|4,0|Lika', `Bemötande|4,5|4,4|${word}`);

test('higher, lower and the same are what the numbers beside them say', async () => {
  await assertRight(compared('Högre'), 'påstående', 4);
  for (const printed of ['Lägre', 'Oförändrat'])
    await assertOneFault(compared(printed), { severity: 'fel', kind: 'påstående', line: 5, printed, right: 'stämmer inte med talen' });
});

test('two divisions of the same people, each with its total', async () => {
  await assertRight(
    rows(
      'Deltagare efter ålder och utbildning',
      '',
      'Grupp|Antal|Andel',
      '18–24 år|60|25 %',
      '25–39 år|120|50 %',
      '40–64 år|60|25 %',
      'Summa|240|100 %',
      'Grundskola|90|37,5 %',
      'Gymnasium|120|50 %',
      'Eftergymnasial utbildning|30|12,5 %',
      'Summa|240|100 %',
    ),
    'andel',
    2,
  );
});
