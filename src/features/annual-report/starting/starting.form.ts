import type { SentForm } from '../../../platform/http/routes.ts';
import { isAddress } from '../../../platform/mail/letter.ts';
import { slug } from '../../../shared/swedish.ts';
import type { FieldError, FilledForm } from '../../../ui/forms.ts';
import type { Association } from '../../associations/association.ts';
import type { ChartName } from '../../year-folder/year-records.ts';
import type { FirstYear } from './first-year.ts';
import type { Carried } from './next-year.ts';

export interface AssociationForm extends FilledForm {
  /** Null when something is wrong. */
  readonly association: Association | null;
}

const LONGEST = 200;

const text = ({ fields }: Pick<SentForm, 'fields'>, name: string): string =>
  (fields.get(name)?.[0] ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
const lines = ({ fields }: SentForm, name: string): readonly string[] =>
  (fields.get(name)?.[0] ?? '')
    .split(/[\r\n;]+/)
    .map((line) => line.replace(/\p{Cc}+/gu, ' ').trim())
    .filter((line) => line !== '');

/** First parts of addresses that are pages of the program's own: no association can be called so. */
export const TAKEN_NAMES: readonly string[] = [
  'aktivera',
  'assets',
  'bekrafta',
  'forbund',
  'glomt-losenord',
  'granska',
  'inbjudan',
  'logga-in',
  'logga-ut',
  'min-sida',
  'nytt-losenord',
  'offentligt',
  'om',
  'prova',
  'tillganglighet',
];

/** Reads what a new association is called; every fault is told at once. */
export function readAssociation(sent: SentForm): AssociationForm {
  const [name, shortName, number] = [text(sent, 'namn'), text(sent, 'kortnamn'), text(sent, 'organisationsnummer')];
  const id = slug(text(sent, 'id') || shortName || name).slice(0, 60);
  const errors = [...nameFaults(name, shortName), ...numberFaults(number), ...idFaults(id, [text(sent, 'id'), shortName, name])];
  const organisationNumber = number === '' ? null : `${number.slice(0, 6)}-${number.slice(-4)}`;
  const association = { id, name, shortName, organisationNumber, seat: text(sent, 'sate') || null };
  return { values: sent.fields, errors, association: errors.length > 0 ? null : association };
}

const nameFaults = (name: string, shortName: string): readonly FieldError[] => [
  ...(name === '' ? [{ field: 'namn', message: 'Skriv förbundets hela namn.' }] : []),
  ...(shortName === '' ? [{ field: 'kortnamn', message: 'Skriv vad förbundet kallas, till exempel Exempelbygden.' }] : []),
];

const numberFaults = (number: string): readonly FieldError[] =>
  number === '' || /^\d{6}-?\d{4}$/.test(number)
    ? []
    : [{ field: 'organisationsnummer', message: 'Skriv organisationsnumret med tio siffror: 222000-0000.' }];

/** Where nothing is written that an address could be made of, the names are asked for and not the address. */
const idFaults = (id: string, madeOf: readonly string[]): readonly FieldError[] =>
  madeOf.every((each) => each === '') || (id !== '' && !/^\d+$/.test(id) && !TAKEN_NAMES.includes(id))
    ? []
    : [{ field: 'id', message: `Adressen "${id}" går inte att använda. Välj en annan, till exempel exempelbygden.` }];

interface FirstYearForm extends FilledForm {
  readonly first: FirstYear | null;
}

const CHARTS: readonly ChartName[] = ['kommun-bas', 'region-bas', 'bas', 'egen'];

function readFirstYear(sent: SentForm): FirstYearForm {
  const year = Number(text(sent, 'ar'));
  const chart = CHARTS.find((each) => each === text(sent, 'kontoplan'));
  const [regions, municipalities] = [lines(sent, 'regioner'), lines(sent, 'kommuner')];
  const errors: FieldError[] = [
    ...(Number.isInteger(year) && year >= 1990 && year <= 2100
      ? []
      : [{ field: 'ar', message: 'Skriv året med fyra siffror, till exempel 2024.' }]),
    ...(chart === undefined ? [{ field: 'kontoplan', message: 'Välj vilken kontoplan bokföringen följer.' }] : []),
    ...(municipalities.length === 0 ? [{ field: 'kommuner', message: 'Skriv minst en kommun, en på varje rad.' }] : []),
    ...repeated([...regions, ...municipalities]),
  ];
  return { values: sent.fields, errors, first: errors.length > 0 || chart === undefined ? null : { year, chart, regions, municipalities } };
}

function repeated(names: readonly string[]): FieldError[] {
  const ids = names.map(slug);
  const twice = names.filter((name, place) => ids.indexOf(slug(name)) !== place || slug(name) === '');
  return twice.length === 0 ? [] : [{ field: 'kommuner', message: `Skriv varje medlem en gång: ${twice.join(', ')}.` }];
}

/** Who is to run a new association. */
export interface ManagerForm {
  readonly name: string;
  readonly email: string;
  readonly errors: readonly FieldError[];
}

export function readManager(sent: SentForm): ManagerForm {
  const [name, email] = [text(sent, 'chef'), text(sent, 'epost')];
  const errors = [
    ...(name === '' ? [{ field: 'chef', message: 'Skriv förbundschefens namn.' }] : []),
    ...(isAddress(email) ? [] : [{ field: 'epost', message: 'Skriv en e-postadress, till exempel namn@kommun.se.' }]),
  ];
  return { name, email, errors };
}

/** What is told when a year is started: all of the first one, and what the next one takes along. */
export interface StartForm extends FirstYearForm {
  readonly carried: Carried;
}

export const readStart = (sent: SentForm): StartForm => ({ ...readFirstYear(sent), carried: readCarried(sent) });

const readCarried = ({ fields }: SentForm): Carried => {
  const chosen = fields.get('med') ?? [];
  return {
    mandates: chosen.includes('uppdrag'),
    interventions: chosen.includes('insatser'),
    goals: chosen.includes('mal'),
    texts: chosen.includes('texter'),
    comparisons: chosen.includes('jamforelser'),
  };
};
