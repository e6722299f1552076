import { type Exact, roundedSteps } from './exact.ts';

/** No-break space: keeps the digits of a number, and a number and its unit, on one line. */
export const NBSP = '\u00a0';
/** The true minus sign, as wide as a digit. */
const MINUS = '\u2212';

/** `1 234 567,5` with no-break spaces, decimal comma and true minus, rounded half away from zero. */
export function swedishNumber(value: Exact, decimals = 0): string {
  const steps = roundedSteps(value, decimals);
  const digits = (steps < 0n ? -steps : steps).toString().padStart(decimals + 1, '0');
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  const fraction = decimals === 0 ? '' : `,${digits.slice(-decimals)}`;
  return `${steps < 0n ? MINUS : ''}${grouped}${fraction}`;
}

const WORDS = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** Small whole numbers in words (sex, tolv); larger ones in digits, as Swedish writing rules advise. */
export function numberInWords(value: Exact, gender: 'utrum' | 'neutrum' = 'neutrum'): string {
  const whole = roundedSteps(value, 0);
  if (whole === 1n) return gender === 'utrum' ? 'en' : 'ett';
  const word = whole >= 0n && whole < BigInt(WORDS.length) ? WORDS[Number(whole)] : undefined;
  return word ?? swedishNumber(value);
}

/** `a`, `a och b`, `a, b och c`; nothing of nothing. */
export const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`;

/** Made when it is first needed: the rules of the alphabet take 15 ms to load, and most commands sort no words. */
let collator: Intl.Collator | undefined;

/** Alphabetical order as Swedes read it: å, ä and ö last, digits by their value. */
export function bySwedishOrder(a: string, b: string): number {
  collator ??= new Intl.Collator('sv-SE', { numeric: true });
  return collator.compare(a, b);
}

export const SWEDISH_MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** An ISO date as it is written in running text: 2021-03-04 becomes `4 mars 2021`. */
export function dateInText(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${day}${NBSP}${SWEDISH_MONTHS[(month ?? 1) - 1]}${NBSP}${year}`;
}

/** The day by the clock on the wall in Sweden, for what begins and ends on a day. */
export const swedishDay = (now: Temporal.Instant): string => now.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString();

/** An instant as the clock on the wall in Sweden shows it: `4 mars 2021 kl. 14.05`. */
export function momentInText(instant: string): string {
  const here = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm');
  const clock = `${String(here.hour).padStart(2, '0')}.${String(here.minute).padStart(2, '0')}`;
  return `${dateInText(here.toPlainDate().toString())} kl.${NBSP}${clock}`;
}

/** A word for use in addresses and identifiers: `Årets resultat` becomes `arets-resultat`. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
