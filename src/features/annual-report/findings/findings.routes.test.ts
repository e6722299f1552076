import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../tests/people/a-house.ts';
import { signedInAs } from '../../../../tests/people/signed-in.ts';
import { readFolder, STORBYGDEN } from '../../../../tests/years/kept-folder.ts';
import { findYear } from '../../year-folder/year-folder.store.ts';

const house = await openHouse();
const { year } = readFolder(STORBYGDEN).records;
const page = `${house.base}/${year}/kontroll`;
const manager = await signedInAs(house.database, { role: 'forbundschef', association: house.key });
const send = (what: string, fields: Readonly<Record<string, string>>, who = manager) =>
  house.post(`${page}/${what}`, new URLSearchParams(fields), who.headers);
const acceptances = async () => (await house.database.read(house.key, (reader) => findYear(reader, year)))?.acceptances ?? [];

test('a finding is accepted with a reason, a name and a day, and taken back', async () => {
  const before = await acceptances();
  const { text } = await house.shown(page, manager.headers);
  const fynd = /name="fynd" value="([^"]+)"/.exec(text)?.[1] ?? assert.fail('nothing to accept');
  const short = await send('godkann', { fynd, skal: 'nej' });
  assert.equal(short.status, 422);
  assert.match(await short.text(), /Skriv varför/);
  assert.equal((await send('godkann', { fynd, skal: 'Staten räknade upp sitt bidrag först i december.' })).status, 303);
  const [added] = (await acceptances()).filter(({ finding }) => finding === fynd);
  assert.deepEqual([added?.acceptedBy, added?.acceptedOn], [`Person ${manager.email}`, '2024-03-01']);
  assert.match((await house.shown(page, manager.headers)).text, /Godkänd av Person/);
  assert.equal((await send('angra', { fynd })).status, 303);
  assert.deepEqual(await acceptances(), before);
});

test('only the manager lowers the limit of what is shown, with a reason, a name and a day of their own', async () => {
  const wish = { minsta: '4', offentliga: 'ja', varfor: 'Talen står i årsredovisningen som är tryckt.' };
  const accountant = await signedInAs(house.database, { role: 'ekonom', association: house.key });
  assert.equal((await send('sma-grupper', wish, accountant)).status, 403);
  const refused = await send('sma-grupper', { ...wish, minsta: '1', varfor: '' });
  assert.equal(refused.status, 422);
  for (const part of [/mellan 3 och 100/, /redan är offentliga, med/]) assert.match(await refused.clone().text(), part);
  assert.equal((await send('sma-grupper', wish)).status, 303);
  const [added] = (await acceptances()).filter(({ finding }) => finding === 'smagrupper.offentliga');
  assert.deepEqual([added?.acceptedBy, added?.acceptedOn, added?.reason], [`Person ${manager.email}`, '2024-03-01', wish.varfor]);
  assert.equal((await send('sma-grupper', { minsta: '5' })).status, 303);
  assert.ok(!(await acceptances()).some(({ finding }) => finding === 'smagrupper.offentliga'));
});

test('what was not found can not be accepted, and who may only read accepts nothing', async () => {
  assert.equal((await send('godkann', { fynd: 'finns.inte', skal: 'Det är rätt som det är.' })).status, 404);
  const board = await signedInAs(house.database, { role: 'styrelse', association: house.key });
  assert.doesNotMatch((await house.shown(page, board.headers)).text, /name="fynd"/);
  assert.equal((await send('godkann', { fynd: 'a', skal: 'Det är rätt som det är.' }, board)).status, 403);
});
