import type { Reader } from '../../../platform/database/transaction.ts';
import { sha256OfBytes } from '../../../platform/files/digest.ts';
import { findingOnScreen } from '../../annual-report/findings/finding-words.ts';
import { figuresJson } from '../../annual-report/report-json.ts';
import { PLEDGES } from '../../annual-report/statement-tables.ts';
import { type OpenYear, openYear } from '../../annual-report/year/open-year.work.ts';
import { unfilledText } from '../../annual-report/year/year-summary.ts';
import { awaitedCount, splitAwaited } from '../../checks/awaited.ts';
import { type CheckedFinding, stopsReport } from '../../checks/finding.ts';
import { takesPlaceIn } from '../../interventions/intervention.ts';
import type { YearRecords } from '../../year-folder/year-records.ts';
import { findContentHash } from '../../year-folder/year-settings.store.ts';
import type { DocumentKind } from '../document-kinds.ts';
import { openInterim } from '../interim/open-interim.routes.ts';
import type { MadeDocument } from '../made-document.ts';
import { type OpenPlan, openPlan } from '../plan/open-plan.routes.ts';
import type { Composed, DataCut, Decision } from '../sealed.ts';
import { seatsOn } from '../seats.ts';

/** A document as it stands now, and why it must not be decided as it stands: sentences, each with what to do. */
export interface Ready {
  readonly composed: Composed;
  readonly obstacles: readonly string[];
  /** What the checks warn of and nobody has accepted. */
  readonly warnings?: readonly CheckedFinding[];
  /** Names of interventions for individuals of which nobody is counted for the year. */
  readonly uncounted?: readonly string[];
  /** Whether it says that there are no pledges without anybody having told. */
  readonly assumesNoPledges?: boolean;
  /** The last day that it tells of; null for a plan, which tells of what is to come. */
  readonly endsOn: string | null;
  /** What is known of the decision already. */
  readonly decision?: Partial<Decision>;
}

export type Compose = (reader: Reader, year: string) => Promise<Ready | null>;

/** How each kind of document is made from what there is; null when there is nothing to make it of. */
export const COMPOSERS: Readonly<Record<DocumentKind, Compose>> = {
  arsredovisning: async (reader, year) => {
    const open = await openYear(reader, year);
    return open === null ? null : annualReportOf(reader, open);
  },
  delarsrapport: interimOf,
  verksamhetsplan: planInForce,
};

async function annualReportOf(reader: Reader, open: OpenYear): Promise<Ready> {
  const { report, input } = open;
  return {
    composed: {
      kind: 'arsredovisning',
      ...aboutYear(input.records),
      document: report.document,
      figures: figuresJson(input.book, report.places),
      texts: input.records.texts.map(({ id, markdown }) => ({ id, markdown })),
      data: await dataCut(reader, input.records),
      seats: seatsOn(input.records, input.records.settings.adoptedOn),
    },
    endsOn: `${input.records.year}-12-31`,
    obstacles: errorsIn(open),
    warnings: report.findings.filter((finding) => finding.severity === 'varning' && finding.accepted === null),
    uncounted: uncountedIn(input.records),
    assumesNoPledges: !PLEDGES.some(([pledge]) => input.records.facts.some(({ id }) => id === pledge)),
  };
}

/** So many are told; the rest stand under Kontroll. */
const MOST_OBSTACLES = 10;

function errorsIn({ report, input }: OpenYear): readonly string[] {
  if (!stopsReport(report.findings)) return [];
  const errors = report.findings.filter((finding) => finding.severity === 'fel' && finding.accepted === null);
  const { awaited, others } = splitAwaited(errors, input.book, input.records.year);
  const unfilled = awaitedCount(awaited);
  const left = others.length - MOST_OBSTACLES;
  return [
    ...(unfilled === 0 ? [] : [`${unfilledText(unfilled)}.`]),
    ...others.slice(0, MOST_OBSTACLES).map(({ message }) => findingOnScreen(message)),
    ...(left > 0 ? [`${left} fel till står under Kontroll.`] : []),
  ];
}

function uncountedIn({ year, interventions, participantCounts }: YearRecords): readonly string[] {
  const counted = new Set(participantCounts.filter((row) => row.year === year).map(({ intervention }) => intervention));
  return interventions
    .filter((each) => each.direction === 'individ' && takesPlaceIn(year, each) && !counted.has(each.id))
    .map(({ name }) => name);
}

async function interimOf(reader: Reader, year: string): Promise<Ready | null> {
  const interim = await openInterim(reader, year);
  if (interim === null) return null;
  const { open, book, places, document, texts, period } = interim;
  return {
    composed: {
      kind: 'delarsrapport',
      ...aboutYear(open.input.records),
      document,
      figures: figuresJson(book, places),
      texts,
      data: await dataCut(reader, open.input.records),
      seats: seatsOn(open.input.records, period.endsOn),
    },
    endsOn: period.endsOn,
    obstacles: obstaclesIn(interim),
  };
}

async function planInForce(reader: Reader, year: string): Promise<Ready | null> {
  const planned = await openPlan(reader, year, 'inForce');
  if (planned === null) return null;
  const { adoption } = planned.plan;
  const notAdopted = 'Budgeten är inte fastställd. Fastställ en version under Plan och budget först.';
  return {
    composed: await planComposed(reader, planned),
    endsOn: null,
    obstacles: [...(adoption === null ? [notAdopted] : []), ...obstaclesIn(planned)],
    ...(adoption !== null && { decision: { adoptedOn: adoption.on, meeting: adoption.meeting, paragraph: adoption.paragraph } }),
  };
}

/** A plan as it stands, decided or not. */
export async function planComposed(
  reader: Reader,
  { association, plan, document, book, places, texts, seats }: OpenPlan,
): Promise<Composed> {
  const contentSha256 = (await findContentHash(reader, plan.year)) ?? null;
  return {
    kind: 'verksamhetsplan',
    ...aboutYear({ association, year: plan.year }),
    document,
    figures: figuresJson(book, places),
    texts,
    data: { contentSha256, ledgers: [] },
    seats,
  };
}

/** What is wrong in the texts would stand in the document for good. */
const obstaclesIn = ({ problems }: MadeDocument): readonly string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);

/** Whose the document is, and which year's. */
function aboutYear({ association, year }: Pick<YearRecords, 'association' | 'year'>): Pick<Composed, 'association' | 'year'> {
  const { id, name, organisationNumber } = association;
  return { association: { id, name, organisationNumber }, year };
}

/** Which records and which bookkeeping the document is made of. */
async function dataCut(reader: Reader, { year, bookFiles }: Pick<YearRecords, 'year' | 'bookFiles'>): Promise<DataCut> {
  return {
    contentSha256: (await findContentHash(reader, year)) ?? null,
    ledgers: bookFiles.map(({ name, bytes }) => ({ name, sha256: sha256OfBytes(bytes) })),
  };
}
