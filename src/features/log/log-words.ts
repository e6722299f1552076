import type { Role } from '../../platform/access/access.ts';
import { ROLE_NAMES } from '../people/person.ts';

/** What is done and read, in words. */
const EVENT_NAMES: Readonly<Record<string, string>> = {
  'people.read': 'Läste vilka som har uppdrag',
  'people.invited': 'Bjöd in någon',
  'people.accepted': 'Tog emot ett uppdrag',
  'people.removed': 'Tog bort ett uppdrag',
  'people.invitationWithdrawn': 'Drog tillbaka en inbjudan',
  'log.read': 'Läste loggen',
  'ledger.read': 'Läste bokföringen',
  'intervention.read': 'Läste en insats egna antal',
  'year.imported': 'Läste in ett år',
  'year.exported': 'Tog ut ett år som årsmapp',
};

export const eventName = (event: string): string => EVENT_NAMES[event] ?? event;

/** Several roles that allowed the same are told together. */
export const roleNames = (roles: string): string =>
  roles
    .split(',')
    .map((role) => (role === 'terminal' ? 'Driften' : (ROLE_NAMES[role as Role] ?? role)))
    .join(', ');
