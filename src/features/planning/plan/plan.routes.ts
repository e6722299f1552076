import type { Reader } from '../../../platform/database/transaction.ts';
import { chartSvg } from '../../../platform/documents/charts/chart-svg.ts';
import { formatAsked, tableFile } from '../../../platform/files/table-file.ts';
import { raw } from '../../../platform/http/page.ts';
import { changed, changes, download, missing, type Route, shows } from '../../../platform/http/routes.ts';
import { exact, roundedSteps } from '../../../shared/exact.ts';
import { findPlan, findPlanInForce, insertPlan } from '../../budget/plan.store.ts';
import type { NewPlanContent } from '../../budget/plan.ts';
import { findContributionPlan } from '../../contributions/contribution-plan.store.ts';
import { followUp } from '../../follow-up/follow-up.ts';
import { openFollowedYear } from '../../follow-up/followed-year.work.ts';
import { listForecasts } from '../../follow-up/forecast.store.ts';
import { LAST_MONTH } from '../../follow-up/forecast.ts';
import { findSettings } from '../../year-folder/year-settings.store.ts';
import { type Fields, textIn } from '../fields.ts';
import { noYear } from '../no-year.routes.ts';
import { yearIn } from '../year-in.ts';
import { differencePage } from './adopting.pages.ts';
import { noPlan, openPlan } from './opened-plan.routes.ts';
import { equityFor } from './opening.work.ts';
import { noPlanPage, type PlanView, planPage } from './plan.pages.ts';
import { copyOf, likelyDoubled, NOTHING_YET, yearOn } from './plan-changes.ts';
import { planChart } from './plan-chart.ts';
import { planDifferences } from './plan-difference.ts';
import { planColumns, planRows } from './plan-file.ts';
import { planGoals } from './plan-goals.ts';
import { type OpenedPlan, type PlanPlace, versionAddress } from './plan-view.ts';
import { versionText } from './version-text.ts';

/** The year's plan and budget, its versions, and what differs between them. */
export const planRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/plan',
    may: 'plan.read',
    async show({ params, query, reader, may }) {
      const year = yearIn(params.year);
      if (year === null) return noYear;
      const place: PlanPlace = { association: params.association, year, mayRevise: may('plan.revise'), mayAdopt: may('plan.adopt') };
      const asked = query.get('version');
      const opened = await openPlan(reader, place, versionText(asked));
      if (opened === null)
        return asked === null ? noPlanPage({ ...place, hasYearBefore: (await findPlan(reader, year - 1)) !== undefined }) : noPlan;
      const format = formatAsked(query);
      const name = `plan-${year}-version-${opened.plan.number}`;
      if (format !== null) return download(tableFile({ name, columns: planColumns(opened.plan), rows: planRows(opened.plan) }, format));
      return planPage(await viewOf(reader, opened));
    },
  }),

  shows({
    path: '/:association/:year/plan/skillnad',
    may: 'plan.read',
    async show({ params, query, reader, may }) {
      const year = yearIn(params.year);
      if (year === null) return noYear;
      const place = { association: params.association, year, mayRevise: may('plan.revise'), mayAdopt: may('plan.adopt') };
      const [before, after] = [
        await openPlan(reader, place, versionText(query.get('fran')) ?? 1),
        await openPlan(reader, place, versionText(query.get('till'))),
      ];
      if (before === null || after === null) return noPlan;
      return differencePage({ ...place, before: before.plan, after: after.plan, differences: planDifferences(before, after) });
    },
  }),

  changes({
    path: '/:association/:year/plan',
    may: 'plan.revise',
    read: ({ fields }) => fields,
    async change({ params, form, writer, now }) {
      const year = yearIn(params.year);
      if (year === null) return noYear;
      const content = await beginning(writer, year, form);
      if (content === null)
        return missing('Det finns ingen plan att utgå från. Gå till årets plan och budget och välj hur den nya versionen ska börja.');
      const number = await insertPlan(writer, { ...content, year, state: 'forslag' }, now);
      return changed({
        event: 'plan.begun',
        subject: String(year),
        next: versionAddress({ association: params.association, year }, number),
        done: `Version ${number} är påbörjad. Den är ett förslag tills den fastställs.`,
      });
    },
  }),
];

/** What a new version begins with: another version, the plan of the year before, or nothing. */
async function beginning(reader: Reader, year: number, form: Fields): Promise<NewPlanContent | null> {
  const from = textIn(form, 'utga');
  if (from === 'fore') {
    // What was budgeted is what the board adopted, also when somebody has begun on another version since.
    const before = (await findPlanInForce(reader, year - 1)) ?? (await findPlan(reader, year - 1));
    if (before === undefined) return null;
    return yearOn(before, { foreseen: await foreseenBy(reader, year - 1), equityOre: await equityFor(reader, before) });
  }
  if (from === 'tom') return NOTHING_YET;
  if (from !== 'version') return null;
  const plan = await findPlan(reader, year, versionText(textIn(form, 'version')));
  return plan === undefined ? null : copyOf(plan);
}

/** How the lines of a year's budget are foreseen to end, in whole kronor as öre, seen from the latest month of its books. */
async function foreseenBy(reader: Reader, year: number): Promise<ReadonlyMap<string, number>> {
  const followed = await openFollowedYear(reader, year);
  if (followed === null || !followed.hasBudget || !followed.hasBooks) return new Map();
  const month = followed.course.latestMonth ?? LAST_MONTH;
  const { rows } = followUp(followed.course, { month, choices: await listForecasts(reader, year) });
  // Of lines that the books cannot tell apart nobody knows how each will end.
  const known = rows.filter(({ row }) => row.budgetOre !== null && !row.isJoined);
  return new Map(known.map(({ row, forecastOre }) => [row.id, Number(roundedSteps(exact(forecastOre, 100))) * 100]));
}

async function viewOf(reader: Reader, opened: OpenedPlan): Promise<PlanView> {
  const settings = await findSettings(reader, opened.year);
  const contributions = await findContributionPlan(reader, opened.year);
  return {
    ...opened,
    goals: planGoals(opened, settings?.settings.equityCap ?? null),
    picture: raw(chartSvg(planChart(opened.year, opened.sums))),
    hasContributions: contributions !== undefined,
    likelyDoubled: likelyDoubled(
      opened.plan,
      (contributions?.members ?? []).map(({ member }) => member),
    ),
  };
}
