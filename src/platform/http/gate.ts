import type { AssociationId, Database, InstallationReader, InstallationWriter } from '../database/transaction.ts';
import type { Html } from './page.ts';
import {
  type AccessRules,
  type Changed,
  type Missing,
  missing,
  type Permission,
  type Rejected,
  type Reply,
  type Role,
  type Route,
} from './routes.ts';

/** Everyone who reaches the server has this role, until there are users. */
const VISITOR_ROLES: readonly Role[] = ['anyone'];

/** Deny by default: a permission that no feature declares is nobody's. */
export function may(permission: Permission, rules: AccessRules): boolean {
  const roles = Object.hasOwn(rules, permission) ? rules[permission] : undefined;
  return roles?.some((role) => VISITOR_ROLES.includes(role)) ?? false;
}

/** Finds the association that an address names, for the feature that keeps the list. */
export type FindAssociation = (reader: InstallationReader, name: string) => Promise<AssociationId | null>;

export interface Keys {
  readonly database: Database;
  readonly findAssociation: FindAssociation;
}

/** What was asked for, without the key: the gate adds the reader or the writer. */
export interface Request {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly now: Temporal.Instant;
}

const noSuchAssociation = missing('Det finns inget förbund med den adressen. Välj ett förbund på startsidan.');

type ShowRoute = Extract<Route, { kind: 'shows' }>;
type ChangeRoute = Extract<Route, { kind: 'changes' | 'receives' }>;

/** Shows with a key that can only read, inside the association that the path names. */
export function showWith(keys: Keys, route: ShowRoute, request: Request): Promise<Html | Reply> {
  return keys.database.installation.read(async (installation) => {
    const reader = await keyFor(installation, request, keys.findAssociation);
    // The path decided which key it is, and the route was written against that path.
    return reader === null ? noSuchAssociation : route.show({ ...request, reader: reader as never });
  });
}

/** Changes wholly, or when the change is rejected not at all. */
export async function changeWith(
  keys: Keys,
  route: ChangeRoute,
  request: Request & { readonly form: unknown },
): Promise<Changed | Rejected | Missing> {
  try {
    return await keys.database.installation.change(async (installation) => {
      const writer = await keyFor(installation, request, keys.findAssociation);
      const outcome = writer === null ? noSuchAssociation : await route.change({ ...request, writer: writer as never });
      if (outcome.kind !== 'changed') throw new Undo(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undo) return error.outcome;
    throw error;
  }
}

/** Carries a rejection out of the transaction, which is undone on the way. */
class Undo extends Error {
  readonly outcome: Rejected | Missing;
  constructor(outcome: Rejected | Missing) {
    super('undone');
    this.outcome = outcome;
  }
}

async function keyFor<Key extends InstallationReader | InstallationWriter>(installation: Key, request: Request, find: FindAssociation) {
  const name = request.params.association;
  if (name === undefined) return installation;
  const association = await find(installation, name);
  return association === null ? null : installation.enter(association);
}
