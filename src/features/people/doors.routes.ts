import type { Arrived, Doors, Standing, Visitor } from '../../platform/http/visitor.ts';
import { keptToken } from '../../platform/secrets/token.ts';
import { swedishDay } from '../../shared/swedish.ts';
import { type FoundArrival, listArrived } from './arrivals.store.ts';
import { findRoles } from './memberships.store.ts';
import { findOpenedRoles } from './opened-roles.store.ts';
import { mayOpen } from './person.ts';
import { isOver } from './session.ts';
import { noteUse } from './sessions.store.ts';

/** What the gate asks of those who know persons. */
export const doors: Doors = {
  hashOf: keptToken,

  async findArrived(reader, arrivals) {
    const asked = arrivals.map(({ session, association, now }) => ({
      tokenSha256: session,
      association,
      day: swedishDay(now),
      now: now.toString(),
    }));
    const found = new Map((await listArrived(reader, asked)).map((each) => [each.place, each]));
    return arrivals.map(({ now }, place) => arrivedOf(found.get(place + 1), now));
  },

  async findStanding(reader, visitor, { association, now }) {
    const roles = await findRoles(reader, visitor.person, { association, day: swedishDay(now) });
    const opened = await findOpenedRoles(reader, visitor.person, { association, now });
    return standingOf(visitor, { association, roles, opened });
  },

  keepAlive: (writer, visitor, now) => noteUse(writer, visitor.session, now),
};

function arrivedOf(found: FoundArrival | undefined, now: Temporal.Instant): Arrived | null {
  if (found === undefined || !found.isComplete || isOver(found, now)) return null;
  const visitor: Visitor = {
    person: found.person,
    name: found.name,
    session: found.session,
    hasSecondFactor: found.hasSecondFactor,
    confirmedAt: Temporal.Instant.from(found.confirmedAt),
    seenAt: Temporal.Instant.from(found.seenAt),
    installationRole: found.installationRole,
  };
  const { association, associationName, roles, opened } = found;
  const standing = association === null ? null : standingOf(visitor, { association, roles, opened });
  return { visitor, standing: standing && { ...standing, name: associationName ?? '' } };
}

type Found = Pick<FoundArrival, 'roles' | 'opened'> & Pick<Standing, 'association'>;

/**
 * A role that was opened (nödåtkomst) falls with the last one that it could be opened from.
 * Whoever compares associations looks at each of them, at its aggregates only.
 * Whoever runs the server sees nothing in them, but may open a role in one when it burns.
 */
function standingOf({ installationRole }: Visitor, { association, roles, opened }: Found): Standing | null {
  const mayHaveOpened = roles.some(({ role }) => mayOpen(role)) || installationRole === 'driftansvarig';
  const emergency = mayHaveOpened ? opened.map((role) => ({ role, intervention: null, isEmergency: true })) : [];
  if (roles.length > 0) return { association, roles: [...roles, ...emergency] };
  return installationRole === null ? null : { association, roles: [{ role: installationRole, intervention: null }, ...emergency] };
}
