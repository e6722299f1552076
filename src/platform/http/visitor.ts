import type { HeldRole, InstallationRole } from '../access/access.ts';
import type { AssociationId, InstallationReader, InstallationWriter, PersonId } from '../database/transaction.ts';

/** Who has come: a person with a session that is complete. */
export interface Visitor {
  readonly person: PersonId;
  readonly name: string;
  /** What the session is called in the person's own list; not what the browser holds. */
  readonly session: string;
  readonly hasSecondFactor: boolean;
  /** When the person last proved who they are. */
  readonly confirmedAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  readonly installationRole: InstallationRole | null;
}

/** What somebody is in the association that an address names. */
export interface Standing {
  readonly association: AssociationId;
  readonly roles: readonly HeldRole[];
}

/** Where somebody comes from, as far as the network tells. */
export interface Origin {
  readonly address: string;
  /** What the browser calls itself. */
  readonly device: string;
  /** What a device holds from which somebody has signed in before; empty when it holds nothing. */
  readonly known: string;
  /** The session that the browser holds as it is kept, complete or not; empty when it holds none. */
  readonly session: string;
}

/** Somebody who comes with a session, and the association that the path names; null for a path of the installation. */
export interface Arrival {
  readonly session: string;
  readonly association: string | null;
  readonly now: Temporal.Instant;
}

/** Who has come, and what they are there today: nothing when there is no such association or they have nothing to do in it. */
export interface Arrived {
  readonly visitor: Visitor;
  readonly standing: (Standing & { readonly name: string }) | null;
}

/** The feature that knows persons answers the gate's questions. */
export interface Doors {
  /** For each arrival who it is; null when the session is over or not complete. Those who come at once are asked about in one question. */
  findArrived(reader: Pick<InstallationReader, 'db'>, arrivals: readonly Arrival[]): Promise<readonly (Arrived | null)[]>;
  /** What the person is in an association today; null when they are nothing there, or there is none: the answer must not differ. */
  findStanding(reader: InstallationReader, visitor: Visitor, where: Whereabouts): Promise<Standing | null>;
  /** Notes that the session is in use. */
  keepAlive(writer: InstallationWriter, visitor: Visitor, now: Temporal.Instant): Promise<void>;
  /** The one-way text under which what a browser or a guest holds is kept. */
  hashOf(token: string): string;
}

interface Whereabouts {
  readonly association: AssociationId;
  readonly now: Temporal.Instant;
}
