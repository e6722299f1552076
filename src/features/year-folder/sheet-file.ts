import type { Association } from '../associations/association.ts';
import { DATE, ORGANISATION_NUMBER, oneOf, SLUG, TEXT, YES_NO } from './cell-kinds.ts';
import { optional, required, withDefault } from './column.ts';
import { MONEY, SHARE_TEXT, wholeNumber, YEAR } from './number-kinds.ts';
import { listOf, record, shaped, shapedOr, words } from './shape.ts';
import type { EquityCapStep, YearRecords, YearSettings } from './year-records.ts';

/** The version of the format that this program reads and writes. */
export const FORMAT = 'samband-arsmapp/1';

export const SHEET_NAME = 'arsmapp.yaml';

/** The first file of the folder: whose it is, which year, and what has been decided about the report (arsmapp.yaml). */
export interface YearSheet extends YearSettings {
  readonly format: string;
  readonly association: Association;
  readonly year: number;
}

export const sheetOf = ({ association, year, settings }: YearRecords): YearSheet => ({ format: FORMAT, association, year, ...settings });

const associationShape = record<Association>({
  id: required('id', SLUG, 'Förbundets korta namn för adresser.'),
  name: required('namn', TEXT, 'Förbundets hela namn.'),
  shortName: required('kortnamn', TEXT, 'Vad förbundet kallas i löpande text.'),
  organisationNumber: optional('organisationsnummer', ORGANISATION_NUMBER, 'Förbundets organisationsnummer.'),
  seat: optional('sate', TEXT, 'Orten där förbundet har sitt säte.'),
});

const capStepShape = record<EquityCapStep>({
  fromOre: required('fran', MONEY, 'Från hur stora bidrag steget gäller.'),
  share: required('andel', SHARE_TEXT, 'Hur stor andel av bidragen det egna kapitalet högst bör vara.'),
});

/** The only step that is known of the National Council's recommendation of 2013; associations may write their own. */
const USUAL_CAP: readonly EquityCapStep[] = [{ fromOre: 0, share: '0,2' }];

const GROUP_SIZE = wholeNumber(1, 100, (text) => `"${text}" är inget antal. Skriv ett helt tal mellan 1 och 100, till exempel 5.`);

export const sheetShape = record<YearSheet>({
  format: required('format', TEXT, `Formatets namn och version: ${FORMAT}.`),
  association: shaped('forbund', () => associationShape, 'Förbundet.'),
  year: required('ar', YEAR, 'Räkenskapsåret.'),
  recordNumber: optional('diarienummer', TEXT, 'Årsredovisningens diarienummer.'),
  adoptedOn: optional('beslutad', DATE, 'Dagen då styrelsen beslutade årsredovisningen; utelämnas medan den är ett utkast.'),
  chart: required(
    'kontoplan',
    oneOf(['kommun-bas', 'region-bas', 'bas', 'egen']),
    'Kontoplanen som bokföringen följer: kommun-bas, region-bas, bas eller egen. Samband säger till när kontonamnen tyder på en annan.',
  ),
  equityCap: shapedOr(
    shaped<readonly EquityCapStep[]>('eget_kapital_tak', () => listOf(capStepShape), 'Trappa för det egna kapitalets tak.'),
    USUAL_CAP,
  ),
  operatingStatement: withDefault(
    optional('driftredovisning', oneOf(['kort', 'per-verksamhet', 'bada']), 'Driftredovisningens form.'),
    'kort' as const,
  ),
  financialItemsInOverview: withDefault(
    optional(
      'finansiella_poster_i_oversikt',
      YES_NO,
      'Om räntor räknas in i intäkter och kostnader i översikter och kort driftredovisning.',
    ),
    false,
  ),
  rounding: withDefault(
    optional('avrundning', oneOf(['exakt', 'avstamd']), 'Om rader får justeras med högst en krona så att summor stämmer.'),
    'exakt' as const,
  ),
  smallestShownGroup: withDefault(optional('minsta_grupp', GROUP_SIZE, 'Antal personer under detta visas inte.'), 5),
  isWithoutBooks: withDefault(
    optional('utan_bokforing', YES_NO, 'Om året bara finns att jämföra med, som ett annat förbunds, och inte ska ha någon bokföring.'),
    false,
  ),
  lineNames: shapedOr(
    shaped<Readonly<Record<string, string>>>('radnamn', () => words, 'Egna namn på rader i räkningarna.'),
    {},
  ),
});
