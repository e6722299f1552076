/** Who begins an account by a link, and until when the link counts. */
export interface Activation {
  readonly email: string;
  readonly expiresAt: string;
}

/** How long the link may lie. */
export const ACTIVATION_LASTS = { hours: 7 * 24 };

/** What was sealed in a link; null when it is too old. */
export function openActivation(text: string, now: Temporal.Instant): Activation | null {
  const [expiresAt = '', ...email] = text.split(' ');
  return Temporal.Instant.compare(expiresAt, now) > 0 ? { email: email.join(' '), expiresAt } : null;
}

export const activationText = ({ email, expiresAt }: Activation): string => `${expiresAt} ${email}`;
