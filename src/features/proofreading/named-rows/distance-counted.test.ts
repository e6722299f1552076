import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('how many meetings were held on distance, by the table of them', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Styrelsen har haft fyra sammanträden, varav två på distans.

Datum	Plats	Närvarande
2031-02-06	Ekeby	6
2031-04-23	Distans	5
2031-09-24	Distans	6
2031-11-26	Ekeby	6`,
    held: ['antal: fyra och 4', 'antal: två och 2'],
    change: ['varav två', 'varav tre'],
    told: 'troligt fel antal, rad 3: tre; rad 7: Distans; rad 8: Distans',
  });
});

test('what was held on the spot and what was not', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Fyra träffar hölls. Två hölls på plats och två digitalt.

Datum	Tema	Form	Besök
5 februari	Psykisk ohälsa	på plats	61
4 mars	Samtycke	på plats	48
13 maj	Samverkan	digitalt	27
16 september	Unga	digitalt	31`,
    held: ['antal: Fyra och 4', 'antal: två och 2'],
    change: ['två digitalt', 'tre digitalt'],
    told: 'troligt fel antal, rad 3: tre; rad 8: 13 maj; rad 9: 16 september',
  });
});

test('what another group did is not of the days of the board', async () => {
  await assertNothingTold(`Årsredovisning 2031

Sammanträde	Form	Ledamöter
14 februari	På plats	4
27 mars	Digitalt	4
5 juni	Digitalt	3
18 september	På plats	4
20 november	Digitalt	4

Styrelsen har haft fem sammanträden, två på plats och tre digitalt.

Gruppen möttes sju gånger, varav fem digitalt.`);
});
