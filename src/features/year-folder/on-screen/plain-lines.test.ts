import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPlainLines, writtenPlainLines } from './plain-lines.ts';

const GOLDEN: readonly [field: string, text: string, value: unknown][] = [
  [
    'bemanning',
    'coach: 2,5\nsamordnare: 1',
    [
      { roll: 'coach', tjanster: '2,5' },
      { roll: 'samordnare', tjanster: '1' },
    ],
  ],
  ['eget_kapital_tak', 'från 0 kr: 20 %', [{ fran_kr: '0', andel: '20 %' }]],
  ['eget_kapital_tak', 'inget tak', []],
  ['omfattar', 'fordringar, kassa-bank', ['fordringar', 'kassa-bank']],
  ['radnamn', 'fordringar: Kortfristiga fordringar', { fordringar: 'Kortfristiga fordringar' }],
  ['regel', 'indikator.7 minst 85 %', { siffra: 'indikator.7', minst: '85 %' }],
  [
    'regel',
    'a.b minst 1 200 kr\nc.d högst a.b@2022',
    {
      alla: [
        { siffra: 'a.b', minst: '1 200 kr' },
        { siffra: 'c.d', hogst: 'a.b@2022' },
      ],
    },
  ],
  [
    'regel',
    'någon av:\na.b över 5\na.c under 5',
    {
      nagon: [
        { siffra: 'a.b', over: '5' },
        { siffra: 'a.c', under: '5' },
      ],
    },
  ],
  [
    'rader',
    'bidrag: Medlemsbidrag\n- staten: Driftbidrag från staten\n- aneby: Driftbidrag från Aneby kommun\nranta: Ränta',
    [
      {
        id: 'bidrag',
        namn: 'Medlemsbidrag',
        rader: [
          { id: 'staten', namn: 'Driftbidrag från staten' },
          { id: 'aneby', namn: 'Driftbidrag från Aneby kommun' },
        ],
      },
      { id: 'ranta', namn: 'Ränta' },
    ],
  ],
];

for (const [field, text, value] of GOLDEN)
  test(`${field} is typed as "${text.replaceAll('\n', ' / ')}"`, () => {
    assert.deepEqual(readPlainLines(field, text), { ok: true, value });
    assert.equal(writtenPlainLines(field, value), text);
  });

test('a row of a note needs no id of its own', () => {
  assert.deepEqual(readPlainLines('rader', 'Driftbidrag från staten'), {
    ok: true,
    value: [{ id: 'driftbidrag-fran-staten', namn: 'Driftbidrag från staten' }],
  });
});

test('every line that can not be read is told, with an example', () => {
  const read = readPlainLines('bemanning', 'coach 2,5\nsamordnare: 1\n: 3');
  assert.equal(read?.ok, false);
  assert.deepEqual(read?.ok === false && read.problem.map((problem) => problem.slice(0, 12)), ['"coach 2,5" ', '": 3" saknar']);
  assert.equal(readPlainLines('regel', 'minst 85 %')?.ok, false);
  assert.equal(readPlainLines('rader', '')?.ok, true);
});

test('what is typed as YAML is left to its reader', () => {
  for (const text of ['- { roll: coach, tjanster: "2,5" }', '[intakter]', '{ siffra: indikator.7, minst: 85 % }'])
    assert.equal(readPlainLines('regel', text), null);
});

test('a rule within a rule, or a name with line ends, is not said in plain lines', () => {
  assert.equal(writtenPlainLines('regel', { alla: [{ nagon: [{ siffra: 'a.b', minst: '1' }] }] }), null);
  assert.equal(writtenPlainLines('rader', [{ id: 'a', namn: 'två\nrader' }]), null);
});

const anyWord = fc.string({ maxLength: 12 });
const anyRule = fc.record({ siffra: anyWord, minst: fc.oneof(anyWord, fc.integer()) });
const anyNoteRow = fc.record({
  id: anyWord,
  namn: anyWord,
  rader: fc.array(fc.record({ id: anyWord, namn: anyWord }), { minLength: 1, maxLength: 2 }),
});
const ANY: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  bemanning: fc.array(fc.record({ roll: anyWord, tjanster: fc.oneof(anyWord, fc.integer()) })),
  radnamn: fc.dictionary(anyWord, anyWord),
  omfattar: fc.array(anyWord),
  rader: fc.array(anyNoteRow),
  regel: fc.oneof(anyRule, fc.record({ alla: fc.array(anyRule) }), fc.record({ nagon: fc.array(anyRule) })),
};

for (const [field, any] of Object.entries(ANY))
  test(`whatever ${field} holds, its plain lines are read as the same again, or it has none`, () => {
    fc.assert(
      fc.property(any, (value) => {
        const text = writtenPlainLines(field, value);
        if (text === null) return;
        const read = readPlainLines(field, text);
        const plain = (part: unknown) => JSON.stringify(part, (_, each) => (typeof each === 'number' ? String(each) : each));
        assert.equal(read?.ok === true && plain(read.value), plain(value));
      }),
    );
  });
