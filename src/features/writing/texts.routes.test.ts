import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { signedInAs } from '../../../tests/people/signed-in.ts';
import { listYears } from '../year-folder/year-settings.store.ts';

const house = await openHouse();
const { database, key } = house;
const manager = await signedInAs(database, { role: 'forbundschef', association: key });
const editor = await signedInAs(database, { role: 'redaktor', association: key });
const [YEAR = assert.fail('no year')] = await database.read(key, listYears);

test('the texts of a year that is not started lead to its start, and to no page that is not there', async () => {
  const next = `${house.base}/${YEAR + 1}`;
  const page = (await house.shown(`${next}/texter`, manager.headers)).text;
  assert.match(page, new RegExp(`href="${house.base}/nytt-ar">Starta ${YEAR + 1}<`));
  const own = [...new Set([...page.matchAll(new RegExp(`href="(${next}[^"?#]*)`, 'g'))].map(([, href = '']) => href))];
  assert.ok(own.length > 1);
  for (const href of own) assert.equal((await house.get(href, manager.headers)).status, 200, href);
  assert.equal((await house.get(`${house.base}/nytt-ar`, manager.headers)).status, 200);
  const others = (await house.shown(`${next}/texter`, editor.headers)).text;
  assert.match(others, /Förbundschefen startar året/);
  assert.doesNotMatch(others, /nytt-ar/);
});

test('the chapters that the law asks for are marked with its paragraph, in the annual report only', async () => {
  const asked = async (document: string) =>
    [...(await house.shown(`${house.base}/${YEAR}/texter/${document}`, editor.headers)).text.matchAll(/Krävs enligt ([^<]+)</g)].map(
      ([, law = '']) => law,
    );
  assert.deepEqual((await asked('arsredovisning')).toSorted(), [
    'LKBR 11 kap. 2 §',
    'LKBR 11 kap. 4 §',
    'LKBR 11 kap. 5 §',
    'LKBR 11 kap. 7 §',
    'LKBR 11 kap. 8 §',
    'LKBR 9 kap. 4 §',
  ]);
  assert.deepEqual(await asked('verksamhetsplan'), []);
});

test('own sections that are put in another order stand so at once, among the texts and in the report', async () => {
  const [texts, report] = [`${house.base}/${YEAR}/texter/arsredovisning`, `${house.base}/${YEAR}/arsredovisning`];
  const send = (path: string, fields: Readonly<Record<string, string>>) => house.post(path, new URLSearchParams(fields), manager.headers);
  await send(texts, { rubrik: 'Bilaga ett', efter: 'bilagor', niva: '1' });
  await send(texts, { rubrik: 'Bilaga tva', efter: 'bilaga-ett', niva: '1' });
  const orderOn = async (path: string): Promise<readonly string[]> => {
    const { text } = await house.shown(path, manager.headers);
    return ['Bilaga ett', 'Bilaga tva'].toSorted((a, b) => text.lastIndexOf(a) - text.lastIndexOf(b));
  };
  for (const path of [texts, report]) assert.deepEqual(await orderOn(path), ['Bilaga ett', 'Bilaga tva'], path);
  await send(`${texts}/bilaga-ett/installningar`, { rubrik: 'Bilaga ett', efter: 'bilaga-tva', niva: '1', lage: 'utkast', ansvarig: '' });
  for (const path of [texts, report]) assert.deepEqual(await orderOn(path), ['Bilaga tva', 'Bilaga ett'], path);
});
