import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { type SignedIn, signedInAs } from '../../../tests/people/signed-in.ts';

const house = await openHouse();
const { database, key } = house;
const [manager, board] = [
  await signedInAs(database, { role: 'forbundschef', association: key }),
  await signedInAs(database, { role: 'styrelse', association: key }),
];
const PLAN = `${house.base}/2030/texter/verksamhetsplan`;

const seen = async (path: string, who: SignedIn = manager) => (await house.shown(path, who.headers)).text;
const send = (path: string, fields: Readonly<Record<string, string>>, who: SignedIn = manager) =>
  house.post(path, new URLSearchParams(fields), who.headers);

async function write(path: string, text: string): Promise<void> {
  const marke = /name="marke" value="([^"]*)"/.exec(await seen(path))?.[1] ?? '';
  assert.equal((await send(path, { text, marke })).status, 303);
}

test('a passage is commented, answered, closed and opened again by those who may not write themselves', async () => {
  const path = `${PLAN}/malgrupper`;
  await write(path, 'Unga\nvuxna i **länet**.');
  const comments = `${path}/kommentarer`;
  assert.equal((await send(comments, { kommentar: 'Vilka menas?', citat: 'Unga vuxna' }, board)).status, 303);
  const page = await seen(comments, board);
  const thread = /name="trad" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no thread');
  assert.match(page, /<blockquote>Unga vuxna<\/blockquote>/);
  assert.doesNotMatch(page, /står inte längre/);
  assert.match(await seen(path), /Kommentarer, 1 öppen/);

  await send(`${comments}/svar`, { trad: thread, [`svar-${thread}`]: 'De under 30.', gor: 'svara' });
  await send(`${comments}/svar`, { trad: thread, [`svar-${thread}`]: '', gor: 'klar' }, board);
  assert.match(await seen(comments), /De under 30\.[\s\S]*Markerade som klar/);
  assert.doesNotMatch(await seen(path), /Kommentarer, \d/);
  await send(`${comments}/svar`, { trad: thread, gor: 'oppna' });
  assert.match(await seen(comments), /Öppnade igen/);

  await write(path, 'Alla i länet.');
  assert.match(await seen(comments), /står inte längre så i texten/);
  const empty = await send(`${comments}/svar`, { trad: thread, gor: 'svara' });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), new RegExp(`href="#svar-${thread}"`));
  assert.equal((await send(`${PLAN}/mal/kommentarer/svar`, { trad: thread, gor: 'klar' })).status, 404);
});
