import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listUnansweredInvitations } from '../../src/features/people/invitations.store.ts';
import { openHouse } from './a-house.ts';
import { signedInAs } from './signed-in.ts';

const house = await openHouse({ sendsLetters: true });
const { headers } = await signedInAs(house.database, { role: 'forbundschef', association: house.key });
const invite = (fields: Readonly<Record<string, string>>) =>
  house.post(
    `${house.base}/personer`,
    new URLSearchParams({ namn: 'Ny', epost: 'ny@exempel.se', roll: 'ekonom', fran: '2024-01-01', ...fields }),
    headers,
  );

test('where letters are sent, the link goes to the one who is invited and is not shown to whoever invites', async () => {
  const response = await invite({});
  const text = await response.text();
  assert.equal(response.status, 200);
  assert.match(text, /på väg till ny@exempel\.se/);
  assert.doesNotMatch(text, /\/inbjudan\//);
});

test('an invitation that is sent again goes by letter too', async () => {
  const [{ id } = { id: '' }] = await house.database.read(house.key, listUnansweredInvitations);
  const response = await house.post(`${house.base}/personer/skicka-igen`, new URLSearchParams({ uppdrag: id }), headers);
  const text = await response.text();
  assert.equal(response.status, 200);
  assert.match(text, /på väg till ny@exempel\.se/);
  assert.doesNotMatch(text, /\/inbjudan\//);
});

for (const [what, fields] of [
  ['an intervention that there is not', { roll: 'coach', insats: 'finns-inte' }],
  ['all interventions at once', { roll: 'coach', insats: '*' }],
  ['several interventions in one', { roll: 'coach', insats: 'steget,kompassen' }],
] as const)
  test(`nobody is given a role in ${what}`, async () => {
    const response = await invite(fields);
    assert.equal(response.status, 422);
    assert.match(await response.text(), /Välj en av förbundets insatser/);
  });
