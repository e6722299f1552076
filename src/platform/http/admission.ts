import { type AccessRules, ANYONE, type HeldRole, needsSecondFactor, PERSON, rolesThatMay } from '../access/access.ts';
import type { AssociationId, Database, Interventions, Named, Threshold } from '../database/transaction.ts';
import type { Rounds } from '../memory/rounds.ts';
import { type Missing, missing, type Route } from './routes.ts';
import type { Arrival, Arrived, Doors, Origin, Visitor } from './visitor.ts';

export interface Keys {
  readonly database: Database;
  readonly access: AccessRules;
  readonly doors: Doors;
  /** Asks who has come, together with everybody who comes at the same moment. */
  readonly arrive: Rounds<Arrival, Arrived | null>;
}

/** What was asked for, without the key: the gate adds the reader or the writer. */
export interface Request {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly now: Temporal.Instant;
  readonly from: Origin;
}

/** Somebody who has been let in: who, where, and in which of their roles. */
export interface Admission {
  readonly visitor: Visitor | null;
  readonly association: AssociationId | null;
  /** What the association is called. */
  readonly name: string | null;
  readonly held: readonly HeldRole[];
  readonly granted: readonly HeldRole[];
}

/** Why somebody was not let in, and where they should go instead. */
export interface Refusal {
  readonly refused: 'signIn' | 'secondFactor' | 'confirm' | 'forbidden' | Missing;
  readonly visitor: Visitor | null;
}

export type Let<Value> = { readonly admission: Admission; readonly value: Value } | Refusal;

/** The same for an association that does not exist and one that somebody has nothing to do with: that it exists is theirs to tell. */
const noSuchAssociation = missing(
  'Det finns inget förbund med den adressen, eller så har du inget uppdrag i det. Dina förbund står på startsidan.',
);

/** How long a proof of who somebody is counts before a dangerous step. */
const CONFIRMED_FOR = { minutes: 10 };

export type Door = Pick<Route, 'may' | 'confirmed'>;

/** Finds out who has come and whether they may, before anything is opened for them. */
export async function letIn(keys: Keys, route: Door, request: Request): Promise<Admission | Refusal> {
  const arrival = arrivalOf(request);
  return judge(keys, { route, request, arrived: arrival === null ? null : await keys.arrive(arrival) });
}

/** Finds out the same in the transaction that will change something, and tells it to the transaction. */
export async function letInto(keys: Keys, threshold: Threshold, { route, request }: Asked): Promise<Admission | Refusal> {
  const arrival = arrivalOf(request);
  const [arrived] = arrival === null ? [null] : await keys.doors.findArrived(threshold, [arrival]);
  const admission = judge(keys, { route, request, arrived: arrived ?? null });
  if (!('refused' in admission)) await threshold.name(namedBy(keys, admission, request));
  return admission;
}

interface Asked {
  readonly route: Door;
  readonly request: Request;
}

const arrivalOf = ({ from, params, now }: Request): Arrival | null =>
  from.session === '' ? null : { session: from.session, association: params.association ?? null, now };

/** What the transaction of somebody who has been let in is told: everything that it may see is decided here. */
export const namedBy = ({ doors }: Keys, { visitor, association, granted }: Admission, { params }: Request): Named => ({
  person: visitor?.person,
  invitation: params.invitation === undefined ? undefined : doors.hashOf(params.invitation),
  inside: association === null ? undefined : { association, interventions: interventionsOf(granted) },
});

interface Judged extends Asked {
  readonly arrived: Arrived | null;
}

function judge(keys: Keys, { route, request, arrived }: Judged): Admission | Refusal {
  if (arrived === null) return admitStranger(keys, route, request);
  const { visitor, standing } = arrived;
  if (request.params.association === undefined) return judgeHeld(keys, { route, request, visitor, ...heldOutside(visitor) });
  if (standing === null) return { refused: noSuchAssociation, visitor };
  const held = { association: standing.association, name: standing.name, held: [PERSON, ...standing.roles] };
  return judgeHeld(keys, { route, request, visitor, ...held });
}

/** An association is opened for its own people only: nothing of it is public yet. */
function admitStranger({ access }: Keys, { may }: Door, { params }: Request): Admission | Refusal {
  const granted = params.association === undefined ? rolesThatMay(may, access, [ANYONE]) : [];
  if (granted.length === 0) return { refused: 'signIn', visitor: null };
  return { visitor: null, association: null, name: null, held: [ANYONE], granted };
}

type Held = Pick<Admission, 'association' | 'name' | 'held'>;

function heldOutside({ installationRole }: Visitor): Held {
  const everywhere = installationRole === null ? [] : [{ role: installationRole, intervention: null }];
  return { association: null, name: null, held: [ANYONE, PERSON, ...everywhere] };
}

function judgeHeld(
  { access }: Keys,
  { route, request, visitor, ...where }: { route: Door; request: Request; visitor: Visitor } & Held,
): Admission | Refusal {
  const { held } = where;
  const granted = rolesThatMay(route.may, access, held);
  if (isOutside({ ...where, granted })) return { refused: noSuchAssociation, visitor };
  if (!visitor.hasSecondFactor && !isOwn(granted) && needsSecondFactor(access, held)) return { refused: 'secondFactor', visitor };
  if (granted.length === 0) return { refused: 'forbidden', visitor };
  const isFresh = Temporal.Instant.compare(visitor.confirmedAt.add(CONFIRMED_FOR), request.now) > 0;
  return route.confirmed === true && !isFresh ? { refused: 'confirm', visitor } : { visitor, ...where, granted };
}

/** With a password alone a person reaches their own account, where the second proof is made, and nothing else. */
const isOwn = (granted: readonly HeldRole[]): boolean => granted.some(({ role }) => role === 'person' || role === 'anyone');

/** Whoever runs the server has nothing to do in an association, other than to open a role in it when it burns (nödåtkomst). */
function isOutside({ association, held, granted }: Held & Pick<Admission, 'granted'>): boolean {
  if (association === null) return false;
  const isOperator = ({ role }: HeldRole): boolean => role === 'driftansvarig';
  return held.every((each) => isOperator(each) || each.role === 'person') && !granted.some(isOperator);
}

/**
 * Whoever may because of a role in all of the association sees all of it; others see the interventions they work in.
 * To be signed in is no role in the association and shows nothing of it.
 */
export function interventionsOf(granted: readonly HeldRole[]): Interventions {
  const roles = granted.filter(({ role }) => role !== 'person' && role !== 'anyone');
  const own = roles.flatMap(({ intervention }) => intervention ?? []);
  return own.length < roles.length ? 'all' : own;
}
