import { accountRulesFile, activitiesFile, assetsFile, budgetFile, costRowsFile, leasesFile, netRowsFile } from './account-files.ts';
import {
  contributionsFile,
  earlierFiguresFile,
  eventsFile,
  factsFile,
  mandatesFile,
  membersFile,
  ownFormulasFile,
} from './association-files.ts';
import {
  codesFile,
  exitCountsFile,
  indicatorResultsFile,
  participantCountsFile,
  responseCountsFile,
  volumeCountsFile,
} from './count-files.ts';
import { extractedFile } from './extracted-file.ts';
import { acceptancesFile, goalsFile, interventionsFile, notesFile } from './list-files.ts';
import { SHEET_NAME } from './sheet-file.ts';

/** The tables of the folder by the part of the year's records that they hold, in the order of docs/arsmapp.md. */
export const csvFiles = {
  members: membersFile,
  mandates: mandatesFile,
  contributions: contributionsFile,
  accountRules: accountRulesFile,
  activities: activitiesFile,
  costRows: costRowsFile,
  netRows: netRowsFile,
  assets: assetsFile,
  leases: leasesFile,
  budget: budgetFile,
  earlierFigures: earlierFiguresFile,
  participantCounts: participantCountsFile,
  exitCounts: exitCountsFile,
  volumeCounts: volumeCountsFile,
  codes: codesFile,
  indicatorResults: indicatorResultsFile,
  responseCounts: responseCountsFile,
  facts: factsFile,
  ownFormulas: ownFormulasFile,
  events: eventsFile,
} as const;

/** The YAML lists of the folder by the part of the year's records that they hold. */
export const listFiles = {
  notes: notesFile,
  interventions: interventionsFile,
  goals: goalsFile,
  acceptances: acceptancesFile,
} as const;

/** Where texts and bookkeeping stand. */
export const TEXT_FOLDER = 'texter/';
export const BOOK_FOLDER = 'bokforing/';

/** Files without which there is no annual report. */
export const REQUIRED_FILES: readonly string[] = [SHEET_NAME, membersFile.name];

/** The names of all files that stand directly in the folder. */
export const fileNames: readonly string[] = [
  SHEET_NAME,
  ...Object.values(csvFiles).map((file) => file.name),
  ...Object.values(listFiles).map((file) => file.name),
  extractedFile.name,
];

const BOOK_ENDINGS = /\.(se|si|sie|csv|xlsx|kolumner\.yaml)$/i;

export const isTextFile = (name: string): boolean => name.startsWith(TEXT_FOLDER) && /^[^/]+\.md$/.test(name.slice(TEXT_FOLDER.length));
export const isBookFile = (name: string): boolean =>
  name.startsWith(BOOK_FOLDER) && !name.slice(BOOK_FOLDER.length).includes('/') && BOOK_ENDINGS.test(name);
