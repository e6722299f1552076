import type { SentForm } from '../../platform/http/routes.ts';

export interface ActivationForm {
  /** As they were typed: spaces may belong to them. */
  readonly password: string;
  readonly again: string;
}

export const readActivation = ({ fields }: SentForm): ActivationForm => ({
  password: fields.get('losenord')?.[0] ?? '',
  again: fields.get('igen')?.[0] ?? '',
});
