import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mandate } from '../associations/association.ts';
import { boardInvitations, type Invitable, invitableAmong } from './board-inviting.ts';
import type { Known } from './inviting.ts';
import type { Membership, UnansweredInvitation } from './person.ts';

const mandate = (role: string, name: string | null, wish: Partial<Mandate> = {}): Mandate => ({
  body: 'styrelse',
  role,
  member: null,
  from: null,
  until: null,
  name,
  remark: null,
  source: { file: 'uppdrag.csv', line: null },
  ...wish,
});
const member = (personName: string, until: string | null = null): Membership => ({
  id: personName,
  person: personName,
  personName,
  email: `${personName}@exempel.se`,
  role: 'styrelse',
  intervention: null,
  from: '2020-01-01',
  until,
});
const guest = (name: string, email = 'gast@exempel.se'): UnansweredInvitation => ({
  id: name,
  name,
  email,
  role: 'styrelse',
  intervention: null,
  from: '2024-01-01',
  until: null,
  expiresAt: '2024-02-01T12:00:00Z',
});
const nobody: Known = { memberships: [], invitations: [], today: '2024-03-01' };
const names = (people: readonly Invitable[]): string[] => people.map(({ name }) => name);

test('each body’s people are asked to its role, for as long as their mandate lasts', () => {
  const mandates = [
    mandate('Ordförande', 'Anna Ek', { until: '2026-12-31' }),
    mandate('Ersättare', 'Bo Al'),
    mandate('Sammankallande', 'Cia Alm', { body: 'beredningsgrupp' }),
    mandate('Auktoriserad revisor', 'Dan Ask', { body: 'revision' }),
  ];
  assert.deepEqual(
    invitableAmong(mandates, nobody).map(({ name, mandate: told, role, until }) => [name, told, role, until]),
    [
      ['Anna Ek', 'Ordförande i styrelsen', 'styrelse', '2026-12-31'],
      ['Bo Al', 'Ersättare i styrelsen', 'styrelse', null],
      ['Cia Alm', 'Sammankallande i beredningsgruppen', 'beredningsgrupp', null],
      ['Dan Ask', 'Auktoriserad revisor', 'revisor', null],
    ],
  );
});

test('seats without a name, vacant ones, and those not held today are nobody to invite', () => {
  const mandates = [
    mandate('Ledamot', null),
    mandate('Ledamot', ' vakant '),
    mandate('Ledamot', 'Slutade I Går', { until: '2024-02-29' }),
    mandate('Ledamot', 'Börjar I Morgon', { from: '2024-03-02' }),
    mandate('Ledamot', 'Slutar I Dag', { until: '2024-03-01' }),
  ];
  assert.deepEqual(names(invitableAmong(mandates, nobody)), ['Slutar I Dag']);
});

test('those who have a role or are invited are not asked again, also when the mandate tells more than the name', () => {
  const mandates = ['Anna  ek', 'Storå kommun, Åke Ås', 'Bo Al', 'Karin Ekman', 'Kim Har Slutat'].map((name) => mandate('Ledamot', name));
  const memberships = [member('Anna Ek'), member('Åke Ås'), member('Karin Ek'), member('Kim Har Slutat', '2024-02-29')];
  assert.deepEqual(names(invitableAmong(mandates, { ...nobody, memberships, invitations: [guest('BO AL')] })), [
    'Karin Ekman',
    'Kim Har Slutat',
  ]);
});

test('somebody with two seats in a body is one person with both, until the last of them ends', () => {
  const seats = [mandate('Ledamot', 'Anna Ek', { until: '2024-06-30' }), mandate('Vice ordförande', 'anna ek', { until: '2025-06-30' })];
  const [anna, ...others] = invitableAmong(seats, nobody);
  assert.deepEqual([anna?.mandate, anna?.until, others], ['Ledamot, Vice ordförande i styrelsen', '2025-06-30', []]);
  assert.equal(invitableAmong([...seats, mandate('Ledamot', 'Anna Ek')], nobody)[0]?.until, null);
});

test('a field is called by its person, and two who are called alike have one each', () => {
  const fields = (called: readonly string[]) =>
    invitableAmong(
      called.map((name) => mandate('Ledamot', name)),
      nobody,
    ).map(({ field }) => field);
  assert.deepEqual(fields(['Bo Al', 'Åke Ås']), ['epost-styrelse-bo-al', 'epost-styrelse-ake-as']);
  assert.deepEqual(fields(['Åke Ås']), ['epost-styrelse-ake-as']);
  assert.deepEqual(fields(['Åke Ås', 'Ake As']), ['epost-styrelse-ake-as', 'epost-styrelse-ake-as-2']);
});

test('no more than a hundred are asked about at a time', () => {
  const many = Array.from({ length: 150 }, (_, index) => mandate('Ledamot', `Person ${index}`));
  assert.equal(invitableAmong(many, nobody).length, 100);
});

const people = invitableAmong(
  [mandate('Ordförande', 'Anna Ek', { until: '2026-12-31' }), mandate('Ledamot', 'Bo Al'), mandate('Ersättare', 'Cia Alm')],
  nobody,
);
const asked = (typed: Readonly<Record<string, string>>, known = nobody) => {
  const addresses = Object.entries(typed).map(
    ([field, email]) => [`epost-styrelse-${field}`, { email, isEmail: email.includes('@') }] as const,
  );
  const answer = boardInvitations({ people, addresses: new Map(addresses), known });
  return answer.ok ? answer.value : answer.problem.map(({ field, message }) => `${field}: ${message}`);
};

test('those with an address are invited from today to their last day, and the others are left', () => {
  assert.deepEqual(asked({ 'anna-ek': 'anna@exempel.se' }), [
    { email: 'anna@exempel.se', name: 'Anna Ek', role: 'styrelse', intervention: null, from: '2024-03-01', until: '2026-12-31' },
  ]);
});

test('no address at all is told at the first field', () => {
  assert.deepEqual(asked({}), ['epost-styrelse-anna-ek: Skriv en e-postadress till minst en av personerna.']);
});

test('every fault is told at once, each at its field', () => {
  const known = { ...nobody, invitations: [guest('Någon Annan', 'Cia@exempel.se')] };
  const faults = asked({ 'anna-ek': 'anna', 'bo-al': 'bo@exempel.se', 'cia-alm': 'cia@exempel.se' }, known);
  assert.equal(faults.length, 2);
  assert.match(String(faults[0]), /^epost-styrelse-anna-ek: Ange en e-postadress till Anna Ek/);
  assert.match(String(faults[1]), /^epost-styrelse-cia-alm: cia@exempel\.se är redan inbjuden/);
});

test('one address for two people is told at both', () => {
  const faults = asked({ 'anna-ek': 'kansli@exempel.se', 'bo-al': 'Kansli@exempel.se', 'cia-alm': 'cia@exempel.se' });
  assert.deepEqual(
    faults.map((fault) => /står på flera rader/.test(String(fault))),
    [true, true],
  );
});

test('an address to somebody who is no longer in the list invites nobody', () => {
  const [fault, ...others] = asked({ 'bo-al': 'bo@exempel.se', 'dan-ask': 'dan@exempel.se' });
  assert.match(String(fault), /^epost-styrelse-anna-ek: Någon som du skrev en adress till står inte längre i listan/);
  assert.deepEqual(others, []);
});
