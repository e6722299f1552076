import type { IndicatorResult, ResponseCount } from '../indicators/indicator.ts';
import type { Code, ExitCount, ParticipantCount, VolumeCount } from '../participants/counts.ts';
import { oneOf, SLUG, TEXT } from './cell-kinds.ts';
import { csvFile, optional, referring, required } from './column.ts';
import { COUNT, INDICATOR, PERCENT, YEAR } from './number-kinds.ts';
import { LISTS_OF_CODES } from './words.ts';

const year = required('ar', YEAR, 'Året som uppgiften gäller.');
const intervention = referring(required('insats', SLUG, 'Insatsens id ur insatser.yaml.'), 'intervention');
const sex = required('kon', oneOf(['kvinna', 'man', 'alla']), 'Skriv antingen kvinna och man, eller alla.');
const count = required('antal', COUNT, 'Antal personer.');

export const participantCountsFile = csvFile<ParticipantCount>({
  name: 'deltagare.csv',
  meaning: 'Antal deltagare per insats och kön, utan personuppgifter.',
  columns: {
    year,
    intervention,
    sex,
    kind: required('matt', oneOf(['deltagare', 'nya', 'avslutade']), 'Vad som har räknats.'),
    count,
  },
  key: ['year', 'intervention', 'sex', 'kind'],
});

export const exitCountsFile = csvFile<ExitCount>({
  name: 'avslut.csv',
  meaning: 'Antal avslutade per avslutsorsak.',
  columns: {
    year,
    intervention,
    sex,
    reason: referring(required('orsak', SLUG, 'Kod ur listan avslutsorsak i kodlistor.csv.'), 'exitReason'),
    count,
  },
  key: ['year', 'intervention', 'sex', 'reason'],
});

export const volumeCountsFile = csvFile<VolumeCount>({
  name: 'volymer.csv',
  meaning: 'Strukturella volymer: besök, seminarier, användare.',
  columns: {
    year,
    intervention: referring(
      optional('insats', SLUG, 'Insatsens id ur insatser.yaml; tomt när volymen gäller hela förbundet.'),
      'intervention',
    ),
    kind: required('slag', SLUG, 'Kod för det som räknas; namnet står i listan volymslag i kodlistor.csv.'),
    count: required('antal', COUNT, 'Antal.'),
    occasions: optional('tillfallen', COUNT, 'Antal tillfällen.'),
  },
});

export const codesFile = csvFile<Code>({
  name: 'kodlistor.csv',
  meaning: 'Egna namn i listor.',
  columns: {
    list: required('lista', oneOf(LISTS_OF_CODES), 'Vilken lista koden hör till.'),
    code: required('kod', SLUG, 'Koden som andra filer använder.'),
    name: required('namn', TEXT, 'Namnet som visas.'),
  },
  key: ['list', 'code'],
});

export const indicatorResultsFile = csvFile<IndicatorResult>({
  name: 'indikatorer.csv',
  meaning: 'Indikatorer för finansiell samordning. Mätåret är 1 november–31 oktober.',
  columns: {
    year: required('ar', YEAR, 'Året då mätåret slutar.'),
    indicator: required('indikator', INDICATOR, 'Indikatorns nummer, 1–17.'),
    scope: required('omfattning', oneOf(['forbundet', 'riket']), 'Förbundets eller rikets resultat.'),
    group: optional('grupp', SLUG, 'Respondentgrupp; tomt för alla tillsammans.'),
    answers: optional('svar', COUNT, 'Antal svar.'),
    positive: optional('klart_positiva', COUNT, 'Antal klart positiva svar.'),
    share: optional('andel', PERCENT, 'Andel i procent, när antalen inte är kända.'),
  },
  key: ['year', 'indicator', 'scope', 'group'],
  check: indicatorFault,
});

function indicatorFault({ answers, positive, share }: IndicatorResult): string | null {
  if (share !== null)
    return positive === null ? null : 'Andelen räknas ut ur klart_positiva. Töm kolumnen andel, eller töm klart_positiva.';
  if (answers === null || positive === null) return 'Resultatet saknas. Fyll i svar och klart_positiva, eller andel.';
  return positive > answers ? `Klart positiva (${positive}) är fler än svaren (${answers}).` : null;
}

export const responseCountsFile = csvFile<ResponseCount>({
  name: 'svarsfrekvens.csv',
  meaning: 'Hur många som tillfrågades och svarade i varje respondentgrupp.',
  columns: {
    year,
    group: required('grupp', SLUG, 'Respondentgruppens id.'),
    name: required('namn', TEXT, 'Respondentgruppens namn.'),
    asked: required('tillfragade', COUNT, 'Antal tillfrågade.'),
    answered: required('svar', COUNT, 'Antal svar.'),
  },
  key: ['year', 'group'],
  check: ({ asked, answered }) => (answered > asked ? `Svaren (${answered}) är fler än de tillfrågade (${asked}).` : null),
});
