import type { PersonId, Writer } from '../../../platform/database/transaction.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import type { Letter } from '../../../platform/mail/letter.ts';
import { askForMail } from '../../../platform/mail/mail-jobs.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { addInvitations, type NewLink, renewInvitation } from '../invitations.store.ts';
import { type Invitation, ROLE_NAMES } from '../person.ts';

/** How long an invitation may lie. */
const LASTS_HOURS = 7 * 24;

interface Inviting {
  readonly writer: Writer;
  readonly invitedBy: PersonId | null;
  readonly now: Temporal.Instant;
}

/** An invitation as it has just been made. */
export interface MadeInvitation extends Invitation {
  /** What is kept of its link. */
  readonly kept: string;
  /** For whoever invites; null when a letter takes it to the one who is invited. */
  readonly link: string | null;
}

/** At least one. */
export async function makeInvitations(
  installation: Installation,
  by: Inviting,
  invitations: readonly Invitation[],
): Promise<readonly MadeInvitation[]> {
  const linked = invitations.map((invitation) => ({ invitation, ...newLink(by) }));
  await addInvitations(
    by.writer,
    linked.map(({ invitation, link }) => ({ ...invitation, ...link })),
  );
  const made: MadeInvitation[] = [];
  // The queue takes one letter at a time.
  for (const { invitation, token, link } of linked)
    made.push({ ...invitation, kept: link.tokenSha256, link: await deliver(installation, by.writer, { invitation, token }) });
  return made;
}

/** The same invitation with a new link, and seven new days; null when nobody waits for an answer to it. */
export async function makeAgain(installation: Installation, by: Inviting, id: string): Promise<MadeInvitation | null> {
  const { token, link } = newLink(by);
  const invitation = await renewInvitation(by.writer, id, link);
  if (invitation === undefined) return null;
  return { ...invitation, kept: link.tokenSha256, link: await deliver(installation, by.writer, { invitation, token }) };
}

function newLink({ invitedBy, now }: Inviting): { readonly token: string; readonly link: NewLink } {
  const { token, kept } = newToken();
  return { token, link: { tokenSha256: kept, invitedBy, createdAt: now, expiresAt: now.add({ hours: LASTS_HOURS }) } };
}

interface Sending {
  readonly invitation: Invitation;
  readonly token: string;
}

/** The link goes to the one who is invited and to nobody else; where no letters are sent it is handed back. */
async function deliver({ address, sendsLetters, secretKey }: Installation, writer: Writer, { invitation, token }: Sending) {
  const link = new URL(`/inbjudan/${token}`, address).href;
  if (!sendsLetters) return link;
  await askForMail(writer, letterOf(invitation, link), secretKey);
  return null;
}

const letterOf = ({ email, role }: Invitation, link: string): Letter => ({
  to: email,
  subject: 'Du är inbjuden till Samband',
  text: `Du är inbjuden till uppdraget ${ROLE_NAMES[role]}. Öppna länken för att ta emot det. Den gäller i sju dagar och en gång.\n\n${link}\n\nVet du inte vad det gäller, bry dig inte om brevet.\n`,
});
