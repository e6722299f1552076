import { slug } from '../../../shared/swedish.ts';
import type { Association, Member, MemberKind } from '../../associations/association.ts';
import type { ChartName, YearRecords } from '../../year-folder/year-records.ts';

/** What is told of an association when its first year is started. */
export interface FirstYear {
  readonly year: number;
  readonly chart: ChartName;
  readonly regions: readonly string[];
  readonly municipalities: readonly string[];
}

/** An association's first year: the state's two authorities are members of each (lag 2003:1210, 1 §), and everything else is still to come. */
export function firstYear(association: Association, { year, chart, regions, municipalities }: FirstYear): YearRecords {
  const members = [
    memberOf('Försäkringskassan', 'forsakringskassan'),
    memberOf('Arbetsförmedlingen', 'arbetsformedlingen'),
    ...regions.map((name) => memberOf(name, 'region')),
    ...municipalities.map((name) => memberOf(name, 'kommun')),
  ];
  return { ...EMPTY, association, year, settings: { ...SETTINGS, chart }, members };
}

const memberOf = (name: string, kind: MemberKind): Member => ({
  id: slug(name),
  name,
  kind,
  code: null,
  organisationNumber: null,
  source: { file: 'medlemmar.csv', line: null },
});

const SETTINGS: Omit<YearRecords['settings'], 'chart'> = {
  recordNumber: null,
  adoptedOn: null,
  // The only step that is known of the National Council's recommendation of 2013.
  equityCap: [{ fromOre: 0, share: '0,2' }],
  operatingStatement: 'kort',
  financialItemsInOverview: false,
  smallestShownGroup: 5,
  rounding: 'exakt',
  isWithoutBooks: false,
  lineNames: {},
};

const EMPTY: Omit<YearRecords, 'association' | 'year' | 'settings' | 'members'> = {
  mandates: [],
  contributions: [],
  bookFiles: [],
  accountRules: [],
  notes: [],
  activities: [],
  costRows: [],
  netRows: [],
  assets: [],
  leases: [],
  budget: [],
  earlierFigures: [],
  interventions: [],
  participantCounts: [],
  exitCounts: [],
  volumeCounts: [],
  codes: [],
  indicatorResults: [],
  responseCounts: [],
  facts: [],
  ownFormulas: [],
  goals: [],
  events: [],
  texts: [],
  acceptances: [],
};
