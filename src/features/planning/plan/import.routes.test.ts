import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../tests/people/a-house.ts';
import { plansOf } from '../../../../tests/people/plans-of-a-house.ts';
import { signedInAs } from '../../../../tests/people/signed-in.ts';
import { fieldsHeld } from '../../../../tests/plans/shown-table.ts';

const house = await openHouse();
const { headers } = await signedInAs(house.database, { role: 'forbundschef', association: house.key });

const { at, send, pageText, table, begun } = plansOf(house, headers);

test('the plan is taken home as a table and read in again as it was', async () => {
  await begun(2035);
  const file = await house.get(`${at(2035)}?som=csv`, headers);
  const csv = await file.text();
  assert.match(csv, /enter;Enter;kostnad/);
  await send(at(2035), { utga: 'tom' });
  const form = new FormData();
  form.set('version', '2');
  form.set('fil', new File([csv], 'plan.csv'));
  const preview = await (await house.post(at(2035, '/lasin'), form, headers)).text();
  assert.equal((await send(at(2035, '/lasin/spara'), fieldsHeld(preview, 'lasval'))).status, 303);
  assert.match(
    await pageText(`${at(2035, '/skillnad')}?fran=1&till=2`),
    /samma rader, belopp, ingående saldo, grupper, ordning och fotnoter/,
  );
});

test('a file that is none, and a choice of columns, are answered on the page', async () => {
  await begun(2030);
  const form = new FormData();
  form.set('version', '1');
  form.set('fil', new File([new Uint8Array([0, 1, 2])], 'bild.png'));
  assert.match(await (await house.post(at(2030, '/lasin'), form, headers)).text(), /varken ett kalkylark/);
  const table = JSON.stringify([
    ['Vad', 'Hur mycket'],
    ['Kansli', '12'],
  ]);
  const unknown = await (await send(at(2030, '/lasin'), { version: '1', tabell: table })).text();
  assert.match(unknown, /Ingen kolumn har radernas namn/);
  const chosen = await send(at(2030, '/lasin'), { version: '1', tabell: table, 'roll-0': 'namn', 'roll-1': 'belopp-budget' });
  assert.match(await chosen.text(), /1 nya rader/);
});

test('contributions in a file beside those that were fetched are told before they are counted twice, and another file keeps the columns', async () => {
  await send(at(2030, '/rad'), { version: '1', sida: 'intakt', namn: 'Staten', medlem: 'fk', 'belopp-budget': '500', faktor: '100' });
  const form = new FormData();
  form.set('version', '1');
  form.set('fil', new File(['Vad;Typ;Kr\nFörsäkringskassan, bidrag;intäkt;500\nKansli;kostnad;12'], 'budget.csv'));
  form.set('rubriker', JSON.stringify(['Vad', 'Typ', 'Kr']));
  for (const [index, role] of ['namn', 'typ', 'belopp-budget'].entries()) form.set(`roll-${index}`, role);
  const preview = await (await house.post(at(2030, '/lasin'), form, headers)).text();
  assert.match(preview, /2 nya rader/);
  assert.match(preview, /name="hoppa-0"[^>]*><label for="hoppa-0">Försäkringskassan, bidrag, 500 kr/);
  const skipped = await send(at(2030, '/lasin'), fieldsHeld(preview, 'lasval'));
  const text = await skipped.text();
  assert.match(text, /1 nya rader/);
  assert.doesNotMatch(text, /Räknas intäkten två gånger/);
  assert.equal(fieldsHeld(text, 'lasval').getAll('hoppa-0').join(), 'ja');
});

async function lookedAt(year: number, csv: string): Promise<string> {
  const form = new FormData();
  form.set('version', '1');
  form.set('fil', new File([csv], 'budget.csv'));
  return (await house.post(at(year, '/lasin'), form, headers)).text();
}

test('what the choices show is what is read in, without looking again', async () => {
  await begun(2036);
  const held = fieldsHeld(await lookedAt(2036, 'Vad;Belopp;2037\nKansli;12;13\nHyresgäst;14;15\nSnö;16;17'), 'lasval');
  for (const [name, text] of Object.entries({ 'roll-0': 'namn', 'roll-2': 'belopp-planAfter' })) held.set(name, text);
  const again = fieldsHeld(await (await send(at(2036, '/lasin'), held)).text(), 'lasval');
  assert.equal(new Set(again.keys()).size, again.size, 'nothing is sent twice');
  again.set('sida-1', 'intakt');
  again.set('roll-2', 'belopp-planNext');
  again.set('enhet', 'tkr');
  again.set('hoppa-2', 'ja');
  assert.equal((await send(at(2036, '/lasin/spara'), again)).status, 303);
  const rows = await table(2036);
  assert.deepEqual(
    [rows.get('Kansli'), rows.get('Hyresgäst'), rows.get('Snö')],
    [['0', '0', '12 000', '13 000', '0'], ['0', '0', '14 000', '15 000', '0'], undefined],
  );
  assert.equal(rows.get('Summa intäkter')?.[2], '15 000');
});

test('rows that nobody has said anything of follow what such rows are said to be', async () => {
  await begun(2037);
  const held = fieldsHeld(await lookedAt(2037, 'namn;Belopp\nKurs;12\nLokal;13'), 'lasval');
  held.set('typ', 'intakt');
  held.set('sida-1', 'intakt');
  const seen = fieldsHeld(await (await send(at(2037, '/lasin'), held)).text(), 'lasval');
  assert.deepEqual([seen.get('sida-0'), seen.get('sida-1'), seen.get('gissade')], ['intakt', 'intakt', '0-intakt']);
  seen.set('typ', 'kostnad');
  assert.equal((await send(at(2037, '/lasin/spara'), seen)).status, 303);
  assert.equal((await table(2037)).get('Summa intäkter')?.[2], '1 013');
});

test('a row that was asked about and is to be read stays so when the page is shown again', async () => {
  await begun(2038);
  await send(at(2038, '/rad'), { version: '1', sida: 'intakt', namn: 'Habo', medlem: 'fk', 'belopp-budget': '500', faktor: '100' });
  const held = fieldsHeld(await lookedAt(2038, 'namn;typ;Belopp\nBidrag till lokal;intäkt;5'), 'lasval');
  assert.equal(held.get('hoppa-0'), 'ja');
  held.delete('hoppa-0');
  const again = fieldsHeld(await (await send(at(2038, '/lasin'), held)).text(), 'lasval');
  assert.equal(again.get('hoppa-0'), null);
  assert.equal((await send(at(2038, '/lasin/spara'), again)).status, 303);
  assert.deepEqual((await table(2038)).get('Bidrag till lokal'), ['0', '0', '5', '0', '0']);
});

test('titles over the headings are passed by, thousands become kronor, and rows keep their numbers when looked at again', async () => {
  await begun(2039);
  const csv =
    'Förbundet X, preliminärt\nBudget 2039, belopp i tkr\n;;\n;Budget 2038;Budget 2039\nIntäkter;;\nFörsäljning;1;2\nKostnader;;\nPorto;många;1,5';
  const first = await lookedAt(2039, csv);
  assert.match(first, /Rubrikerna står på rad 4 i filen/);
  assert.match(first, /Beloppen läses som tusental kronor/);
  assert.match(first, /Rad 8\. Porto/);
  const second = await (await send(at(2039, '/lasin'), fieldsHeld(first, 'lasval'))).text();
  assert.match(second, /Rad 8\. Porto/);
  const held = fieldsHeld(second, 'lasval');
  held.set('roll-1', '');
  assert.equal((await send(at(2039, '/lasin/spara'), held)).status, 303);
  const rows = await table(2039);
  assert.deepEqual(
    [rows.get('Försäljning'), rows.get('Porto'), rows.get('Summa intäkter')?.[2]],
    [['0', '0', '2 000', '0', '0'], ['0', '0', '1 500', '0', '0'], '3 000'],
  );
});

test('incomes of a thousandth of what the members pay are told and not changed, and somebody may say thousands', async () => {
  await send(at(2039, '/rad'), { version: '1', sida: 'intakt', namn: 'Staten', medlem: 'fk', 'belopp-budget': '4000000', faktor: '100' });
  const text = await lookedAt(2039, 'namn;typ;Belopp\nKommunen;intäkt;4 000');
  assert.match(text, /Är beloppen i tusental kronor\?/);
  const held = fieldsHeld(text, 'lasval');
  assert.equal(held.get('enhet'), 'kr');
  held.set('enhet', 'tkr');
  const again = await (await send(at(2039, '/lasin'), held)).text();
  assert.match(again, /Beloppen läses som tusental kronor/);
  assert.equal(fieldsHeld(again, 'lasval').get('enhet'), 'tkr');
});
