import {
  type AccessRules,
  ANYONE,
  EMERGENCY,
  type HeldRole,
  needsSecondFactor,
  PERSON,
  type Permission,
  rolesThatMay,
} from '../access/access.ts';
import { noteInLog } from '../database/log.ts';
import type { AssociationId, Database, Interventions, Reader, Threshold } from '../database/transaction.ts';
import type { Html } from './page.ts';
import { type Answered, type Changed, type Missing, missing, type Rejected, type Reply, type Route } from './routes.ts';
import type { Doors, Origin, Visitor } from './visitor.ts';

export interface Keys {
  readonly database: Database;
  readonly access: AccessRules;
  readonly doors: Doors;
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

type Door = Pick<Route, 'may' | 'confirmed'>;

interface Asked {
  readonly route: Door;
  readonly request: Request;
  /** What comes after being let in, so that it is told to the database together with who has come. */
  readonly goesOnTo?: 'onlyLook';
}

/** Finds out who has come and whether they may. Everything that a transaction may see is decided here. */
async function admit(keys: Keys, threshold: Threshold, { route, request, goesOnTo }: Asked): Promise<Admission | Refusal> {
  const { session } = request.from;
  const visitor = session === '' ? null : await keys.doors.findVisitor(threshold, session, request.now);
  if (request.params.invitation !== undefined) await threshold.invite(keys.doors.hashOf(request.params.invitation));
  if (visitor === null) return admitStranger(keys, route, request);
  const isOutside = request.params.association === undefined;
  await threshold.name(visitor.person, isOutside ? goesOnTo : undefined);
  const held = await rolesHeld(keys, threshold, { visitor, request });
  return 'refused' in held ? held : judge(keys, { route, request, visitor, ...held });
}

/** An association is opened for its own people only: nothing of it is public yet. */
function admitStranger({ access }: Keys, { may }: Door, { params }: Request): Admission | Refusal {
  const granted = params.association === undefined ? rolesThatMay(may, access, [ANYONE]) : [];
  return granted.length > 0 ? { visitor: null, association: null, held: [ANYONE], granted } : { refused: 'signIn', visitor: null };
}

interface Held {
  readonly association: AssociationId | null;
  readonly held: readonly HeldRole[];
}

async function rolesHeld(
  { doors }: Keys,
  threshold: Threshold,
  { visitor, request }: { readonly visitor: Visitor; readonly request: Request },
): Promise<Held | Refusal> {
  const everywhere = visitor.installationRole === null ? [] : [{ role: visitor.installationRole, intervention: null }];
  const name = request.params.association;
  if (name === undefined) return { association: null, held: [ANYONE, PERSON, ...everywhere] };
  const standing = await doors.findStanding(threshold, visitor, { association: { name }, now: request.now });
  return standing === null
    ? { refused: noSuchAssociation, visitor }
    : { association: standing.association, held: [PERSON, ...standing.roles] };
}

function judge(
  { access }: Keys,
  { route, request, visitor, association, held }: { route: Door; request: Request; visitor: Visitor } & Held,
): Admission | Refusal {
  const granted = rolesThatMay(route.may, access, held);
  if (isOutside({ association, held, granted })) return { refused: noSuchAssociation, visitor };
  if (!visitor.hasSecondFactor && !isOwn(granted) && needsSecondFactor(access, held)) return { refused: 'secondFactor', visitor };
  if (granted.length === 0) return { refused: 'forbidden', visitor };
  const isFresh = Temporal.Instant.compare(visitor.confirmedAt.add(CONFIRMED_FOR), request.now) > 0;
  return route.confirmed === true && !isFresh ? { refused: 'confirm', visitor } : { visitor, association, held, granted };
}

/** With a password alone a person reaches their own account, where the second proof is made, and nothing else. */
const isOwn = (granted: readonly HeldRole[]): boolean => granted.some(({ role }) => role === 'person' || role === 'anyone');

/** Whoever runs the server has nothing to do in an association, other than to open a role in it when it burns (nödåtkomst). */
function isOutside({ association, held, granted }: Omit<Admission, 'visitor'>): boolean {
  if (association === null) return false;
  const isOperator = ({ role }: HeldRole): boolean => role === 'driftansvarig';
  return held.every((each) => isOperator(each) || each.role === 'person') && !granted.some(isOperator);
}

/**
 * Whoever may because of a role in all of the association sees all of it; others see the interventions they work in.
 * To be signed in is no role in the association and shows nothing of it.
 */
function interventionsOf(granted: readonly HeldRole[]): Interventions {
  const roles = granted.filter(({ role }) => role !== 'person' && role !== 'anyone');
  const own = roles.flatMap(({ intervention }) => intervention ?? []);
  return own.length < roles.length ? 'all' : own;
}

async function keyFor(threshold: Threshold, { association, granted }: Admission, then?: 'onlyLook') {
  return association === null ? threshold : threshold.enter(association, interventionsOf(granted), then);
}

type ShowRoute = Extract<Route, { kind: 'shows' }>;
type ChangeRoute = Extract<Route, { kind: 'changes' | 'receives' | 'arrives' }>;

/** Shows with a key that can only read, inside the association that the path names. */
export function showWith(keys: Keys, route: ShowRoute, request: Request): Promise<Let<Html | Reply>> {
  return keys.database.visit('looking', async (threshold) => {
    const admission = await admit(keys, threshold, { route, request, ...whatFollows(keys, route) });
    return 'refused' in admission ? admission : { admission, value: await showIn(keys, threshold, { route, request, admission }) };
  });
}

/** What is not noted can only look from the beginning. */
const whatFollows = (keys: Keys, route: Door) => (seesRecords(keys, route) ? {} : ({ goesOnTo: 'onlyLook' } as const));

/** Lets somebody in who asks for an answer that is made once for all who may have it. Nobody known needs no question to the database. */
export const letIn = async (keys: Keys, route: Door, request: Request): Promise<Admission | Refusal> =>
  request.from.session === ''
    ? admitStranger(keys, route, request)
    : keys.database.visit('looking', (threshold) => admit(keys, threshold, { route, request, goesOnTo: 'onlyLook' }));

/** What those have in common who may be given the same answer. */
export function likeness({ visitor, association, granted }: Admission): string {
  const whole = association !== null && interventionsOf(granted) === 'all';
  return whole ? association : `${visitor?.person ?? ''} ${association ?? ''}`;
}

/** Shows to somebody who has been let in already. */
export const showAdmitted = (keys: Keys, entered: Entered): Promise<Html | Reply> =>
  keys.database.visit('looking', async (threshold) => {
    const { visitor } = entered.admission;
    if (visitor !== null) await threshold.name(visitor.person);
    return showIn(keys, threshold, entered);
  });

interface Entered {
  readonly route: ShowRoute;
  readonly request: Request;
  readonly admission: Admission;
}

async function showIn(keys: Keys, threshold: Threshold, { route, request, admission }: Entered): Promise<Html | Reply> {
  const isNoted = seesRecords(keys, route);
  const reader = await keyFor(threshold, admission, isNoted ? undefined : 'onlyLook');
  if (isNoted) await noteInLog(threshold, { ...whoIn(admission), event: route.may, subject: subjectOf(request.params) });
  await threshold.onlyLook();
  // The path decided which key it is, and the route was written against that path.
  return route.show({
    ...request,
    ...told(keys, admission),
    enter: entrance(keys, threshold, { request, admission }),
    reader: reader as Reader as never,
  });
}

/** What a route is told of who has come. */
export const told = ({ access }: Keys, { visitor, held }: Admission) => ({
  visitor,
  may: (permission: Permission) => rolesThatMay(permission, access, held).length > 0,
});

const entrance =
  (keys: Keys, threshold: Threshold, { request, admission: { visitor } }: { readonly request: Request; readonly admission: Admission }) =>
  async (association: AssociationId, permission: Permission): Promise<Reader | null> => {
    const standing =
      visitor && (await keys.doors.findStanding(threshold, visitor, { association: { key: association }, now: request.now }));
    if (visitor === null || standing === null) return null;
    const granted = rolesThatMay(permission, keys.access, standing.roles);
    const isEnough = visitor.hasSecondFactor || !needsSecondFactor(keys.access, standing.roles);
    return granted.length > 0 && isEnough ? threshold.enter(association, interventionsOf(granted)) : null;
  };

/** Whether what the route shows is protected: then nobody looks at it without a row in the log. */
export const seesRecords = ({ access }: Keys, { may }: Door): boolean => access[may]?.sees === 'records';

/** What is read, by its name in addresses: the year and the voucher. */
const subjectOf = ({ association: _, ...names }: Request['params']): string => Object.values(names).join(' ');

const whoIn = ({ association, visitor, granted }: Admission) => ({
  association,
  person: visitor?.person ?? null,
  role: [...new Set(granted.map(({ role }) => role))].join(','),
  ...(granted.every(({ isEmergency }) => isEmergency === true) && { purpose: EMERGENCY }),
});

/** Changes wholly, or when the change is rejected not at all. What is kept is told in the log, by the same transaction. */
export async function changeWith(
  keys: Keys,
  route: ChangeRoute,
  request: Request & { readonly form: unknown },
): Promise<Let<Changed | Answered | Rejected | Missing>> {
  try {
    return await keys.database.visit('keeping', async (threshold) => {
      const admission = await admit(keys, threshold, { route, request });
      if ('refused' in admission) throw new Undo(admission);
      const writer = await keyFor(threshold, admission);
      const outcome = await route.change({ ...request, ...told(keys, admission), writer: writer as never });
      if (outcome.kind === 'missing' || outcome.kind === 'rejected') throw new Undo({ admission, value: outcome });
      const who = whoIn(admission);
      await noteInLog(threshold, { ...outcome, ...who, person: outcome.person ?? who.person });
      return { admission, value: outcome };
    });
  } catch (error) {
    if (error instanceof Undo) return error.outcome;
    throw error;
  }
}

/** Carries a rejection out of the transaction, which is undone on the way. */
class Undo extends Error {
  readonly outcome: Let<Rejected | Missing>;
  constructor(outcome: Let<Rejected | Missing>) {
    super('undone');
    this.outcome = outcome;
  }
}
