import type { InstallationReader } from '../../platform/database/transaction.ts';
import type { Doors, Standing, Visitor, Whereabouts } from '../../platform/http/visitor.ts';
import { keptToken } from '../../platform/secrets/token.ts';
import { swedishDay } from '../../shared/swedish.ts';
import { findAssociation } from '../associations/association.store.ts';
import { findRoles } from './memberships.store.ts';
import { findOpenedRoles } from './opened-roles.store.ts';
import { mayOpen } from './person.ts';
import { isOver } from './session.ts';
import { findSession, noteUse } from './sessions.store.ts';

/** What the gate asks of those who know persons. */
export const doors: Doors = {
  hashOf: keptToken,

  async findVisitor(reader, tokenSha256, now): Promise<Visitor | null> {
    const session = await findSession(reader, tokenSha256);
    if (session === undefined || !session.isComplete || isOver(session, now)) return null;
    return {
      person: session.person,
      name: session.name,
      session: session.id,
      hasSecondFactor: session.hasSecondFactor,
      confirmedAt: Temporal.Instant.from(session.confirmedAt),
      seenAt: Temporal.Instant.from(session.seenAt),
      installationRole: session.installationRole,
    };
  },

  async findStanding(reader, visitor, { association, now }) {
    const found = await findRoles(reader, visitor.person, { association, day: swedishDay(now) });
    const [first] = found;
    // A role that was opened (nödåtkomst) falls with the last one that it could be opened from.
    const mayHaveOpened = found.some(({ role }) => mayOpen(role)) || visitor.installationRole === 'driftansvarig';
    const opened = mayHaveOpened ? await findOpenedRoles(reader, visitor.person, { association, now }) : [];
    const roles = [
      ...found.map(({ role, intervention }) => ({ role, intervention })),
      ...opened.map((role) => ({ role, intervention: null, isEmergency: true })),
    ];
    return first === undefined ? standingEverywhere(reader, visitor, { association, roles }) : { association: first.association_id, roles };
  },

  keepAlive: (writer, visitor, now) => noteUse(writer, visitor.session, now),
};

/**
 * Whoever compares associations looks at each of them, at its aggregates only.
 * Whoever runs the server sees nothing in them, but may open a role in one when it burns.
 */
async function standingEverywhere(
  reader: InstallationReader,
  { installationRole: role }: Visitor,
  { association, roles }: Pick<Whereabouts, 'association'> & Pick<Standing, 'roles'>,
): Promise<Standing | null> {
  if (role === null) return null;
  const key = 'key' in association ? association.key : (await findAssociation(reader, association.name))?.key;
  return key === undefined ? null : { association: key, roles: [{ role, intervention: null }, ...roles] };
}
