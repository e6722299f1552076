import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mandate } from '../associations/association.ts';
import type { Membership } from '../people/person.ts';
import {
  holderProblems,
  likelyHolder,
  type SeatHolder,
  seatable,
  seatBeside,
  seatsOn,
  seatsToSign,
  signedSeats,
  signingProblem,
} from './seats.ts';

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
  holders: [holder('a', 'anna'), holder('b', 'bo'), holder('c', 'bo')],
  signatures: [{ seat: 'b', person: 'bo', name: 'bo', statement: '', documentSha256: '', signedAt: '2024-03-01T12:00:00Z' }],
});

for (const [seat, person, day, problem] of [
  ['a', 'anna', '2024-03-01', null],
  ['a', 'bo', '2024-03-01', 'notYours'],
  ['a', 'anna', '2025-01-01', 'notYours'],
  ['a', 'anna', '2023-12-31', 'notYours'],
  ['a', '', '2024-03-01', 'notYours'],
  ['b', 'bo', '2024-03-01', 'signed'],
  ['c', 'anna', '2024-03-01', 'notYours'],
  ['c', 'bo', '2024-03-01', 'signedBefore'],
  ['d', 'anna', '2024-03-01', 'noSuchSeat'],
] as const)
  test(`${person || 'nobody'} on ${day} for the seat ${seat}: ${problem ?? 'may sign'}`, () => {
    assert.equal(signingProblem(seats, { seat, person, day, givesOutSeats: false }), problem);
  });

test('whoever gives out the seats signs for none, their own neither', () => {
  assert.equal(signingProblem(seats, { seat: 'a', person: 'anna', day: '2024-03-01', givesOutSeats: true }), 'givesOutSeats');
});

const membership = (id: string, person: string, wish: Partial<Membership> = {}): Membership => ({
  id,
  person,
  personName: person,
  email: `${person}@exempel.se`,
  role: 'styrelse',
  intervention: null,
  from: '2024-01-01',
  until: null,
  ...wish,
});
const people = {
  today: '2024-03-01',
  memberships: [
    membership('1', 'anna'),
    membership('2', 'anna', { until: '2024-06-30' }),
    membership('3', 'bo'),
    membership('4', 'cim', { role: 'forbundschef' }),
    membership('5', 'cim'),
    membership('6', 'dan', { until: '2024-02-01' }),
    membership('7', 'eva', { role: 'forbundschef', until: '2024-02-01' }),
    membership('8', 'eva'),
  ],
};
const problemsOf = (...chosen: readonly (string | null)[]) =>
  holderProblems(
    chosen.map((id, place) => ({ seat: String(place), membership: id })),
    people,
  ).map(({ seat, message }) => `${seat} ${message}`);

test('a seat may be given to whoever sits in the board today and does not run the association today', () => {
  assert.deepEqual(
    seatable(people).map(({ membership: id }) => id),
    ['1', '2', '3', '8'],
  );
  assert.deepEqual(problemsOf('1', '3', '8', null, null), []);
});

test('a person has one seat, whichever of their roles in the board it is given to', () => {
  assert.deepEqual(
    problemsOf('1', '3', '2').map((each) => each.slice(0, 36)),
    ['0 anna är vald till flera platser. E', '2 anna är vald till flera platser. E'],
  );
});

test('the manager, and whoever has left the board or was never there, is given none', () => {
  assert.match(problemsOf('5')[0] ?? '', /cim är också förbundschef/);
  for (const id of ['4', '6', '9']) assert.match(problemsOf(id)[0] ?? '', /Uppdraget finns inte längre/);
});

test('only seats that are one’s own and not signed are offered', () => {
  assert.deepEqual(
    ['anna', 'bo'].map((person) => seatsToSign(seats, { person, day: '2024-03-01', givesOutSeats: false }).map(({ id }) => id)),
    [['a'], []],
  );
});

test('whoever is called as the seat says is proposed for it, when only one person is', () => {
  const people = [
    { membership: '1', name: 'Karin Ek' },
    { membership: '2', name: 'Åke Ås' },
  ];
  assert.equal(likelyHolder({ detail: 'Karin Ek' }, people)?.membership, '1');
  assert.equal(likelyHolder({ detail: 'Storå kommun, Åke Ås' }, people)?.membership, '2');
  assert.equal(likelyHolder({ detail: 'Karin Ekman' }, people), null);
  assert.equal(likelyHolder({ detail: null }, people), null);
  assert.equal(likelyHolder({ detail: 'Karin Ek' }, [...people, { membership: '3', name: 'Karin Ek' }]), null);
});

test('whoever is named beside a seat is not named in it as well', () => {
  const seat = { role: 'Ordförande', detail: 'Storå kommun, Åke Ås' };
  assert.equal(seatBeside(seat, 'Åke Ås'), 'Ordförande, Storå kommun');
  assert.equal(seatBeside(seat, null), 'Ordförande, Storå kommun, Åke Ås');
  assert.equal(seatBeside({ role: 'Ledamot', detail: null }, 'Åke Ås'), 'Ledamot');
});
