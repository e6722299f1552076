import type { AssociationRole, InstallationRole, Role } from '../../platform/access/access.ts';

/** What each role is called by those who have it. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  forbundschef: 'Förbundschef',
  ekonom: 'Ekonom',
  insatsledare: 'Insatsledare',
  coach: 'Coach',
  beredningsgrupp: 'Beredningsgrupp',
  styrelse: 'Styrelse',
  revisor: 'Revisor',
  redaktor: 'Redaktör',
  analytiker: 'Nationell analytiker',
  driftansvarig: 'Driftansvarig',
};

/** In one sentence what the role may, for whoever chooses it. */
export const ROLE_HELP: Readonly<Record<AssociationRole, string>> = {
  forbundschef: 'Ser och sköter allt i förbundet.',
  ekonom: 'Lämnar bokföringen och ser ekonomin ned till verifikationen.',
  insatsledare: 'Ser en insats och dess antal, också de små.',
  coach: 'Ser en insats och dess antal, också de små.',
  beredningsgrupp: 'Läser årsredovisningen och siffrorna.',
  styrelse: 'Läser, beslutar och skriver under.',
  revisor: 'Läser allt, även verifikationer och logg, och ändrar ingenting.',
  redaktor: 'Läser årsredovisningen och skriver texter.',
};

/** Roles that are had in one intervention and let one see that intervention only. */
export const isOfOneIntervention = (role: AssociationRole): boolean => role === 'insatsledare' || role === 'coach';

/** Roles that may open another for a few hours when it burns (nödåtkomst); whoever runs the server may too. */
export const OPENING_ROLES = ['ekonom', 'styrelse'] as const satisfies readonly AssociationRole[];
export const mayOpen = (role: AssociationRole): boolean => OPENING_ROLES.some((each) => each === role);

/** A name stands on one line, whoever wrote it: it goes into letters and lists that others read. */
export const nameOnOneLine = (name: string): string => name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** What somebody is in an association, and when. Days are inclusive; without a last day it goes on. */
export interface Membership {
  readonly id: string;
  readonly person: string;
  readonly personName: string;
  readonly email: string;
  readonly role: AssociationRole;
  readonly intervention: string | null;
  readonly from: string;
  readonly until: string | null;
}

export const holdsOn = ({ from, until }: Pick<Membership, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === null || day <= until);

export const hasEnded = ({ until }: Pick<Membership, 'until'>, day: string): boolean => until !== null && until < day;

/** Without a manager nobody can invite, remove or decide in the association: the last one who is it today can not be removed. */
export function isLastManager(managers: readonly Pick<Membership, 'id' | 'from' | 'until'>[], id: string, day: string): boolean {
  const today = managers.filter((each) => holdsOn(each, day));
  return today.some((each) => each.id === id) && today.every((each) => each.id === id);
}

/** Who is asked to be what in an association. */
export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly role: AssociationRole;
  readonly intervention: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** An invitation that nobody has answered, whether or not its link still opens. */
export interface UnansweredInvitation extends Invitation {
  readonly id: string;
  readonly expiresAt: string;
}

export const hasRunOut = ({ expiresAt }: Pick<UnansweredInvitation, 'expiresAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(expiresAt), now) <= 0;

/** What the log calls an invitation, when it is made and when it is accepted: what to, and the beginning of what is kept of its link. */
export const invitationName = ({ role, intervention }: Pick<Invitation, 'role' | 'intervention'>, kept: string): string =>
  [role, intervention, `inbjudan ${kept.slice(0, 12)}`].filter((part) => part !== null).join(' ');

/** What the log calls several that are made at once. How many stands first: of a long row the log keeps the beginning. */
export function invitationNames(made: readonly (Pick<Invitation, 'role'> & { readonly kept: string })[]): string {
  const byRole = Map.groupBy(made, ({ role }) => role);
  const parts = [...byRole].map(([role, each]) => [role, ...each.map(({ kept }) => kept.slice(0, 12))].join(' '));
  return `inbjudningar ${made.length}: ${parts.join(', ')}`;
}

/** A person as their own pages show them. */
export interface Account {
  readonly name: string;
  readonly email: string;
  readonly installationRole: InstallationRole | null;
  readonly hasPassword: boolean;
  readonly hasAuthenticator: boolean;
  readonly recoveryCodes: number;
  readonly passkeys: readonly Passkey[];
}

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}
