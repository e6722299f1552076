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

/** An association by its name in addresses or by its key, at a moment. */
export interface Whereabouts {
  readonly association: { readonly name: string } | { readonly key: AssociationId };
  readonly now: Temporal.Instant;
}

/** The feature that knows persons answers the gate's questions. */
export interface Doors {
  /** Whose session it is; null when it is over or not complete. */
  findVisitor(reader: Pick<InstallationReader, 'db'>, tokenSha256: string, now: Temporal.Instant): Promise<Visitor | null>;
  /** What the person is in the association today; null when they are nothing there, or there is none: the answer must not differ. */
  findStanding(reader: InstallationReader, visitor: Visitor, where: Whereabouts): Promise<Standing | null>;
  /** Notes that the session is in use. */
  keepAlive(writer: InstallationWriter, visitor: Visitor, now: Temporal.Instant): Promise<void>;
  /** The one-way text under which what a browser or a guest holds is kept. */
  hashOf(token: string): string;
}
