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
