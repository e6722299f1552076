import type { AssociationRole } from '../../platform/access/access.ts';
import type {
  AssociationId,
  InstallationReader,
  InstallationWriter,
  PersonId,
  Reader,
  Writer,
} from '../../platform/database/transaction.ts';
import type { Invitation, UnansweredInvitation } from './person.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    invitations: InvitationRow;
  }
}

interface InvitationRow {
  readonly association_id: AssociationId;
  readonly token_sha256: string;
  readonly email: string;
  readonly name: string;
  readonly role: AssociationRole;
  readonly intervention: string | null;
  readonly from_on: string;
  readonly until_on: string | null;
  readonly invited_by: PersonId | null;
  readonly created_at: string;
  readonly expires_at: string;
  readonly accepted_at: string | null;
}

/** The link of an invitation as it is kept, with who made it, and for how long. */
export interface NewLink {
  readonly tokenSha256: string;
  readonly invitedBy: PersonId | null;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

export type NewInvitation = Invitation & NewLink;

export const addInvitation = (writer: Writer, invitation: NewInvitation): Promise<void> => addInvitations(writer, [invitation]);

/** At least one. */
export async function addInvitations({ db, association }: Writer, invitations: readonly NewInvitation[]): Promise<void> {
  const rows = invitations.map((invitation) => ({
    association_id: association,
    token_sha256: invitation.tokenSha256,
    email: invitation.email,
    name: invitation.name,
    role: invitation.role,
    intervention: invitation.intervention,
    from_on: invitation.from,
    until_on: invitation.until,
    invited_by: invitation.invitedBy,
    created_at: invitation.createdAt.toString(),
    expires_at: invitation.expiresAt.toString(),
    accepted_at: null,
  }));
  await db.insertInto('invitations').values(rows).execute();
}

const columns = ['email', 'name', 'role', 'intervention', 'from_on as from', 'until_on as until'] as const;

/** An invitation as its guest sees it: that it is open, and to which association. */
export interface OpenInvitation extends Invitation {
  readonly association: AssociationId;
  readonly associationName: string;
}

/** The invitation that the transaction has been told of, when nobody has accepted it and it is not too old. */
export async function findOpenInvitation(
  { db }: Pick<InstallationReader, 'db'>,
  tokenSha256: string,
  now: Temporal.Instant,
): Promise<OpenInvitation | undefined> {
  return db
    .selectFrom('invitations')
    .innerJoin('associations', 'associations.id', 'association_id')
    .select(['email', 'invitations.name', 'role', 'intervention', 'from_on as from', 'until_on as until'])
    .select(['association_id as association', 'associations.name as associationName'])
    .where('token_sha256', '=', tokenSha256)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .executeTakeFirst();
}

/** True once: two who hold the same link do not both become members. */
export async function acceptInvitation(
  { db }: Pick<InstallationWriter, 'db'>,
  tokenSha256: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const accepted = await db
    .updateTable('invitations')
    .set({ accepted_at: now.toString() })
    .where('token_sha256', '=', tokenSha256)
    .where('accepted_at', 'is', null)
    .returning('token_sha256')
    .execute();
  return accepted.length === 1;
}

/** Those that nobody has accepted; the link of some may have run out. */
export async function listUnansweredInvitations({ db, association }: Reader): Promise<readonly UnansweredInvitation[]> {
  return db
    .selectFrom('invitations')
    .select([...columns, 'token_sha256 as id', 'expires_at as expiresAt'])
    .where('association_id', '=', association)
    .where('accepted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('name')
    .execute();
}

/** Gives an unanswered invitation a new link in the place of the old one, which opens nothing from now on. */
export async function renewInvitation({ db, association }: Writer, tokenSha256: string, link: NewLink): Promise<Invitation | undefined> {
  return db
    .updateTable('invitations')
    .set({
      token_sha256: link.tokenSha256,
      invited_by: link.invitedBy,
      created_at: link.createdAt.toString(),
      expires_at: link.expiresAt.toString(),
    })
    .where('association_id', '=', association)
    .where('token_sha256', '=', tokenSha256)
    .where('accepted_at', 'is', null)
    .returning([...columns])
    .executeTakeFirst();
}

export async function withdrawInvitation({ db, association }: Writer, tokenSha256: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('invitations')
    .where('association_id', '=', association)
    .where('token_sha256', '=', tokenSha256)
    .where('accepted_at', 'is', null)
    .returning('token_sha256')
    .execute();
  return gone.length === 1;
}

/** Old invitations: those that were accepted before the day, or that stopped counting before it without having been. */
interface OldInvitations {
  readonly isAccepted: boolean;
  readonly before: string;
}

export async function countInvitations({ db, association }: Reader, { isAccepted, before }: OldInvitations): Promise<number> {
  const { rows } = await db
    .selectFrom('invitations')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('association_id', '=', association)
    .where('accepted_at', isAccepted ? 'is not' : 'is', null)
    .where(isAccepted ? 'accepted_at' : 'expires_at', '<', before)
    .executeTakeFirstOrThrow();
  return rows;
}

/** Removes them; tells how many (gallring). */
export async function disposeInvitations({ db, association }: Writer, { isAccepted, before }: OldInvitations): Promise<number> {
  const gone = await db
    .deleteFrom('invitations')
    .where('association_id', '=', association)
    .where('accepted_at', isAccepted ? 'is not' : 'is', null)
    .where(isAccepted ? 'accepted_at' : 'expires_at', '<', before)
    .returning('token_sha256')
    .execute();
  return gone.length;
}
