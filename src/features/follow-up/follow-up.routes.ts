import type { Reader } from '../../platform/database/transaction.ts';
import { chartSvg } from '../../platform/documents/charts/chart-svg.ts';
import { formatAsked, tableFile } from '../../platform/files/table-file.ts';
import { raw } from '../../platform/http/page.ts';
import { download, missing, type Route, shows } from '../../platform/http/routes.ts';
import { swedishDay } from '../../shared/swedish.ts';
import { inOrder, orderAsked } from '../../shared/table.ts';
import { isUnplanned } from './allotment.ts';
import { type FollowUpView, followUpPage, monthName } from './follow-up.pages.ts';
import { type FollowUp, followedInterventions, followedMembers, followUp, newSince } from './follow-up.ts';
import { costChart } from './follow-up-chart.ts';
import { followUpColumns, type ListedRow } from './follow-up-columns.ts';
import { type FollowedYear, latestMeeting } from './followed-year.ts';
import { openFollowedYear } from './followed-year.work.ts';
import { listForecasts } from './forecast.store.ts';
import { LAST_MONTH } from './forecast.ts';
import { monthIn } from './row.form.ts';
import { rowRoutes } from './row.routes.ts';
import { listComments } from './variance-comment.store.ts';

export const followUpRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/uppfoljning',
    alike: true,
    may: 'followUp.read',
    async show({ params, query, reader, now }) {
      const { association, year: named } = params;
      const year = /^\d{4}$/.test(named) ? Number(named) : 0;
      const followed = await openFollowedYear(reader, year);
      if (followed === null) return noSuchYear;
      const seen = await seenFrom(reader, { year, followed, query });
      const since = dayAsked(query) ?? latestMeeting(followed, swedishDay(now));
      const columns = followUpColumns(monthName(seen), seen.isWhole);
      const rows = inOrder(listedRows(followed, seen, since), columns, orderAsked(columns, query));
      const format = formatAsked(query);
      if (format !== null) return download(tableFile({ name: `uppfoljning-${year}-${seen.month}`, columns, rows }, format));
      const comments = await listComments(reader, year);
      return followUpPage(viewOf({ association, year, followed, seen, rows, since, comments, query }));
    },
  }),

  ...rowRoutes,
];

const noSuchYear = missing('Det året är inte inläst för förbundet. Välj ett år på startsidan.');

interface Asked {
  readonly year: number;
  readonly followed: FollowedYear;
  readonly query: URLSearchParams;
}

/** The year from the end of the month in `manad`, else of the latest with anything booked. */
async function seenFrom(reader: Reader, { year, followed, query }: Asked): Promise<FollowUp> {
  const { latestMonth } = followed.course;
  const month = latestMonth === null ? LAST_MONTH : (monthIn(query.get('manad') ?? '') ?? latestMonth);
  return followUp(followed.course, { month, choices: await listForecasts(reader, year) });
}

/** The day in `sedan`. */
function dayAsked(query: URLSearchParams): string | null {
  const day = query.get('sedan') ?? '';
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day) ? day : null;
}

function listedRows({ course }: FollowedYear, { rows }: FollowUp, since: string | null): readonly ListedRow[] {
  const fresh = since === null ? null : newSince(course, since);
  const listed = rows.map((row) => ({ ...row, newOre: fresh === null ? null : (fresh.get(row.row.id) ?? 0) }));
  return listed.filter(
    ({ row, actualOre, forecastOre, newOre }) => !isUnplanned(row) || [actualOre, forecastOre, newOre ?? 0].some((ore) => ore !== 0),
  );
}

function viewOf(parts: Omit<FollowUpView, 'interventions' | 'members' | 'drawn'>): FollowUpView {
  const { followed, seen, year } = parts;
  return {
    ...parts,
    interventions: followedInterventions(
      followed.course,
      seen,
      followed.interventions.map(({ id }) => id),
    ),
    members: followedMembers(followed.course, seen, followed.members),
    drawn: raw(chartSvg(costChart(seen, year))),
  };
}
