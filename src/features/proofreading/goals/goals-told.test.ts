import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('a goal that its own sentence judges is compared with the outcome that it tells', async () => {
  await assertBothWays({
    text: 'Målet att 40 % skulle gå till arbete nåddes, eftersom 19 av 44 (43 %) gjorde det.',
    held: ['bedömning: 19 av 44, 43,18 % mot 40 %', 'procent: 19 av 44 är 43,18 %'],
    change: ['nåddes', 'nåddes inte'],
    told: 'troligt fel bedömning, rad 1: nåddes inte, 19, 44, 40 %',
  });
});

test('a limit that is wrong is found by the verdict of its sentence', async () => {
  await assertBothWays({
    text: 'Målet att 40 % skulle gå till arbete uppnåddes, eftersom 46 % gjorde det.',
    held: ['bedömning: 46 % mot 40 %'],
    change: ['40 %', '60 %'],
    told: 'troligt fel bedömning, rad 1: uppnåddes, 46 %, 60 %',
  });
});

test('a goal that is judged at once may have its outcome in the sentence before', async () => {
  await assertBothWays({
    text: 'Andelen nöjda blev 44,7 procent. Målet är 40 procent och är således nått.',
    held: ['bedömning: 44,7 procent mot 40 procent'],
    change: ['44,7', '34,7'],
    told: 'troligt fel bedömning, rad 1: är således nått, 34,7 procent, 40 procent',
  });
});

test('a goal that was missed is missed by an outcome below it', async () => {
  await assertBothWays({
    text: 'Andelen nöjda blev 34,7 procent. Målet på 40 procent missades.',
    held: ['bedömning: 34,7 procent mot 40 procent'],
    change: ['34,7', '44,7'],
    told: 'troligt fel bedömning, rad 1: missades, 44,7 procent, 40 procent',
  });
});

test('a goal that is at most something is met by less', async () => {
  await assertBothWays({
    text: 'Målet på högst 10 % avbrott uppnåddes, utfallet blev 7 %.',
    held: ['bedömning: 7 % mot 10 %'],
    change: ['7 %', '17 %'],
    told: 'troligt fel bedömning, rad 1: uppnåddes, 17 %, 10 %',
  });
});

test('an outcome in another paragraph is of another goal', async () => {
  await assertNotCompared('Andelen nöjda blev 34,7 procent.\n\nMålet är 40 procent och är således nått.');
});

test('a goal without a verdict, and one for the time to come, is not judged', async () => {
  await assertNotCompared('Andelen nöjda blev 34,7 procent. Målet är 40 procent.');
  await assertNotCompared('Andelen nöjda blev 34,7 procent. Målet för kommande år är 40 procent.');
});

test('one of several outcomes that fits is the one that was meant', async () => {
  await assertNothingTold(
    'Målet att 40 % skulle gå till arbete nåddes, eftersom 46 % gjorde det, mot 31 % året innan.',
    'Målet att 40 % skulle gå till arbete nåddes: året innan gick 31 % till arbete, och i år 46 %.',
  );
});

test('a goal that was thus not met was not met', async () => {
  await assertBothWays({
    text: 'Målet att 40 % skulle gå till arbete nåddes alltså inte, eftersom 31 % gjorde det.',
    held: ['bedömning: 31 % mot 40 %'],
    change: ['31 %', '46 %'],
    told: 'troligt fel bedömning, rad 1: nåddes alltså inte, 46 %, 40 %',
  });
  await assertBothWays({
    text: 'Andelen nöjda blev 34,7 procent. Målet på 40 procent uppnåddes därmed ej.',
    held: ['bedömning: 34,7 procent mot 40 procent'],
    change: ['34,7', '44,7'],
    told: 'troligt fel bedömning, rad 1: uppnåddes därmed ej, 44,7 procent, 40 procent',
  });
});

test('what follows a semicolon is said of something else', async () => {
  await assertBothWays({
    text: 'Målet att 40 % skulle gå till arbete nåddes, eftersom 46 % gjorde det; året innan var det 51 %.',
    held: ['bedömning: 46 % mot 40 %'],
    change: ['46 %', '36 %'],
    told: 'troligt fel bedömning, rad 1: nåddes, 36 %, 40 %',
  });
  await assertBothWays({
    text: 'Andelen nöjda blev 34,7 procent. Målet på 40 procent missades; bland männen var det 31 procent.',
    held: ['bedömning: 34,7 procent mot 40 procent'],
    change: ['34,7', '44,7'],
    told: 'troligt fel bedömning, rad 1: missades, 44,7 procent, 40 procent',
  });
});

test('no more than is at most', async () => {
  await assertNothingTold('Eget kapital ska inte vara mer än 20 % av bidragen. Utfallet är 15,8 % och målet är nått.');
});

test('a goal may be told as a fraction, and judged by the word that it was reached', async () => {
  await assertBothWays({
    text: 'Målet är att minst hälften av de avslutade ska gå vidare till arbete. Så blev det för fyra av tolv (33 %). Målet är inte uppnått.',
    held: ['bedömning: fyra av tolv, 33,33 % mot hälften', 'procent: fyra av tolv är 33,33 %'],
    change: ['inte uppnått', 'väl uppnått'],
    told: 'troligt fel bedömning, rad 1: Målet är väl uppnått., fyra, tolv, hälften',
  });
  await assertBothWays({
    text: 'Minst 60 % av deltagarna ska känna sig redo. Enkäten visar 58 %. Målet nåddes inte.',
    held: ['bedömning: 58 % mot 60 %'],
    change: ['nåddes inte', 'nåddes'],
    told: 'troligt fel bedömning, rad 1: Målet nåddes., 58 %, 60 %',
  });
  await assertBothWays({
    text: '- Mål: minst 60 deltagare. Utfall: 50 deltagare. Bedömning: röd.',
    held: ['bedömning: 50 mot 60'],
    change: ['röd', 'grön'],
    told: 'troligt fel bedömning, rad 1: Bedömning: grön., 50, 60',
  });
});

test('what has the highest share of answers is no goal', async () => {
  await assertNothingTold(
    'Högst svarsfrekvens har personalen, 89 %, och lägst de som avslutats, 72 %. Av dem svarade 84 av 111. Målet är uppnått.',
  );
});

test('a sentence that judges is no goal of what follows it', async () => {
  await assertNothingTold(
    'Nöjda är 81,3 procent av de 48 som svarat och målet är därmed uppfyllt. Minst en tredjedel ska vara unga. Andelen är 36,6 procent, så målet är nått.',
    'Sex av de åtta målen är uppnådda. Målet om arbete missades knappt, det hade krävts två personer till för att nå 45 procent.',
  );
});

test('a verdict is of the goal that stands nearest before it, however that is worded', async () => {
  await assertNothingTold(
    'Minst 45 % av de avslutade skulle gå till arbete. Utfallet 48,8 % ligger över målet. Skillnaden mellan kvinnor och män fick vara högst 5 procentenheter. Den blev 6,8 procentenheter. Målet är inte uppfyllt.',
    'Minst 75 % skulle vara nöjda. Resultatet är 80,9 %. Minst tio utbildningsdagar skulle hållas. Det blev två färre, och målet nåddes inte.',
  );
});

test('neither of two less than so much is at least so much of both', async () => {
  await assertBothWays({
    text: 'Varken kvinnor eller män ska utgöra mindre än 40 procent av deltagarna. Männen är 62 av 165, vilket är 38 procent. Målet är inte uppfyllt.',
    held: ['bedömning: 62 av 165, 37,58 % mot 40 procent', 'procent: 62 av 165 är 37,58 %'],
    change: ['inte uppfyllt', 'uppfyllt'],
    told: 'troligt fel bedömning, rad 1: Målet är uppfyllt., 62, 165, 40 procent',
  });
});

test('goals that have a line each, with a label, tell their outcome and verdict there', async () => {
  await assertBothWays({
    text: `# Mål 2031

Mål 1: Minst 150 personer ska få stöd i någon av insatserna. Vi nådde 165 personer. Målet är uppfyllt.
Mål 2: Minst 60 procent av de svarande ska känna sig redo att arbeta. Resultatet blev 62 procent. Målet är uppfyllt.
Mål 3: Varken kvinnor eller män ska utgöra mindre än 40 procent av deltagarna. Männen är 38 procent. Målet är inte uppfyllt.`,
    held: ['bedömning: 165 mot 150', 'bedömning: 62 procent mot 60 procent', 'bedömning: 38 procent mot 40 procent'],
    change: ['Målet är inte uppfyllt', 'Målet är uppfyllt'],
    told: 'troligt fel bedömning, rad 5: Målet är uppfyllt., 38 procent, 40 procent',
  });
});

test('how a goal is judged as may stand in the sentence of its limit', async () => {
  await assertBothWays({
    text: '17 av 33 gick till arbete (51,5 procent). Målnivån är 55 procent, och målet bedöms därför som ej uppnått.',
    held: ['bedömning: 51,5 procent mot 55 procent', 'procent: 17 av 33 är 51,52 %'],
    change: ['som ej', 'som helt'],
    told: 'troligt fel bedömning, rad 1: bedöms därför som helt uppnått, 51,5 procent, 55 procent',
  });
});

test('a goal with a number of its own is judged by the lines below it', async () => {
  await assertBothWays({
    text: `Mål 6. Det egna kapitalet är vid årets slut högst 20 procent av bidragen. Utfall: 20,2 procent.
Bedömning: inte uppnått.`,
    held: ['bedömning: 20,2 procent mot 20 procent'],
    change: ['inte uppnått', 'uppnått'],
    told: 'troligt fel bedömning, rad 2: Bedömning: uppnått.; rad 1: 20,2 procent, 20 procent',
  });
});

test('of a few outcomes that all miss the goal it does not matter which one is meant', async () => {
  await assertBothWays({
    text: 'Det egna kapitalet ska vara högst 20 procent av årets bidrag. Andelen var 18,7 procent, en sänkning från 19,1 procent 2030. Målet är uppfyllt.',
    held: ['bedömning: 18,7 procent mot 20 procent', 'påstående: från 19,1 procent till 18,7 procent'],
    change: ['högst 20', 'högst 17'],
    told: 'troligt fel bedömning, rad 1: Målet är uppfyllt., 18,7 procent, 17 procent',
  });
});

test('what it was the year before is no outcome', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

1. Minst 65 procent av de svarande ska känna sig redo för arbete.
   Resultat: 43 av 69, 62 procent. Föregående år 67 procent.
   Målet är inte uppnått.`,
    held: ['bedömning: 43 av 69, 62,32 % mot 65 procent', 'procent: 43 av 69 är 62,32 %'],
    change: ['är inte uppnått', 'är uppnått'],
    told: 'troligt fel bedömning, rad 5: Målet är uppnått.; rad 4: 43, 69; rad 3: 65 procent',
  });
});

test('what is said besides a verdict is no limit', async () => {
  await assertNothingTold(
    'Mål 3, varken kvinnor eller män ska utgöra mer än 60 procent av deltagarna. Kvinnornas andel är 56,0 procent och männens 44,0 procent. Målet är uppfyllt, även om Steget för sig har 67,4 procent kvinnor.',
  );
});

test('what it was the year before is not the outcome, and goals that are counted are none themselves', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Andelen till arbete är 37 procent, mot 27 procent 2023. Målet för insatsen är 35 procent och det är uppfyllt.`,
    `Årsredovisning 2024

2023 uppnåddes 15 av 26 mål (58 procent), sex delvis och fem inte.`,
  );
});

test('what is told of one goal is not the outcome of the next', async () => {
  await assertNothingTold(
    'Mål 3 missades; året innan var andelen 71 procent. Mål 5 missades med 3 690 kronor, eftersom målet är högst 20 procent.',
  );
});

test('a difference in points of per cent is judged by what it came to', async () => {
  await assertBothWays({
    text: 'Det tredje målet: skillnaden mellan kvinnors och mäns andel ska vara högst fem procentenheter. Med 50 procent för kvinnorna och 44 procent för männen är skillnaden sex procentenheter. Målet är inte uppnått.',
    held: ['bedömning: sex mot fem'],
    change: ['är inte uppnått', 'är uppnått'],
    told: 'troligt fel bedömning, rad 1: Målet är uppnått., sex, fem',
  });
});
