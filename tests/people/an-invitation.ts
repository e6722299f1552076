import assert from 'node:assert/strict';
import type { House } from './a-house.ts';
import { signedInAs } from './signed-in.ts';

/** The way to an invitation, `/inbjudan/…`, that the association's director has just made in the application. */
export async function invite(house: House, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const director = await signedInAs(house.database, { role: 'forbundschef', association: house.key, at: house.now() });
  const form = { namn: 'Ny Person', epost: `ny-${director.person}@exempel.se`, roll: 'forbundschef', fran: '2024-01-01', ...fields };
  const response = await house.post(`${house.base}/personer`, new URLSearchParams(form), director.headers);
  const link = /<code class="long-code">([^<]+)<\/code>/.exec(await response.text())?.[1];
  assert.ok(link !== undefined, `the invitation is answered ${response.status}`);
  return new URL(link).pathname;
}
