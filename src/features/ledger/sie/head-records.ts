import { dateText } from '../vouchers.ts';
import { fieldPlaces, fieldsOf, type Reading, report } from './reading.ts';
import { dateAt, NO_DATE } from './values.ts';

/** The records by which a file and its company present themselves. */
export function readFlag(reading: Reading): void {
  reading.head.flag = fieldsOf(reading)[0] ?? '0';
}

export function readProgram(reading: Reading): void {
  const [name = '', version = ''] = fieldsOf(reading);
  reading.head.program = { name, version };
}

export function readFormat(reading: Reading): void {
  reading.head.format = fieldsOf(reading)[0] ?? '';
}

export function readGenerated(reading: Reading): void {
  reading.head.generated = { date: dateField(reading, 0), sign: fieldsOf(reading)[1] ?? '' };
}

export function readSieType(reading: Reading): void {
  const [type = ''] = fieldsOf(reading);
  reading.declaredType = type;
  if (['1', '2', '3', '4'].includes(type)) return;
  report(reading, {
    code: 'sie.bad-type',
    message: `SIE-typen ”${type}” finns inte; den ska vara 1, 2, 3 eller 4. Filen läses efter sitt innehåll.`,
  });
}

export function readProse(reading: Reading): void {
  const texts = fieldsOf(reading);
  reading.head.prose = [reading.head.prose, ...texts].filter((text) => text !== '').join('\n');
}

export function readCompanyType(reading: Reading): void {
  reading.head.company.type = fieldsOf(reading)[0] ?? '';
}

export function readCompanyId(reading: Reading): void {
  reading.head.company.id = fieldsOf(reading)[0] ?? '';
}

export function readCompanyName(reading: Reading): void {
  reading.head.company.name = fieldsOf(reading)[0] ?? '';
}

export function readIndustry(reading: Reading): void {
  reading.head.company.industry = fieldsOf(reading)[0] ?? '';
}

export function readAddress(reading: Reading): void {
  reading.head.company.address = fieldsOf(reading);
}

export function readTaxYear(reading: Reading): void {
  reading.head.taxYear = fieldsOf(reading)[0] ?? '';
}

export function readChartType(reading: Reading): void {
  reading.head.chartType = fieldsOf(reading)[0] || null;
}

export function readCurrency(reading: Reading): void {
  const currency = fieldsOf(reading)[0] || 'SEK';
  reading.head.currency = currency;
  if (currency === 'SEK') return;
  const message = `Bokföringen förs i ${currency}. Beloppen läses som om de vore kronor; kontrollera att rätt fil är vald.`;
  report(reading, { code: 'sie.other-currency', message });
}

export function readCoversUntil(reading: Reading): void {
  reading.head.coversUntil = dateField(reading, 0);
}

export function readOrganisationNumber(reading: Reading): void {
  const [written = '', acquisition = '', activity = ''] = fieldsOf(reading);
  const number = organisationNumber(written);
  const { company } = reading.head;
  company.organisationNumber = number;
  company.acquisitionNumber = acquisition;
  company.activityNumber = activity;
  if (/^\d{6}-\d{4}$/.test(written)) return;
  report(reading, { code: 'sie.organisation-number', message: organisationNumberMessage(written, number) });
}

/** Ten digits, or twelve that begin with a century; anything else is left as it stands. */
function organisationNumber(written: string): string {
  const digits = written.replace(/\D/g, '');
  const ten = digits.length === 12 ? digits.slice(2) : digits;
  return ten.length === 10 ? `${ten.slice(0, 6)}-${ten.slice(6)}` : written;
}

function organisationNumberMessage(written: string, number: string): string {
  if (written === '') return 'Organisationsnumret är tomt. Kontrollera att filen hör till rätt förbund.';
  if (number !== written) return `Organisationsnumret är skrivet ”${written}” och läses som ${number}. Kontrollera att det stämmer.`;
  return `Organisationsnumret ”${written}” har inte tio siffror. Kontrollera att filen hör till rätt förbund.`;
}

/** A date among a record's fields, or null after telling that it is none. */
export function dateField(reading: Reading, field: number): string | null {
  const place = fieldPlaces(reading.line).outside[field];
  if (place === undefined) return null;
  const { bytes, start, end } = reading.line;
  const date = dateAt(bytes, start[place] as number, end[place] as number);
  if (date !== NO_DATE) return dateText(date);
  report(reading, {
    code: 'sie.bad-date',
    severity: 'error',
    message: `”${fieldsOf(reading)[field]}” är inget datum. Datum skrivs med åtta siffror, till exempel 20231231. Rätta raden eller exportera filen på nytt.`,
  });
  return null;
}
