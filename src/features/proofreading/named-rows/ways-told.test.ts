import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const KEY_FIGURES = `# Årsredovisning 2031

Nyckeltal (kr)	2030	2031
Soliditet	58,7 %	56,3 %
Insatskostnad per deltagare	20 007	19 116

`;

test('which way something went, by a row that changed by just as much', async () => {
  await assertBothWays({
    text: `${KEY_FIGURES}Per deltagare har insatskostnaden minskat med 891 kr.`,
    held: ['påstående: minskat 891 kr: 19 116 mot 20 007'],
    change: ['minskat', 'stigit'],
    told: 'troligt fel påstående, rad 7: stigit; rad 5: 19 116, 20 007',
  });
});

test('points of per cent too, whatever the sentence goes on about', async () => {
  await assertBothWays({
    text: `${KEY_FIGURES}Soliditeten har sjunkit med 2,4 procentenheter och målet nås inte.`,
    held: ['påstående: sjunkit 2,4: 56,3 % mot 58,7 %'],
    change: ['sjunkit', 'ökat'],
    told: 'troligt fel påstående, rad 7: ökat; rad 4: 56,3 %, 58,7 %',
  });
});

test('what people were when they came and when they left', async () => {
  await assertBothWays({
    text: `# Uppföljning 2031

Försörjning	Vid start	Vid avslut
Försörjningsstöd	41	25
Lön	4	16

Antalet med försörjningsstöd har minskat med sexton personer.`,
    held: ['påstående: minskat sexton: 25 mot 41'],
    change: ['minskat', 'ökat'],
    told: 'troligt fel påstående, rad 7: ökat; rad 4: 25, 41',
  });
});

test('a plan, another year and a row that is not spoken of tell nothing', async () => {
  await assertNothingTold(
    `${KEY_FIGURES}Per deltagare väntas insatskostnaden ha stigit med 891 kr.`,
    `${KEY_FIGURES}Sedan 2028 har insatskostnaden per deltagare stigit med 891 kr.`,
    `${KEY_FIGURES}Hyran har stigit med 891 kr.`,
  );
});

test('those who left are not those who were asked when they left', async () => {
  const table = '# Årsredovisning 2031\n\nGrupp\tTillfrågade 2031\tTillfrågade 2030\nDeltagare, avslut\t231\t217\n\n';
  await assertNothingTold(`${table}Antalet avslutade minskade med 14 jämfört med 2030.`);
});
