/** Whose password may be chosen anew by a link, and what makes the link count once. */
export interface Recovery {
  readonly email: string;
  readonly expiresAt: string;
  /** A mark of the password as it was when the link was made: when it is another, the link has been used or is not needed. */
  readonly markOfOld: string;
}

/** How long the link may lie: a letter may be slow, and a letter box is not always one's own. */
export const RECOVERY_LASTS = { minutes: 60 };

export const recoveryText = ({ email, expiresAt, markOfOld }: Recovery): string => `${expiresAt} ${markOfOld} ${email}`;

/** What was sealed in a link; null when it is too old. */
export function openRecovery(text: string, now: Temporal.Instant): Recovery | null {
  const [expiresAt = '', markOfOld = '', ...email] = text.split(' ');
  return Temporal.Instant.compare(expiresAt, now) > 0 ? { email: email.join(' '), expiresAt, markOfOld } : null;
}
