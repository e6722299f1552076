import type { SentForm } from '../../../platform/http/routes.ts';

/** The first value of a field, without the spaces round it. */
const textOf = ({ fields }: SentForm, name: string): string => (fields.get(name)?.[0] ?? '').trim();

export interface SignInForm {
  readonly email: string;
  /** As it was typed: spaces may belong to it. */
  readonly password: string;
  readonly next: string;
}

export const readSignIn = (sent: SentForm): SignInForm => ({
  email: textOf(sent, 'epost'),
  password: sent.fields.get('losenord')?.[0] ?? '',
  next: textOf(sent, 'till'),
});

/** Where somebody was going. */
export const readNext = (sent: SentForm): string => textOf(sent, 'till');

export interface CodeForm {
  readonly code: string;
  readonly next: string;
}

export const readCode = (sent: SentForm): CodeForm => ({ code: textOf(sent, 'kod'), next: textOf(sent, 'till') });

/** What a browser has answered with a passkey, and the question that it was asked. */
export interface PasskeyForm {
  readonly answer: string;
  readonly ticket: string;
  readonly next: string;
}

export const readPasskey = (sent: SentForm): PasskeyForm => ({
  answer: textOf(sent, 'answer'),
  ticket: textOf(sent, 'fraga'),
  next: textOf(sent, 'till'),
});

/** Through which organisation somebody wants to sign in. */
export const readService = (sent: SentForm): { readonly issuer: string; readonly next: string } => ({
  issuer: textOf(sent, 'tjanst'),
  next: textOf(sent, 'till'),
});

/** What an organisation has answered, as it stood in the address. */
export const readAnswer = ({ fields }: SentForm): URLSearchParams =>
  new URLSearchParams([...fields].flatMap(([name, values]) => values.map((value) => [name, value])));
