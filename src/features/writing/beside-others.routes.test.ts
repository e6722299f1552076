import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { type SignedIn, signedInAs } from '../../../tests/people/signed-in.ts';

const house = await openHouse();
const { database, key } = house;
const as = (role: 'forbundschef' | 'redaktor' | 'styrelse' | 'revisor') => signedInAs(database, { role, association: key });
const [manager, editor, board] = [await as('forbundschef'), await as('redaktor'), await as('styrelse')];
const PLAN = `${house.base}/2026/texter/verksamhetsplan`;

const seen = async (path: string, who: SignedIn = manager) => (await house.shown(path, who.headers)).text;
const send = (path: string, fields: Readonly<Record<string, string>>, who: SignedIn = manager) =>
  house.post(path, new URLSearchParams(fields), who.headers);

/** Opens a chapter and keeps a text in it, as a browser does. */
async function write(path: string, text: string, who: SignedIn = manager): Promise<void> {
  const mark = /name="marke" value="([^"]*)"/.exec(await seen(path, who))?.[1] ?? assert.fail('no mark');
  assert.equal((await send(path, { text, marke: mark, lage: 'utkast' }, who)).status, 303);
}

test('others are told that somebody has begun to write, until it is saved', async () => {
  const path = `${PLAN}/uppgifter`;
  await send(`${path}/oppnad`, {}, editor);
  house.wait({ minutes: 3 });
  assert.match(await seen(path), new RegExp(`${editor.email} började ändra i texten för 3 minuter sedan`));
  assert.doesNotMatch(await seen(path, editor), /började ändra/);
  await write(path, 'Klart.', editor);
  assert.doesNotMatch(await seen(path), /började ändra/);
});

test('whoever may only read sees the text as it will look, and can not change it', async () => {
  const auditor = await as('revisor');
  await write(`${PLAN}/vision`, 'Alla ska få plats.');
  const page = await seen(`${PLAN}/vision`, auditor);
  assert.match(page, /Alla ska få plats\./);
  assert.doesNotMatch(page, /<textarea|<form class="form/);
  for (const who of [board, auditor]) assert.equal((await send(`${PLAN}/vision`, { text: 'Nej.' }, who)).status, 403);
  assert.equal((await send(`${PLAN}/vision/kommentarer`, { kommentar: 'Hm.' }, auditor)).status, 403);
});

test('those who look at the same moment get each their own page', async () => {
  const path = `${PLAN}/vision`;
  await send(`${path}/oppnad`, {}, editor);
  const people = [manager, editor, board];
  const pages = await Promise.all(Array.from({ length: 30 }, (_, place) => seen(path, people[place % 3])));
  const looks = pages.map((page) => [page.includes('<textarea'), page.includes('började ändra i texten'), page.includes('writing.js')]);
  const expected = [
    [true, true, true],
    [true, false, true],
    [false, false, false],
  ];
  assert.deepEqual(
    looks,
    Array.from({ length: 30 }, (_, place) => expected[place % 3]),
  );
});
