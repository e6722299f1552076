import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duplicateProblem, type Known } from './inviting.ts';
import { hasRunOut, invitationNames, type Membership, type UnansweredInvitation } from './person.ts';

const membership: Membership = {
  id: 'm',
  person: 'p',
  personName: 'Karin Ek',
  email: 'Karin@Exempel.se',
  role: 'coach',
  intervention: 'steget',
  from: '2024-01-01',
  until: null,
};
const invitation: UnansweredInvitation = {
  id: 'i',
  name: 'Bo Al',
  email: 'bo@exempel.se ',
  role: 'styrelse',
  intervention: null,
  from: '2024-01-01',
  until: null,
  expiresAt: '2024-03-01T12:00:00Z',
};
const known: Known = { memberships: [membership], invitations: [invitation], today: '2024-03-01' };
const wish = (email: string, role: Membership['role'], intervention: string | null = null) => ({ email, role, intervention });

test('whoever has the role, in the same intervention, is not invited to it, however the address is written', () => {
  assert.match(duplicateProblem(wish(' karin@exempel.SE', 'coach', 'steget'), known) ?? '', /har redan uppdraget Coach i insatsen/);
  assert.equal(duplicateProblem(wish('karin@exempel.se', 'coach', 'kompassen'), known), null);
  assert.equal(duplicateProblem(wish('karin@exempel.se', 'insatsledare', 'steget'), known), null);
});

test('whoever had the role until yesterday may be invited to it, and whoever has it today or will have it may not', () => {
  const asked = (part: Partial<Membership>) =>
    duplicateProblem(wish('karin@exempel.se', 'coach', 'steget'), { ...known, memberships: [{ ...membership, ...part }] });
  assert.equal(asked({ until: '2024-02-29' }), null);
  assert.notEqual(asked({ until: '2024-03-01' }), null);
  assert.notEqual(asked({ from: '2024-04-01' }), null);
});

test('whoever has not answered is not invited once more, and what to do instead is told', () => {
  assert.match(
    duplicateProblem(wish('BO@exempel.se', 'styrelse'), known) ?? '',
    /redan inbjuden till uppdraget Styrelse\. Välj Skicka igen/,
  );
  assert.equal(duplicateProblem(wish('bo@exempel.se', 'revisor'), known), null);
});

test('an invitation runs out at its very moment', () => {
  assert.equal(hasRunOut(invitation, Temporal.Instant.from('2024-03-01T11:59:59Z')), false);
  assert.equal(hasRunOut(invitation, Temporal.Instant.from('2024-03-01T12:00:00Z')), true);
});

test('the log names several invitations by role and the beginning of each link’s hash, how many first', () => {
  const made = (['styrelse', 'revisor', 'styrelse'] as const).map((role, index) => ({ role, kept: String(index).repeat(64) }));
  assert.equal(invitationNames(made), 'inbjudningar 3: styrelse 000000000000 222222222222, revisor 111111111111');
});
