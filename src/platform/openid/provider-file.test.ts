import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProviderFile, readProviders } from './provider-file.ts';

const text = `
- name: Norrdals kommun
  issuer: https://login.norrdal.example
  clientId: samband
  clientSecret: mycket hemligt
  acr: [http://id.elegnamnden.se/loa/1.0/loa3]
  secondProof: [http://id.elegnamnden.se/loa/1.0/loa3, mfa]
- { name: Freja, issuer: https://freja.example, clientId: a, clientSecret: b }
`;

test('a file of providers is read', () => {
  const read = readProviders(text, 'tjanster.yaml');
  assert.ok(read.ok);
  assert.deepEqual(
    read.value.map(({ name, acrValues, secondProof }) => [name, acrValues.length, secondProof.length]),
    [
      ['Norrdals kommun', 1, 2],
      ['Freja', 0, 0],
    ],
  );
});

for (const [what, wrong, told] of [
  ['no list', 'a: 1', /hela filen/],
  ['no YAML', '[', /hela filen/],
  ['an unknown name', text.replace('secondProof', 'secondProofs'), /tjänst 1/],
  ['no secret', text.replace('  clientSecret: mycket hemligt\n', ''), /tjänst 1 clientSecret/],
  ['the same issuer twice', text.replace('https://freja.example', 'https://login.norrdal.example'), /två gånger/],
] as const)
  test(`a file with ${what} is refused, and nothing secret is told`, () => {
    const read = readProviders(wrong, 'tjanster.yaml');
    assert.ok(!read.ok);
    assert.match(read.problem, told);
    assert.doesNotMatch(read.problem, /mycket hemligt/);
  });

test('a file that is not there is told by name', async () => {
  const read = await readProviderFile('/finns/inte.yaml');
  assert.ok(!read.ok);
  assert.match(read.problem, /\/finns\/inte\.yaml.*ENOENT/);
});
