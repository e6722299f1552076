/** What a person may be in an association. Those who work in an intervention have the role there, and see that intervention only. */
export const ASSOCIATION_ROLES = [
  'forbundschef',
  'ekonom',
  'insatsledare',
  'coach',
  'beredningsgrupp',
  'styrelse',
  'revisor',
  'redaktor',
] as const;
export type AssociationRole = (typeof ASSOCIATION_ROLES)[number];

/** What a person may be in the whole installation. */
export const INSTALLATION_ROLES = ['analytiker', 'driftansvarig'] as const;
export type InstallationRole = (typeof INSTALLATION_ROLES)[number];

export type Role = AssociationRole | InstallationRole;
/** Everybody who reaches the server, and everybody who is signed in. */
type Anyone = 'anyone' | 'person';

/** What a person may do, for example `annualReport.read`. Declared beside each feature in its `x.access.ts`. */
export type Permission = `${string}.${string}`;

/** Who may do it, and how much it lets them see. Whoever may see records must prove in two ways who they are. */
export interface Grant {
  readonly roles: readonly (Role | Anyone)[];
  readonly sees: 'public' | 'aggregates' | 'records';
}

/** One feature's permissions. A permission that nobody declares is refused. */
export type AccessRules = Readonly<Record<Permission, Grant>>;

export const everyone = (): Grant => ({ roles: ['anyone'], sees: 'public' });
/** What a person does with their own account. */
export const signedIn = (): Grant => ({ roles: ['person'], sees: 'public' });
/** Sums and texts in which nobody can be recognised. */
export const aggregates = (...roles: readonly Role[]): Grant => ({ roles, sees: 'aggregates' });
/** Single vouchers, counts that are not protected, persons and the log; and everything that changes something. */
export const records = (...roles: readonly Role[]): Grant => ({ roles, sees: 'records' });

/** A role that somebody has, in one intervention or in all of the association. */
export interface HeldRole {
  readonly role: Role | Anyone;
  readonly intervention: string | null;
  /** Opened by the person for a few hours, with a reason (nödåtkomst): told in the log of all that is done because of it. */
  readonly isEmergency?: boolean;
}

/** What the log says of what is done in a role that was opened for the occasion. */
export const EMERGENCY = 'nödåtkomst';

export const ANYONE: HeldRole = { role: 'anyone', intervention: null };
export const PERSON: HeldRole = { role: 'person', intervention: null };

/** Those of somebody's roles that let them do it: none when they may not. Deny by default: what no feature declares is nobody's. */
export function rolesThatMay(permission: Permission, rules: AccessRules, held: readonly HeldRole[]): readonly HeldRole[] {
  const grant = Object.hasOwn(rules, permission) ? rules[permission] : undefined;
  return grant === undefined ? [] : held.filter(({ role }) => grant.roles.includes(role));
}

/** Whether any of the roles lets somebody see records somewhere, so that a password alone is not enough. */
export function needsSecondFactor(rules: AccessRules, held: readonly HeldRole[]): boolean {
  const protectedGrants = Object.values(rules).filter(({ sees }) => sees === 'records');
  return held.some(({ role }) => protectedGrants.some(({ roles }) => roles.includes(role)));
}
