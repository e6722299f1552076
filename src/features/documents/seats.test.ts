import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mandate } from '../associations/association.ts';
import { type SeatHolder, seatsOn, seatsToSign, signedSeats, signingProblem } from './seats.ts';

const mandate = (role: string, member: string | null, wish: Partial<Mandate> = {}): Mandate => ({
  body: 'styrelse',
  role,
  member,
  from: null,
  until: null,
  name: null,
  remark: null,
  source: { file: 'uppdrag.csv', line: null },
  ...wish,
});
const members = [
  { id: 'ek', name: 'Exempelkommunen', kind: 'kommun' as const, code: null, organisationNumber: null, source: { file: '', line: null } },
];

test('those who sit on the day have a seat each, deputies and those who have left have none', () => {
  const mandates = [
    mandate('Ordförande', 'ek'),
    mandate('Ersättare', 'ek'),
    mandate('Ledamot', 'ek', { until: '2024-06-30' }),
    mandate('Ledamot', 'ek', { from: '2024-07-01', name: 'Alex' }),
    mandate('Revisor', null, { body: 'revision' }),
  ];
  const names = (day: string) => seatsOn({ mandates, members }, day).map(({ role, detail }) => `${role} ${detail}`);
  assert.deepEqual(names('2024-03-01'), ['Ordförande Exempelkommunen', 'Ledamot Exempelkommunen']);
  assert.deepEqual(names('2024-09-01'), ['Ordförande Exempelkommunen', 'Ledamot Alex']);
});

test('two seats that say the same are told apart', () => {
  const seats = seatsOn({ mandates: [mandate('Ledamot', 'ek'), mandate('Ledamot', 'ek')], members }, null);
  assert.equal(new Set(seats.map(({ id }) => id)).size, 2);
});

const holder = (seat: string, person: string, wish: Partial<SeatHolder> = {}): SeatHolder => ({
  seat,
  membership: `m-${person}`,
  person,
  name: person,
  from: '2024-01-01',
  until: '2024-12-31',
  ...wish,
});
const seats = signedSeats({
  seats: [
    { id: 'a', role: 'Ordförande', detail: null },
    { id: 'b', role: 'Ledamot', detail: null },
    { id: 'c', role: 'Ledamot', detail: null },
  ],
  holders: [holder('a', 'anna'), holder('b', 'bo')],
  signatures: [{ seat: 'b', name: 'bo', statement: '', documentSha256: '', signedAt: '2024-03-01T12:00:00Z' }],
});

for (const [seat, person, day, problem] of [
  ['a', 'anna', '2024-03-01', null],
  ['a', 'bo', '2024-03-01', 'notYours'],
  ['a', 'anna', '2025-01-01', 'notYours'],
  ['a', 'anna', '2023-12-31', 'notYours'],
  ['a', '', '2024-03-01', 'notYours'],
  ['b', 'bo', '2024-03-01', 'signed'],
  ['c', 'anna', '2024-03-01', 'notYours'],
  ['d', 'anna', '2024-03-01', 'noSuchSeat'],
] as const)
  test(`${person || 'nobody'} on ${day} for the seat ${seat}: ${problem ?? 'may sign'}`, () => {
    assert.equal(signingProblem(seats, { seat, person, day }), problem);
  });

test('only seats that are one’s own and not signed are offered', () => {
  assert.deepEqual(
    ['anna', 'bo'].map((person) => seatsToSign(seats, { person, day: '2024-03-01' }).map(({ id }) => id)),
    [['a'], []],
  );
});
