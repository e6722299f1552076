import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openHouse } from '../people/a-house.ts';
import { signedInAs } from '../people/signed-in.ts';
import { fieldsHeld, rowsShown } from '../plans/shown-table.ts';

/** The plan as it was published, which the application is to make anew. */
const FILE = readFileSync(join(import.meta.dirname, '../../examples/sodra-vatterbygden/plan-2020.csv'));

const house = await openHouse();
const { headers } = await signedInAs(house.database, { role: 'forbundschef', association: house.key });
const plan = `${house.base}/2020/plan`;

async function readIn(): Promise<string> {
  await house.post(plan, new URLSearchParams({ utga: 'tom' }), headers);
  const form = new FormData();
  form.set('version', '1');
  form.set('fil', new File([FILE], 'plan-2020.csv'));
  const preview = await (await house.post(`${plan}/lasin`, form, headers)).text();
  const kept = await house.post(`${plan}/lasin/spara`, fieldsHeld(preview, 'lasval'), headers);
  assert.equal(kept.status, 303, await kept.text());
  return (await house.shown(plan, headers)).text;
}

test('the plan and budget for 2020 is made anew to the krona, with every sum computed', async () => {
  const published = FILE.toString()
    .split('\n')
    .filter((line) => /;\d/.test(line) && !line.startsWith('#') && !line.startsWith('namn'))
    .map((line) => line.split(';'))
    .map((cells) => [cells[0] ?? '', ...cells.slice(6, 11).map((cell) => cell.trim())]);
  assert.equal(published.length, 26);
  const shown = new Map(rowsShown(await readIn(), 'plan-tabell').map((cells) => [cells[0] ?? '', cells.slice(1, 6)]));
  for (const [name = '', ...amounts] of published) assert.deepEqual(shown.get(name), amounts, name);
  assert.deepEqual(shown.get('Summa intäkter'), ['7 927 011', '8 194 970', '7 465 670', '6 816 870', '6 778 570']);
  assert.deepEqual(shown.get('Summa kostnader'), ['7 925 150', '7 409 300', '7 328 800', '6 718 300', '6 715 000']);
  assert.deepEqual(shown.get('Prel balanserat resultat'), ['1 861', '785 670', '136 870', '98 570', '63 570']);
});

test('its footnotes have the letters they were published with', async () => {
  const rows = rowsShown((await house.shown(plan, headers)).text, 'plan-tabell');
  const noted = rows.flatMap((cells) => (/^[a-z]\)$/.test(cells[6] ?? '') ? [[cells[6], cells[0]]] : []));
  assert.deepEqual(noted, [
    ['a)', 'Habo kommun'],
    ['b)', 'Balanserat resultat (prel)'],
    ['c)', 'Enter'],
    ['d)', 'Projektgemensamt'],
    ['e)', 'Information'],
  ]);
});

test('the closing balance keeps to a fifth of the contributions, and each year’s costs are more than its incomes', async () => {
  const { text } = await house.shown(plan, headers);
  assert.match(
    text.replaceAll('\u00a0', ' '),
    /Budget 2020: det som är kvar vid årets slut, 136 870 kr, bör vara högst 20 % av medlemsbidragen, 1 336 000 kr\./,
  );
  assert.match(
    text.replaceAll('\u00a0', ' '),
    /Budget 2020: kostnaderna är 648 800 kr större än årets intäkter\. Sparade medel räcker till det\./,
  );
});
