import { EMERGENCY, type HeldRole, needsSecondFactor, type Permission, rolesThatMay } from '../access/access.ts';
import { noteInLog } from '../database/log.ts';
import type { AssociationId, Reader, Threshold } from '../database/transaction.ts';
import { type Admission, type Door, interventionsOf, type Keys, type Let, letInto, namedBy, type Request } from './admission.ts';
import type { Html } from './page.ts';
import type { Answered, Changed, Missing, Rejected, Reply, Route } from './routes.ts';

type ShowRoute = Extract<Route, { kind: 'shows' }>;
type PreviewRoute = Extract<Route, { kind: 'previews' }>;
type ChangeRoute = Extract<Route, { kind: 'changes' | 'receives' | 'arrives' }>;

interface Entered<Entrance extends Door = ShowRoute> {
  readonly route: Entrance;
  readonly request: Request;
  readonly admission: Admission;
}

/** What those have in common who may be given the same answer. */
export function likeness({ visitor, association, granted }: Admission): string {
  const whole = association !== null && interventionsOf(granted) === 'all';
  return whole ? association : `${visitor?.person ?? ''} ${association ?? ''}`;
}

/** Shows to somebody who has been let in, with a key that can only read, inside the association that the path names. */
export function showTo(keys: Keys, entered: Entered): Promise<Html | Reply> {
  const { route, request, admission } = entered;
  return lookingFor(keys, entered, (threshold) => {
    const reader = readerOf(threshold);
    return route.show({ ...request, ...told(keys, admission), ...entrance(keys, threshold, entered), reader });
  });
}

/** Shows what a form would become, with the same key. */
export function previewTo(keys: Keys, entered: Entered<PreviewRoute>, form: unknown): Promise<Html | Reply> {
  const { route, request, admission } = entered;
  return lookingFor(keys, entered, (threshold) => route.show({ ...request, ...told(keys, admission), form, reader: readerOf(threshold) }));
}

/** The path decided which key it is, and the route was written against that path. */
const readerOf = (threshold: Threshold): never => (threshold.inside ?? threshold) as Reader as never;

/** Opens a transaction that can only read. Who reads records is told in the log first. */
function lookingFor<Shown>(
  keys: Keys,
  { route, request, admission }: Entered<Door>,
  show: (threshold: Threshold) => Promise<Shown>,
): Promise<Shown> {
  const isNoted = seesRecords(keys, route);
  return keys.database.visit(isNoted ? 'noting' : 'looking', namedBy(keys, admission, request), async (threshold) => {
    if (isNoted) {
      await noteInLog(threshold, { ...whoIn(admission), event: route.may, subject: subjectOf(request.params) });
      await threshold.onlyLook();
    }
    return show(threshold);
  });
}

/** What a route is told of who has come. */
export const told = ({ access }: Keys, { visitor, held }: Admission) => ({
  visitor,
  may: (permission: Permission) => rolesThatMay(permission, access, held).length > 0,
});

function entrance(keys: Keys, threshold: Threshold, { request, admission: { visitor } }: Entered) {
  const lacksProof = (roles: readonly HeldRole[]): boolean => visitor?.hasSecondFactor === false && needsSecondFactor(keys.access, roles);
  const enter = async (association: AssociationId, permission: Permission): Promise<Reader | null> => {
    const standing = visitor && (await keys.doors.findStanding(threshold, visitor, { association, now: request.now }));
    if (standing === null || lacksProof(standing.roles)) return null;
    const granted = rolesThatMay(permission, keys.access, standing.roles);
    return granted.length > 0 ? threshold.enter(association, interventionsOf(granted)) : null;
  };
  return { lacksProof, enter };
}

/** Whether what the route shows is protected: then nobody looks at it without a row in the log. */
export const seesRecords = ({ access }: Keys, { may }: Door): boolean => access[may]?.sees === 'records';

/**
 * What is read, by its name in addresses: the year and the voucher. Whoever asks writes the address, and it is told before anybody knows
 * whether there is such a thing: what has not the look of a name in an address stays out of a log that nothing is taken from.
 */
const subjectOf = ({ association: _, ...names }: Request['params']): string =>
  Object.values(names)
    .map((name) => (NAME_IN_ADDRESS.test(name) ? name : '–'))
    .join(' ');

const NAME_IN_ADDRESS = /^[\p{L}\d@._~:+-]{1,80}$/u;

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
    return await keys.database.visit('keeping', {}, async (threshold) => {
      const admission = await letInto(keys, threshold, { route, request });
      if ('refused' in admission) throw new Undo(admission);
      const { association, granted } = admission;
      const writer = association === null ? threshold : { association, interventions: interventionsOf(granted), db: threshold.db };
      const outcome = await route.change({ ...request, ...told(keys, admission), writer: writer as never });
      if (outcome.kind === 'missing' || outcome.kind === 'rejected') throw new Undo({ admission, value: outcome });
      const who = whoIn(admission);
      const whose = outcome.kind === 'changed' ? outcome.association : undefined;
      await noteInLog(threshold, { ...outcome, ...who, person: outcome.person ?? who.person, association: whose ?? who.association });
      return { admission, value: outcome };
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    await noteRefused(keys, { route, request, outcome: error.outcome });
    return error.outcome;
  }
}

interface Refused {
  readonly route: ChangeRoute;
  readonly request: Request;
  readonly outcome: Let<Rejected | Missing>;
}

/** A form that is shown again may show records round it: that is a reading like any other, and is told before the page is. */
async function noteRefused(keys: Keys, { route, request, outcome }: Refused): Promise<void> {
  if ('refused' in outcome || outcome.value.kind !== 'rejected' || !seesRecords(keys, route)) return;
  const { admission } = outcome;
  await keys.database.visit('keeping', namedBy(keys, admission, request), async (threshold) => {
    await noteInLog(threshold, { ...whoIn(admission), event: route.may, subject: subjectOf(request.params) });
  });
}

/** Carries a rejection out of the transaction, which is undone on the way. */
class Undo extends Error {
  readonly outcome: Let<Rejected | Missing>;
  constructor(outcome: Let<Rejected | Missing>) {
    super('undone');
    this.outcome = outcome;
  }
}
