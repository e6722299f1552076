import { type AccessRules, type HeldRole, type Permission, rolesThatMay } from '../../../platform/access/access.ts';
import type { AssociationId, Reader } from '../../../platform/database/transaction.ts';
import { type Missing, missing, type OutsideReader, type Route, redirect, shows } from '../../../platform/http/routes.ts';
import type { Visitor } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import { listOwnRoles } from '../../people/memberships.store.ts';
import { type InstalledYear, type KeptYear, listInstalledYears } from '../../year-folder/year-settings.store.ts';
import { annualReportAccess } from '../annual-report.access.ts';
import { type AssociationYears, type Start, startPage } from './associations.pages.ts';
import { type Content, contentIn, findSummary, workOutSummary } from './open-year.work.ts';

export const yearRoutes = ({ isExample }: Pick<Installation, 'isExample'>): readonly Route[] => [
  shows({
    path: '/',
    may: 'association.list',
    alike: true,
    show: async (visit) => startPage({ ...(await listAll(visit)), mayTry: isExample && visit.visitor !== null }),
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
  lacksProof(roles: readonly HeldRole[]): boolean;
}

/** The visitor's associations; how a year stands is told to those who may read its report. */
async function listAll({ reader, visitor, now, enter, lacksProof }: Visit): Promise<Omit<Start, 'mayTry'>> {
  if (visitor === null) return { associations: [], lacksProof: false };
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
  const associations = [...Map.groupBy(rows, ({ key }) => key).values()];
  const unknown = associations.flatMap((ofOne) =>
    contentsOf(ofOne).filter(([{ key }, content]) => mayRead(key) && findSummary(key, content) === undefined),
  );
  for (const [{ key }, content] of unknown.slice(0, MOST_WORKED_OUT)) await workOut(enter, key, content);
  // Who has not shown the second factor reads no report, and is not told how one stands either.
  const isUnproved = lacksProof([...own, ...heldEverywhere(visitor)]);
  const shown = associations.flatMap((ofOne) => {
    const [association] = ofOne;
    if (association === undefined) return [];
    const isReadable = mayRead(association.key);
    const mayStart = may('year.start', annualReportAccess, association.key);
    return [{ association, isReadable, mayStart, years: yearsOf(ofOne, isReadable && !isUnproved) }];
  });
  return { associations: shown, lacksProof: isUnproved };
}

const heldEverywhere = ({ installationRole }: Visitor): readonly HeldRole[] =>
  installationRole === null ? [] : [{ role: installationRole, intervention: null }];

/** The years of one association with what is kept for each. */
function contentsOf(ofOne: readonly InstalledYear[]): readonly (readonly [InstalledYear, Content])[] {
  const kept = ofOne.flatMap(({ year, contentSha256 }): KeptYear[] =>
    year === null || contentSha256 === null ? [] : [{ year, contentSha256 }],
  );
  return ofOne.flatMap((row) => {
    const content = row.year === null ? null : contentIn(kept, row.year);
    return content === null ? [] : [[row, content] as const];
  });
}

async function workOut(enter: Visit['enter'], key: AssociationId, content: Content): Promise<void> {
  const reader = await enter(key, 'annualReport.read');
  if (reader !== null) await workOutSummary(reader, content);
}

const yearsOf = (ofOne: readonly InstalledYear[], isReadable: boolean): AssociationYears['years'] =>
  contentsOf(ofOne).map(([{ key, adoptedOn }, content]) => ({
    year: content.year,
    adoptedOn,
    summary: isReadable ? (findSummary(key, content) ?? null) : null,
  }));
