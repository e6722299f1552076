import type { SentForm } from '../../../platform/http/routes.ts';
import type { FilledForm } from '../../../ui/forms.ts';
import { isDay } from '../day.ts';
import type { Meeting } from './notice.ts';

/** When the public meeting that decides about the budget is held, and where. */
export interface ProposalForm extends FilledForm {
  readonly meeting: Meeting | null;
}

const LONGEST = 200;

export function readProposal({ fields }: SentForm): ProposalForm {
  const text = (name: string): string => (fields.get(name)?.[0] ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  const meeting = { on: text('dag'), at: text('tid'), place: text('plats') };
  const errors = [
    ...(isDay(meeting.on) ? [] : [{ field: 'dag', message: 'Ange dagen för sammanträdet, till exempel 2026-11-20.' }]),
    ...(/^([01]?\d|2[0-3])[.:][0-5]\d$/.test(meeting.at) ? [] : [{ field: 'tid', message: 'Ange när det börjar, till exempel 9.00.' }]),
    ...(meeting.place === '' || meeting.place.length > LONGEST ? [{ field: 'plats', message: 'Ange var sammanträdet hålls.' }] : []),
  ];
  return { values: fields, errors, meeting: errors.length === 0 ? { ...meeting, at: meeting.at.replace(':', '.') } : null };
}

/** The notice calls people to a meeting, so the meeting must be still to come. */
export const withDayAhead = (form: ProposalForm, today: string): ProposalForm =>
  form.meeting === null || form.meeting.on >= today
    ? form
    : { ...form, meeting: null, errors: [{ field: 'dag', message: 'Dagen har passerat. Ange en dag som inte har varit.' }] };

export const readPublicationId = ({ fields }: SentForm): string => {
  const id = fields.get('publicering')?.[0] ?? '';
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : '';
};
