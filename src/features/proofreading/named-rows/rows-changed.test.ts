import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const TABLE = `# Plan 2031

Målgrupp	2030	2029	Förändring
Långvarigt bistånd	670	705	−35
Långtidsarbetslösa	1 080	1 020	60

`;

test('which way something has changed, by the table that counts it', async () => {
  await assertBothWays({
    text: `${TABLE}Antalet med långvarigt bistånd har minskat med 35, medan antalet långtidsarbetslösa har ökat med 60.`,
    held: ['påstående: minskat med 35: förändringen är −35', 'påstående: ökat med 60: förändringen är 60'],
    change: ['minskat', 'ökat'],
    told: 'troligt fel påstående, rad 7: ökat; rad 4: −35',
  });
});

test('and how much', async () => {
  await assertBothWays({
    text: `${TABLE}Antalet långtidsarbetslösa har ökat med 60 personer.`,
    held: ['påstående: ökat med 60: förändringen är 60'],
    change: ['med 60', 'med 80'],
    told: 'troligt fel summa, rad 7: 80; rad 5: 60',
  });
});

test('women among them, and what is planned, are something else', async () => {
  await assertNothingTold(
    `${TABLE}Antalet kvinnor bland långtidsarbetslösa har ökat med 20.`,
    `${TABLE}Målet är att andelen långtidsarbetslösa har minskat med 20.`,
  );
});

test('a change in words, of a name that is told with another word between its parts', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Försörjning	Vid start	Vid avslut	Förändring
Försörjningsstöd	58	37	-21
Sjukpenning och rehabiliteringspenning	29	21	-8
Studiestöd	3	21	+18

Antalet med sjukpenning eller rehabiliteringspenning minskade också, med åtta personer.`,
    held: ['summa: 58 − 37 = −21', 'summa: 29 − 21 = −8', 'summa: 3 − 21 = 18', 'påstående: minskade med åtta: förändringen är −8'],
    change: ['minskade också,', 'ökade däremot,'],
    told: 'troligt fel påstående, rad 8: ökade; rad 5: -8',
  });
});
