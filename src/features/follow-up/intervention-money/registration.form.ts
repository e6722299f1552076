import type { SentForm } from '../../../platform/http/routes.ts';
import { parseKronor } from '../../../shared/money.ts';
import type { FieldError, FilledForm } from '../../../ui/forms.ts';
import { type NewRegistration, REGISTRATION_KINDS, type RegistrationKind } from './registration.ts';

export interface RegistrationForm extends FilledForm {
  readonly intervention: string;
  readonly wanted: NewRegistration | null;
}

const LONGEST = 500;

/** The fields of a form begin with what is registered, so that several forms can stand on one page. */
export const fieldOf = (kind: RegistrationKind, name: string): string => `${kind}-${name}`;

/** What each kind asks for besides its amount. */
const ASKED: Readonly<Record<RegistrationKind, readonly (keyof typeof MESSAGES)[]>> = {
  beviljat: [],
  overenskommelse: ['medlem', 'datum', 'fran', 'till'],
  rekvisition: ['medlem', 'nummer', 'fran', 'till', 'datum', 'attesterad'],
  upplupet: ['medlem'],
};

const MESSAGES = {
  medlem: 'Välj en medlem.',
  nummer: 'Skriv rekvisitionens nummer.',
  fran: 'Ange första dagen i perioden.',
  till: 'Ange sista dagen i perioden.',
  datum: 'Ange datumet.',
  attesterad: 'Skriv vem som har attesterat.',
} as const;

const DAYS: readonly string[] = ['fran', 'till', 'datum'];

export function readRegistration(sent: SentForm): RegistrationForm {
  const kind = REGISTRATION_KINDS.find((each) => each === textOf(sent, 'slag'));
  const intervention = textOf(sent, 'insats').slice(0, LONGEST);
  if (kind === undefined) return { values: sent.fields, errors: [], intervention, wanted: null };
  const text = (name: string): string => textOf(sent, fieldOf(kind, name));
  const amount = parseKronor(text('belopp'));
  const errors: FieldError[] = [
    ...(amount.ok && (amount.value >= 0 || kind === 'rekvisition')
      ? []
      : [{ field: fieldOf(kind, 'belopp'), message: 'Skriv beloppet i kronor, till exempel 125 000.' }]),
    ...ASKED[kind].flatMap((name) => (isGiven(name, text(name)) ? [] : [{ field: fieldOf(kind, name), message: MESSAGES[name] }])),
    ...periodErrors(kind, text),
  ];
  const wanted = errors.length > 0 || !amount.ok ? null : { kind, intervention, amountOre: amount.value, ...partsOf(kind, text) };
  return { values: sent.fields, errors, intervention, wanted };
}

const textOf = ({ fields }: SentForm, name: string): string => (fields.get(name)?.[0] ?? '').replaceAll('\u0000', '').trim();

const isGiven = (name: string, text: string): boolean => (DAYS.includes(name) ? isDay(text) : text !== '' && text.length <= LONGEST);

/** A day of the calendar, written as forms send it. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

type Text = (name: string) => string;

function periodErrors(kind: RegistrationKind, text: Text): FieldError[] {
  const [from, until, paid] = [text('fran'), text('till'), text('betald')];
  return [
    ...(isDay(from) && isDay(until) && until < from
      ? [{ field: fieldOf(kind, 'till'), message: 'Periodens sista dag är före den första.' }]
      : []),
    ...(paid !== '' && !isDay(paid) ? [{ field: fieldOf(kind, 'betald'), message: 'Ange när den betalades, eller lämna tomt.' }] : []),
    ...(text('kommentar').length > LONGEST ? [{ field: fieldOf(kind, 'kommentar'), message: `Skriv högst ${LONGEST} tecken.` }] : []),
  ];
}

function partsOf(kind: RegistrationKind, text: Text): Omit<NewRegistration, 'kind' | 'intervention' | 'amountOre'> {
  const asked = (name: keyof typeof MESSAGES): string | null => (ASKED[kind].includes(name) ? text(name) : null);
  return {
    member: asked('medlem'),
    startsOn: asked('fran'),
    endsOn: asked('till'),
    datedOn: asked('datum'),
    number: asked('nummer'),
    attestedBy: asked('attesterad'),
    paidOn: kind === 'rekvisition' && text('betald') !== '' ? text('betald') : null,
    comment: text('kommentar'),
  };
}

/** Which registration is meant, empty when none is named, and a day if one is. */
export function readChoice(sent: SentForm): { readonly id: string; readonly day: string | null } {
  const [id, day] = [textOf(sent, 'registrering'), textOf(sent, 'dag')];
  return { id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : '', day: isDay(day) ? day : null };
}
