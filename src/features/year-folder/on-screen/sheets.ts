import type { CellKind } from '../cell-kinds.ts';
import { YES_NO } from '../cell-kinds.ts';
import { type Column, type CsvFile, headingsOf, type ReferredList } from '../column.ts';
import { exitCountsFile, indicatorResultsFile, participantCountsFile, responseCountsFile, volumeCountsFile } from '../count-files.ts';
import { csvFiles, listFiles } from '../files.ts';
import type { ListFile } from '../list-files.ts';
import type { RecordShape } from '../shape.ts';
import { SHEET_NAME, sheetShape } from '../sheet-file.ts';
import { labelOf } from './sheet-words.ts';

/** What somebody fills in for one value: its name in the folder, its name on screen, and what may be chosen. */
export interface SheetField {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly isRequired: boolean;
  readonly kind: 'text' | 'long' | 'date' | 'choice' | 'reference' | 'structure';
  readonly words: readonly string[];
  readonly refersTo: ReferredList | null;
}

/** One file of the year folder as it is filled in on screen (uppgiftsblad). */
export interface Sheet {
  /** In addresses: `medlemmar`. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly meaning: string;
  readonly group: SheetGroup;
  /** Rows of a table, items with several lines each, or the one record of settings. */
  readonly form: 'table' | 'list' | 'settings';
  readonly part: keyof typeof csvFiles | keyof typeof listFiles | 'settings';
  readonly fields: readonly SheetField[];
  /** Whether it holds counts as they were reported, small ones too. */
  readonly holdsCounts: boolean;
}

/** The association's own names stand in the file within `forbund`. */
export const OF_ASSOCIATION = 'forbund_';

export const SHEET_GROUPS = ['Förbundet', 'Pengar', 'Insatser och deltagare', 'Mål och mätningar'] as const;
export type SheetGroup = (typeof SHEET_GROUPS)[number];

const PLACES: Readonly<Record<string, readonly [title: string, group: SheetGroup]>> = {
  'arsmapp.yaml': ['Inställningar', 'Förbundet'],
  'medlemmar.csv': ['Medlemmar', 'Förbundet'],
  'uppdrag.csv': ['Styrelse, beredningsgrupp och revisorer', 'Förbundet'],
  'handelser.csv': ['Möten och händelser', 'Förbundet'],
  'bidrag.csv': ['Beslutade medlemsbidrag', 'Pengar'],
  'budget.csv': ['Beslutad budget', 'Pengar'],
  'konton.csv': ['Kontonas plats i räkningarna', 'Pengar'],
  'noter.yaml': ['Noter', 'Pengar'],
  'verksamheter.csv': ['Verksamheter i driftredovisningen', 'Pengar'],
  'kostnadsrader.csv': ['Kostnadsrader', 'Pengar'],
  'nettorader.csv': ['Rader i bryggan till nettobudgeten', 'Pengar'],
  'anlaggningar.csv': ['Anläggningstillgångar', 'Pengar'],
  'leasing.csv': ['Leasingavtal', 'Pengar'],
  'tidigare-ar.csv': ['Siffror för tidigare år', 'Pengar'],
  'insatser.yaml': ['Insatser', 'Insatser och deltagare'],
  'deltagare.csv': ['Antal deltagare', 'Insatser och deltagare'],
  'avslut.csv': ['Avslutsorsaker', 'Insatser och deltagare'],
  'volymer.csv': ['Volymer', 'Insatser och deltagare'],
  'kodlistor.csv': ['Egna namn i listor', 'Insatser och deltagare'],
  'mal.yaml': ['Mål', 'Mål och mätningar'],
  'indikatorer.csv': ['Indikatorer', 'Mål och mätningar'],
  'svarsfrekvens.csv': ['Svarsfrekvens', 'Mål och mätningar'],
  'uppgifter.csv': ['Övriga uppgifter', 'Mål och mätningar'],
  'berakningar.csv': ['Egna beräkningar', 'Mål och mätningar'],
};

const COUNT_FILES = [participantCountsFile, exitCountsFile, volumeCountsFile, indicatorResultsFile, responseCountsFile].map(
  (file) => file.name,
);

function sheetOf(name: string): Sheet {
  const [title, group] = PLACES[name] ?? ['', 'Förbundet'];
  const common = { id: name.replace(/\.\w+$/, ''), file: name, title, group, holdsCounts: COUNT_FILES.includes(name) };
  if (name === SHEET_NAME) {
    const meaning = 'Förbundets namn, kontoplan, tak för eget kapital och hur rapporten visas.';
    return { ...common, meaning, form: 'settings', part: 'settings', fields: settingsFields() };
  }
  const table = Object.entries<CsvFile<never>>(csvFiles as never).find(([, file]) => file.name === name);
  if (table !== undefined) {
    const [part, file] = table;
    return { ...common, meaning: file.meaning, form: 'table', part: part as Sheet['part'], fields: file.columns.map(fieldOfColumn) };
  }
  const [part, file] = Object.entries<ListFile>(listFiles).find(([, each]) => each.name === name) ?? [];
  if (part === undefined || file === undefined) throw new Error(`${name} is no file of the folder`);
  return { ...common, meaning: file.meaning, form: 'list', part: part as Sheet['part'], fields: fieldsOfRecord(file.item) };
}

/** Whose year it is, and which, is decided when it is started; its decision is made with the document; what is shown of small groups is the manager's alone. */
const CHOSEN_ELSEWHERE = ['format', 'ar', 'beslutad', 'minsta_grupp', 'forbund', `${OF_ASSOCIATION}id`];

function settingsFields(): readonly SheetField[] {
  const association = sheetShape.keys.find(({ name }) => name === 'forbund');
  const shape = association !== undefined && 'shape' in association ? association.shape() : null;
  const names = shape?.kind === 'record' ? fieldsOfRecord(shape).map((field) => ({ ...field, name: OF_ASSOCIATION + field.name })) : [];
  return [...names, ...fieldsOfRecord(sheetShape)].filter(({ name }) => !CHOSEN_ELSEWHERE.includes(name));
}

function fieldsOfRecord({ keys }: RecordShape): readonly SheetField[] {
  return keys.map((key) => {
    if (!('shape' in key)) return fieldOfColumn(key);
    const common = { name: key.name, label: labelOf(key.name), meaning: key.meaning, isRequired: key.whenEmpty === undefined };
    return { ...common, kind: 'structure' as const, words: [], refersTo: null };
  });
}

function fieldOfColumn(column: Column<unknown>): SheetField {
  const words = wordsOf(column.kind);
  const name = headingsOf(column)[0]?.heading ?? column.name;
  return {
    name,
    label: labelOf(name),
    meaning: withSheetTitles(column.meaning),
    isRequired: column.whenEmpty === undefined,
    kind: kindOf(column, words),
    words,
    refersTo: column.refersTo ?? null,
  };
}

/** Sheets have titles where files have names. */
export const withSheetTitles = (text: string): string =>
  Object.entries(PLACES).reduce((told, [file, [title]]) => told.replaceAll(file, `bladet ${title}`), text);

function kindOf({ kind, refersTo, name }: Column<unknown>, words: readonly string[]): SheetField['kind'] {
  if (refersTo !== undefined) return 'reference';
  if (words.length > 0) return 'choice';
  if (kind.schema.format === 'date') return 'date';
  return LONG.includes(name) ? 'long' : 'text';
}

/** Texts of whole sentences. */
const LONG = ['syfte', 'malgrupp', 'mal', 'skal', 'kommentar'];

const wordsOf = (kind: CellKind<NonNullable<unknown>>): readonly string[] => {
  if ((kind as unknown) === YES_NO) return ['ja', 'nej'];
  const known = kind.schema.enum;
  return Array.isArray(known) ? known.map(String) : [];
};

/** Every sheet, in the order that they are shown in. Findings are accepted where they are shown, by whoever does it. */
export const SHEETS: readonly Sheet[] = Object.keys(PLACES).map(sheetOf);

/** What identifies the rows of a sheet; whoever fills it in may leave it to be made of the name. */
export const idFieldOf = ({ id, fields }: Pick<Sheet, 'id' | 'fields'>): string | null =>
  ROW_IDS[id] ?? (fields.some(({ name }) => name === 'id') ? 'id' : null);

const ROW_IDS: Readonly<Record<string, string>> = {
  medlemmar: 'medlem',
  budget: 'rad',
  verksamheter: 'verksamhet',
  kostnadsrader: 'kostnadsrad',
  nettorader: 'nettorad',
};

export const findSheet = (id: string): Sheet | null => SHEETS.find((sheet) => sheet.id === id) ?? null;
