import type { SentForm } from '../../../platform/http/routes.ts';
import { isAddress } from '../../../platform/mail/letter.ts';

/** Whose password was forgotten; `email` is null when what was written is no address. */
export interface ForgottenForm {
  readonly written: string;
  readonly email: string | null;
}

export function readForgotten({ fields }: SentForm): ForgottenForm {
  const written = (fields.get('epost')?.[0] ?? '').trim();
  return { written, email: isAddress(written) ? written : null };
}
