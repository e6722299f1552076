import type { InstallationWriter, Reader, Writer } from '../../platform/database/transaction.ts';
import { addAssociation, loadAssociationId, renameAssociation } from '../associations/association.store.ts';
import { listEvents, listMandates, listMembers, replaceEvents, replaceMandates, replaceMembers } from '../associations/member.store.ts';
import { listBudgetLines, replaceBudgetLines } from '../budget/budget.store.ts';
import { listContributions, replaceContributions } from '../contributions/contribution.store.ts';
import {
  listEarlierFigures,
  listFacts,
  listOwnFormulas,
  replaceEarlierFigures,
  replaceFacts,
  replaceOwnFormulas,
} from '../figures/own-figures.store.ts';
import { listGoals, replaceGoals } from '../goals/goal.store.ts';
import { listIndicatorResults, listResponseCounts, replaceIndicatorResults, replaceResponseCounts } from '../indicators/indicator.store.ts';
import { listInterventions, replaceInterventions } from '../interventions/intervention.store.ts';
import { listAccountRules, replaceAccountRules } from '../ledger/account-map.store.ts';
import { replaceLedgers } from '../ledger/ledger.store.ts';
import {
  listCodes,
  listExitCounts,
  listParticipantCounts,
  listVolumeCounts,
  replaceCodes,
  replaceExitCounts,
  replaceParticipantCounts,
  replaceVolumeCounts,
} from '../participants/counts.store.ts';
import {
  listActivities,
  listAssets,
  listCostRows,
  listLeases,
  listNetRows,
  replaceActivities,
  replaceAssets,
  replaceCostRows,
  replaceLeases,
  replaceNetRows,
} from '../statements/layout.store.ts';
import { listNotes, replaceNotes } from '../statements/note.store.ts';
import { listAcceptances, replaceAcceptances } from './acceptance.store.ts';
import { listBookFiles, replaceBookFiles } from './book-file.store.ts';
import { listTexts, replaceTexts } from './chapter-text.store.ts';
import type { YearRecords } from './year-records.ts';
import { findContentHash, findSettings, listYears, replaceSettings } from './year-settings.store.ts';
import type { YearToKeep } from './year-to-keep.ts';

/** Every list of a year's records with the stores that keep it. A part that is added to the records must be added here. */
const parts: { readonly [Part in ListPart]: Keeper<YearRecords[Part]> } = {
  members: { list: listMembers, replace: replaceMembers },
  mandates: { list: listMandates, replace: replaceMandates },
  contributions: { list: listContributions, replace: replaceContributions },
  bookFiles: { list: listBookFiles, replace: replaceBookFiles },
  accountRules: { list: listAccountRules, replace: replaceAccountRules },
  notes: { list: listNotes, replace: replaceNotes },
  activities: { list: listActivities, replace: replaceActivities },
  costRows: { list: listCostRows, replace: replaceCostRows },
  netRows: { list: listNetRows, replace: replaceNetRows },
  assets: { list: listAssets, replace: replaceAssets },
  leases: { list: listLeases, replace: replaceLeases },
  budget: { list: listBudgetLines, replace: replaceBudgetLines },
  earlierFigures: { list: listEarlierFigures, replace: replaceEarlierFigures },
  interventions: { list: listInterventions, replace: replaceInterventions },
  participantCounts: { list: listParticipantCounts, replace: replaceParticipantCounts },
  exitCounts: { list: listExitCounts, replace: replaceExitCounts },
  volumeCounts: { list: listVolumeCounts, replace: replaceVolumeCounts },
  codes: { list: listCodes, replace: replaceCodes },
  indicatorResults: { list: listIndicatorResults, replace: replaceIndicatorResults },
  responseCounts: { list: listResponseCounts, replace: replaceResponseCounts },
  facts: { list: listFacts, replace: replaceFacts },
  ownFormulas: { list: listOwnFormulas, replace: replaceOwnFormulas },
  goals: { list: listGoals, replace: replaceGoals },
  events: { list: listEvents, replace: replaceEvents },
  texts: { list: listTexts, replace: replaceTexts },
  acceptances: { list: listAcceptances, replace: replaceAcceptances },
};

type ListPart = Exclude<keyof YearRecords, 'association' | 'year' | 'settings'>;

interface Keeper<Items> {
  list(reader: Reader, year: number): Promise<Items>;
  replace(writer: Writer, year: number, items: Items): Promise<void>;
}

/** Keeps a year and its association, unless the very same is kept already. The newest year tells what the association is called. */
export async function importYear(installation: InstallationWriter, year: YearToKeep): Promise<'unchanged' | 'kept'> {
  const { association, year: number } = year.records;
  const writer = await installation.enter(await addAssociation(installation, association));
  if ((await findContentHash(writer, number)) === year.contentSha256) return 'unchanged';
  const [newest = number] = await listYears(writer);
  if (number >= newest) await renameAssociation(installation, association);
  await saveYear(writer, year);
  return 'kept';
}

/** Keeps a year in place of what was kept for it before. The writer's transaction keeps all of it or nothing. */
export async function saveYear(writer: Writer, { records, ledgers, contentSha256 }: YearToKeep): Promise<void> {
  const { association, year, settings } = records;
  await replaceSettings(writer, year, { association, settings, contentSha256 });
  for (const [part, keeper] of Object.entries<Keeper<never>>(parts as never))
    await keeper.replace(writer, year, records[part as ListPart] as never);
  await replaceLedgers(writer, year, ledgers);
}

/** What has been changed in a year, and what was kept before: only the lists that are other lists now are written. */
export interface ChangedYear extends YearToKeep {
  readonly before: YearRecords;
}

/** Keeps what has been changed in a year. Its ledgers are written when its bookkeeping files are others. */
export async function saveChanges(writer: Writer, { before, records, ledgers, contentSha256 }: ChangedYear): Promise<void> {
  const { association, year, settings } = records;
  await replaceSettings(writer, year, { association, settings, contentSha256 });
  for (const [part, keeper] of Object.entries<Keeper<never>>(parts as never))
    if (records[part as ListPart] !== before[part as ListPart]) await keeper.replace(writer, year, records[part as ListPart] as never);
  if (records.bookFiles !== before.bookFiles) await replaceLedgers(writer, year, ledgers);
}

/** Everything that is kept for a year; undefined when nothing is. Whoever sees a part of it only would get another year than there is. */
export async function findYear(reader: Reader, year: number): Promise<YearRecords | undefined> {
  if (reader.interventions !== 'all') throw new Error('a year is read whole or not at all');
  const kept = await findSettings(reader, year);
  if (kept === undefined) return undefined;
  const lists: [string, unknown][] = [];
  for (const [part, keeper] of Object.entries<Keeper<unknown>>(parts as never)) lists.push([part, await keeper.list(reader, year)]);
  return {
    association: { id: await loadAssociationId(reader), ...kept.association },
    year,
    settings: kept.settings,
    ...(Object.fromEntries(lists) as Pick<YearRecords, ListPart>),
  };
}
