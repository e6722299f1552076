import type { SentForm } from '../../../platform/http/routes.ts';
import type { FieldError, FilledForm } from '../../../ui/forms.ts';
import type { PlanAdoption } from '../../budget/plan.ts';
import { textIn } from '../fields.ts';
import { versionText } from './version-text.ts';

/** The decision that was sent, which version it is about, and how that version was when it was looked at. */
export interface AdoptionForm extends FilledForm {
  readonly adoption: PlanAdoption | null;
  readonly version: number | undefined;
  readonly began: string;
}

export function readAdoption({ fields }: SentForm): AdoptionForm {
  const [on, paragraph, meeting] = ['dag', 'paragraf', 'mote'].map((name) => textIn(fields, name)) as [string, string, string];
  const errors: FieldError[] = [
    ...(isDay(on) ? [] : [{ field: 'dag', message: 'Ange vilken dag beslutet togs, till exempel 2026-11-19.' }]),
    ...(paragraph === '' || paragraph.length > 40 ? [{ field: 'paragraf', message: 'Ange beslutets paragraf, till exempel § 61.' }] : []),
    ...(meeting === '' || meeting.length > 200 ? [{ field: 'mote', message: 'Ange vilket sammanträde som beslutade.' }] : []),
  ];
  const adoption = errors.length === 0 ? { on, paragraph, meeting } : null;
  return { values: fields, errors, adoption, version: versionText(textIn(fields, 'version')), began: textIn(fields, 'fran') };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
