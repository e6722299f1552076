import type { SentForm } from '../../../platform/http/routes.ts';

export interface AcceptForm {
  readonly name: string;
  /** As they were typed: spaces may belong to them. */
  readonly password: string;
  readonly again: string;
}

export const readAccept = ({ fields }: SentForm): AcceptForm => ({
  name: (fields.get('namn')?.[0] ?? '').trim(),
  password: fields.get('losenord')?.[0] ?? '',
  again: fields.get('igen')?.[0] ?? '',
});
