import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const POINTS = `27 avslutades under året:

- 8 fick arbete
- 4 började studera
- 12 gick vidare till kartläggning
- 3 av andra orsaker`;

test('points that each count a reason come to those who left', async () => {
  await assertBothWays({
    text: POINTS,
    held: ['summa: 8 + 4 + 12 + 3 = 27'],
    change: ['- 4', '- 6'],
    told: 'troligt fel summa, rad 1: 27; rad 3: 8; rad 4: 6; rad 5: 12; rad 6: 3',
  });
});

test('so do the reasons of the next sentence', async () => {
  await assertBothWays({
    text: 'Totalt har 109 personer deltagit och 52 har avslutats. 17 av dem fick arbete, 5 började studera, 14 gick vidare och 16 avbröt.',
    held: ['summa: 17 + 5 + 14 + 16 = 52'],
    change: ['14', '19'],
    told: 'troligt fel summa, rad 1: 52, 17, 5, 19, 16',
  });
  await assertBothWays({
    text: 'Avslutade: 108. Arbete 31, studier 14, AF 28, sjukvård 21, övrigt 14',
    held: ['summa: 31 + 14 + 28 + 21 + 14 = 108'],
    change: ['21', '31'],
    told: 'troligt fel summa, rad 1: 108, 31, 14, 28, 31, 14',
  });
});

test('points that tell of some of others, and reasons that may leave some out, are left alone', async () => {
  await assertNothingTold(POINTS.replace('4 började studera', '4 av dem på heltid'));
  await assertNothingTold('Totalt har 52 avslutats. 17 av dem fick arbete, 5 började studera och 14 gick vidare.');
});

test('reasons may go on over several sentences, to the last of them', async () => {
  await assertBothWays({
    text: 'Fyrtio personer avslutades. Elva av dem fick ett jobb och fem började studera. Tio söker arbete och sju har gått vidare till annan rehabilitering. Två flyttade. De fem återstående slutade av andra skäl.',
    held: ['summa: Elva + fem + Tio + sju + Två + fem = 40'],
    change: ['Tio', 'Nio'],
    told: 'troligt fel summa, rad 1: Fyrtio, Elva, fem, Nio, sju, Två, fem',
  });
});

test('those who left, in sentences that each begin with how many', async () => {
  await assertBothWays({
    text: 'Under året avslutades 34 personer. Nio gick till arbete, fem till studier och fyra till aktivt arbetssökande. Sju fick fortsatt rehabilitering, sex avbröt på grund av sjukdom, en flyttade från området och två slutade på egen begäran.',
    held: ['summa: fem + fyra = 9', 'summa: sex + en = 7', 'summa: Nio + fem + fyra + Sju + sex + en + två = 34'],
    change: ['Sju fick', 'Fem fick'],
    told: 'troligt fel summa, rad 1: 34, Nio, fem, fyra, Fem, sex, en, två',
  });
});

test('those for whom something was the reason', async () => {
  await assertBothWays({
    text: 'Trettiosex personer avslutade. Elva fick arbete, fem började studera och sju gick vidare som arbetssökande. För sex personer var sjukdom skälet att sluta, fyra fick annan rehabilitering och tre flyttade.',
    held: ['summa: Elva + fem + sju + sex + fyra + tre = 36'],
    change: ['För sex', 'För åtta'],
    told: 'troligt fel summa, rad 1: Trettiosex, Elva, fem, sju, åtta, fyra, tre',
  });
});

test('one who left may be told in a word that looks like an article', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Tjugotvå avslutades. Av dem gick fem till arbete, två till studier och fyra till annan myndighet, medan fem behövde mer rehabilitering, tre blev för sjuka, en flyttade och två avbröt av andra skäl.`,
  );
});
