import type { SentForm } from '../../../platform/http/routes.ts';

export interface PasswordForm {
  /** As they were typed: spaces may belong to them. */
  readonly password: string;
  readonly again: string;
}

const typed = ({ fields }: SentForm, name: string): string => fields.get(name)?.[0] ?? '';

export const readPassword = (sent: SentForm): PasswordForm => ({ password: typed(sent, 'losenord'), again: typed(sent, 'igen') });

/** Where somebody was going. */
export const readNext = (sent: SentForm): string => typed(sent, 'till').trim();

export interface CodeForm {
  readonly code: string;
  readonly next: string;
}

export const readCode = (sent: SentForm): CodeForm => ({ code: typed(sent, 'kod').trim(), next: readNext(sent) });
