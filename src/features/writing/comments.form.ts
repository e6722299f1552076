import type { SentForm } from '../../platform/http/routes.ts';
import type { FieldError, FilledForm } from '../../ui/forms.ts';
import type { CommentKind } from './comments.ts';
import { fieldOf } from './writing.form.ts';

const LONGEST = 4000;

export interface CommentForm extends FilledForm {
  readonly body: string;
  readonly quote: string | null;
}

export function readComment(sent: SentForm): CommentForm {
  const [body, quote] = [fieldOf(sent, 'kommentar').trim(), fieldOf(sent, 'citat').trim()];
  const errors = [...bodyErrors('kommentar', body), ...(quote.length > LONGEST ? [tooLong('citat')] : [])];
  return { body, quote: quote === '' ? null : quote, values: sent.fields, errors };
}

/** What becomes of a thread: an answer, or that it is closed or opened again, with or without a word about why. */
export interface AnswerForm extends FilledForm {
  readonly thread: string;
  readonly kind: Exclude<CommentKind, 'comment'>;
  readonly body: string;
}

const KINDS: Readonly<Record<string, AnswerForm['kind']>> = { klar: 'resolved', oppna: 'reopened' };

export function readAnswer(sent: SentForm): AnswerForm {
  const thread = fieldOf(sent, 'trad');
  const kind = KINDS[fieldOf(sent, 'gor')] ?? 'answer';
  const field = `svar-${thread}`;
  const body = fieldOf(sent, field).trim();
  const errors = kind === 'answer' ? bodyErrors(field, body) : body.length > LONGEST ? [tooLong(field)] : [];
  return { thread: isId(thread) ? thread : '', kind, body, values: sent.fields, errors };
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const tooLong = (field: string): FieldError => ({ field, message: `Skriv högst ${LONGEST} tecken.` });

function bodyErrors(field: string, body: string): FieldError[] {
  if (body === '') return [{ field, message: 'Skriv något först.' }];
  return body.length > LONGEST ? [tooLong(field)] : [];
}
