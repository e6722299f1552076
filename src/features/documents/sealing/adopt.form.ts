import type { SentForm } from '../../../platform/http/routes.ts';
import type { FieldError, FilledForm } from '../../../ui/forms.ts';
import { isDay } from '../day.ts';
import type { Decision } from '../sealed.ts';

/** What was sent, and the decision in it when nothing is wrong with it. */
export interface AdoptForm extends FilledForm {
  readonly decision: Decision | null;
}

const LONGEST = 200;

export function readDecision(sent: SentForm): AdoptForm {
  const text = (name: string): string => (sent.fields.get(name)?.[0] ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  const [adoptedOn, meeting, recordNumber] = [text('dag'), text('mote'), text('diarienummer')];
  const paragraph = text('paragraf').replace(/^§\s*/, '');
  const errors: FieldError[] = [
    ...(isDay(adoptedOn) ? [] : [{ field: 'dag', message: 'Ange dagen för beslutet, till exempel 2026-03-12.' }]),
    ...(meeting === '' || meeting.length > LONGEST
      ? [{ field: 'mote', message: 'Ange vid vilket sammanträde, till exempel styrelsens sammanträde.' }]
      : []),
    ...(/^\d{1,4}\s?[a-zåäö]?$/i.test(paragraph)
      ? []
      : [{ field: 'paragraf', message: 'Ange paragrafen i protokollet, till exempel 12.' }]),
    ...(recordNumber.length > LONGEST ? [{ field: 'diarienummer', message: `Skriv högst ${LONGEST} tecken.` }] : []),
  ];
  if (errors.length > 0) return { values: sent.fields, errors, decision: null };
  return { values: sent.fields, errors, decision: { adoptedOn, meeting, paragraph, recordNumber: recordNumber || null } };
}
