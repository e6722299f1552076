import type { SentForm } from '../../../platform/http/routes.ts';

export interface PasswordForm {
  /** As they were typed: spaces may belong to them. */
  readonly password: string;
  readonly again: string;
}

const typed = ({ fields }: SentForm, name: string): string => fields.get(name)?.[0] ?? '';

export const readPassword = (sent: SentForm): PasswordForm => ({ password: typed(sent, 'losenord'), again: typed(sent, 'igen') });

export const readCode = (sent: SentForm): string => typed(sent, 'kod').trim();
