import type { InstallationReader } from '../../../platform/database/transaction.ts';
import { chartSvg } from '../../../platform/documents/charts/chart-svg.ts';
import { raw } from '../../../platform/http/page.ts';
import { type Missing, missing, type Route, redirect, shows } from '../../../platform/http/routes.ts';
import { type InstalledYear, listInstalledYears } from '../../year-folder/year-settings.store.ts';
import { type AssociationYears, startPage } from './associations.pages.ts';
import { type Content, findSummary, type OpenYear, openYear, workOutSummary } from './open-year.routes.ts';
import { overviewPage, type YearOverview } from './year.pages.ts';
import type { YearSummary } from './year-summary.ts';

export const yearRoutes: readonly Route[] = [
  shows({ path: '/', may: 'association.list', alike: true, show: async ({ reader }) => startPage(await listAll(reader)) }),

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
  const rows = await listInstalledYears(reader);
  const unknown = rows.filter((row) => contentOf(row) !== null && stateOf(row) === undefined);
  for (const row of unknown.slice(0, MOST_WORKED_OUT)) await workOut(reader, row);
  return [...Map.groupBy(rows, ({ key }) => key).values()].flatMap((ofOne) => {
    const [association] = ofOne;
    return association === undefined ? [] : [{ association, years: ofOne.flatMap(yearOf) }];
  });
}

const contentOf = ({ year, contentSha256 }: InstalledYear): Content | null =>
  year === null || contentSha256 === null ? null : { year, contentSha256 };

function stateOf(row: InstalledYear): YearSummary | null | undefined {
  const content = contentOf(row);
  return content === null ? undefined : findSummary(row.key, content);
}

async function workOut(reader: InstallationReader, row: InstalledYear): Promise<void> {
  const content = contentOf(row);
  if (content !== null) await workOutSummary(await reader.enter(row.key), content);
}

const yearOf = (row: InstalledYear): AssociationYears['years'] =>
  row.year === null ? [] : [{ year: row.year, summary: stateOf(row) ?? null }];
