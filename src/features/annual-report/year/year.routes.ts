import type { InstallationReader } from '../../../platform/database/transaction.ts';
import { chartSvg } from '../../../platform/documents/charts/chart-svg.ts';
import { raw } from '../../../platform/http/page.ts';
import { type Missing, missing, type Route, redirect, shows } from '../../../platform/http/routes.ts';
import { listAssociations } from '../../associations/association.store.ts';
import { type InstalledYear, listInstalledYears } from '../../year-folder/year-settings.store.ts';
import { type AssociationYears, startPage } from './associations.pages.ts';
import { findSummary, type OpenYear, openYear, takeSummary } from './open-year.routes.ts';
import { overviewPage, type YearOverview } from './year.pages.ts';

export const yearRoutes: readonly Route[] = [
  shows({ path: '/', may: 'association.list', show: async ({ reader }) => startPage(await listAll(reader)) }),

  shows({
    path: '/:association',
    may: 'association.list',
    show: async ({ params }) => redirect(`/#forbund-${params.association}`),
  }),

  shows({
    path: '/:association/:year',
    may: 'annualReport.read',
    async show({ params, reader }) {
      const open = await openYear(reader, params.year);
      return open === null ? noSuchYear : overviewPage(overviewOf(open));
    },
  }),
];

export const noSuchYear: Missing = missing('Det året är inte inläst för förbundet. Välj ett år på startsidan.');

function overviewOf(open: OpenYear): YearOverview {
  const chart = open.document.blocks.find((block) => block.kind === 'chart' && block.id.startsWith('diagram-resultat'));
  const picture = chart?.kind === 'chart' ? { chart, drawn: raw(chartSvg(chart)) } : null;
  const vouchers = open.ledgers.reduce((sum, { ledger }) => sum + ledger.vouchers.count, 0);
  return { ...open, records: open.input.records, picture, vouchers };
}

/** A year whose state is not known yet is worked out, but only so many for one visitor. */
const MOST_WORKED_OUT = 12;

async function listAll(reader: InstallationReader): Promise<readonly AssociationYears[]> {
  const [associations, years] = [await listAssociations(reader), await listInstalledYears(reader)];
  const unknown = years.filter((year) => findSummary(year.association, year) === undefined);
  for (const year of unknown.slice(0, MOST_WORKED_OUT)) await workOut(reader, year);
  const byAssociation = Map.groupBy(years, (year) => year.association);
  return associations.map((association) => ({ association, years: (byAssociation.get(association.key) ?? []).map(withSummary) }));
}

/** A year that cannot be made ready must not hide all the others; its own page fails, and that is noted in the log. */
async function workOut(reader: InstallationReader, year: InstalledYear): Promise<void> {
  await takeSummary(await reader.enter(year.association), year).catch(() => null);
}

const withSummary = (year: InstalledYear): AssociationYears['years'][number] => ({
  year: year.year,
  summary: findSummary(year.association, year) ?? null,
});
