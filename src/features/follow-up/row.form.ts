import type { SentForm } from '../../platform/http/routes.ts';
import { parseKronor } from '../../shared/money.ts';
import type { FieldError, FilledForm } from '../../ui/forms.ts';
import { FORECAST_METHODS, type ForecastMethod, LAST_MONTH } from './forecast.ts';
import { LONGEST_COMMENT } from './variance-comment.ts';

/** Which row a form is about, and by which month it was looked at. */
interface AboutRow extends FilledForm {
  readonly line: string;
  readonly month: number;
}

export interface ForecastForm extends AboutRow {
  /** The choice that the writer saw; empty when there was none. */
  readonly from: string;
  readonly wanted: { readonly method: ForecastMethod; readonly amountOre: number | null; readonly comment: string } | null;
}

export function readForecast(sent: SentForm): ForecastForm {
  const text = textIn(sent);
  const method = FORECAST_METHODS.find((each) => each === text('metod'));
  const isTyped = method === 'egen';
  const amount = parseKronor(text('belopp'));
  const comment = text('skal');
  const errors: FieldError[] = [
    ...(method === undefined ? [{ field: 'metod', message: 'Välj hur helåret ska bedömas.' }] : []),
    ...(isTyped && !amount.ok ? [{ field: 'belopp', message: 'Skriv beloppet i kronor, till exempel 1 250 000.' }] : []),
    ...(isTyped && comment === '' ? [{ field: 'skal', message: 'Skriv varför du bedömer att det blir så.' }] : []),
    ...tooLong(comment, 'skal'),
  ];
  const wanted =
    method === undefined || errors.length > 0 ? null : { method, amountOre: isTyped && amount.ok ? amount.value : null, comment };
  return { values: sent.fields, errors, wanted, from: text('fran'), ...aboutRow(sent) };
}

export interface CommentForm extends AboutRow {
  readonly content: string | null;
}

export function readComment(sent: SentForm): CommentForm {
  const content = textIn(sent)('kommentar');
  const errors = content === '' ? [{ field: 'kommentar', message: 'Skriv en kommentar.' }] : tooLong(content, 'kommentar');
  return { values: sent.fields, errors, content: errors.length > 0 ? null : content, ...aboutRow(sent) };
}

/** Which comment is to be taken back; empty when what was sent names none. */
export function readWithdrawal(sent: SentForm): { readonly id: string; readonly month: number } {
  const id = textIn(sent)('kommentar');
  return { id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : '', month: aboutRow(sent).month };
}

const textIn =
  ({ fields }: SentForm) =>
  (name: string): string =>
    (fields.get(name)?.[0] ?? '').replaceAll('\u0000', '').trim();

function aboutRow(sent: SentForm): Pick<AboutRow, 'line' | 'month'> {
  const text = textIn(sent);
  return { line: text('rad'), month: monthIn(text('manad')) ?? LAST_MONTH };
}

/** A month by its number; null for what is none. */
export const monthIn = (text: string): number | null => (/^([1-9]|1[0-2])$/.test(text) ? Number(text) : null);

const tooLong = (text: string, field: string): FieldError[] =>
  text.length > LONGEST_COMMENT ? [{ field, message: `Skriv högst ${LONGEST_COMMENT} tecken.` }] : [];
