import { type AccessRules, type Permission, rolesThatMay } from '../../../platform/access/access.ts';
import type { AssociationId, Reader } from '../../../platform/database/transaction.ts';
import { type Missing, missing, type OutsideReader, type Route, redirect, shows } from '../../../platform/http/routes.ts';
import type { Visitor } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import { listOwnRoles } from '../../people/memberships.store.ts';
import { type InstalledYear, listInstalledYears } from '../../year-folder/year-settings.store.ts';
import { annualReportAccess } from '../annual-report.access.ts';
import { type AssociationYears, startPage } from './associations.pages.ts';
import { type Content, findSummary, workOutSummary } from './open-year.work.ts';
import type { YearSummary } from './year-summary.ts';

export const yearRoutes = ({ isExample }: Pick<Installation, 'isExample'>): readonly Route[] => [
  shows({
    path: '/',
    may: 'association.list',
    alike: true,
    show: async (visit) => startPage(await listAll(visit), isExample && visit.visitor !== null),
  }),

  shows({
    path: '/:association',
    may: 'association.list',
    show: async ({ params }) => redirect(`/#forbund-${params.association}`),
  }),
];

export const noSuchYear: Missing = missing('Det året är inte inläst för förbundet. Välj ett år på startsidan.');

/** A year whose state is not known yet is worked out, but only so many for one visitor. */
const MOST_WORKED_OUT = 12;

interface Visit {
  readonly reader: OutsideReader;
  readonly visitor: Visitor | null;
  readonly now: Temporal.Instant;
  enter(association: AssociationId, permission: 'annualReport.read'): Promise<Reader | null>;
}

/** The visitor's associations; how a year stands is told to those who may read its report. */
async function listAll({ reader, visitor, now, enter }: Visit): Promise<readonly AssociationYears[]> {
  if (visitor === null) return [];
  const own = await listOwnRoles(reader, visitor.person, swedishDay(now));
  const isAnalyst = visitor.installationRole === 'analytiker';
  const rows = (await listInstalledYears(reader)).filter(({ key }) => isAnalyst || own.some((each) => each.association_id === key));
  const may = (permission: Permission, rules: AccessRules, key: AssociationId): boolean =>
    rolesThatMay(
      permission,
      rules,
      own.filter((each) => each.association_id === key),
    ).length > 0;
  const mayRead = (key: AssociationId): boolean => isAnalyst || may('annualReport.read', annualReportAccess, key);
  const unknown = rows.filter((row) => contentOf(row) !== null && stateOf(row) === undefined && mayRead(row.key));
  for (const row of unknown.slice(0, MOST_WORKED_OUT)) await workOut(enter, row);
  return [...Map.groupBy(rows, ({ key }) => key).values()].flatMap((ofOne) => {
    const [association] = ofOne;
    if (association === undefined) return [];
    const isReadable = mayRead(association.key);
    const mayStart = may('year.start', annualReportAccess, association.key);
    return [{ association, isReadable, mayStart, years: ofOne.flatMap((row) => yearOf(row, isReadable)) }];
  });
}

const contentOf = ({ year, contentSha256 }: InstalledYear): Content | null =>
  year === null || contentSha256 === null ? null : { year, contentSha256 };

function stateOf(row: InstalledYear): YearSummary | null | undefined {
  const content = contentOf(row);
  return content === null ? undefined : findSummary(row.key, content);
}

async function workOut(enter: Visit['enter'], row: InstalledYear): Promise<void> {
  const content = contentOf(row);
  const reader = content === null ? null : await enter(row.key, 'annualReport.read');
  if (content !== null && reader !== null) await workOutSummary(reader, content);
}

const yearOf = (row: InstalledYear, isReadable: boolean): AssociationYears['years'] =>
  row.year === null ? [] : [{ year: row.year, summary: isReadable ? (stateOf(row) ?? null) : null }];
