import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYaml, yamlText } from './yaml.ts';

test('values are text with their lines', () => {
  const { node, faults } = readYaml('a: 1\nb:\n  - {c: ja, d: 20 %}\n  - e:\n');
  assert.deepEqual(faults, []);
  assert.deepEqual(node, {
    kind: 'map',
    line: 1,
    entries: [
      { key: 'a', line: 1, value: { kind: 'scalar', line: 1, text: '1' } },
      {
        key: 'b',
        line: 2,
        value: {
          kind: 'list',
          line: 3,
          items: [
            {
              kind: 'map',
              line: 3,
              entries: [
                { key: 'c', line: 3, value: { kind: 'scalar', line: 3, text: 'ja' } },
                { key: 'd', line: 3, value: { kind: 'scalar', line: 3, text: '20 %' } },
              ],
            },
            { kind: 'map', line: 4, entries: [{ key: 'e', line: 4, value: { kind: 'scalar', line: 4, text: '' } }] },
          ],
        },
      },
    ],
  });
});

const faulty: readonly (readonly [text: string, line: number, words: RegExp])[] = [
  ['a: 1\n\tb: 2\n', 2, /tabb/],
  ['a: x: y\n', 1, /två kolon/],
  ['a: 1\na: 2\n', 2, /två gånger/],
  ['a: "öppen\nb: 1\n', 3, /citattecken/],
  ['a: *b\n', 1, /\*/],
  ['a: !!binary x\n', 1, /!/],
  ['a: 1\n---\nb: 2\n', 2, /---/],
  ['? [a]\n: b\n', 1, /ett ord/],
];
for (const [text, line, words] of faulty) {
  test(`${JSON.stringify(text)} is told in Swedish on its line`, () => {
    const [fault] = readYaml(text).faults;
    assert.equal(fault?.line, line);
    assert.match(fault?.message ?? '', words);
  });
}

test('an empty file is nothing, and no fault', () => {
  assert.deepEqual(readYaml('# bara en kommentar\n'), { node: null, faults: [] });
});

test('a file made to exhaust the reader is a fault, not the end', () => {
  assert.ok(readYaml('['.repeat(100_000)).faults.length > 0);
  assert.ok(readYaml('- '.repeat(50_000)).faults.length > 0);
});

test('long lines are not folded, and words that look like something else get quotation marks', () => {
  const long = 'ord '.repeat(100).trim();
  assert.equal(yamlText({ a: long, b: '2023', c: 2023 }), `a: ${long}\nb: "2023"\nc: 2023\n`);
});
