import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understoodText } from '../../../../tests/proofreading/read-text.ts';
import { interventionsIn } from './interventions.ts';

async function told(text: string): Promise<string[]> {
  const { tables, sentences } = await understoodText(text);
  return interventionsIn(tables, sentences).map(({ intervention: { name, direction } }) => `${name}: ${direction}`);
}

const COSTS = `
Insats                Kostnad, kr    Deltagare    Kr per deltagare
Lyftet                    840 000           40              21 000
Ung kraft                 630 000           30              21 000
Alla insatser           1 470 000           70              21 000
`;

test('rows below the head of interventions are interventions, also where no table counts women and men', async () => {
  assert.deepEqual(await told(`Kostnader\n${COSTS}`), ['Lyftet: individ', 'Ung kraft: individ']);
});

test('what a sum of structural interventions is of is structural, and no row of the office is one', async () => {
  const text = `
Driftredovisning, kronor
                                           Budget        Utfall     Avvikelse
Lyftet                                    850 000       840 000        10 000
Summa individinriktade insatser           850 000       840 000        10 000
Nätverk för chefer                        120 000       110 000        10 000
Kunskapsdialoger                           60 000        65 000        −5 000
Summa strukturinriktade insatser          180 000       175 000         5 000
Personal                                  700 000       710 000       −10 000
Summa kostnader                         1 730 000     1 725 000         5 000
`;
  assert.deepEqual(await told(text), ['Lyftet: individ', 'Nätverk för chefer: struktur', 'Kunskapsdialoger: struktur']);
});

test('days that people come to, and all of them together, are no interventions', async () => {
  const text = `
Insats                     Kvinnor      Män    Totalt
Lyftet                          22       18        40
Frukostseminarium               14        9        23
Alla fyra                       36       27        63
`;
  assert.deepEqual(await told(text), ['Lyftet: individ']);
});

test('a table of goals with a column of interventions names none', async () => {
  const text = `
Mål                              Insats       Utfall
Minst 40 deltagare               Lyftet           40
Minst 30 avslutade               Lyftet           31
`;
  assert.deepEqual(await told(text), []);
});

test('what running text presents below a heading of its own is an intervention of the kind that is told above it', async () => {
  const text = `
Individinriktade insatser 2031

Lyftet (L) – fortsättning

Syfte:

Att fler ska våga prova.

Ung kraft

Syfte:

Att unga ska bli klara.

Strukturinriktade insatser 2031

Bron mellan huvudmännen

Syfte:

Att de som möts ska kunna varandras regler.
`;
  assert.deepEqual(await told(text), ['Lyftet (L) – fortsättning: individ', 'Ung kraft: individ', 'Bron mellan huvudmännen: struktur']);
});

test('words in parentheses that explain a name are no part of it', async () => {
  const text = `
Lotsen (En väg in till myndigheterna för den som inte vet vart man ska vända sig)	
Syfte	Att fler hittar rätt
Antal deltagare	83 deltagare
Budget	1 200 000 kr
Utfall	1 100 000 kr
Kostnad/deltagare	13 253 kr/deltagare
`;
  assert.deepEqual(await told(text), ['Lotsen: individ']);
});
