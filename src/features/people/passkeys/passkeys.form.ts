import type { SentForm } from '../../../platform/http/routes.ts';

const LONGEST = 60;

const textOf = ({ fields }: SentForm, name: string): string => (fields.get(name)?.[0] ?? '').trim();

export interface NewPasskeyForm {
  readonly answer: string;
  readonly ticket: string;
  readonly name: string;
  readonly next: string;
}

export const readNewPasskey = (sent: SentForm): NewPasskeyForm => ({
  answer: textOf(sent, 'answer'),
  ticket: textOf(sent, 'fraga'),
  name: textOf(sent, 'namn').slice(0, LONGEST),
  next: textOf(sent, 'till'),
});

export const readPasskeyId = (sent: SentForm): string => textOf(sent, 'nyckel');
