import type { SentForm } from '../../../platform/http/routes.ts';
import type { FieldError, FilledForm } from '../../../ui/forms.ts';
import { isDay } from '../day.ts';
import type { Decision } from '../sealed.ts';
import { type DecisionDay, doubtAbout, isToCome } from './decision-day.ts';

/** What was sent, and the decision in it when nothing is wrong with it. */
export interface AdoptForm extends FilledForm {
  readonly decision: Decision | null;
  /** Whether somebody has said that an unlikely day is the right one. */
  readonly isSureOfDay: boolean;
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
  const isSureOfDay = text('dagen') === 'ja';
  if (errors.length > 0) return { values: sent.fields, errors, decision: null, isSureOfDay };
  return { values: sent.fields, errors, isSureOfDay, decision: { adoptedOn, meeting, paragraph, recordNumber: recordNumber || null } };
}

/** The form with what is wrong with its day: one that has not come, or an unlikely one that nobody has said is right. */
export function withDayAsked(form: AdoptForm, about: Omit<DecisionDay, 'adoptedOn'>): AdoptForm {
  if (form.decision === null) return form;
  const day = { ...about, adoptedOn: form.decision.adoptedOn };
  const doubt = doubtAbout(day);
  const wrong = (field: string, message: string): AdoptForm => ({ ...form, decision: null, errors: [{ field, message }] });
  if (isToCome(day)) return wrong('dag', 'Dagen har inte kommit än. Skriv in beslutet när styrelsen har fattat det.');
  return doubt === null || form.isSureOfDay ? form : wrong('dagen', `${doubt} Ändra dagen, eller kryssa i att den är rätt.`);
}
