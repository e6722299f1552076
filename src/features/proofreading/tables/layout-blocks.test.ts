import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('a numbered row of words is no head', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Mål   Vad                             Målnivå         Utfall      Bedömning
1     Till arbete eller studier       minst 35 %      38 %        Uppnått
2     Antal deltagare                 minst 160       171         Uppnått
3     Stor nytta                      minst 80 %      82 %        Uppnått
4     Årets resultat                  minst budget    bättre      Uppnått

Fyra av fyra mål är uppnådda.
`,
    held: [
      'bedömning: 38 % mot 35 %',
      'bedömning: 171 mot 160',
      'bedömning: 82 % mot 80 %',
      'antal: Fyra och 4',
      'antal: fyra och 4',
      'antal: Fyra av fyra',
    ],
    change: ['Fyra av fyra', 'Tre av fyra'],
    told: 'troligt fel antal, rad 9: Tre; rad 4: 4',
  });
});

test('the words of a cell go on below it, however many lines they have', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Deltagare

Insats	Kvinnor	Män	Totalt
Mottagningen	47	36	83
Coachningen	55	47	102
Totalt	102	83	185

Mottagningen

Projektägare       Lax kommun
Syfte              Att individen på lång sikt ska närma sig egen försörjning
                   genom arbete eller studier, och att den som behöver det
                   ska få ett samlat stöd från de myndigheter som berörs
                   under hela tiden och så länge som det behövs för att nå
                   ett varaktigt resultat av arbetet.
Antal deltagare    83 deltagare
Budget             1 239 756 kr
Utfall             1 067 592 kr
Kostnad/deltagare  12 863 kr/deltagare
`,
    held: [
      'summa: 47 + 55 = 102',
      'summa: 36 + 47 = 83',
      'summa: 83 + 102 = 185',
      'summa: 47 + 36 = 83',
      'summa: 55 + 47 = 102',
      'summa: 102 + 83 = 185',
      'kvot: 1 067 592 / 83 = 12 862,55',
      'upprepning: 83 och 83',
    ],
    change: ['12 863', '11 862'],
    told: 'fel kvot, rad 21: 11 862 kr/deltagare; rad 20: 1 067 592 kr; rad 18: 83',
  });
});
