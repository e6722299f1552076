import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../tests/people/a-house.ts';
import { signedInAs } from '../../../../tests/people/signed-in.ts';
import { readXlsx } from '../../../platform/files/xlsx.ts';

const house = await openHouse();
const { database, base, key } = house;
const page = `${base}/2024/insatspengar`;
const ekonom = await signedInAs(database, { role: 'ekonom', association: key });
const shown = async (path = '', who = ekonom) => (await house.shown(page + path, who.headers)).text.replaceAll('\u00a0', ' ');
const post = (path: string, fields: Readonly<Record<string, string>>, who = ekonom) =>
  house.post(`${page}/${path}`, new URLSearchParams(fields), who.headers);

const requisition = (number: string, fields: Readonly<Record<string, string>> = {}) => ({
  slag: 'rekvisition',
  insats: 'kompassen',
  'rekvisition-medlem': 'fjallmark',
  'rekvisition-nummer': number,
  'rekvisition-fran': '2024-01-01',
  'rekvisition-till': '2024-01-31',
  'rekvisition-belopp': '600 000',
  'rekvisition-datum': '2024-02-10',
  'rekvisition-attesterad': 'Ekonomen',
  'rekvisition-betald': '',
  ...fields,
});

test('a requisition is registered, paid, withdrawn and restored, and what is not asked for is listed for the accountant', async () => {
  assert.match(await shown(), /Beviljat enligt[\s\S]*Kompassen[\s\S]*7 800 000/);
  assert.match(await shown('/kompassen'), /Inget är registrerat/);
  assert.equal((await post('registrera', requisition('R1'))).status, 303);
  const seen = await shown('/kompassen');
  assert.match(seen, /Rekvisition R1[\s\S]*600 000/);
  const id = /name="registrering" value="([^"]+)"/.exec(seen)?.[1] ?? assert.fail();

  const list = await shown('?per=2024-03-31');
  assert.match(list, /februari–mars[\s\S]*1 200 000,00 kr/);
  const file = await house.get(`${page}?per=2024-03-31&som=xlsx`, ekonom.headers);
  const rows = readXlsx(new Uint8Array(await file.arrayBuffer()));
  assert.ok(rows.ok && rows.value[1]?.cells.includes('Kompassen') && rows.value[1].cells.some((cell) => cell.startsWith('1200000')));

  assert.equal(
    (await post('registrera', { slag: 'upplupet', insats: 'kompassen', 'upplupet-medlem': 'fjallmark', 'upplupet-belopp': '900 000' }))
      .status,
    303,
  );
  assert.match(await shown('?per=2024-03-31'), /900 000,00 kr[\s\S]*Egen bedömning/);

  await post('betald', { registrering: id, dag: '2024-03-01' });
  assert.match(await shown('/kompassen'), /2024-03-01[\s\S]*Ångra betalning/);
  await post('angra', { registrering: id });
  assert.match(await shown('/kompassen'), /Ångrade registreringar \(1\)/);
  assert.equal((await post('angra', { registrering: id })).status, 404);
  await post('aterstall', { registrering: id });
  assert.doesNotMatch(await shown('/kompassen'), /Ångrade registreringar/);
});

test('everything that is missing is told at once, what was typed stands there, and the same requisition is not taken twice', async () => {
  const wrong = await post(
    'registrera',
    requisition('', { 'rekvisition-belopp': 'mycket', 'rekvisition-till': '2023-12-01', 'rekvisition-attesterad': '' }),
  );
  const text = await wrong.text();
  assert.equal(wrong.status, 422);
  for (const words of [/Skriv beloppet i kronor/, /Skriv rekvisitionens nummer/, /före den första/, /attesterat/, /value="mycket"/])
    assert.match(text, words);
  await post('registrera', requisition('R7'));
  const again = await post('registrera', requisition('R7'));
  assert.deepEqual([again.status, /redan registrerad/.test(await again.text())], [422, true]);
  assert.equal((await post('registrera', requisition('R8', { 'rekvisition-medlem': 'ingen' }))).status, 422);
});

test('more than granted is warned of and let through', async () => {
  assert.equal((await post('registrera', requisition('R9', { 'rekvisition-belopp': '9 000 000' }))).status, 303);
  assert.match(await shown(), /Kompassen har rekvirerat [\d ]+ kr mer än beviljat/);
});

test('the board reads, and registers nothing', async () => {
  const board = await signedInAs(database, { role: 'styrelse', association: key });
  assert.doesNotMatch(await shown('/kompassen', board), /<h2 id="registrera">/);
  assert.equal((await post('registrera', requisition('R10'), board)).status, 403);
  assert.equal((await house.get(`${page}/finns-inte`, ekonom.headers)).status, 404);
  assert.equal((await house.get(`${base}/1999/insatspengar`, ekonom.headers)).status, 404);
});
